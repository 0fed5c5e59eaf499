package dev.sommelier.jobs;

/** A failure that no retry can fix: the job is parked at once. */
public class NonRetryableJobException extends JobFailedException {

    private static final long serialVersionUID = 1L;

    public NonRetryableJobException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
