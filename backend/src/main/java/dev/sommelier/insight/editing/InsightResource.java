package dev.sommelier.insight.editing;

import dev.sommelier.account.signin.CurrentAccount;
import dev.sommelier.insight.profile.InsightView;
import dev.sommelier.insight.profile.TasteProfileService;
import dev.sommelier.limits.RateLimit;
import dev.sommelier.limits.RateLimited;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** {@code /taste-profile/insights}: a person adds, changes and deletes by hand what is remembered. */
@Path("/taste-profile/insights")
@Tag(name = "Taste profile")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class InsightResource {

    @Schema(name = "InsightDrafts", description = "What to remember")
    record InsightDrafts(
            @Schema(required = true, maxItems = InsightEditor.MOST_BY_HAND, minItems = 1)
            @NotEmpty(message = "is required")
            @Size(max = InsightEditor.MOST_BY_HAND, message = "must have at most " + InsightEditor.MOST_BY_HAND + " entries")
            List<@NotNull(message = "is required") @Valid InsightDraft> insights) {
    }

    @Schema(name = "KeptInsights", description = "In the order of the request")
    public record KeptInsights(@Schema(required = true) List<InsightView> insights) {
    }

    @Schema(name = "PastedText", description = "Notes about the person")
    record PastedText(
            @Schema(required = true, maxLength = LONGEST_TEXT, examples = "- Prefers dry reds\n- Allergic to sulphites",
                    description = "At most " + InsightImport.MOST_LINES + " lines")
            @NotNull(message = "is required")
            @Size(max = LONGEST_TEXT, message = "must have at most " + LONGEST_TEXT + " characters") String text) {
    }

    /** In UTF-16 characters. */
    private static final int LONGEST_TEXT = 8000;

    private final InsightEditor editor;
    private final InsightImport imports;
    private final TasteProfileService profiles;
    private final CurrentAccount current;

    InsightResource(InsightEditor editor, InsightImport imports, TasteProfileService profiles, CurrentAccount current) {
        this.editor = editor;
        this.imports = imports;
        this.profiles = profiles;
        this.current = current;
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Add an insight by hand", description = "It counts as said now: of several words on one subject the "
            + "latest holds, whether it was said or added. No chat and no job changes it.")
    @APIResponseSchema(value = InsightView.class, responseCode = "201", responseDescription = "The insight as it is kept")
    @APIResponse(responseCode = "400", description = "The text is no short plain text, or a field is unknown")
    @APIResponse(responseCode = "409", description = "As many insights as there may be were added by hand")
    public InsightView addInsight(@NotNull(message = "is required") @Valid InsightDraft body) {
        return editor.add(body, current.caller());
    }

    @POST
    @Path("/batch")
    @RateLimited(RateLimit.MESSAGES)
    @ResponseStatus(201)
    @Operation(summary = "Add several insights by hand", description = "All of them or none: of one that cannot be kept the "
            + "problem names the place. Of two on one subject the later holds.")
    @APIResponseSchema(value = KeptInsights.class, responseCode = "201", responseDescription = "The insights as they are kept")
    @APIResponse(responseCode = "400", description = "A text is no short plain text, or a field is unknown; nothing was kept")
    @APIResponse(responseCode = "409", description = "There would be more added by hand than there may be; nothing was kept")
    @APIResponse(responseCode = "429", description = "Too many; `Retry-After` tells how long to wait")
    public KeptInsights addInsights(@NotNull(message = "is required") @Valid InsightDrafts body) {
        return new KeptInsights(editor.addAll(body.insights(), current.caller()));
    }

    @POST
    @Path("/preview")
    @RateLimited(RateLimit.MESSAGES)
    @Operation(summary = "See what notes from elsewhere say", description = "Reads notes about the person, such as what another "
            + "assistant remembers of them, in English or Russian, and keeps nothing. Lists, headings and the third person are "
            + "understood: \"The user dislikes oaked Chardonnay\". Keep what is right with `POST /taste-profile/insights/batch`.")
    @APIResponseSchema(value = InsightPreview.class, responseCode = "200", responseDescription = "What was understood, line by line")
    @APIResponse(responseCode = "400", description = "The text is missing or too long")
    @APIResponse(responseCode = "429", description = "Too many; `Retry-After` tells how long to wait")
    public InsightPreview previewInsights(@NotNull(message = "is required") @Valid PastedText body) {
        return imports.preview(body.text(), current.caller());
    }

    @PATCH
    @Path("/{id}")
    @Operation(summary = "Change an insight by hand", description = "Corrects its words or its polarity, or says that it holds no "
            + "longer or was never about the person. It then counts as said now.")
    @APIResponseSchema(value = InsightView.class, responseCode = "200", responseDescription = "The insight as it is now")
    @APIResponse(responseCode = "400", description = "No short plain text, or a polarity of what is no wine")
    @APIResponse(responseCode = "404", description = "There is no such insight")
    public InsightView changeInsight(@PathParam("id") UUID id, @NotNull(message = "is required") @Valid InsightUpdate body) {
        return editor.change(id, body, current.caller());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Forget one insight", description = "Together with earlier words on the same subject.")
    @APIResponse(responseCode = "204", description = "Forgotten")
    @APIResponse(responseCode = "404", description = "There is no such insight")
    public void forgetInsight(@PathParam("id") UUID id) {
        profiles.delete(id, current.caller());
    }
}
