package dev.sommelier.insight;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When an event is, as far as it is known, in days of the person's time zone.
 *
 * @param state as of the day it was told
 * @param from  its first possible day, or null when it is unknown
 * @param to    its last possible day, inclusive; null exactly when {@code from} is
 */
@Schema(name = "InsightTime", description = "When an event is, in days of the account's time zone")
public record EventTime(
        @Schema(required = true, enumeration = {"ahead", "past", "cancelled"}) State state,
        @Schema(nullable = true, description = "Its first possible day; null when none was told") LocalDate from,
        @Schema(nullable = true, description = "Its last possible day; null when none was told") LocalDate to) {

    public enum State {
        @JsonProperty("ahead")
        AHEAD,
        @JsonProperty("past")
        PAST,
        @JsonProperty("cancelled")
        CANCELLED
    }

    public static final EventTime AHEAD = new EventTime(State.AHEAD, null, null);
    public static final EventTime PAST = new EventTime(State.PAST, null, null);
    public static final EventTime CANCELLED = new EventTime(State.CANCELLED, null, null);

    public EventTime {
        boolean isWindow = from != null && to != null && !to.isBefore(from);
        from = isWindow ? from : null;
        to = isWindow ? to : null;
    }

    /** An event within these days, told on a certain day. */
    public static EventTime within(LocalDate from, LocalDate to, LocalDate told) {
        return new EventTime(to.isBefore(told) ? State.PAST : State.AHEAD, from, to);
    }

    /** As it is on a later day: what was ahead is past after its last possible day. */
    public EventTime on(LocalDate day) {
        return state == State.AHEAD && to != null && to.isBefore(day) ? new EventTime(State.PAST, from, to) : this;
    }
}
