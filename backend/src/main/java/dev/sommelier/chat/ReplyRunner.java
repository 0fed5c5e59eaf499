package dev.sommelier.chat;

import dev.sommelier.problem.DatabaseFaults;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.wine.WineCardView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/** Lets the sommelier write a reply, publishes it while it grows and stores its end, whoever is listening. */
@ApplicationScoped
class ReplyRunner {

    private static final Logger LOG = Logger.getLogger(ReplyRunner.class);

    private static final int MAX_WINES = 3;
    /** Together about half a minute: a restart of the database. */
    private static final int STORE_ATTEMPTS = 10;
    private static final Duration STORE_PAUSE = Duration.ofSeconds(3);

    @Inject
    Sommelier sommelier;

    @Inject
    ReplyStore store;

    @Inject
    AwaitedTitles titles;

    @Inject
    Clock clock;

    @ActivateRequestContext
    void run(PendingReply pending, LiveReply live) {
        live.publish(new ReplyEvent.Created(
                pending.session(), pending.userMessage(), pending.assistantMessage()));
        titles.expect(pending, live);
        try {
            MessageStatus status = MessageStatus.COMPLETE;
            ReplySource source = null;
            try {
                source = speak(pending, new Writer(pending, live));
            } catch (ReplyStoppedException e) {
                status = MessageStatus.INTERRUPTED;
            }
            ReplyStore.Ended ended = storeEnd(pending, status, live, source);
            live.publish(new ReplyEvent.Completed(ended.message(), ended.session()));
        } catch (ProblemException gone) {
            live.publish(ReplyEvent.Failed.of(gone, null));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Reply %s failed", pending.messageId());
            live.publish(fail(pending, live));
        } finally {
            titles.await(pending, live);
        }
    }

    /** Leaves a reply that nobody will write, so that it can be asked for anew. */
    void abandon(PendingReply pending, LiveReply live) {
        store.end(pending, MessageStatus.INTERRUPTED, live.draft(clock.instant()), null);
    }

    /** A database that is away for a moment does not cost the person a reply that is already written. */
    private ReplyStore.Ended storeEnd(PendingReply pending, MessageStatus status, LiveReply live, ReplySource source) {
        for (int attempt = 1; ; attempt++) {
            try {
                return store.end(pending, status, live.draft(clock.instant()), source);
            } catch (RuntimeException e) {
                if (attempt == STORE_ATTEMPTS || !DatabaseFaults.isUnavailable(e)) {
                    throw e;
                }
                LOG.warnf("Reply %s waits for the database", pending.messageId());
                LockSupport.parkNanos(STORE_PAUSE.toNanos());
            }
        }
    }

    private ReplySource speak(PendingReply pending, ReplyWriter writer) {
        Visit visit = store.visit(pending);
        return pending.userMessage() == null ? sommelier.greet(visit, writer) : sommelier.answer(visit, writer);
    }

    private ReplyEvent fail(PendingReply pending, LiveReply live) {
        MessageView stored = null;
        try {
            stored = storeEnd(pending, MessageStatus.FAILED, live, null).message();
        } catch (RuntimeException e) {
            LOG.errorf(e, "Reply %s could not be stored as failed", pending.messageId());
        }
        return ReplyEvent.Failed.of(stored);
    }

    private final class Writer implements ReplyWriter {

        private final PendingReply pending;
        private final LiveReply live;
        private int shown;

        Writer(PendingReply pending, LiveReply live) {
            this.pending = pending;
            this.live = live;
        }

        @Override
        public void write(String text) {
            live.refuseIfStopped();
            // The database takes no NUL, and one such text would keep all others of its batch from being stored.
            String storable = text.replace("\0", "");
            if (!storable.isEmpty()) {
                live.publish(new ReplyEvent.Delta(storable));
            }
        }

        @Override
        public void startOver() {
            live.refuseIfStopped();
            if (!live.text().isEmpty()) {
                live.publish(new ReplyEvent.Reset());
            }
        }

        @Override
        public void searching() {
            live.refuseIfStopped();
            live.publish(new ReplyEvent.Searching());
        }

        @Override
        public void heed() {
            live.refuseIfStopped();
        }

        @Override
        public void recommend(List<Pick> picks) {
            live.refuseIfStopped();
            List<WineCardView> cards =
                    store.recommend(pending, picks.subList(0, Math.min(picks.size(), MAX_WINES - shown)));
            shown += cards.size();
            if (!cards.isEmpty()) {
                live.publish(new ReplyEvent.Wines(cards));
            }
        }
    }
}
