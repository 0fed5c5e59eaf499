package dev.sommelier.chat.stream;

import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The one model of {@link ChatCompletionResource}, for clients that ask which there are. */
@Path("/v1/models")
@Tag(name = "Chat completions")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ModelResource {

    @Schema(name = "Model", description = "A model that can be asked")
    record Model(
            @Schema(required = true, enumeration = ChatCompletion.MODEL) String id,
            @Schema(required = true, enumeration = "model") String object,
            @Schema(required = true, description = "In seconds of Unix time") long created,
            @Schema(required = true) String ownedBy) {
    }

    @Schema(name = "ModelList", description = "The models that can be asked")
    record ModelList(
            @Schema(required = true, enumeration = "list") String object,
            @Schema(required = true) List<Model> data) {
    }

    private static final Model SOMMELIER = new Model(ChatCompletion.MODEL, "model", 1_767_225_600, "sommelier");

    @GET
    @Operation(summary = "List the models", description = "There is one, `sommelier`.")
    @APIResponseSchema(value = ModelList.class, responseCode = "200", responseDescription = "The models")
    public ModelList listModels() {
        return new ModelList("list", List.of(SOMMELIER));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a model", description = "For clients that look a model up before they ask it.")
    @APIResponseSchema(value = Model.class, responseCode = "200", responseDescription = "The model")
    @APIResponse(responseCode = "404", description = "No such model")
    public Model readModel(@PathParam("id") String id) {
        if (!id.equals(SOMMELIER.id())) {
            throw ProblemException.of(ProblemKind.NOT_FOUND, "There is no such model; there is `sommelier`.");
        }
        return SOMMELIER;
    }
}
