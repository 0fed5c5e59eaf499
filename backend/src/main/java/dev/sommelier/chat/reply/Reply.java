package dev.sommelier.chat.reply;

import dev.sommelier.chat.exchange.PendingReply;
import dev.sommelier.chat.message.MessageView;
import dev.sommelier.chat.voice.ReplyStoppedException;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.wine.ledger.WineCardView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * A reply while this process writes it: the state machine of the package description, in memory and thread-safe. It knows
 * neither HTTP nor the database; followers are woken and take a snapshot.
 */
public final class Reply {

    /** See the package description. */
    enum State { WRITING, STOPPING, STORING, ENDED }

    /** By the person on any replica; by the deadline; because its row was deleted, ended or restarted elsewhere; at shutdown. */
    enum StopReason { REQUESTED, DEADLINE, LOST, SHUTDOWN }

    /**
     * Its text at one moment, to be stored.
     *
     * @param version      counts restarts of the text
     * @param usedMemories stored with its end only
     */
    record Draft(UUID messageId, Instant startedAt, String text, int version, Instant at, List<UUID> usedMemories) {
    }

    private final PendingReply pending;
    private final Runnable changed;
    private final LongSupplier nanoTime;
    private final long deadline;
    private final ReplyContent content;
    private State state = State.WRITING;
    private StopReason stopReason;
    private Thread writerThread;
    private Draft flushed;
    private ReplySnapshot end;

    /**
     * @param changed  called after each change, outside of any lock; must not block
     * @param limit    time until the deadline
     * @param nanoTime monotonic clock, in nanoseconds
     */
    Reply(PendingReply pending, Runnable changed, Duration limit, LongSupplier nanoTime) {
        this.pending = pending;
        this.changed = changed;
        this.nanoTime = nanoTime;
        this.deadline = nanoTime.getAsLong() + limit.toNanos();
        this.content = new ReplyContent(pending.textVersion());
        this.flushed = new Draft(id(), pending.startedAt(), "", pending.textVersion(), pending.startedAt(), List.of());
    }

    UUID id() {
        return pending.reply().id();
    }

    PendingReply pending() {
        return pending;
    }

    /** Sets the thread that is interrupted at the deadline. */
    synchronized void setWriterThread(Thread thread) {
        writerThread = thread;
    }

    void append(String added) {
        change(() -> content.append(added));
    }

    /** Discards text and wines. */
    void startOver() {
        change(content::startOver);
    }

    /** Discards the text only. */
    void rewrite() {
        change(content::rewrite);
    }

    void used(List<UUID> insightIds) {
        change(() -> content.used(insightIds));
    }

    void searching() {
        change(content::searching);
    }

    void show(List<WineCardView> cards) {
        change(() -> content.show(cards));
    }

    private void change(Runnable step) {
        synchronized (this) {
            throwIfStopped();
            step.run();
        }
        changed.run();
    }

    /**
     * @throws ReplyStoppedException unless the state is WRITING
     */
    synchronized void throwIfStopped() {
        if (state != State.WRITING) {
            throw new ReplyStoppedException();
        }
    }

    /** WRITING to STOPPING; does nothing in other states, so that the first reason stays. */
    synchronized void stop(StopReason reason) {
        if (state == State.WRITING) {
            state = State.STOPPING;
            stopReason = reason;
            if (writerThread != null && reason == StopReason.DEADLINE) {
                writerThread.interrupt();
            }
        }
    }

    /** The reason of the first stop; null when there was none. */
    synchronized StopReason stopReason() {
        return stopReason;
    }

    /** WRITING or STOPPING to STORING. Returns true to exactly one caller, which must call {@link #ended} in any case. */
    synchronized boolean claimEnd() {
        if (state == State.STORING || state == State.ENDED) {
            return false;
        }
        state = State.STORING;
        return true;
    }

    /**
     * STORING to ENDED.
     *
     * @param stored  the message as it was stored, or null when storing failed
     * @param failure why it is not complete, or null
     */
    void ended(ReplyStore.Stored stored, ProblemException failure) {
        synchronized (this) {
            state = State.ENDED;
            writerThread = null;
            end = new ReplySnapshot(stored == null ? pending.session() : stored.session(), pending.question(),
                    stored == null ? current() : stored.message(), content.version(), content.searches(), failure);
        }
        changed.run();
    }

    synchronized ReplySnapshot snapshot() {
        return end != null ? end
                : new ReplySnapshot(pending.session(), pending.question(), current(), content.version(), content.searches(), null);
    }

    private MessageView current() {
        return content.in(pending.reply());
    }

    synchronized int shownWines() {
        return content.wines();
    }

    synchronized boolean isEmpty() {
        return content.isEmpty();
    }

    synchronized Draft draft(Instant now) {
        return new Draft(id(), pending.startedAt(), content.storableText(), content.version(), now, content.usedMemories());
    }

    /**
     * A draft to store now, because the text has changed or the lease is to be renewed; empty otherwise and from STORING
     * on.
     */
    synchronized Optional<Draft> unflushed(Instant now, Duration renewEvery) {
        boolean changedSince = content.length() != flushed.text().length() || content.version() != flushed.version();
        boolean silent = !now.isBefore(flushed.at().plus(renewEvery));
        boolean open = state == State.WRITING || state == State.STOPPING;
        return open && (changedSince || silent) ? Optional.of(draft(now)) : Optional.empty();
    }

    synchronized void flushed(Draft draft) {
        flushed = draft;
    }

    /** Whether the deadline passed longer ago than the grace period. */
    boolean isOverdue(Duration grace) {
        return nanoTime.getAsLong() - deadline > grace.toNanos();
    }
}
