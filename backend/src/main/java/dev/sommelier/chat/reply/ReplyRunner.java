package dev.sommelier.chat.reply;

import dev.sommelier.chat.exchange.PendingReply;
import dev.sommelier.chat.exchange.ReplySettings;
import dev.sommelier.chat.message.MessageStatus;
import dev.sommelier.chat.message.ReplySource;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.chat.voice.ReplyStoppedException;
import dev.sommelier.chat.voice.ReplyWriter;
import dev.sommelier.chat.voice.Sommelier;
import dev.sommelier.problem.DatabaseFaults;
import dev.sommelier.problem.DatabaseRetry;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Has the sommelier write a reply and stores its end, whatever the sommelier throws. */
@ApplicationScoped
class ReplyRunner {

    private static final Logger LOG = Logger.getLogger(ReplyRunner.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Sommelier sommelier;
    private final ReplyStore store;
    private final RunningReplies running;
    private final ReplySettings settings;
    private final Clock clock;

    ReplyRunner(Sommelier sommelier, ReplyStore store, RunningReplies running, ReplySettings settings, Clock clock) {
        this.sommelier = sommelier;
        this.store = store;
        this.running = running;
        this.settings = settings;
        this.clock = clock;
    }

    @ActivateRequestContext
    void run(Reply reply) {
        try {
            reply.setWriterThread(Thread.currentThread());
            end(reply, MessageStatus.COMPLETE, write(reply), null);
        } catch (ReplyStoppedException e) {
            endStopped(reply);
        } catch (ProblemException gone) {
            end(reply, MessageStatus.FAILED, null, gone);
        } catch (Throwable e) {
            // Catch errors too: a reply that never ends blocks its session.
            if (reply.stopReason() != null) {
                endStopped(reply);
            } else {
                boolean unreachable = DatabaseFaults.isUnavailable(e);
                LOG.errorf(unreachable ? null : e, "Reply %s failed%s", reply.id(),
                        unreachable ? ": the database is unreachable" : "");
                end(reply, MessageStatus.FAILED, null, unreachable ? databaseUnreachable() : null);
            }
        }
    }

    /** Starts over when the database was unreachable while the sommelier read from it, unless wines were shown already. */
    private ReplySource write(Reply reply) {
        return DatabaseRetry.within(settings.beginLimit(), again -> {
            if (again) {
                reply.startOver();
            }
            try {
                return writeOnce(reply);
            } catch (RuntimeException e) {
                if (DatabaseFaults.isUnavailable(e) && reply.shownWines() > 0) {
                    throw databaseUnreachable();
                }
                throw e;
            }
        });
    }

    private ReplySource writeOnce(Reply reply) {
        PendingReply pending = reply.pending();
        ReplyContext context = store.context(pending);
        ReplyWriter writer = new StoredReplyWriter(reply, store, settings.beginLimit());
        return pending.question() == null ? sommelier.greet(context, writer) : sommelier.answer(context, writer);
    }

    /** Ends a stopped reply with the text so far. Callable by any thread, also concurrently: the first call wins. */
    void endStopped(Reply reply) {
        boolean tooLate = reply.stopReason() == Reply.StopReason.DEADLINE;
        boolean isEmpty = tooLate && reply.isEmpty();
        end(reply, isEmpty ? MessageStatus.FAILED : MessageStatus.INTERRUPTED, null, isEmpty ? tookTooLong() : null);
    }

    private void end(Reply reply, MessageStatus status, ReplySource source, ProblemException reason) {
        if (!reply.claimEnd()) {
            return;
        }
        // Clear an interrupt by the deadline: it must not cut short the wait for the database.
        Thread.interrupted();
        ReplyStore.Stored stored = null;
        ProblemException failure = reason;
        try {
            Reply.Draft last = reply.draft(clock.instant());
            stored = DatabaseRetry.within(settings.endLimit(),
                    again -> store.end(reply.pending(), status, last, source, again));
        } catch (ProblemException gone) {
            failure = gone;
        } catch (Throwable e) {
            LOG.errorf(e, "The end of reply %s could not be stored", reply.id());
            failure = notStored();
        } finally {
            reply.ended(stored, failure);
            running.remove(reply);
        }
    }

    private static ProblemException tookTooLong() {
        return ProblemException.retryLater(ProblemKind.UNAVAILABLE,
                "The sommelier took too long. Your message is kept; ask again.", RETRY_AFTER);
    }

    private static ProblemException databaseUnreachable() {
        return ProblemException.retryLater(ProblemKind.UNAVAILABLE,
                "The service could not reach its database. Your message is kept; ask again.", RETRY_AFTER);
    }

    private static ProblemException notStored() {
        return ProblemException.retryLater(ProblemKind.UNAVAILABLE,
                "The reply could not be stored. Your message is kept; ask again.", RETRY_AFTER);
    }
}
