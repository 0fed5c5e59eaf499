package dev.sommelier.insight.rules.collected;

import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.insight.Constraint;
import dev.sommelier.insight.EventTime;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightDetail;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.InvalidityReason;
import dev.sommelier.insight.PlainWords;
import dev.sommelier.insight.sentence.People;
import dev.sommelier.wine.ranking.Style;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Collects the insights of a session, one per subject. A later statement replaces an earlier one when it says the opposite
 * or is surer.
 */
public final class InsightCollector {

    private final ClosedSession session;
    private final Map<Object, Insight> bySubject = new LinkedHashMap<>();
    private UUID messageId;
    private String quote;
    private LocalDate day;

    public InsightCollector(ClosedSession session) {
        this.session = session;
    }

    /** Sets the message that the following insights come from. */
    public void readFrom(ClosedSession.Line message) {
        messageId = message.messageId();
        quote = PlainWords.beginning(message.text());
        day = LocalDate.ofInstant(message.createdAt(), session.timeZone());
    }

    /** Changes the holder of the constraints of the message read last: "not me, my sister". */
    public void reassign(String from, String to) {
        List<Map.Entry<Object, Insight>> told = bySubject.entrySet().stream().filter(entry -> entry.getValue().kind() == InsightKind.CONSTRAINT
                && Objects.equals(entry.getValue().detail().holder(), from)).toList();
        List<Insight> theirs = told.stream().map(entry -> entry.getValue().with(entry.getValue().detail().heldBy(to))).toList();
        told.forEach(entry -> bySubject.remove(entry.getKey()));
        theirs.forEach(one -> bySubject.put(one.subject(), one));
    }

    /** Changes the time of the event told last: "not on Friday, on Saturday". */
    public void moveLastEvent(EventTime time) {
        changeLastEvent(last -> last.at(time));
    }

    /** Drops what the message read last told. */
    public void takeBackMessage() {
        bySubject.values().removeIf(one -> one.messageId().equals(messageId));
    }

    /** The day on which the message was written, in the person's time zone. */
    public LocalDate day() {
        return day;
    }

    /** Adds an event; a later word of the same event takes the place of the earlier. */
    public void addEvent(String text, EventTime time) {
        bySubject.remove(text);
        bySubject.put(text, event(text, time));
    }

    /** Takes back a dislike, of this chat or of an earlier one. */
    public void retract(Object subject, String text, UUID wineId, Style style) {
        bySubject.put(subject, insight(InsightKind.DISLIKED_WINE, text, wineId, style, Confidence.STYLE,
                InsightDetail.NONE.standing(InvalidityReason.NO_LONGER)));
    }

    /** Calls off the event told last, if it lies ahead: "it's all off". */
    public void cancelLastEvent() {
        changeLastEvent(last -> event(last.text(), EventTime.CANCELLED));
    }

    private void changeLastEvent(UnaryOperator<Insight> change) {
        bySubject.entrySet().stream().filter(entry -> entry.getValue().kind() == InsightKind.EVENT).reduce((one, other) -> other)
                .filter(last -> last.getValue().time().state() == EventTime.State.AHEAD)
                .ifPresent(last -> last.setValue(change.apply(last.getValue())));
    }

    private Insight event(String text, EventTime time) {
        return insight(InsightKind.EVENT, text, null, Style.NONE, Confidence.EVENT, InsightDetail.NONE).at(time);
    }

    /** Adds what somebody eats, in the most words that were said of it. */
    public void addFood(String text, double confidence, InsightDetail detail) {
        Insight food = insight(InsightKind.FOOD, text, null, Style.NONE, confidence, detail);
        Insight before = bySubject.get(food.subject());
        boolean repeats = before != null && before.kind() == InsightKind.FOOD;
        Insight whole = repeats && before.text().length() > text.length() ? before : food;
        bySubject.remove(food.subject());
        bySubject.put(food.subject(), whole.sure(repeats ? Math.max(before.confidence(), confidence) : confidence));
    }

