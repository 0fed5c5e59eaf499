package dev.sommelier.chat.shown;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A page of the wines that were recommended to the caller")
record RecommendationList(
        @Schema(required = true, description = "The latest first; the wines of one reply in its order")
        List<RecommendationView> recommendations,
        @Schema(required = true) boolean hasMore,
        @Schema(nullable = true, description = "Pass it as `cursor` for the next page; null on the last") String nextCursor) {
}
