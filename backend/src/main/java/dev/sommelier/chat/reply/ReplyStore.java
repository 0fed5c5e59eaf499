package dev.sommelier.chat.reply;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.exchange.PendingReply;
import dev.sommelier.chat.message.Message;
import dev.sommelier.chat.message.MessageRepository;
import dev.sommelier.chat.message.ReplyNotices;
import dev.sommelier.chat.message.Transcript;
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

/** Transactions of a reply while it is written. Each throws 404 once its row was deleted or restarted. */
@ApplicationScoped
class ReplyStore {

    private final MessageRepository messages;
    private final Transcript transcript;
    private final RecommendationLedger ledger;
    private final ReplyNotices notices;
    private final Clock clock;

    ReplyStore(MessageRepository messages, Transcript transcript, RecommendationLedger ledger, ReplyNotices notices,
            Clock clock) {
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

    /** Deletes the recommendations of the reply and the text stored so far: it is begun anew. */
    @Transactional
    void takeBackWines(PendingReply pending) {
        Message reply = beingWritten(pending);
        ledger.forgetMessage(reply.id());
        messages.discardText(reply.id());
        notices.changed(List.of(reply.id()));
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

    static ProblemException gone() {
        return ProblemException.of(
                ProblemKind.NOT_FOUND, "This reply is gone: its chat was deleted, or it was begun anew.");
    }
}
