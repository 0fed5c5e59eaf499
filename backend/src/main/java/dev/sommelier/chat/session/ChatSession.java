package dev.sommelier.chat.session;

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

/** A chat session: one conversation, from its greeting to its close. */
@Entity
// UPDATE only the changed columns: closing must not overwrite a title that is set concurrently.
@DynamicUpdate
public class ChatSession implements SessionState {

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

    /** The stored title; empty while the session goes by its day. */
    Optional<SessionTitles.Given> given() {
        return Optional.ofNullable(title).map(text -> new SessionTitles.Given(text, titleSource));
    }

    @Override
    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    @Override
    public String storedTitle() {
        return title;
    }

    @Override
    public TitleSource titleSource() {
        return titleSource;
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public Instant updatedAt() {
        return updatedAt;
    }

    @Override
    public Instant closedAt() {
        return closedAt;
    }

    @Override
    public int messageCount() {
        return messageCount;
    }

    @Override
    public boolean isPrivate() {
        return isPrivate;
    }

    @Override
    public boolean isPinned() {
        return pinned;
    }

    /** Id of the session it continues; null when it continues none, or when that one was deleted. */
    UUID continuedFrom() {
        return continuedFrom;
    }

    @Override
    public boolean isWrittenIn() {
        return lastWrittenAt != null;
    }
}
