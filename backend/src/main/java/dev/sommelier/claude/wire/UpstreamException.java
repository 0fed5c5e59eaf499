package dev.sommelier.claude.wire;

import dev.sommelier.claude.ClaudeException;
import java.time.Duration;

/** A try failed before or at its beginning; whether another one makes sense is for {@link Retries} to decide. */
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
