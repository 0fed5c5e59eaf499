package dev.sommelier.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The error body of all failures, RFC 9457, served as {@code application/problem+json}. */
@Schema(description = "What went wrong, as RFC 9457 describes it")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @Schema(description = "Identifies the kind of problem; stable, to branch on", required = true,
                examples = "/problems/session-read-only") String type,
        @Schema(description = "The kind of problem in words", required = true, examples = "Session is read-only")
        String title,
        @Schema(description = "The HTTP status", required = true, examples = "409") int status,
        @Schema(description = "This occurrence, for a person to read") String detail,
        @Schema(description = "The path that was called", examples = "/chat/sessions") String instance,
        @Schema(description = "Quote it when asking for help") String requestId,
        @Schema(description = "One entry for each field that was refused") List<FieldError> errors) {

    /** Why one field was refused. */
    @Schema(description = "Why one field was refused")
    public record FieldError(
            @Schema(required = true, examples = "title") String field,
            @Schema(required = true, examples = "must have 1 to 30 characters") String message) {
    }
}
