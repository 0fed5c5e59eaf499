package dev.sommelier.chat.stream;

import dev.sommelier.chat.message.MessageStatus;
import dev.sommelier.chat.reply.ReplySnapshot;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import dev.sommelier.wine.ledger.WineCardView;
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
 * Emits to one reader what was added to a reply since its last snapshot, by comparing snapshots. Each wake-up leads to a
 * snapshot; concurrent ones are merged, and one thread at a time takes snapshots.
 */
class ReplyFollower implements Runnable {

    private static final Logger LOG = Logger.getLogger(ReplyFollower.class);
    private static final Duration RETRY_PAUSE = Duration.ofSeconds(1);

    /**
     * An event and its position in the text.
     *
     * @param position offset after the event
     */
    record PositionedEvent(ReplyPosition position, ReplyEvent event) {
    }

    private final UUID messageId;
    private final Supplier<Optional<ReplySnapshot>> snapshots;
    private final MultiEmitter<? super PositionedEvent> reader;
    private final Executor workers;
    private final AtomicInteger wakes = new AtomicInteger();

    private final Set<UUID> shownWines = new HashSet<>();
    private boolean fromStart;
    private int version;
    private int offset;
    private int searches;
    private boolean ended;

    /**
     * @param from      how far the reader has come
     * @param fromStart whether the reader still needs the created event
     * @param snapshots the current state of the reply, empty when it was deleted
     */
    ReplyFollower(ReplyPosition from, boolean fromStart, Supplier<Optional<ReplySnapshot>> snapshots,
            MultiEmitter<? super PositionedEvent> reader, Executor workers) {
        this.messageId = from.messageId();
        this.offset = from.offset();
        this.fromStart = fromStart;
        this.snapshots = snapshots;
        this.reader = reader;
        this.workers = workers;
    }

    @Override
    public void run() {
        if (wakes.getAndIncrement() == 0) {
            workers.execute(this::readWhileWoken);
        }
    }

    private void readWhileWoken() {
        int handled;
        do {
            handled = wakes.get();
            readSnapshot();
        } while (wakes.addAndGet(-handled) > 0);
    }

    private void readSnapshot() {
        if (ended || reader.isCancelled()) {
            return;
        }
        try {
            snapshots.get().ifPresentOrElse(this::emitChanges, this::endAsDeleted);
        } catch (ProblemException e) {
            endAsDeleted();
        } catch (RuntimeException e) {
            LOG.debugf(e, "A reader of reply %s waits for the database", messageId);
            CompletableFuture.delayedExecutor(RETRY_PAUSE.toMillis(), TimeUnit.MILLISECONDS).execute(this);
        }
    }

    private void emitChanges(ReplySnapshot now) {
        String text = now.reply().content();
        if (fromStart) {
            fromStart = false;
            version = now.textVersion();
            emit(new ReplyEvent.Created(now.session(), now.question(), now.reply().withoutContent()));
        }
        // Offsets are valid only within one version; an offset beyond the end refers to text lost with its process.
        if (now.textVersion() != version || now.hasEnded() && offset > text.length()) {
            version = now.textVersion();
            offset = 0;
            shownWines.clear();
            emit(new ReplyEvent.Reset());
        }
        if (now.searches() > searches) {
            searches = now.searches();
            emit(new ReplyEvent.Searching());
        }
        if (text.length() > offset) {
            String added = text.substring(offset);
            offset = text.length();
            emit(new ReplyEvent.Delta(added));
        }
        List<WineCardView> wines = now.reply().wines().stream().filter(wine -> shownWines.add(wine.id())).toList();
        if (!wines.isEmpty()) {
            emit(new ReplyEvent.Wines(wines));
        }
        if (now.hasEnded()) {
            end(ending(now));
        }
    }

    private static ReplyEvent ending(ReplySnapshot now) {
        boolean kept = now.reply().status() != MessageStatus.STREAMING;
        if (now.failure() != null) {
            return ReplyEvent.Failed.of(now.failure(), kept ? now.reply() : null);
        }
        return now.reply().status() == MessageStatus.FAILED
                ? ReplyEvent.Failed.of(now.reply())
                : new ReplyEvent.Completed(now.reply(), now.session());
    }

    private void endAsDeleted() {
        end(ReplyEvent.Failed.of(ProblemException.of(ProblemKind.NOT_FOUND, "This chat was deleted."), null));
    }

    private void end(ReplyEvent event) {
        ended = true;
        emit(event);
        reader.complete();
    }

    private void emit(ReplyEvent event) {
        reader.emit(new PositionedEvent(new ReplyPosition(messageId, offset), event));
    }
}
