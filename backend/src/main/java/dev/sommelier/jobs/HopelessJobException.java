package dev.sommelier.jobs;

/** A failure that no other try can help: the job is parked at once. */
public class HopelessJobException extends JobFailedException {

    private static final long serialVersionUID = 1L;

    public HopelessJobException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
