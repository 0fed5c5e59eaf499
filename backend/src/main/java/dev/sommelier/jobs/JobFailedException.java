package dev.sommelier.jobs;

/** A failed attempt with a reason that is safe to log. */
public class JobFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * @param reason one or two words that name the failure; logged and stored, so no personal data
     * @param cause  null when there is none
     */
    public JobFailedException(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
