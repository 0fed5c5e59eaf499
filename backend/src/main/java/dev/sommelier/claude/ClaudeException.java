package dev.sommelier.claude;

import java.util.Optional;

/** A call of the model failed. The message contains no key and no text of a person, so it may be logged. */
public class ClaudeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The reason, as far as it is known. */
    public enum Kind {
        /** There is no API key. */
        NOT_CONFIGURED,
        /** Unreachable, overloaded, broken off, or the circuit breaker is open. */
        UNAVAILABLE,
        /** A deadline passed. */
        TIMED_OUT,
        /** Too many calls, or a spending limit. */
        RATE_LIMITED,
        /** The model refused; what it wrote until then must not be shown. */
        REFUSED,
        /** The request is invalid, or the model is unknown. */
        INVALID_REQUEST,
        /** The key is wrong or lacks a permission. */
        AUTHENTICATION,
        /** The account at the provider has no credit left. */
        PAYMENT_REQUIRED,
        /** The answer is not what the protocol or the schema promises. */
        BAD_ANSWER,
        /** The thread was interrupted. */
        CANCELLED;

        /** Whether a later retry may succeed without a change of the configuration. */
        public boolean passes() {
            return this == UNAVAILABLE || this == TIMED_OUT || this == RATE_LIMITED || this == BAD_ANSWER;
        }
    }

    private final Kind kind;
    private final transient Usage usage;

    public ClaudeException(Kind kind, String message) {
        this(kind, message, null, null);
    }

    public ClaudeException(Kind kind, String message, Usage usage, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.usage = usage;
    }

    public Kind kind() {
        return kind;
    }

    /** Tokens the failed call cost, as far as the server reported them. */
    public Optional<Usage> usage() {
        return Optional.ofNullable(usage);
    }
}
