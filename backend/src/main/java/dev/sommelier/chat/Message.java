package dev.sommelier.chat;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** One turn of a session; its order is its position. */
@Entity
class Message {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;
    private UUID sessionId;
    private int position;
    @Enumerated(EnumType.STRING)
    private Role role;
    private String content;
    private boolean welcome;
    @Enumerated(EnumType.STRING)
    private MessageStatus status;
    @Enumerated(EnumType.STRING)
    private ReplySource source;
    private Instant createdAt;
    private Instant startedAt;
    private Instant leaseUntil;
    private int textVersion;
    private boolean stopRequested;

    protected Message() {
        // for Hibernate
    }

    private Message(
            ChatSession session, Role role, String content, boolean welcome, MessageStatus status, Instant now) {
        this.sessionId = session.id();
        this.position = session.append(role, now);
        this.role = role;
        this.content = content;
        this.welcome = welcome;
        this.status = status;
        this.createdAt = now;
        this.startedAt = now;
    }

    static Message written(ChatSession session, String content, Instant now) {
        return new Message(session, Role.USER, content, false, MessageStatus.COMPLETE, now);
    }

    static Message reply(ChatSession session, Instant now, Duration lease) {
        return begun(session, false, now, lease);
    }

    static Message greeting(ChatSession session, Instant now, Duration lease) {
        return begun(session, true, now, lease);
    }

    private static Message begun(ChatSession session, boolean welcome, Instant now, Duration lease) {
        Message message = new Message(session, Role.ASSISTANT, "", welcome, MessageStatus.STREAMING, now);
        message.leaseUntil = now.plus(lease);
        return message;
    }

    /** Ends a reply. */
    void end(MessageStatus newStatus, String newContent, int newTextVersion, ReplySource newSource) {
        status = newStatus;
        content = newContent;
        textVersion = newTextVersion;
        source = newSource;
        leaseUntil = null;
    }

    /** The process that wrote it is gone: what was stored of it stays. */
    void interrupt() {
        status = MessageStatus.INTERRUPTED;
        leaseUntil = null;
    }

    /** Asks whoever writes it, perhaps in another process, to end it. */
    void requestStop() {
        stopRequested = true;
    }

    /** Starts a reply again from nothing. */
    void restart(Instant now, Duration lease) {
        startedAt = now;
        leaseUntil = now.plus(lease);
        textVersion++;
        stopRequested = false;
        status = MessageStatus.STREAMING;
        content = "";
        source = null;
    }

    boolean isRetryable() {
        return role == Role.ASSISTANT && (status == MessageStatus.INTERRUPTED || status == MessageStatus.FAILED);
    }

    UUID id() {
        return id;
    }

    UUID sessionId() {
        return sessionId;
    }

    int position() {
        return position;
    }

    Role role() {
        return role;
    }

    String content() {
        return content;
    }

    boolean isWelcome() {
        return welcome;
    }

    MessageStatus status() {
        return status;
    }

    ReplySource source() {
        return source;
    }

    /** Whether it is still being written by whoever began it at that time. */
    boolean isBeingWrittenSince(Instant began) {
        return status == MessageStatus.STREAMING && startedAt.equals(began);
    }

    /** Whether nobody has shown a sign of writing it for so long that its process must be gone. */
    boolean isAbandoned(Instant now) {
        return status == MessageStatus.STREAMING && (leaseUntil == null || !now.isBefore(leaseUntil));
    }

    /** How often the text was begun anew. */
    int textVersion() {
        return textVersion;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant createdAt() {
        return createdAt;
    }
}
