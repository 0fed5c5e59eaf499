package dev.sommelier.idempotency;

import dev.sommelier.problem.ProblemDocs;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** OpenAPI filter that documents the {@code Idempotency-Key} of calls that start a reply. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class IdempotencyDocs implements OASFilter {

    /** The operations that start a reply. */
    private static final Set<String> KEYED =
            Set.of("open", "continueFrom", "ask", "edit", "regenerate", "retry", "complete");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().values().stream().map(PathItem::getPOST).filter(Objects::nonNull)
                .filter(post -> KEYED.contains(post.getOperationId()))
                .forEach(IdempotencyDocs::complete);
    }

    private static void complete(Operation post) {
        post.addParameter(OASFactory.createParameter()
                .name(IdempotencyKey.HEADER).in(Parameter.In.HEADER).required(false)
                .description("A new random value for each call, kept for 24 hours. The same call sent again with it, for "
                        + "example because the answer was lost, starts nothing: it is answered from the same reply, also while "
                        + "that is being written, and has the header `" + IdempotencyKeys.REPLAYED + ": true`. A call that was "
                        + "refused takes no key.")
                .schema(OASFactory.createSchema().addType(SchemaType.STRING)
                        .minLength(IdempotencyKey.SHORTEST).maxLength(IdempotencyKey.LONGEST)
                        .addExample("0d1f9a52-6c1e-4f0e-8a55-0e6b8f5d2c11")));
        add(post.getResponses(), "400", "A value was refused; `errors` names the fields");
        add(post.getResponses(), "404", "The chat of the call with this `Idempotency-Key` was deleted");
        add(post.getResponses(), "422", "The `Idempotency-Key` was used for another call");
    }

    private static void add(APIResponses responses, String status, String description) {
        if (!responses.hasAPIResponse(status)) {
            responses.addAPIResponse(status,
                    OASFactory.createAPIResponse().description(description).content(ProblemDocs.problem()));
        }
    }
}
