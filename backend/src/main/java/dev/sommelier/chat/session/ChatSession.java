package dev.sommelier.chat.session;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.message.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.UuidGenerator;

/** One conversation, from its greeting to its close. */
@Entity
// Only what changed is written: closing a session must not take back the title it got at the same moment.
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

    /** One that knows a former session of the same account. */
    public static ChatSession continuing(ChatSession former, Instant now) {
        ChatSession session = new ChatSession(former.accountId, false, now);
        session.continuedFrom = former.id;
        return session;
    }

    /** Makes room for one more message and gives its position. */
    public int append(Role role, Instant now) {
        updatedAt = now;
        if (role == Role.USER) {
            lastWrittenAt = now;
        }
        return messageCount++;
    }

    /** A reply has ended: the idle time counts from here. */
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

    /** The stored title, or the day it was opened while there is none. */
    public Title title(Caller caller) {
        return title == null ? Title.ofDay(createdAt, caller) : new Title(title);
    }

    /** Its title, unless it goes by its day. */
    Optional<SessionTitles.Given> given() {
        return Optional.ofNullable(title).map(text -> new SessionTitles.Given(text, titleSource));
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
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

    public Instant closedAt() {
        return closedAt;
    }

    public int messageCount() {
        return messageCount;
    }

    /** Whether it neither reads nor feeds the memory, and is deleted when it closes. */
    public boolean isPrivate() {
        return isPrivate;
    }

    /** Whether it stands first in the list and is kept for as long as the account. */
    public boolean isPinned() {
        return pinned;
    }

    /** The session it continues; null when it continues none, or that one was deleted. */
    UUID continuedFrom() {
        return continuedFrom;
    }

    /** Whether the person ever wrote in it. */
    public boolean isWrittenIn() {
        return lastWrittenAt != null;
    }
}
