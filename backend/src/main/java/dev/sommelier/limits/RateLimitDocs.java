package dev.sommelier.limits;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** OpenAPI filter that documents {@link RateLimitHeaders}. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class RateLimitDocs implements OASFilter {

    /** The operations that use a {@link RateLimit}; others answer 429 for wrong passwords or too much at once. */
    private static final Set<String> LIMITED = Set.of("register", "open", "current", "continueFrom", "ask", "edit", "regenerate",
            "retry", "readShared", "complete", "requestPasswordReset", "confirmPasswordReset",
            "reportClientError");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> LIMITED.contains(operation.getOperationId()))
                .forEach(RateLimitDocs::complete);
    }

    private static void complete(Operation limited) {
        limited.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") || status.equals("429")) {
                response.addHeader(RateLimitHeaders.POLICY, header(
                        "The limit: `q` uses at once, all of them regained in `w` seconds", "\"messages\";q=30;w=360"));
                response.addHeader(RateLimitHeaders.LEFT, header(
                        "`r` uses are left, and after `t` seconds all of them", "\"messages\";r=29;t=12"));
            }
        });
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader().description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING).addExample(example));
    }
}
