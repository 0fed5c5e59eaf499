package dev.sommelier.chat.message;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A message's place in the tree of versions of a session. */
@MappedSuperclass
public abstract class MessageNode {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;
    private UUID sessionId;
    private UUID parentId;
    private int position;
    @Column(updatable = false)
    private boolean selected = true;
    @Column(updatable = false)
    private int versionCount = 1;

    protected MessageNode() {
        // for Hibernate
    }

    MessageNode(UUID sessionId, UUID parentId, int position) {
        this.sessionId = sessionId;
        this.parentId = parentId;
        this.position = position;
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

    /** Id of the message before it; null for the greeting. */
    public UUID parentId() {
        return parentId;
    }

    /** Whether it is on the path that is shown. */
    public boolean isSelected() {
        return selected;
    }

    int versionCount() {
        return versionCount;
    }

    void setVersionCount(int count) {
        versionCount = count;
    }
}
