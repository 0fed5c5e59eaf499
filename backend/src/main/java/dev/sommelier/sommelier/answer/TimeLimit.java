package dev.sommelier.sommelier.answer;

import dev.sommelier.claude.AnswerListener;
import dev.sommelier.claude.ToolCall;
import dev.sommelier.claude.Usage;
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

    private final long end;

    private TimeLimit(long end) {
        this.end = end;
    }

    public static TimeLimit in(Duration time) {
        return new TimeLimit(System.nanoTime() + time.toNanos());
    }

    /** The same listener, which throws {@link PassedException} once the time is over. */
    public AnswerListener on(AnswerListener listener) {
        return new AnswerListener() {
            @Override
            public void text(String delta) {
                check();
                listener.text(delta);
            }

            @Override
            public void toolInput(String callId, String toolName, String piece) {
                check();
                listener.toolInput(callId, toolName, piece);
            }

            @Override
            public void toolCall(ToolCall call) {
                check();
                listener.toolCall(call);
            }

            @Override
            public void waiting() {
                check();
                listener.waiting();
            }

            @Override
            public void endedEarly(Usage usage) {
                listener.endedEarly(usage);
            }
        };
    }

    private void check() {
        if (System.nanoTime() - end > 0) {
            throw new PassedException();
        }
    }
}
