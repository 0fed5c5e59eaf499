package dev.sommelier.chat.list;

import dev.sommelier.chat.session.SessionSummary;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A page of chat sessions")
record SessionList(
        @Schema(required = true, description = "Pinned ones first, then the newest") List<SessionSummary> sessions,
        @Schema(nullable = true, description = "Where `q` was found, for the sessions that hold it beside their title; null"
                + " without `q`") List<SessionMatch> matches,
        @Schema(required = true) boolean hasMore,
        @Schema(nullable = true, description = "How many the filter matches in all, if asked for by `total=true`") Long total,
        @Schema(nullable = true, description = "Pass it as `cursor` for the next page; null on the last") String nextCursor) {
}
