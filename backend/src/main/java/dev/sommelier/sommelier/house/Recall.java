package dev.sommelier.sommelier.house;

import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.context.TasteContext;
import dev.sommelier.sommelier.choosing.AccountTaste;
import dev.sommelier.sommelier.choosing.Chooser;
import dev.sommelier.sommelier.phrasing.Situation;
import dev.sommelier.sommelier.wording.ComposedAnswer;
import dev.sommelier.sommelier.wording.Wording;
import dev.sommelier.understanding.SessionReader;
import dev.sommelier.understanding.dialogue.Dialogue;
import dev.sommelier.understanding.dialogue.FollowUp;
import dev.sommelier.understanding.wish.Wish;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.WineCatalogue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers what was chosen, recommended and remembered: from the session, the ledger and the taste profile. */
final class Recall {

    private static final int LATEST = 3;

    private final ToldFacts told = new ToldFacts();
    private final WineCatalogue catalogue;
    private final Chooser chooser;
    private final Wording wording;

    Recall(WineCatalogue catalogue, Chooser chooser, Wording wording) {
        this.catalogue = catalogue;
        this.chooser = chooser;
        this.wording = wording;
    }

    ComposedAnswer answer(ReplyContext context, AccountTaste taste, TasteContext insights, Situation situation) {
        Dialogue dialogue = situation.understood().dialogue();
        FollowUp asked = situation.understood().followUp();
        return ComposedAnswer.of(switch (asked.topic()) {
            case CHOSEN_WHAT -> wording.followUps().chosen(asked.wines().stream().anyMatch(wine -> dialogue.chosen().stream()
                    .anyMatch(one -> one.wine().equals(wine))), situation);
            case RECOMMENDED -> recommended(context, taste, situation);
            case HISTORY -> wording.recalled().wines("recall.history", "recall.history_none", dialogue.allShown(), situation);
            case BEFORE -> context.isPrivate() ? wording.recalled().plain("recall.private", situation)
                    : wording.recalled().wines("recall.before_yes", "recall.before_no", before(context, taste), situation);
            case FIRST_WISH -> wording.recalled().firstWish(situation);
            case FIRST_COUNTRY -> wording.recalled().firstCountry(situation);
            case MY_DISH -> wording.recalled().dish(situation);
            case SUMMARY -> wording.recalled().summary(situation);
            case MY_NAME -> wording.recalled().told("name", told.name(context), situation);
            case MY_ALLERGY -> wording.recalled().told("allergy", told.allergy(context), situation);
            case MY_COUNTRY -> wording.recalled().country(situation);
            case MY_BUDGET -> wording.recalled().budget(situation);
            case SAVES -> wording.recalled().plain(context.isPrivate() ? "recall.private" : "recall.saves", situation);
            case FORGET_ME -> wording.recalled().plain("recall.forget", situation);
            default -> wording.recalled().about(insights, wines(insights), situation);
        });
    }

    private String recommended(ReplyContext context, AccountTaste taste, Situation situation) {
        Dialogue dialogue = situation.understood().dialogue();
        boolean here = dialogue.lists().stream().anyMatch(list -> !list.request().isEmpty());
        if (here) {
            return situation.understood().followUp().list().request().isEmpty()
                    ? wording.recalled().wines("recall.recommended", "recall.recommended_never", dialogue.allShown(), situation)
                    : wording.followUps().chosen(false, situation);
        }
        return context.isPrivate() ? wording.recalled().plain("recall.private", situation)
                : wording.recalled().wines("recall.recommended_before", "recall.recommended_never", before(context, taste),
                        situation);
    }

    /** The wines of earlier sessions shown last, the latest first. */
    private List<Wine> before(ReplyContext context, AccountTaste taste) {
        List<UUID> here = SessionReader.shownIn(context);
        List<Wine> seen = new ArrayList<>(chooser.seen(taste.withoutConstraints(), Wish.NONE));
        seen.removeIf(wine -> here.contains(wine.id()));
        Collections.reverse(seen);
        return seen.stream().limit(LATEST).toList();
    }

    private Map<UUID, Wine> wines(TasteContext insights) {
        List<UUID> ids = Stream.of(insights.liked(), insights.disliked()).flatMap(List::stream).map(Insight::wineId)
                .filter(Objects::nonNull).distinct().toList();
        return catalogue.byIds(ids).stream().collect(Collectors.toMap(Wine::id, Function.identity()));
    }
}
