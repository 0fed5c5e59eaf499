package dev.sommelier.sommelier.answer;

import dev.sommelier.claude.Deadline;
import java.time.Duration;

/** Ends an answer of the model when the time for the reply is over, however many calls it took. */
public final class TimeLimit {

    /** The time for the reply is over. */
    public static final class PassedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        PassedException() {
            super("The model took too long", null, false, false);
        }
    }

    private final Deadline deadline;

    /** @param time from now on */
    public TimeLimit(Duration time) {
        deadline = Deadline.in(time);
    }

    /** @throws PassedException once the time is over */
    public void check() {
        if (deadline.left().isZero()) {
            throw new PassedException();
        }
    }
}
