package dev.sommelier.chat.shown;

import dev.sommelier.account.signin.CurrentAccount;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists the wines the caller was shown. */
@Path("/recommendations")
@Tag(name = "Recommendations", description = "Every wine that was recommended to the caller")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class RecommendationResource {

    private final RecommendationQuery recommendations;
    private final CurrentAccount current;

    RecommendationResource(RecommendationQuery recommendations, CurrentAccount current) {
        this.recommendations = recommendations;
        this.current = current;
    }

    @GET
    @Operation(operationId = "listRecommendations", summary = "List",
            description = "When, in which chat and why each wine was recommended, the latest first. A wine that came back"
                    + " is listed each time. Wines of private chats are left out; those of a deleted chat stay, without"
                    + " the chat, because they are not recommended as new again.")
    @APIResponseSchema(value = RecommendationList.class, responseCode = "200", responseDescription = "One page")
    public RecommendationList list(@BeanParam RecommendationParameters parameters) {
        return recommendations.list(
                RecommendationFilter.of(parameters, current.caller().timeZone()), current.caller());
    }
}