    /** Adds a forbidden food, and drops a mere "I don't eat it" of the same person. */
    public void addAvoided(String text, double confidence, InsightDetail detail) {
        if (People.SOMEBODY.equals(detail.holder())) {
            return;
        }
        Insight avoided = insight(InsightKind.CONSTRAINT, text, null, Style.NONE, confidence, detail);
        Insight allergy = avoided.with(detail.demanding(Constraint.of(Constraint.Type.ALLERGY)));
        if (avoided.subject().equals(allergy.subject()) || !bySubject.containsKey(allergy.subject())) {
            bySubject.remove(avoided.subject());
            bySubject.put(avoided.subject(), avoided);
        }
        if (avoided.subject().equals(allergy.subject())) {
            bySubject.remove(avoided.with(detail.demanding(Constraint.of(Constraint.Type.OTHER))).subject());
        }
    }

    /** Adds a constraint unless its holder is unknown, and removes an opinion on the same style in the same message. */
    public void addConstraint(String text, Style style, String holder, InsightDetail detail) {
        if (People.SOMEBODY.equals(holder)) {
            return;
        }
        Insight constraint = insight(InsightKind.CONSTRAINT, text, null, style, Confidence.CONSTRAINT, detail.heldBy(holder));
        bySubject.values().removeIf(other -> other.kind().isOfWine() && !style.isEmpty()
                && Objects.equals(other.detail().holder(), holder) && other.style().equals(style) && other.messageId().equals(messageId));
        boolean covered = bySubject.values().stream().anyMatch(other -> Redundancy.isCovered(constraint, other));
        if (!covered) {
            bySubject.values().removeIf(other -> Redundancy.isCovered(other, constraint));
            bySubject.remove(constraint.subject());
            bySubject.put(constraint.subject(), constraint);
        }
    }

    /**
     * @param subject equal for statements that repeat or contradict each other: "lamb" and "no lamb" have one, although
     *                their texts differ
     */
    public void add(Object subject, InsightKind kind, String text, UUID wineId, Style style, double confidence) {
        add(subject, insight(kind, text, wineId, style, confidence, InsightDetail.NONE));
    }

    /** The same of somebody else, whose likes stand beside the person's own. */
    public void addOf(String holder, Object subject, InsightKind kind, String text, UUID wineId, Style style, double confidence) {
        add(List.of(holder, subject), insight(kind, text, wineId, style, confidence, InsightDetail.NONE.heldBy(holder)));
    }

    private Insight insight(
            InsightKind kind, String text, UUID wineId, Style style, double confidence, InsightDetail detail) {
        return Insight.of(session, messageId, kind, text, wineId, style, confidence).with(detail.quoting(quote));
    }

    private void add(Object subject, Insight insight) {
        Insight before = bySubject.get(subject);
        if (before == null || !before.holds() || opposes(before, insight)) {
            bySubject.remove(subject);
            bySubject.put(subject, insight);
        } else if (insight.confidence() > before.confidence()) {
            bySubject.put(subject, insight);
        }
    }

    /** Whether such a constraint of somebody else has been told. */
    public boolean hasOfSomebody(Constraint constraint, String code) {
        return bySubject.values().stream().anyMatch(one -> !one.isOwn() && constraint.equals(one.detail().constraint())
                && Objects.equals(code, one.detail().code()));
    }

    /** Whether this style has been ruled out for somebody else in the message that is read. */
    public boolean hasOfSomebody(Style style) {
        return bySubject.values().stream().anyMatch(one -> !one.isOwn() && one.kind() == InsightKind.CONSTRAINT
                && one.messageId().equals(messageId) && one.style().equals(style));
    }

    /** In the order of the statements that hold. */
    public List<Insight> all() {
        return bySubject.values().stream().filter(one -> bySubject.values().stream().noneMatch(other ->
                Redundancy.isSaidBy(one, other))).toList();
    }

    private static boolean opposes(Insight before, Insight insight) {
        return before.kind() != insight.kind() || before.wineId() == null && insight.style().isEmpty()
                && !before.text().equals(insight.text());
    }
}
