package dev.sommelier.wine.search;

import dev.sommelier.wine.rating.WineView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a search. */
@Schema(name = "WineList", description = "One page of wines")
public record WineList(
        @Schema(required = true) List<WineView> wines,
        @Schema(required = true, description = "Whether there is a next page") boolean hasMore,
        @Schema(required = true, description = "How many wines match, on all pages") long total) {
}
