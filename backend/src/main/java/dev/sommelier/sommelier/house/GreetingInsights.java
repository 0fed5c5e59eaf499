package dev.sommelier.sommelier.house;

import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.insight.EventTime;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.context.TasteContext;
import dev.sommelier.sommelier.wording.InsightSentence.Remembered;
import dev.sommelier.sommelier.wording.Wording;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.WineCatalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Selects the insights that a greeting may begin with. */
final class GreetingInsights {

    private final WineCatalogue catalogue;
    private final Wording wording;

    GreetingInsights(WineCatalogue catalogue, Wording wording) {
        this.catalogue = catalogue;
        this.wording = wording;
    }

    /**
     * @param recent   former greetings, the last first
     * @param spokenOf the days on which any greeting spoke of an event, by event
     */
    List<Remembered> of(ReplyContext context, TasteContext insights, List<String> recent,
            Map<UUID, List<LocalDate>> spokenOf) {
        if (insights.equals(TasteContext.NONE)) {
            return List.of();
        }
        List<UUID> ids = all(insights).map(Insight::wineId).filter(Objects::nonNull).distinct().toList();
        Map<UUID, Wine> wines = catalogue.byIds(ids).stream().collect(Collectors.toMap(Wine::id, Function.identity()));
        LocalDate today = context.now().toLocalDate();
        List<Remembered> remembered =
                new ArrayList<>(wording.insightSentence().of(insights, wines, recent, context.language(), today));
        remembered.removeIf(one -> spokenOf.getOrDefault(one.insight().id(), List.of()).stream()
                .anyMatch(day -> isPast(one.insight(), day) == one.past()));
        return remembered;
    }

    /** An event is spoken of once before its day and once after. */
    private static boolean isPast(Insight event, LocalDate day) {
        return event.time() != null && event.time().on(day).state() == EventTime.State.PAST;
    }

    /** The liked wine it is about, or null. */
    static Wine liked(Remembered remembered) {
        return remembered.insight().kind() == InsightKind.LIKED_WINE ? remembered.wine() : null;
    }

    /** The session the latest insight comes from, or null. */
    static UUID lastTime(TasteContext insights) {
        return all(insights).filter(insight -> insight.sessionId() != null)
                .max(Comparator.comparing(Insight::learnedAt)).map(Insight::sessionId).orElse(null);
    }

    private static Stream<Insight> all(TasteContext insights) {
        return Stream.of(insights.liked(), insights.disliked(), insights.events(), insights.foods()).flatMap(List::stream);
    }
}
