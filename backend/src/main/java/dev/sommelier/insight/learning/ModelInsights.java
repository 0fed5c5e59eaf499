package dev.sommelier.insight.learning;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sommelier.chat.history.ClosedSession.Line;
import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.insight.Constraint;
import dev.sommelier.insight.EventTime;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightDetail;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.PlainWords;
import dev.sommelier.insight.rules.HouseInsightRules;
import dev.sommelier.insight.sentence.People;
import dev.sommelier.wine.ranking.Style;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads insights out of the model's answer without trusting it: an item counts only with a quote that stands in the message
 * it refers to, and a wine only if it was shown or named before.
 */
final class ModelInsights {

    /** The most items that are read of one list. */
    private static final int ITEMS_READ = 20;
    /** From the day it was told to a day of an event. */
    private static final int MOST_DAYS = 730;
    private static final int MOST_GLASSES = 5;
    private static final People PEOPLE = new People();

    private final ClosedSession session;
    private final InsightTranscript transcript;
    private final SessionWines wines;
    private final HouseInsightRules rules;

    ModelInsights(ClosedSession session, InsightTranscript transcript, SessionWines wines, HouseInsightRules rules) {
        this.session = session;
        this.transcript = transcript;
        this.wines = wines;
        this.rules = rules;
    }

    /** Empty when the answer has none of the lists. */
    Optional<List<Insight>> in(JsonNode answer) {
        List<Insight> insights = new ArrayList<>();
        boolean isAnswer = false;
        for (InsightKind kind : InsightKind.values()) {
            JsonNode items = answer.path(InsightQuestion.list(kind));
            isAnswer |= items.isArray();
            for (int i = 0; i < Math.min(items.size(), ITEMS_READ); i++) {
                insight(kind, items.path(i)).ifPresent(insights::add);
            }
        }
        return isAnswer ? Optional.of(insights) : Optional.empty();
    }

    private Optional<Insight> insight(InsightKind kind, JsonNode item) {
        if (!item.path("message").isInt() || !item.path("confidence").isNumber()) {
            return Optional.empty();
        }
        String quote = item.path("quote").asText();
        return transcript.said(item.path("message").asInt())
                .filter(message -> isSaid(quote, message))
                .flatMap(message -> PlainWords.of(item.path("text").asText())
                        .map(text -> insight(kind, text, quote, item, message)));
    }

    private Insight insight(InsightKind kind, String text, String quote, JsonNode item, Line message) {
        UUID wine = kind.isOfWine() ? wines.meant(item.path("wine").asText(), message).orElse(null) : null;
        Style style = kind.isOfWine() && wine == null ? style(item.path("style").asText(), quote, message) : Style.NONE;
        Insight insight = Insight.of(
                session, message.messageId(), kind, text, wine, style, item.path("confidence").asDouble())
                .with(InsightDetail.NONE.quoting(PlainWords.beginning(quote)));
        return switch (kind) {
            case EVENT -> insight.at(time(item, message));
            case FOOD -> insight.with(insight.detail().coded(rules.foodIn(text)));
            case CONSTRAINT -> constraint(insight, quote, item, message);
            default -> insight;
        };
    }

    /** Accepts only what the rules find in the quote too: a style in the catalogue's terms, a price that was said. */
    private Insight constraint(Insight insight, String quote, JsonNode item, Line message) {
        String holder = item.path("holder").asText();
        InsightDetail detail = insight.detail().heldBy(PEOPLE.find(holder).isPresent() ? holder : null);
        Constraint.Type type = Arrays.stream(Constraint.Type.values())
                .filter(one -> one.code().equals(item.path("type").asText())).findFirst().orElse(Constraint.Type.OTHER);
        Style style = type == Constraint.Type.NEVER ? style(item.path("style").asText(), quote, message) : Style.NONE;
        Optional<BigDecimal> price = type == Constraint.Type.PRICE ? rules.priceIn(quote, session.language())
                : Optional.empty();
        boolean unknown = type == Constraint.Type.NEVER && style.isEmpty()
                || type == Constraint.Type.PRICE && price.isEmpty();
        BigDecimal most = type == Constraint.Type.GLASSES
                ? BigDecimal.valueOf(Math.max(1, Math.min(MOST_GLASSES, item.path("most").asInt(1)))) : price.orElse(null);
        return insight.styled(style).with(detail
                .coded(type == Constraint.Type.ALLERGY ? rules.allergenIn(insight.text()) : null)
                .demanding(unknown ? Constraint.of(Constraint.Type.OTHER) : new Constraint(type, most)));
    }

    /** Ignores invalid dates and those years away. */
    private EventTime time(JsonNode item, Line message) {
        LocalDate told = LocalDate.ofInstant(message.createdAt(), session.timeZone());
        Optional<LocalDate> from = day(item.path("from").asText(), told);
        Optional<LocalDate> to = day(item.path("to").asText(), told);
        return switch (item.path("state").asText()) {
            case "cancelled" -> EventTime.CANCELLED;
            case "past" -> new EventTime(EventTime.State.PAST, from.orElse(null), to.orElse(null));
            default -> from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())
                    ? EventTime.within(from.get(), to.get(), told) : EventTime.AHEAD;
        };
    }

    private static Optional<LocalDate> day(String text, LocalDate told) {
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> Math.abs(ChronoUnit.DAYS.between(told, day)) <= MOST_DAYS);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Style style(String words, String quote, Line message) {
        // The model may have translated the words or made them up; then the quote is read instead.
        String told = isSaid(words, message) ? words : quote;
        return rules.styleOf(told);
    }

    private static boolean isSaid(String said, Line message) {
        String words = PlainWords.normalised(said);
        return words.codePoints().filter(Character::isLetter).count() > 1
                && PlainWords.normalised(message.text()).contains(words);
    }
}
