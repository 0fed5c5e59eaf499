package dev.sommelier.jobs;

/** A failed try with a reason that may be shown. */
public class JobFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * @param reason a word or two that name the failure; it is logged and stored, so nothing of a person belongs in it
     * @param cause  null when it is our own finding
     */
    public JobFailedException(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
