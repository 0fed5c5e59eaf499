package dev.sommelier.chat.session;

import dev.sommelier.account.Caller;
import java.time.Instant;
import java.util.UUID;

/** What a row of {@code chat_session} says of its session; {@link SessionLife} derives from it what holds at an instant. */
public interface SessionState {

    UUID id();

    /** The stored title, or null while the session goes by its day. */
    String storedTitle();

    TitleSource titleSource();

    Instant createdAt();

    /** When the last message of either role was written. */
    Instant updatedAt();

    /** When it was marked closed, or null. */
    Instant closedAt();

    /** All messages, the greeting included. */
    int messageCount();

    /** Private: neither reads nor feeds the taste profile, and is deleted when it closes. */
    boolean isPrivate();

    /** Pinned: listed first, and not deleted because of its age. */
    boolean isPinned();

    /** Whether the person has written at least one message. */
    boolean isWrittenIn();

    /** The stored title, or the day it was opened while there is none. */
    default Title title(Caller caller) {
        return storedTitle() == null ? Title.ofDay(createdAt(), caller) : new Title(storedTitle());
    }
}
