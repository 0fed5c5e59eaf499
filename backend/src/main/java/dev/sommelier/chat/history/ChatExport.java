package dev.sommelier.chat.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.sommelier.account.Caller;
import dev.sommelier.account.export.ExportPart;
import dev.sommelier.chat.message.Message;
import dev.sommelier.chat.message.MessageRepository;
import dev.sommelier.chat.message.MessageView;
import dev.sommelier.chat.message.ModelTurns;
import dev.sommelier.chat.message.Transcript;
import dev.sommelier.chat.session.ChatSession;
import dev.sommelier.chat.session.ChatSessionRepository;
import dev.sommelier.chat.session.SessionLife;
import dev.sommelier.chat.session.SessionSummary;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Exports all sessions of an account, oldest first, with their messages and wines. */
@ApplicationScoped
class ChatExport implements ExportPart {

    record ExportedSession(@JsonUnwrapped SessionSummary session, List<ExportedMessage> messages) {
    }

    /**
     * @param parentId   the message before it, since there may be several versions of either; null for the greeting
     * @param selected   whether it is the version that the chat shows
     * @param modelTurns what was exchanged with the model for it, as JSON; null for what the model did not write
     */
    record ExportedMessage(@JsonUnwrapped MessageView message, UUID parentId, boolean selected,
            @JsonInclude(JsonInclude.Include.NON_NULL) @JsonRawValue String modelTurns) {
    }

    /** Sessions whose messages are read by one query and held in memory together. */
    private static final int SESSIONS_AT_ONCE = 20;

    private final ChatSessionRepository sessions;
    private final MessageRepository messages;
    private final ModelTurns turns;
    private final Transcript transcript;
    private final SessionLife life;

    ChatExport(ChatSessionRepository sessions, MessageRepository messages, ModelTurns turns, Transcript transcript,
            SessionLife life) {
        this.turns = turns;
        this.sessions = sessions;
        this.messages = messages;
        this.transcript = transcript;
        this.life = life;
    }

    @Override
    public Map<String, Object> of(Caller caller) {
        return Map.of("sessions", all(caller));
    }

    private Stream<ExportedSession> all(Caller caller) {
        List<ChatSession> all = sessions.list("accountId = ?1 order by createdAt, id", caller.id()).stream()
                .filter(session -> !life.isExpired(session))
                .toList();
        return IntStream.iterate(0, start -> start < all.size(), start -> start + SESSIONS_AT_ONCE)
                .mapToObj(start -> all.subList(start, Math.min(start + SESSIONS_AT_ONCE, all.size())))
                .flatMap(some -> exported(some, caller));
    }

    private Stream<ExportedSession> exported(List<ChatSession> some, Caller caller) {
        // The sessions before these are written already: release their entities.
        messages.getEntityManager().clear();
        List<Message> found = messages.list(
                "sessionId in ?1 order by sessionId, position, createdAt, id", some.stream().map(ChatSession::id).toList());
        Map<UUID, String> exchanged = turns.of(found.stream().map(Message::id).toList());
        Map<UUID, MessageView> views = transcript.views(found, caller.language()).stream()
                .collect(Collectors.toMap(MessageView::id, Function.identity()));
        Map<UUID, List<ExportedMessage>> exported = found.stream().collect(Collectors.groupingBy(
                Message::sessionId,
                Collectors.mapping(
                        message -> new ExportedMessage(views.get(message.id()), message.parentId(), message.isSelected(),
                                exchanged.get(message.id())),
                        Collectors.toList())));
        return some.stream().map(session -> new ExportedSession(
                SessionSummary.of(session, life, caller), exported.getOrDefault(session.id(), List.of())));
    }
}
