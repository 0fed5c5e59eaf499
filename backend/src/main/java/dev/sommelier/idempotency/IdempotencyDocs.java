package dev.sommelier.idempotency;

import dev.sommelier.problem.ProblemDocs;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** OpenAPI filter that documents {@link IdempotencyFilter} at every {@code POST} of a signed-in caller. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class IdempotencyDocs implements OASFilter {

    private static final String UNDER_WAY = "The call with this `Idempotency-Key` is under way; `Retry-After` tells how long to wait";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().values().stream().map(PathItem::getPOST).filter(Objects::nonNull)
                .filter(post -> post.getSecurity() != null && !post.getSecurity().isEmpty())
                .forEach(IdempotencyDocs::complete);
    }

    private static void complete(Operation post) {
        post.addParameter(OASFactory.createParameter()
                .name(IdempotencyKey.HEADER).in(Parameter.In.HEADER).required(false)
                .description("A new random value for each call, kept for 24 hours. The same call sent again with it, for "
                        + "example because the answer was lost, is answered as the first time and done once; the answer "
                        + "then has `" + IdempotencyFilter.REPLAYED + ": true`. A call that was refused may be sent again "
                        + "with its key.")
                .schema(OASFactory.createSchema().addType(SchemaType.STRING)
                        .minLength(IdempotencyKey.SHORTEST).maxLength(IdempotencyKey.LONGEST)
                        .addExample("0d1f9a52-6c1e-4f0e-8a55-0e6b8f5d2c11")));
        APIResponses responses = post.getResponses();
        APIResponse conflict = responses.getAPIResponse("409");
        if (conflict == null) {
            add(responses, "409", UNDER_WAY);
        } else {
            conflict.setDescription(conflict.getDescription() + ". Or: " + UNDER_WAY);
        }
        add(responses, "422", "The `Idempotency-Key` was used for another call");
        if (!responses.hasAPIResponse("400")) {
            add(responses, "400", "A value was refused; `errors` names the fields");
        }
    }

    private static void add(APIResponses responses, String status, String description) {
        responses.addAPIResponse(status,
                OASFactory.createAPIResponse().description(description).content(ProblemDocs.problem()));
    }
}
