package dev.sommelier.jobs;

/** A failure that no other try can help: the job is parked at once. */
public class NonRetryableJobException extends JobFailedException {

    private static final long serialVersionUID = 1L;

    public NonRetryableJobException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
