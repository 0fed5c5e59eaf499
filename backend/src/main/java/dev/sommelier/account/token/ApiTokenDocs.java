package dev.sommelier.account.token;

import dev.sommelier.problem.ProblemDocs;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** OpenAPI filter that adds the API token as a second way to sign in, and says which calls refuse it. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiTokenDocs implements OASFilter {

    private static final String SCHEME = "api_token";

    /** The calls marked {@link SignedInByCookie}; a test compares them with what happens. */
    private static final Map<String, Set<HttpMethod>> BY_COOKIE_ONLY = Map.of(
            "/account", Set.of(HttpMethod.DELETE),
            "/account/password", Set.of(HttpMethod.PUT),
            "/account/sign-ins", Set.of(HttpMethod.GET, HttpMethod.DELETE),
            "/account/sign-ins/{id}", Set.of(HttpMethod.DELETE),
            "/account/tokens", Set.of(HttpMethod.GET, HttpMethod.POST),
            "/account/tokens/{id}", Set.of(HttpMethod.DELETE));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents().addSecurityScheme(SCHEME, OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP).scheme("bearer")
                .description("A personal API token of `POST /account/tokens`. Those with the scope `read` may only call "
                        + "what changes nothing. A call with a token needs no cookie and is exempt from the cross-site check."));
        api.getPaths().getPathItems().forEach(ApiTokenDocs::complete);
    }

    private static void complete(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            boolean isSignedIn = operation.getSecurity() != null && !operation.getSecurity().isEmpty();
            if (isSignedIn) {
                if (!BY_COOKIE_ONLY.getOrDefault(path, Set.of()).contains(method)) {
                    operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(SCHEME));
                }
                refusal(operation);
            }
        });
    }

    private static void refusal(Operation operation) {
        if (!operation.getResponses().hasAPIResponse("403")) {
            operation.getResponses().addAPIResponse("403",
                    OASFactory.createAPIResponse()
                    .description("The API token may not do that").content(ProblemDocs.problem()));
        }
    }
}
