package dev.sommelier.chat.session;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.title.TitleSource;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session without its messages. Whether it is active, and when it closes, is true of the moment of {@link #of}. */
@Schema(description = "A chat session as the list shows it")
public record SessionSummary(
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
        Instant expiresAt) {

    public static SessionSummary of(ChatSession session, SessionLife life, Caller caller) {
        boolean active = life.isActive(session);
        return new SessionSummary(session.id(), session.title(caller).text(), session.titleSource(),
                session.createdAt(), session.updatedAt(), life.closedAt(session), active, !active,
                session.isPrivate(), session.messageCount(), session.isPinned(), life.closesAt(session),
                life.expiresAt(session));
    }
}
