package dev.sommelier.chat.reply;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.exchange.PendingReply;
import dev.sommelier.chat.message.Message;
import dev.sommelier.chat.message.MessageRepository;
import dev.sommelier.chat.message.MessageStatus;
import dev.sommelier.chat.message.MessageView;
import dev.sommelier.chat.message.ReplyNotices;
import dev.sommelier.chat.message.ReplySource;
import dev.sommelier.chat.message.Transcript;
import dev.sommelier.chat.session.ChatSession;
import dev.sommelier.chat.session.SessionAccess;
import dev.sommelier.chat.session.SessionChanges;
import dev.sommelier.chat.session.SessionLife;
import dev.sommelier.chat.session.SessionSummary;
import dev.sommelier.chat.session.SessionTitles;
import dev.sommelier.chat.voice.Pick;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import dev.sommelier.wine.ledger.RecommendationLedger;
import dev.sommelier.wine.ledger.WineCardView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Transactions of a reply, from its context to its end. Each throws 404 once the row was deleted or restarted. */
@ApplicationScoped
class ReplyStore {

    /** The message and its session as they were stored. */
    record Stored(MessageView message, SessionSummary session) {
    }

    private final SessionAccess access;
    private final SessionLife life;
    private final SessionChanges changes;
    private final SessionTitles titles;
    private final MessageRepository messages;
    private final Transcript transcript;
    private final RecommendationLedger ledger;
    private final ReplyNotices notices;
    private final Clock clock;

    ReplyStore(SessionAccess access, SessionLife life, SessionChanges changes, SessionTitles titles,
            MessageRepository messages, Transcript transcript, RecommendationLedger ledger, ReplyNotices notices, Clock clock) {
        this.access = access;
        this.life = life;
        this.changes = changes;
        this.titles = titles;
        this.messages = messages;
        this.transcript = transcript;
        this.ledger = ledger;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    ReplyContext context(PendingReply pending) {
        Message reply = beingWritten(pending);
        Caller caller = pending.caller();
        UUID sessionId = pending.session().id();
        return new ReplyContext(caller.id(), sessionId, reply.id(), pending.session().isPrivate(),
                caller.language(), caller.name(), clock.instant().atZone(caller.timeZone()),
                transcript.turnsEarlierThan(sessionId, caller.id()), transcript.turnsBefore(reply));
    }

    /**
     * Records recommendations in the ledger and returns the cards of those recorded. A wine already recommended to the
     * account is left out, unless its pick says that it is a repeat.
     *
     * @param again whether an earlier attempt may have committed; then its rows count as recorded
     */
    @Transactional
    List<WineCardView> recommend(PendingReply pending, List<Pick> picks, boolean again) {
        Message reply = beingWritten(pending);
        List<RecommendationLedger.Entry> entries = picks.stream()
                .map(pick -> new RecommendationLedger.Entry(pick.wineId(), pick.reason(), pick.repeat()))
                .toList();
        Set<UUID> recorded = new HashSet<>();
        ledger.record(pending.caller().id(), pending.session().id(), reply.id(), entries)
                .forEach(entry -> recorded.add(entry.wineId()));
        if (again) {
            picks.forEach(pick -> recorded.add(pick.wineId()));
        }
        notices.changed(List.of(reply.id()));
        return transcript.view(reply, pending.caller().language()).wines().stream()
                .filter(card -> recorded.contains(card.id()))
                .toList();
    }

    /** Deletes the recommendations of the reply and the text stored so far, because the sommelier starts over. */
    @Transactional
    void startOver(PendingReply pending) {
        Message reply = beingWritten(pending);
        ledger.forgetMessage(reply.id());
        messages.discardText(reply.id());
        notices.changed(List.of(reply.id()));
    }

    /**
     * Stores the end of a reply. A reply that was interrupted because its lease ran out, while the database was
     * unreachable, still gets its whole text.
     *
     * @param again whether an earlier attempt may have committed; then its result stands
     */
    @Transactional
    Stored end(PendingReply pending, MessageStatus status, Reply.Draft last, ReplySource source, boolean again) {
        ChatSession session = access.existingForUpdate(pending.session().id(), pending.caller().id());
        Message reply = find(pending);
        boolean written = again && reply.hasEndedAs(status, last.text(), last.startedAt());
        if (!written) {
            if (!reply.isBeingWrittenSince(last.startedAt()) && !reply.wasTakenForAbandoned(last.startedAt())) {
                throw gone();
            }
            writeEnd(session, reply, status, last, source);
        }
        return new Stored(transcript.view(reply, pending.caller().language()),
                SessionSummary.of(session, life, pending.caller()));
    }

    private void writeEnd(
            ChatSession session, Message reply, MessageStatus status, Reply.Draft last, ReplySource source) {
        // A session closed while its last reply was being written stays closed.
        if (life.isActive(session)) {
            session.touch(clock.instant());
        }
        reply.end(status, last.text(), last.version(), source, last.usedMemories());
        changes.replyFinished(session, reply.id());
        if (status == MessageStatus.COMPLETE && !reply.isWelcome()) {
            titles.requestUnlessTitled(session);
        }
    }

    private Message beingWritten(PendingReply pending) {
        Message reply = find(pending);
        if (!reply.isBeingWrittenSince(pending.startedAt())) {
            throw gone();
        }
        return reply;
    }

    private Message find(PendingReply pending) {
        return messages.find(pending.reply().id(), pending.session().id()).orElseThrow(ReplyStore::gone);
    }

    private static ProblemException gone() {
        return ProblemException.of(
                ProblemKind.NOT_FOUND, "This reply is gone: its chat was deleted, or it was begun anew.");
    }
}
