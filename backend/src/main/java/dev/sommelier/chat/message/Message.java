package dev.sommelier.chat.message;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A message of a session at its position from 0, perhaps one of several versions: see {@link MessageVersions}. */
@Entity
public class Message extends MessageNode {
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
    private List<UUID> usedMemories = List.of();

    protected Message() {
        // for Hibernate
    }

    private Message(UUID sessionId, UUID parentId, int position, Role role, String content, MessageStatus status,
            Instant now) {
        super(sessionId, parentId, position);
        this.role = role;
        this.content = content;
        this.welcome = parentId == null;
        this.status = status;
        this.createdAt = now;
        this.startedAt = now;
    }

    /**
     * @param parentId the message before it
     * @param clientId the client's own id for the message, or null
     */
    public static Message written(UUID sessionId, UUID parentId, int position, String content, String clientId, Instant now) {
        Message message = new Message(sessionId, parentId, position, Role.USER, content, MessageStatus.COMPLETE, now);
        message.clientId = clientId;
        return message;
    }

    /** @param parentId the message it answers */
    public static Message reply(UUID sessionId, UUID parentId, int position, Instant now, Duration lease) {
        Message message = new Message(sessionId, parentId, position, Role.ASSISTANT, "", MessageStatus.STREAMING, now);
        message.leaseUntil = now.plus(lease);
        return message;
    }

    public static Message greeting(UUID sessionId, int position, Instant now, Duration lease) {
        return reply(sessionId, null, position, now, lease);
    }

    /** Makes it one of several versions. To be called before it is stored. */
    public Message asVersion(int count) {
        setVersionCount(count);
        return this;
    }

    /** Ends a reply with its final text. */
    public void end(MessageStatus newStatus, String newContent, int newTextVersion, ReplySource newSource,
            List<UUID> newUsedMemories) {
        usedMemories = List.copyOf(newUsedMemories);
        status = newStatus;
        content = newContent;
        textVersion = newTextVersion;
        source = newSource;
        leaseUntil = null;
    }

    /** Ends a reply whose process is gone; the text stored so far stays. */
    public void interrupt() {
        status = MessageStatus.INTERRUPTED;
        leaseUntil = null;
    }

    /** Asks the process that writes the reply to stop it. */
    public void requestStop() {
        stopRequested = true;
    }

    /** Restarts a stopped or failed reply with an empty text. */
    public void restart(Instant now, Duration lease) {
        startedAt = now;
        leaseUntil = now.plus(lease);
        textVersion++;
        stopRequested = false;
        status = MessageStatus.STREAMING;
        content = "";
        source = null;
        usedMemories = List.of();
    }

    public boolean isStopRequested() {
        return stopRequested;
    }

    /**
     * Whether the writing that started then was interrupted because its lease ran out, so that it may still store its end.
     */
    public boolean wasTakenForAbandoned(Instant began) {
        return status == MessageStatus.INTERRUPTED && !stopRequested && startedAt.equals(began);
    }

    /** Whether the writing that started then has ended with this status and text. */
    public boolean hasEndedAs(MessageStatus end, String text, Instant began) {
        return status == end && content.equals(text) && startedAt.equals(began);
    }

    public boolean isRetryable() {
        return role == Role.ASSISTANT && (status == MessageStatus.INTERRUPTED || status == MessageStatus.FAILED);
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

    /** The client's own id for a message of the person; null when it sent none. */
    String clientId() {
        return clientId;
    }

    /** Ids of the insights a reply used, those deleted since left out. */
    List<UUID> usedMemories() {
        return usedMemories;
    }

    ReplySource source() {
        return source;
    }

    /** Whether it is still written by the process that started it at that time, and was not restarted since. */
    public boolean isBeingWrittenSince(Instant began) {
        return status == MessageStatus.STREAMING && startedAt.equals(began);
    }

    /** Whether its lease has run out, so that the process that wrote it must be gone. */
    public boolean isAbandoned(Instant now) {
        return status == MessageStatus.STREAMING && (leaseUntil == null || !now.isBefore(leaseUntil));
    }

    /** Counts restarts of the text. An offset is valid only within one version. */
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
