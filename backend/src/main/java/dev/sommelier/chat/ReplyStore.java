package dev.sommelier.chat;

import dev.sommelier.account.Caller;
import dev.sommelier.jobs.Jobs;
import dev.sommelier.notices.Notices;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import dev.sommelier.wine.RecommendationLedger;
import dev.sommelier.wine.WineCardView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The short transactions of a running reply. Each throws 404 when its session was deleted meanwhile. */
@ApplicationScoped
class ReplyStore {

    /** What is left once a reply has ended. */
    record Ended(MessageView message, SessionSummary session) {
    }

    @Inject
    ChatSessionRepository sessions;

    @Inject
    MessageRepository messages;

    @Inject
    Transcript transcript;

    @Inject
    RecommendationLedger ledger;

    @Inject
    SessionLife life;

    @Inject
    ReplyDrafts replies;

    @Inject
    AbandonedReplies abandoned;

    @Inject
    ReplySettings settings;

    @Inject
    Jobs jobs;

    @Inject
    Notices notices;

    @Inject
    SessionChanges changes;

    @Inject
    Clock clock;

    @Transactional
    Visit visit(PendingReply pending) {
        Message reply = streaming(pending);
        Caller caller = pending.caller();
        return new Visit(caller.id(), pending.sessionId(), pending.messageId(), pending.session().isPrivate(),
                caller.language(), caller.name(), clock.instant().atZone(caller.timeZone()),
                transcript.turnsEarlierThan(pending.sessionId(), caller.id()), transcript.turnsBefore(reply));
    }

    /** Writes what is about to be shown into the ledger and gives the cards that may be shown. */
    @Transactional
    List<WineCardView> recommend(PendingReply pending, List<Pick> picks) {
        Message reply = streaming(pending);
        List<RecommendationLedger.Entry> entries = picks.stream()
                .map(pick -> new RecommendationLedger.Entry(pick.wineId(), pick.reason(), pick.repeat()))
                .toList();
        List<UUID> recorded = ledger.record(pending.caller().id(), pending.sessionId(), reply.id(), entries).stream()
                .map(RecommendationLedger.Entry::wineId)
                .toList();
        notices.send(ReplyNews.TOPIC, reply.id().toString());
        return transcript.view(reply, pending.caller().language()).wines().stream()
                .filter(card -> recorded.contains(card.id()))
                .toList();
    }

    /**
     * Stores what there is of replies, and the sign that they are being written. A row that somebody else holds, because its
     * session is being deleted, is passed over.
     *
     * @return which were stored, and whether each is to be stopped; others have ended or are gone
     */
    @Transactional
    Map<UUID, Boolean> flush(List<LiveReply.Draft> drafts) {
        Map<UUID, Boolean> stored = replies.store(drafts, clock.instant(), settings.lease());
        if (!stored.isEmpty()) {
            notices.send(ReplyNews.TOPIC, stored.keySet().stream().map(UUID::toString).collect(Collectors.joining(",")));
        }
        return stored;
    }

    /** Those of the replies that have been deleted, or ended by somebody else. */
    @Transactional
    Set<UUID> goneOf(List<LiveReply.Draft> drafts) {
        Map<UUID, Message> rows = messages.list("id in ?1", drafts.stream().map(LiveReply.Draft::messageId).toList())
                .stream()
                .collect(Collectors.toMap(Message::id, Function.identity()));
        return drafts.stream()
                .filter(draft -> !rows.containsKey(draft.messageId())
                        || !rows.get(draft.messageId()).isBeingWrittenSince(draft.startedAt()))
                .map(LiveReply.Draft::messageId)
                .collect(Collectors.toSet());
    }

    /** Asks whichever replica writes a reply to end it; one that nobody writes any more ends here. */
    @Transactional
    boolean requestStop(UUID sessionId, UUID messageId) {
        // Locked: all of its row is written, and must not take back an end that is just being stored.
        Message reply = messages.findForUpdate(messageId, sessionId).orElseThrow(ReplyStore::gone);
        if (reply.status() != MessageStatus.STREAMING) {
            return false;
        }
        if (reply.isAbandoned(clock.instant())) {
            abandoned.interrupt(reply);
            return false;
        }
        reply.requestStop();
        notices.send(StopRequests.TOPIC, messageId.toString());
        return true;
    }

    @Transactional
    boolean isStreaming(UUID messageId) {
        return messages.findByIdOptional(messageId)
                .filter(reply -> reply.status() == MessageStatus.STREAMING)
                .isPresent();
    }

    @Transactional
    Ended end(PendingReply pending, MessageStatus status, LiveReply.Draft last, ReplySource source) {
        ChatSession session = sessions.findOwnedForUpdate(pending.sessionId(), pending.caller().id())
                .orElseThrow(ReplyStore::gone);
        Message reply = streaming(pending);
        Instant now = clock.instant();
        // Somebody may be reading a session that was closed while its last reply was on its way: it stays closed.
        if (life.isActive(session)) {
            session.touch(now);
        }
        reply.end(status, last.text(), last.version(), source);
        notices.send(ReplyNews.TOPIC, reply.id().toString());
        changes.replyFinished(session, reply.id());
        if (status == MessageStatus.COMPLETE && !reply.isWelcome() && session.titleSource() == TitleSource.DATE) {
            jobs.enqueue(SessionTitles.EXCHANGE_COMPLETED, session.id());
        }
        return new Ended(
                transcript.view(reply, pending.caller().language()),
                SessionSummary.of(session, life, pending.caller()));
    }

    private Message streaming(PendingReply pending) {
        return messages.find(pending.messageId(), pending.sessionId())
                .filter(message -> message.isBeingWrittenSince(pending.startedAt()))
                .orElseThrow(ReplyStore::gone);
    }

    private static ProblemException gone() {
        return ProblemException.of(ProblemKind.NOT_FOUND, "This reply is gone: its chat was deleted, or it was begun anew.");
    }
}
