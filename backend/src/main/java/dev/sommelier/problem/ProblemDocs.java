package dev.sommelier.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** OpenAPI filter that adds the errors common to all operations and the schema of all errors. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemDocs implements OASFilter {

    private static final int FIRST_ERROR = 400;

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().entrySet().stream())
                .forEach(operation -> complete(operation.getKey(), operation.getValue()));
    }

    private static void complete(HttpMethod method, Operation operation) {
        APIResponses responses = operation.getResponses();
        if (method != HttpMethod.GET) {
            add(responses, "403", "A page of another site may not call this");
        }
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            add(responses, "401", "Not signed in");
        }
        if (operation.getRequestBody() != null || operation.getParameters() != null) {
            add(responses, "400", "A value was refused; `errors` names the fields");
        }
        if (responses.getAPIResponses().values().stream().anyMatch(response -> response.getContent() != null)) {
            add(responses, "406", "The call accepts no media type that can be given");
        }
        if (operation.getRequestBody() != null) {
            add(responses, "408", "The body came too slowly, or not to its end");
            add(responses, "413", "The body is over 64 KiB");
            add(responses, "415", "The body is not `application/json`");
        }
        add(responses, "500", "A mistake of ours; quote `request_id`");
        add(responses, "503", "The service is too busy or its database away; `Retry-After` tells when to try again");
        for (Map.Entry<String, APIResponse> response : responses.getAPIResponses().entrySet()) {
            if (isError(response.getKey())) {
                response.getValue().setContent(problem());
            }
        }
    }

    private static void add(APIResponses responses, String status, String description) {
        if (!responses.hasAPIResponse(status)) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        }
    }

    private static boolean isError(String status) {
        return status.matches("\\d{3}") && Integer.parseInt(status) >= FIRST_ERROR;
    }

    /** The content of every error. */
    public static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        Problems.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
    }
}
