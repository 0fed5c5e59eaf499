package dev.sommelier.chat;

import dev.sommelier.account.Caller;
import dev.sommelier.jobs.Jobs;
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
import java.util.UUID;

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
    Jobs jobs;

    @Inject
    Clock clock;

    @Transactional
    Visit visit(PendingReply pending) {
        Message reply = streaming(pending);
        Caller caller = pending.caller();
        return new Visit(caller.id(), pending.sessionId(), pending.messageId(), pending.session().isPrivate(),
                caller.language(), caller.name(), clock.instant().atZone(caller.timeZone()), List.of(),
                transcript.turnsBefore(reply));
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
        return transcript.view(reply, pending.caller().language()).wines().stream()
                .filter(card -> recorded.contains(card.id()))
                .toList();
    }

    @Transactional
    Ended end(PendingReply pending, MessageStatus status, String text, ReplySource source) {
        ChatSession session = sessions.findOwnedForUpdate(pending.sessionId(), pending.caller().id())
                .orElseThrow(ReplyStore::gone);
        Message reply = streaming(pending);
        Instant now = clock.instant();
        // Somebody may be reading a session that was closed while its last reply was on its way: it stays closed.
        if (life.isActive(session)) {
            session.touch(now);
        }
        reply.end(status, text, source);
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
