package dev.sommelier.chat;

import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import dev.sommelier.wine.WineCardView;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Tells one reader what has been added to a reply each time it is woken. However often that is, one thread at a time looks,
 * and it looks at least once more after the last time.
 */
class ReplyFollower implements Runnable {

    private static final Logger LOG = Logger.getLogger(ReplyFollower.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final UUID messageId;
    private final Supplier<Optional<ReplyReader.Snapshot>> row;
    private final MultiEmitter<? super LiveReply.Numbered> reader;
    private final Executor workers;
    private final AtomicInteger wakes = new AtomicInteger();

    private final Set<UUID> shown = new HashSet<>();
    private boolean anew;
    private int version;
    private int offset;
    private boolean ended;

    /**
     * @param from how far the reader has come
     * @param anew whether the reader knows nothing of the reply yet
     * @param row  the reply as it is now, empty when it is gone
     */
    ReplyFollower(ReplyPlace from, boolean anew, Supplier<Optional<ReplyReader.Snapshot>> row,
            MultiEmitter<? super LiveReply.Numbered> reader, Executor workers) {
        this.messageId = from.messageId();
        this.offset = from.offset();
        this.anew = anew;
        this.row = row;
        this.reader = reader;
        this.workers = workers;
    }

    @Override
    public void run() {
        if (wakes.getAndIncrement() == 0) {
            workers.execute(this::lookWhileWoken);
        }
    }

    private void lookWhileWoken() {
        int answered;
        do {
            answered = wakes.get();
            look();
        } while (wakes.addAndGet(-answered) > 0);
    }

    private void look() {
        if (ended || reader.isCancelled()) {
            return;
        }
        try {
            row.get().ifPresentOrElse(this::tell, this::tellGone);
        } catch (ProblemException e) {
            tellGone();
        } catch (RuntimeException e) {
            LOG.warnf("A reader of reply %s waits for the database: %s", messageId, e.getMessage());
            CompletableFuture.delayedExecutor(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS).execute(this);
        }
    }

    private void tell(ReplyReader.Snapshot now) {
        boolean over = now.reply().status() != MessageStatus.STREAMING;
        String text = now.reply().content();
        if (anew) {
            anew = false;
            version = now.textVersion();
            emit(new ReplyEvent.Created(now.session(), now.question(), now.reply().begun()));
        }
        // A place means nothing in another version, and one beyond the end was lost with the process that wrote it.
        if (now.textVersion() != version || over && offset > text.length()) {
            version = now.textVersion();
            offset = 0;
            emit(new ReplyEvent.Reset());
        }
        if (text.length() > offset) {
            String added = text.substring(offset);
            offset = text.length();
            emit(new ReplyEvent.Delta(added));
        }
        List<WineCardView> wines = now.reply().wines().stream().filter(wine -> shown.add(wine.id())).toList();
        if (!wines.isEmpty()) {
            emit(new ReplyEvent.Wines(wines));
        }
        if (over) {
            end(now.reply().status() == MessageStatus.FAILED
                    ? ReplyEvent.Failed.of(now.reply())
                    : new ReplyEvent.Completed(now.reply(), now.session()));
        }
    }

    private void tellGone() {
        end(ReplyEvent.Failed.of(ProblemException.of(ProblemKind.NOT_FOUND, "This chat was deleted."), null));
    }

    private void end(ReplyEvent event) {
        ended = true;
        emit(event);
        reader.complete();
    }

    private void emit(ReplyEvent event) {
        reader.emit(new LiveReply.Numbered(messageId, offset, event));
    }
}
