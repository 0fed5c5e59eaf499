package dev.sommelier.chat.reply;

import dev.sommelier.account.Caller;
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
import dev.sommelier.chat.session.TitleSource;
import dev.sommelier.chat.voice.Pick;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.jobs.Jobs;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import dev.sommelier.wine.ledger.RecommendationLedger;
import dev.sommelier.wine.ledger.WineCardView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The short transactions of a reply that is being written. Each throws 404 when its row was deleted or begun anew. */
@ApplicationScoped
class ReplyStore {

    /** What is kept of a reply that has ended. */
    record Ended(MessageView message, SessionSummary session) {
    }

    private final SessionAccess access;
    private final MessageRepository messages;
    private final Transcript transcript;
    private final RecommendationLedger ledger;
    private final SessionLife life;
    private final ReplyDrafts drafts;
    private final ReplySettings settings;
    private final Jobs jobs;
    private final ReplyNotices notices;
    private final SessionChanges changes;
    private final Clock clock;

    ReplyStore(SessionAccess access, MessageRepository messages, Transcript transcript, RecommendationLedger ledger,
            SessionLife life, ReplyDrafts drafts, ReplySettings settings, Jobs jobs, ReplyNotices notices,
            SessionChanges changes, Clock clock) {
        this.access = access;
        this.messages = messages;
        this.transcript = transcript;
        this.ledger = ledger;
        this.life = life;
        this.drafts = drafts;
        this.settings = settings;
        this.jobs = jobs;
        this.notices = notices;
        this.changes = changes;
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
     * Writes what is about to be shown into the ledger and gives the cards that may be shown.
     *
     * @param again whether the same call may have been committed before: then what it wrote counts as recorded
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

    /**
     * Stores what there is of replies, and the sign that they are being written. A row that somebody else holds, because its
     * session is being deleted, is passed over.
     *
     * @return which were stored, and whether each is to be stopped; others have ended or are gone
     */
    @Transactional
    Map<UUID, Boolean> flush(List<Reply.Draft> growing) {
        Map<UUID, Boolean> stored = drafts.store(growing, clock.instant(), settings.lease());
        if (!stored.isEmpty()) {
            notices.changed(stored.keySet());
        }
        return stored;
    }

    /** Those whose row was deleted, ended by somebody else, or begun anew. */
    @Transactional
    Set<UUID> findLost(List<Reply.Draft> growing) {
        Map<UUID, Message> rows = messages.list("id in ?1", growing.stream().map(Reply.Draft::messageId).toList())
                .stream()
                .collect(Collectors.toMap(Message::id, Function.identity()));
        return growing.stream()
                .filter(draft -> !rows.containsKey(draft.messageId())
                        || !rows.get(draft.messageId()).isBeingWrittenSince(draft.startedAt()))
                .map(Reply.Draft::messageId)
                .collect(Collectors.toSet());
    }

    /**
     * Stores the end of a reply. One that a sweep has taken for abandoned, because the database was away for longer than a
     * lease, gets its whole text all the same.
     *
     * @param again whether the same call may have been committed before: then that end stands
     */
    @Transactional
    Ended end(PendingReply pending, MessageStatus status, Reply.Draft last, ReplySource source, boolean again) {
        ChatSession session = access.existingForUpdate(pending.session().id(), pending.caller().id());
        Message reply = find(pending);
        boolean written = again && reply.hasEndedAs(status, last.text(), last.startedAt());
        if (!written) {
            if (!reply.isBeingWrittenSince(last.startedAt()) && !reply.wasTakenForAbandoned(last.startedAt())) {
                throw gone();
            }
            writeEnd(session, reply, status, last, source);
        }
        return new Ended(transcript.view(reply, pending.caller().language()),
                SessionSummary.of(session, life, pending.caller()));
    }

    private void writeEnd(
            ChatSession session, Message reply, MessageStatus status, Reply.Draft last, ReplySource source) {
        // A session that was closed while its last reply was on its way stays closed.
        if (life.isActive(session)) {
            session.touch(clock.instant());
        }
        reply.end(status, last.text(), last.version(), source);
        notices.changed(List.of(reply.id()));
        changes.replyFinished(session, reply.id());
        if (status == MessageStatus.COMPLETE && !reply.isWelcome() && session.titleSource() == TitleSource.DATE) {
            jobs.enqueue(SessionTitles.EXCHANGE_COMPLETED, session.id());
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
