package dev.sommelier.chat.exchange;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.message.Message;
import dev.sommelier.chat.message.MessageRepository;
import dev.sommelier.chat.message.MessageVersions;
import dev.sommelier.chat.session.ChatSession;
import dev.sommelier.chat.session.SessionAccess;
import dev.sommelier.chat.session.SessionChanges;
import dev.sommelier.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Shows another version of a message, with what followed it. Read-only sessions too; it does not keep a session open. */
@ApplicationScoped
public class VersionSelection {

    private final SessionAccess access;
    private final MessageRepository messages;
    private final MessageVersions versions;
    private final AbandonedReplies abandoned;
    private final SessionChanges changes;

    VersionSelection(SessionAccess access, MessageRepository messages, MessageVersions versions, AbandonedReplies abandoned,
            SessionChanges changes) {
        this.access = access;
        this.messages = messages;
        this.versions = versions;
        this.abandoned = abandoned;
        this.changes = changes;
    }

    /**
     * Idempotent.
     *
     * @throws ProblemException 404 for an unknown message; 404 or 403 as {@link SessionAccess} tells; 409 while a reply is
     *                          running
     */
    @Transactional
    public void select(UUID sessionId, UUID messageId, Caller caller) {
        ChatSession session = access.ownedForUpdate(sessionId, caller.id());
        Message chosen = messages.find(messageId, sessionId).orElseThrow(MessageRepository::noSuchMessage);
        if (!chosen.isSelected()) {
            messages.findStreaming(sessionId).ifPresent(abandoned::refuseWhileRunning);
            session.cutTo(versions.select(chosen));
            changes.versionSelected(session, messageId);
        }
    }
}
