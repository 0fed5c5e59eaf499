package dev.sommelier.chat.session;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.message.MessageView;
import dev.sommelier.chat.title.TitleSource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session with the messages that are shown; its other fields are those of {@link SessionSummary}. */
@Schema(description = "A chat session with its messages")
public record SessionDetail(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "Wine for steak", description = "1 to 30 characters") String title,
        @Schema(required = true, description = "`date`: the title is the day it was opened") TitleSource titleSource,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true, description = "When the last message was written") Instant updatedAt,
        @Schema(nullable = true, description = "Null while active") Instant closedAt,
        @Schema(required = true) boolean isActive,
        @Schema(required = true, description = "The opposite of `is_active`: takes no message") boolean readOnly,
        @Schema(required = true, description = "Neither reads nor feeds the memory, and is deleted when it closes")
        boolean isPrivate,
        @Schema(required = true, description = "The messages that are shown, the greeting included") int messageCount,
        @Schema(required = true, description = "Stands first in the list and is never deleted by time") boolean pinned,
        @Schema(nullable = true, description = "When it closes if nobody writes; null when read-only") Instant closesAt,
        @Schema(nullable = true, description = "When it is deleted if nothing happens; null while pinned")
        Instant expiresAt,
        @Schema(nullable = true, description = "The session it goes on from; null when there is none any more")
        SessionLink continues,
        @Schema(nullable = true, description = "The newest session that goes on from it") SessionLink continuedIn,
        @Schema(required = true, description = "In order") List<MessageView> messages) {

    static SessionDetail of(
            SessionSummary summary, SessionLink continues, SessionLink continuedIn, List<MessageView> messages) {
        return new SessionDetail(summary.id(), summary.title(), summary.titleSource(), summary.createdAt(),
                summary.updatedAt(), summary.closedAt(), summary.isActive(), summary.readOnly(),
                summary.isPrivate(), summary.messageCount(), summary.pinned(), summary.closesAt(), summary.expiresAt(),
                continues, continuedIn, messages);
    }

    @Schema(description = "Another session of the same account")
    public record SessionLink(
            @Schema(required = true) UUID id,
            @Schema(required = true, examples = "Wine for steak") String title) {

        public static SessionLink to(ChatSession session, Caller caller) {
            return new SessionLink(session.id(), session.title(caller).text());
        }
    }
}
