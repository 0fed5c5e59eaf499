package dev.sommelier.claude.wire;

import dev.sommelier.claude.ClaudeException;
import java.time.Duration;

/** An attempt failed before any event of the answer; {@link Retries} decides whether to repeat it. */
public class UpstreamException extends ClaudeException {

    private static final long serialVersionUID = 1L;

    private final boolean retryable;
    private final transient Duration asked;

    /**
     * @param asked the pause the server asks for, or null
     */
    UpstreamException(Kind kind, String message, boolean retryable, Duration asked, Throwable cause) {
        super(kind, message, null, cause);
        this.retryable = retryable;
        this.asked = asked;
    }

    boolean retryable() {
        return retryable;
    }

    Duration asked() {
        return asked;
    }
}
