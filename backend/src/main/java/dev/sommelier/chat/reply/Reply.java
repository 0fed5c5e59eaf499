package dev.sommelier.chat.reply;

import dev.sommelier.chat.message.MessageView;
import dev.sommelier.chat.voice.ReplyStoppedException;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.wine.ledger.WineCardView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * A reply while this process writes it: the state machine of the package description. It belongs to its session, not to a
 * request, and knows neither readers nor the database: whoever wants to follow it is woken and takes a snapshot.
 */
public final class Reply {

    enum State {
        /** The voice adds text and wines. */
        WRITING,
        /** Somebody wants it to end: the voice gets a {@link ReplyStoppedException} at its next step. */
        STOPPING,
        /** One thread, and no other, is storing its end. */
        STORING,
        /** Its end is stored, or could not be. */
        ENDED
    }

    enum StopReason {
        /** The person asked for it, here or on another replica. */
        REQUESTED,
        /** It took longer than a reply may take. */
        DEADLINE,
        /** Its row was deleted, or is being written by another process. */
        LOST,
        /** The process is about to stop. */
        SHUTDOWN
    }

    /**
     * What there is to be stored of it.
     *
     * @param version how often the text was begun anew
     */
    record Draft(UUID messageId, Instant startedAt, String text, int version, Instant at) {
    }

    private final PendingReply pending;
    private final Runnable changed;
    private final LongSupplier nanoTime;
    private final long deadline;
    private final StringBuilder text = new StringBuilder();
    private final List<WineCardView> wines = new ArrayList<>();
    private State state = State.WRITING;
    private StopReason stopReason;
    private Thread writerThread;
    private int textVersion;
    private int searches;
    private Draft flushed;
    private ReplySnapshot end;

    /**
     * @param changed  called after each change, outside of any lock; must be quick
     * @param limit    how long the reply may take in all
     * @param nanoTime a monotonic clock
     */
    Reply(PendingReply pending, Runnable changed, Duration limit, LongSupplier nanoTime) {
        this.pending = pending;
        this.changed = changed;
        this.nanoTime = nanoTime;
        this.deadline = nanoTime.getAsLong() + limit.toNanos();
        this.textVersion = pending.textVersion();
        this.flushed = new Draft(id(), pending.startedAt(), "", textVersion, pending.startedAt());
    }

    UUID id() {
        return pending.reply().id();
    }

    PendingReply pending() {
        return pending;
    }

    /** Names the thread that is interrupted at the deadline. */
    synchronized void setWriterThread(Thread thread) {
        writerThread = thread;
    }

    void append(String added) {
        change(() -> text.append(added));
    }

    /** Takes back the text written so far; wines that were shown stay. */
    void startOver() {
        change(() -> {
            if (!text.isEmpty()) {
                text.setLength(0);
                textVersion++;
            }
        });
    }

    void searching() {
        change(() -> searches++);
    }

    void show(List<WineCardView> cards) {
        change(() -> wines.addAll(cards));
    }

    private void change(Runnable step) {
        synchronized (this) {
            throwIfStopped();
            step.run();
        }
        changed.run();
    }

    /**
     * @throws ReplyStoppedException unless the voice may go on
     */
    synchronized void throwIfStopped() {
        if (state != State.WRITING) {
            throw new ReplyStoppedException();
        }
    }

    /** WRITING to STOPPING; does nothing in any other state, so that the first reason stays. */
    synchronized void stop(StopReason reason) {
        if (state == State.WRITING) {
            state = State.STOPPING;
            stopReason = reason;
            if (writerThread != null && reason == StopReason.DEADLINE) {
                writerThread.interrupt();
            }
        }
    }

    /** Why it was stopped; null when it was not. */
    synchronized StopReason stopReason() {
        return stopReason;
    }

    /** WRITING or STOPPING to STORING, for the one caller that gets true; it has to call {@link #ended} whatever happens. */
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
     * @param stored  the message as it is kept, or null when nothing could be stored
     * @param failure why it is not complete, or null
     */
    void ended(ReplyEnd.Stored stored, ProblemException failure) {
        synchronized (this) {
            state = State.ENDED;
            writerThread = null;
            end = new ReplySnapshot(stored == null ? pending.session() : stored.session(), pending.question(),
                    stored == null ? current() : stored.message(), textVersion, searches, failure);
        }
        changed.run();
    }

    synchronized boolean hasEnded() {
        return state == State.ENDED;
    }

    synchronized ReplySnapshot snapshot() {
        return end != null ? end
                : new ReplySnapshot(pending.session(), pending.question(), current(), textVersion, searches, null);
    }

    private MessageView current() {
        return pending.reply().withContent(text.toString(), List.copyOf(wines));
    }

    synchronized int shownWines() {
        return wines.size();
    }

    synchronized boolean isEmpty() {
        return text.isEmpty() && wines.isEmpty();
    }

    synchronized Draft draft(Instant now) {
        return new Draft(id(), pending.startedAt(), textWithoutHalfSurrogate(), textVersion, now);
    }

    /** What is to be stored now: a text that has changed, or a sign of life; empty once it is ending. */
    synchronized Optional<Draft> unflushed(Instant now, Duration renewEvery) {
        boolean changedSince = text.length() != flushed.text().length() || textVersion != flushed.version();
        boolean silent = !now.isBefore(flushed.at().plus(renewEvery));
        boolean open = state == State.WRITING || state == State.STOPPING;
        return open && (changedSince || silent) ? Optional.of(draft(now)) : Optional.empty();
    }

    synchronized void flushed(Draft draft) {
        flushed = draft;
    }

    /** Whether it has taken longer than it may, by so much more. */
    boolean isOverdue(Duration grace) {
        return nanoTime.getAsLong() - deadline > grace.toNanos();
    }

    /** PostgreSQL stores no half of a surrogate pair. */
    private String textWithoutHalfSurrogate() {
        int length = text.length();
        boolean half = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, half ? length - 1 : length);
    }
}
