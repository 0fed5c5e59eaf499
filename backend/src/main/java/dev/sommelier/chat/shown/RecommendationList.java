package dev.sommelier.chat.shown;

import dev.sommelier.chat.session.SessionDetail.SessionLink;
import dev.sommelier.wine.ledger.WineCardView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the wines an account was shown, by {@link RecommendationCursor}. */
@Schema(description = "A page of the wines that were recommended to the caller")
record RecommendationList(
        @Schema(required = true, description = "The latest first; the wines of one reply in its order")
        List<RecommendationView> recommendations,
        @Schema(required = true) boolean hasMore,
        @Schema(nullable = true, description = "Pass it as `cursor` for the next page; null on the last") String nextCursor) {

    /**
     * @param session null, as is the message, when the chat was deleted
     */
    @Schema(name = "Recommendation", description = "A wine as it was recommended to the caller, with when and where")
    record RecommendationView(
            @Schema(required = true) UUID id,
            @Schema(required = true) WineCardView wine,
            @Schema(required = true) Instant recommendedAt,
            @Schema(nullable = true, description = "The chat it was recommended in; null when that was deleted")
            SessionLink session,
            @Schema(nullable = true, description = "The reply it stands below; null when the chat was deleted or shows another version "
                    + "of that reply") UUID messageId) {
    }
}
