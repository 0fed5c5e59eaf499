package dev.sommelier.chat.session;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.title.Title;
import dev.sommelier.chat.title.TitleSource;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.UuidGenerator;

/** A chat session: one conversation, from its greeting to its close. */
@Entity
// UPDATE only the changed columns: closing must not overwrite a title that is set concurrently.
@DynamicUpdate
public class ChatSession {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;
    private UUID accountId;
    private String title;
    @Enumerated(EnumType.STRING)
    private TitleSource titleSource;
    private Instant createdAt;
    private Instant updatedAt;
    private Instant closedAt;
    private int messageCount;
    private Instant lastWrittenAt;
    @Column(name = "private")
    private boolean isPrivate;
    private boolean pinned;
    private UUID continuedFrom;

    protected ChatSession() {
        // for Hibernate
    }

    public ChatSession(UUID accountId, boolean isPrivate, Instant now) {
        this.isPrivate = isPrivate;
        this.accountId = accountId;
        this.titleSource = TitleSource.DATE;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** A new session that continues a former one of the same account. */
    public static ChatSession continuing(ChatSession former, Instant now) {
        ChatSession session = new ChatSession(former.accountId, false, now);
        session.continuedFrom = former.id;
        return session;
    }

    /** Counts one more message and returns its position, from 0. */
    public int append(Role role, Instant now) {
        updatedAt = now;
        if (role == Role.USER) {
            lastWrittenAt = now;
        }
        return messageCount++;
    }

    /** Sets how many messages are shown, after another version of one was selected or before one is written. */
    public void cutTo(int messages) {
        messageCount = messages;
    }

    /** Restarts the idle time when a reply ends; never moves it backwards. */
    public void touch(Instant now) {
        if (now.isAfter(updatedAt)) {
            updatedAt = now;
        }
    }

    void rename(Title newTitle) {
        title = newTitle.text();
        titleSource = TitleSource.USER;
    }

    void forgetTitle() {
        title = null;
        titleSource = TitleSource.DATE;
    }

    void close(Instant at) {
        closedAt = at;
    }

    void pin(boolean stays) {
        pinned = stays;
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    /** The stored title, or the day it was opened while there is none. */
    public Title title(Caller caller) {
        return title == null ? Title.ofDay(createdAt, caller) : new Title(title);
    }

    /** The stored title, or null while the session goes by its day. */
    public String storedTitle() {
        return title;
    }

    public TitleSource titleSource() {
        return titleSource;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When the last message of either role was written. */
    public Instant updatedAt() {
        return updatedAt;
    }

    /** When it was marked closed, or null. */
    public Instant closedAt() {
        return closedAt;
    }

    /** The messages that are shown, the greeting included. */
    public int messageCount() {
        return messageCount;
    }

    /** Private: neither reads nor feeds the taste profile, and is deleted when it closes. */
    public boolean isPrivate() {
        return isPrivate;
    }

    /** Pinned: listed first, and not deleted because of its age. */
    public boolean isPinned() {
        return pinned;
    }

    /** Id of the session it continues; null when it continues none, or when that one was deleted. */
    UUID continuedFrom() {
        return continuedFrom;
    }

    /** Whether the person has written at least one message. */
    public boolean isWrittenIn() {
        return lastWrittenAt != null;
    }
}
