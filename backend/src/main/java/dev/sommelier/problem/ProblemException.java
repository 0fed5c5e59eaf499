package dev.sommelier.problem;

import java.time.Duration;
import java.util.List;

/** Aborts a request with a problem response. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemKind kind;
    private final transient List<Problem.FieldError> errors;
    private final transient Duration retryAfter;

    private ProblemException(
            ProblemKind kind, String detail, List<Problem.FieldError> errors, Duration retryAfter, Throwable cause) {
        super(detail, cause);
        this.kind = kind;
        this.errors = errors;
        this.retryAfter = retryAfter;
    }

    /** @param detail one English sentence, shown to the caller: no names of classes, no data of others */
    public static ProblemException of(ProblemKind kind, String detail) {
        return new ProblemException(kind, detail, null, null, null);
    }

    /** Of any kind, with the one field that is to blame. */
    public static ProblemException of(ProblemKind kind, String detail, Problem.FieldError error) {
        return new ProblemException(kind, detail, List.of(error), null, null);
    }

    /** 400 for one refused field of the body, or parameter. */
    public static ProblemException field(String field, String message) {
        return new ProblemException(ProblemKind.BAD_REQUEST, "One or more values were refused.",
                List.of(new Problem.FieldError(field, message)), null, null);
    }

    /** 400 for several refused fields or parameters. */
    public static ProblemException fields(List<Problem.FieldError> errors) {
        return new ProblemException(
                ProblemKind.BAD_REQUEST, "One or more values were refused.", List.copyOf(errors), null, null);
    }

    /** @param after the value of {@code Retry-After}, at least a second */
    public static ProblemException retryLater(ProblemKind kind, String detail, Duration after) {
        return new ProblemException(kind, detail, null, after, null);
    }

    public ProblemKind kind() {
        return kind;
    }

    /** The refused fields; null when the problem is not about fields. */
    public List<Problem.FieldError> errors() {
        return errors;
    }

    /** Value of {@code Retry-After}; null for none. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
