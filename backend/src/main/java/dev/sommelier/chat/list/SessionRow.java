package dev.sommelier.chat.list;

import dev.sommelier.chat.session.SessionState;
import dev.sommelier.chat.session.TitleSource;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code chat_session} as a query selects it, for reads that change nothing. */
public record SessionRow(
        UUID id,
        String storedTitle,
        TitleSource titleSource,
        Instant createdAt,
        Instant updatedAt,
        Instant closedAt,
        int messageCount,
        Instant lastWrittenAt,
        boolean isPrivate,
        boolean isPinned) implements SessionState {

    /** The select clause, in JPQL, for a {@code ChatSession s}. */
    public static final String SELECT = "select new dev.sommelier.chat.list.SessionRow(s.id, s.title, s.titleSource,"
            + " s.createdAt, s.updatedAt, s.closedAt, s.messageCount, s.lastWrittenAt, s.isPrivate, s.pinned)";

    @Override
    public boolean isWrittenIn() {
        return lastWrittenAt != null;
    }
}
