package dev.sommelier.insight.profile;

import dev.sommelier.account.signin.CurrentAccount;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /taste-profile}: an account reads, deletes and pauses what is remembered about it. */
@Path("/taste-profile")
@Tag(name = "Taste profile", description = "What is remembered from chat to chat")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TasteProfileResource {

    @Schema(description = "What to change")
    record TasteProfileUpdate(
            @Schema(required = true, description = "`false` pauses remembering: what there is stays, unused. What is said "
                    + "meanwhile is not learned later either")
            @NotNull(message = "is required") Boolean enabled) {
    }

    private final TasteProfileService profiles;
    private final CurrentAccount current;

    TasteProfileResource(TasteProfileService profiles, CurrentAccount current) {
        this.profiles = profiles;
        this.current = current;
    }

    @GET
    @Operation(summary = "What is remembered", description = "Learned from closed chats, each fact with the chat and the "
            + "message it was said in, and from ratings. What a chat taught shows up soon after it has closed.")
    public TasteProfileView showTasteProfile() {
        return profiles.show(current.caller());
    }

    @PATCH
    @Operation(summary = "Pause remembering, or go on with it", description = "While it is paused nothing is learned and "
            + "nothing is used. What there is stays and is shown.")
    @APIResponseSchema(value = TasteProfileView.class, responseCode = "200", responseDescription = "The taste profile")
    @APIResponse(responseCode = "400", description = "`enabled` is missing")
    public TasteProfileView updateTasteProfile(@NotNull(message = "is required") @Valid TasteProfileUpdate body) {
        return profiles.setEnabled(body.enabled(), current.caller());
    }

    @DELETE
    @Operation(summary = "Forget everything", description = "All insights and all ratings. Nothing that was said before is "
            + "learned later. Wines that were recommended are still not repeated.")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public void forgetEverything() {
        profiles.forgetAll(current.caller());
    }
}
