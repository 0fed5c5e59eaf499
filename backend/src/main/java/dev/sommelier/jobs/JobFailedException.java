package dev.sommelier.jobs;

/** A failed attempt with a reason that is safe to log. */
public class JobFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final boolean retryable;

    /**
     * @param reason one or two words that name the failure; logged and stored, so no personal data
     * @param cause  null when there is none
     */
    public JobFailedException(String reason, Throwable cause) {
        this(reason, cause, true);
    }

    private JobFailedException(String reason, Throwable cause, boolean retryable) {
        super(reason, cause);
        this.reason = reason;
        this.retryable = retryable;
    }

    /** A failure that no retry can fix: the job is parked at once. */
    public static JobFailedException forGood(String reason, Throwable cause) {
        return new JobFailedException(reason, cause, false);
    }

    boolean isRetryable() {
        return retryable;
    }

    String reason() {
        return reason;
    }
}
