package dev.sommelier.wine.search;

import dev.sommelier.account.signin.CurrentAccount;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.rating.RatedWine;
import dev.sommelier.wine.rating.Rating;
import dev.sommelier.wine.rating.WineView;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue over HTTP. What all calls may fail with is documented by ProblemDocs. */
@Path("/wines")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Wines", description = "The catalogue: search it, look at one wine, rate it")
public class WineResource {

    @Schema(description = "What the person thought of the wine")
    public record RatingUpdate(@NotNull(message = "is required") @Schema(required = true) Rating rating) {
    }

    private final WineSearch search;
    private final Vocabulary vocabulary;
    private final CurrentAccount account;

    WineResource(WineSearch search, Vocabulary vocabulary, CurrentAccount account) {
        this.search = search;
        this.vocabulary = vocabulary;
        this.account = account;
    }

    @GET
    @Operation(operationId = "searchWines", summary = "Search the catalogue",
            description = "Wines that match every parameter, by default with `q` the best match first, else by name. Texts come in"
                    + " the account's language; `q` is understood in English and Russian alike.")
    @APIResponseSchema(value = WineList.class, responseCode = "200", responseDescription = "One page of wines")
    @APIResponse(responseCode = "400", description = "A parameter was refused; `errors` names it")
    @APIResponse(responseCode = "401", description = "Not signed in")
    public WineList searchWines(@BeanParam WineParameters parameters) {
        return search.search(WineParametersReader.read(parameters, vocabulary), account.caller());
    }

    @GET
    @Path("/countries")
    @Operation(operationId = "listCountries", summary = "The countries of the catalogue",
            description = "By name, in the account's language, with how many wines each has.")
    @APIResponseSchema(value = CountryList.class, responseCode = "200", responseDescription = "All countries")
    @APIResponse(responseCode = "401", description = "Not signed in")
    public CountryList listCountries() {
        return search.countries(account.caller());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getWine", summary = "Look at one wine",
            description = "Also one that is no longer in the catalogue but was recommended once.")
    @APIResponseSchema(value = WineView.class, responseCode = "200", responseDescription = "The wine")
    @APIResponse(responseCode = "401", description = "Not signed in")
    @APIResponse(responseCode = "404", description = "There is no such wine")
    public WineView getWine(
            @PathParam("id") @Parameter(description = "The wine's id",
                    schema = @Schema(type = SchemaType.STRING, format = "uuid")) String id) {
        return search.byId(uuid(id), account.caller());
    }

    @PUT
    @Path("/{id}/rating")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rateWine", summary = "Say what you thought of a wine",
            description = "The last word counts. What is liked and disliked weighs in the next recommendations.")
    @APIResponseSchema(value = RatedWine.class, responseCode = "200", responseDescription = "Taken down")
    @APIResponse(responseCode = "400", description = "The body was refused; `errors` names the field")
    @APIResponse(responseCode = "401", description = "Not signed in")
    @APIResponse(responseCode = "404", description = "There is no such wine")
    public RatedWine rateWine(
            @PathParam("id") @Parameter(description = "The wine's id",
                    schema = @Schema(type = SchemaType.STRING, format = "uuid")) String id,
            @NotNull(message = "is required") @Valid RatingUpdate body) {
        return search.rate(uuid(id), body.rating(), account.id());
    }

    @DELETE
    @Path("/{id}/rating")
    @Operation(operationId = "unrateWine", summary = "Take back what you thought of a wine",
            description = "Safe to repeat.")
    @APIResponse(responseCode = "204", description = "There is no rating any more")
    @APIResponse(responseCode = "401", description = "Not signed in")
    @APIResponse(responseCode = "404", description = "There is no such wine")
    public void unrateWine(
            @PathParam("id") @Parameter(description = "The wine's id",
                    schema = @Schema(type = SchemaType.STRING, format = "uuid")) String id) {
        search.unrate(uuid(id), account.id());
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException exception) {
            throw ProblemException.of(ProblemKind.NOT_FOUND, "There is no such wine.");
        }
    }
}
