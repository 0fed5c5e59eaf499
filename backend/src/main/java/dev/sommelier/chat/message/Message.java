package dev.sommelier.chat.message;

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
public class Message {

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
    private String clientId;

    protected Message() {
        // for Hibernate
    }

    private Message(UUID sessionId, int position, Role role, String content, boolean welcome, MessageStatus status,
            Instant now) {
        this.sessionId = sessionId;
        this.position = position;
        this.role = role;
        this.content = content;
        this.welcome = welcome;
        this.status = status;
        this.createdAt = now;
        this.startedAt = now;
    }

    /**
     * @param clientId the client's own name for it, or null
     */
    public static Message written(UUID sessionId, int position, String content, String clientId, Instant now) {
        Message message = new Message(sessionId, position, Role.USER, content, false, MessageStatus.COMPLETE, now);
        message.clientId = clientId;
        return message;
    }

    public static Message reply(UUID sessionId, int position, Instant now, Duration lease) {
        return streaming(sessionId, position, false, now, lease);
    }

    public static Message greeting(UUID sessionId, int position, Instant now, Duration lease) {
        return streaming(sessionId, position, true, now, lease);
    }

    private static Message streaming(UUID sessionId, int position, boolean welcome, Instant now, Duration lease) {
        Message message = new Message(sessionId, position, Role.ASSISTANT, "", welcome, MessageStatus.STREAMING, now);
        message.leaseUntil = now.plus(lease);
        return message;
    }

    /** Ends a reply. */
    public void end(MessageStatus newStatus, String newContent, int newTextVersion, ReplySource newSource) {
        status = newStatus;
        content = newContent;
        textVersion = newTextVersion;
        source = newSource;
        leaseUntil = null;
    }

    /** The process that wrote it is gone: what was stored of it stays. */
    public void interrupt() {
        status = MessageStatus.INTERRUPTED;
        leaseUntil = null;
    }

    /** Asks whoever writes it, perhaps in another process, to end it. */
    public void requestStop() {
        stopRequested = true;
    }

    /** Starts a reply again from nothing. */
    public void restart(Instant now, Duration lease) {
        startedAt = now;
        leaseUntil = now.plus(lease);
        textVersion++;
        stopRequested = false;
        status = MessageStatus.STREAMING;
        content = "";
        source = null;
    }

    public boolean isStopRequested() {
        return stopRequested;
    }

    /** Whether it was ended for want of a sign of life while the writing that began then may still go on. */
    public boolean wasTakenForAbandoned(Instant began) {
        return status == MessageStatus.INTERRUPTED && !stopRequested && startedAt.equals(began);
    }

    /** Whether the writing that began then has ended like this. */
    public boolean hasEndedAs(MessageStatus end, String text, Instant began) {
        return status == end && content.equals(text) && startedAt.equals(began);
    }

    public boolean isRetryable() {
        return role == Role.ASSISTANT && (status == MessageStatus.INTERRUPTED || status == MessageStatus.FAILED);
    }

    public UUID id() {
        return id;
    }

    public UUID sessionId() {
        return sessionId;
    }

    public int position() {
        return position;
    }

    public Role role() {
        return role;
    }

    public String content() {
        return content;
    }

    public boolean isWelcome() {
        return welcome;
    }

    public MessageStatus status() {
        return status;
    }

    /** The client's own name for a message of the person; null when it gave none. */
    String clientId() {
        return clientId;
    }

    ReplySource source() {
        return source;
    }

    /** Whether it is still being written by whoever began it at that time. */
    public boolean isBeingWrittenSince(Instant began) {
        return status == MessageStatus.STREAMING && startedAt.equals(began);
    }

    /** Whether nobody has shown a sign of writing it for so long that its process must be gone. */
    public boolean isAbandoned(Instant now) {
        return status == MessageStatus.STREAMING && (leaseUntil == null || !now.isBefore(leaseUntil));
    }

    /** How often the text was begun anew. */
    public int textVersion() {
        return textVersion;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
