package dev.sommelier.insight;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.wine.ranking.Style;
import java.time.Instant;
import java.util.UUID;

/**
 * A fact that a person told about themselves in a chat. It keeps this shape from extraction to the database and to the
 * sommelier. In {@code taste_profile.session_insights} it stands below its session and its kind, which are therefore not
 * stored again; {@link #in} adds them when the document is read.
 *
 * @param text       a few words for the person to read, in their language: "Barolo", "sweet wine", "wedding anniversary"
 * @param wineId     the wine of the catalogue it is about, or null
 * @param style      the style it is about when no single wine is meant, else {@link Style#NONE}
 * @param sessionId  the session it was learned from, which may be deleted by now; null for a rating
 * @param messageId  the message of the person it was said in
 * @param confidence 0 to 1
 * @param learnedAt  when the session closed
 * @param time       when the event is; null for other kinds, and for events learned before times were told apart
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Insight(
        UUID id,
        @JsonIgnore InsightKind kind,
        String text,
        UUID wineId,
        Style style,
        @JsonIgnore UUID sessionId,
        UUID messageId,
        double confidence,
        @JsonIgnore Instant learnedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) EventTime time) {

    /** What an insight is about. Likes and dislikes share a kind here, so that they can be compared. */
    private record Subject(InsightKind kind, Object thing) {
    }

    public Insight {
        style = style == null ? Style.NONE : style;
    }

    /** A new insight of a closed session. */
    public static Insight of(ClosedSession session, UUID messageId, InsightKind kind, String text, UUID wineId,
            Style style, double confidence) {
        return new Insight(
                UUID.randomUUID(), kind, text, wineId, style, session.id(), messageId, confidence, session.closedAt(),
                null);
    }

    /** The same insight with what its place in the stored document says about it. */
    public Insight in(UUID session, InsightKind listed, Instant closedAt) {
        return new Insight(id, listed, text, wineId, style, session, messageId, confidence, closedAt, time);
    }

    /** The same insight of an event at that time. */
    public Insight at(EventTime when) {
        return new Insight(id, kind, text, wineId, style, sessionId, messageId, confidence, learnedAt, when);
    }

    /** Equal for two insights about the same wine, style, event or food, of which only the later one holds. */
    public Object subject() {
        if (!kind.isOfWine()) {
            return new Subject(kind, PlainWords.normalised(text));
        }
        Object wine = wineId != null ? wineId : !style.isEmpty() ? style : PlainWords.normalised(text);
        return new Subject(InsightKind.LIKED_WINE, wine);
    }
}
