package dev.sommelier.insight.editing;

import dev.sommelier.account.signin.CurrentAccount;
import dev.sommelier.insight.profile.InsightView;
import dev.sommelier.insight.profile.TasteProfileService;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

    private final InsightEditor editor;
    private final TasteProfileService profiles;
    private final CurrentAccount current;

    @Inject
    InsightResource(InsightEditor editor, TasteProfileService profiles, CurrentAccount current) {
        this.editor = editor;
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
