package dev.sommelier.chat.shown;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list, all as text, so that a value of the wrong type gives a 400 and not a 404. */
public class RecommendationParameters {

    @QueryParam("q")
    @Parameter(description = "Words in English or Russian: in the names, grapes, places, aromas and dishes of the wine, or in"
            + " the reason. All must be found; the last one may be unfinished.", example = "duck",
            schema = @Schema(type = SchemaType.STRING, maxLength = RecommendationFilter.MAX_TEXT))
    String text;

    @QueryParam("wine_id")
    @Parameter(description = "Only this wine: when and why it was recommended",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    String wineId;

    @QueryParam("session_id")
    @Parameter(description = "Only what was recommended in this chat",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    String sessionId;

    @QueryParam("rating")
    @Parameter(description = "Only wines the caller rated so; `none` for those not rated",
            schema = @Schema(type = SchemaType.STRING, enumeration = {"liked", "disliked", "none"}))
    String rating;

    @QueryParam("from")
    @Parameter(description = "The first day, in the account's time zone", example = "2026-11-01",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String from;

    @QueryParam("to")
    @Parameter(description = "The last day, in the account's time zone", example = "2026-11-30",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String to;

    @QueryParam("limit")
    @Parameter(description = "How many at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "`next_cursor` of the page before", schema = @Schema(type = SchemaType.STRING))
    String cursor;
}
