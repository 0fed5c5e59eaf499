package dev.sommelier.wine.search;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of a search, all as text, so that a value of the wrong type gives a 400 and not a 404. */
public class WineParameters {

    @QueryParam("q")
    @Parameter(description = "Words in English or Russian: names, producers, grapes, countries, regions, aromas, dishes."
            + " All must be found; the last one may be unfinished, and names may be misspelt.",
            example = "chablis", schema = @Schema(type = SchemaType.STRING, maxLength = WineParametersReader.MAX_TEXT))
    String text;

    @QueryParam("colour")
    @Parameter(description = "Only wines of this colour", example = "white",
            schema = @Schema(type = SchemaType.STRING, enumeration = {"red", "white", "rose", "orange"}))
    String colour;

    @QueryParam("kind")
    @Parameter(description = "Only wines made this way", example = "still",
            schema = @Schema(type = SchemaType.STRING, enumeration = {"still", "sparkling", "fortified"}))
    String kind;

    @QueryParam("sweetness")
    @Parameter(description = "Only wines as sweet as this", example = "dry",
            schema = @Schema(type = SchemaType.STRING, enumeration = {"dry", "semi_dry", "semi_sweet", "sweet"}))
    String sweetness;

    @QueryParam("country")
    @Parameter(description = "Only wines of this country: ISO 3166 alpha-2, or its name in English or Russian",
            example = "fr", schema = @Schema(type = SchemaType.STRING))
    String country;

    @QueryParam("body")
    @Parameter(description = "Only wines of this body: `light` is 1 or 2 of 5, `medium` 3, `full` 4 or 5", example = "full",
            schema = @Schema(type = SchemaType.STRING, enumeration = {"light", "medium", "full"}))
    String body;

    @QueryParam("alcohol_free")
    @Parameter(description = "true for only alcohol-free wines, false for none of them", example = "false",
            schema = @Schema(type = SchemaType.BOOLEAN))
    String alcoholFree;

    @QueryParam("price_max")
    @Parameter(description = "EUR per bottle, compared with the lower end of a wine's price", example = "25",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0"))
    String priceMax;

    @QueryParam("rating")
    @Parameter(description = "Only wines the caller rated so; `none` for those not rated", example = "liked",
            schema = @Schema(type = SchemaType.STRING, enumeration = {"liked", "disliked", "none"}))
    String rating;

    @QueryParam("shown")
    @Parameter(description = "true for only wines that were recommended to the caller, false for none of them; what"
            + " private chats showed does not count", example = "true", schema = @Schema(type = SchemaType.BOOLEAN))
    String shown;

    @QueryParam("sort")
    @Parameter(description = "By the lower end of the price, the cheapest or the dearest first; by default the best match"
            + " for `q`, else by name", example = "cheapest",
            schema = @Schema(type = SchemaType.STRING, enumeration = {"cheapest", "dearest"}))
    String sort;

    @QueryParam("limit")
    @Parameter(description = "How many wines at most", example = "20",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    String limit;

    @QueryParam("offset")
    @Parameter(description = "How many wines to skip", example = "0",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
    String offset;
}
