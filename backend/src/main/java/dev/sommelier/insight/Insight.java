package dev.sommelier.insight;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.wine.ranking.Style;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A fact that a person told about themselves, or of somebody close, in a chat or by hand. It keeps this shape from
 * extraction to the database and to the sommelier. In {@code taste_profile.session_insights} it stands below its session
 * and its kind, which are therefore not stored again; {@link #in} adds them when the document is read.
 *
 * @param text       a few words for the person to read, in their language: "Barolo", "sweet wine", "wedding anniversary"
 * @param wineId     the wine of the catalogue it is about, or null
 * @param style      the style it is about, or rules out, when no single wine is meant; else {@link Style#NONE}
 * @param sessionId  the session it was learned from, which may be deleted by now; null for a rating
 * @param messageId  the message of the person it was said in; null for what was added by hand
 * @param confidence 0 to 1
 * @param learnedAt  when the session closed, or when it was added or changed by hand
 * @param time       when the event is; null for other kinds, and for events learned before times were stored
 * @param detail     optional parts
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
        @JsonInclude(JsonInclude.Include.NON_NULL) EventTime time,
        InsightDetail detail) {

    /** What an insight is about. Likes and dislikes share a kind here, so that they can be compared. */
    private record Subject(InsightKind kind, Object thing, String holder) {
    }

    public Insight {
        style = style == null ? Style.NONE : style;
        detail = detail == null ? InsightDetail.NONE : detail;
    }

    /** A new insight of a closed session. */
    public static Insight of(ClosedSession session, UUID messageId, InsightKind kind, String text, UUID wineId,
            Style style, double confidence) {
        return new Insight(UUID.randomUUID(), kind, text, wineId, style, session.id(), messageId, confidence,
                session.closedAt(), null, null);
    }

    /** With an id derived from its content and message, so that it is the same each time its session is read. */
    public Insight identified() {
        String name = String.join(" ", messageId.toString(), kind.code(), String.valueOf(detail.holder()),
                PlainWords.normalised(text));
        return new Insight(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), kind, text, wineId, style, sessionId,
                messageId, confidence, learnedAt, time, detail);
    }

    /** The same insight with session, kind and time, which its place in the stored document gives. */
    public Insight in(UUID session, InsightKind listed, Instant closedAt) {
        Instant edited = detail.editedAt();
        Instant since = edited != null && edited.isAfter(closedAt) ? edited : closedAt;
        return new Insight(id, listed, text, wineId, style, session, messageId, confidence, since, time, detail);
    }

    /** The same insight of an event at that time. */
    public Insight at(EventTime when) {
        return new Insight(id, kind, text, wineId, style, sessionId, messageId, confidence, learnedAt, when, detail);
    }

    /** The same insight about another style, and no single wine. */
    public Insight styled(Style other) {
        return new Insight(id, kind, text, null, other, sessionId, messageId, confidence, learnedAt, time, detail);
    }

    /** The same insight about one wine. */
    public Insight about(UUID wine) {
        return new Insight(id, kind, text, wine, Style.NONE, sessionId, messageId, confidence, learnedAt, time, detail);
    }

    public Insight called(String words) {
        return new Insight(id, kind, words, wineId, style, sessionId, messageId, confidence, learnedAt, time, detail);
    }

    public Insight sure(double how) {
        return new Insight(id, kind, text, wineId, style, sessionId, messageId, how, learnedAt, time, detail);
    }

    public Insight with(InsightDetail other) {
        return new Insight(id, kind, text, wineId, style, sessionId, messageId, confidence, learnedAt, time, other);
    }

    /** True unless marked {@link InvalidityReason#NO_LONGER} or {@link InvalidityReason#NOT_ME}. */
    public boolean holds() {
        return detail.standing() == null;
    }

    /** Whether it is about the person themselves. */
    public boolean isOwn() {
        return detail.holder() == null;
    }

    /** Equal for two insights about the same wine, style, event, food or demand; only the later one holds. */
    public Object subject() {
        String holder = kind == InsightKind.EVENT ? null : detail.holder();
        return switch (kind) {
            case LIKED_WINE, DISLIKED_WINE -> new Subject(InsightKind.LIKED_WINE, wine(), holder);
            case CONSTRAINT -> isFoodLeftOut() ? new Subject(InsightKind.FOOD, named(), holder)
                    : new Subject(kind, demand(), holder);
            case EVENT, FOOD -> new Subject(kind, named(), holder);
        };
    }

    /** Whether a food is not eaten, which a later "I eat fish" contradicts, but no allergy. */
    private boolean isFoodLeftOut() {
        return detail.code() != null && detail.constraint() != null && detail.constraint().is(Constraint.Type.OTHER);
    }

    /** Whether somebody's allergy to the same food already says that they leave it out. */
    public boolean isImpliedBy(Insight other) {
        return isFoodLeftOut() && detail.code().equals(other.detail.code()) && Objects.equals(detail.holder(), other.detail.holder())
                && other.detail.constraint() != null && other.detail.constraint().is(Constraint.Type.ALLERGY);
    }

    /** Whether a later opinion contradicts this one as a whole: "I hate Pinotage" contradicts "I love smoky Pinotage". */
    public boolean isOverruledBy(Insight later) {
        boolean opposite = kind.isOfWine() && later.kind.isOfWine() && kind != later.kind
                && Objects.equals(detail.holder(), later.detail.holder()) && later.learnedAt.isAfter(learnedAt);
        // "I love it dry" ends "I hate Riesling", while "I hate the sweet ones" ends no love of Riesling.
        boolean narrowed = kind == InsightKind.DISLIKED_WINE && !style.isEmpty() && later.style.traits().size() > style.traits().size()
                && later.style.traits().entrySet().containsAll(style.traits().entrySet());
        return opposite && wineId == null && !later.style.isEmpty() && (narrowed || style.traits().entrySet().containsAll(
                later.style.traits().entrySet()));
    }

    private Object wine() {
        return wineId != null ? wineId : !style.isEmpty() ? style : PlainWords.normalised(text);
    }

    private Object demand() {
        Constraint constraint = detail.constraint();
        return switch (constraint == null ? Constraint.Type.OTHER : constraint.type()) {
            case NEVER -> style;
            case ALLERGY, OTHER -> named();
            default -> constraint.type();
        };
    }

    private String named() {
        return detail.code() == null ? PlainWords.normalised(text) : detail.code();
    }
}
