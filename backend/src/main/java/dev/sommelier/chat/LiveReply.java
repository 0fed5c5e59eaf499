package dev.sommelier.chat;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A reply that is being written in this process. It belongs to the session, not to a request: readers come and go, and
 * each sees it from its beginning. What is kept for late readers is bounded by the length of one reply.
 */
class LiveReply {

    private final PendingReply pending;
    private final StringBuilder text = new StringBuilder();
    private final List<Numbered> events = new ArrayList<>();
    private final List<MultiEmitter<? super Numbered>> readers = new ArrayList<>();
    private final CompletableFuture<ReplyEvent> end = new CompletableFuture<>();
    private boolean awaitsTitle;
    private ReplyEvent.Titled title;
    private boolean closed;
    private volatile boolean stopped;
    private int textVersion;
    private Draft flushed;

    /**
     * @param offset length of the text, in UTF-16 units, once the event has happened
     */
    record Numbered(UUID messageId, int offset, ReplyEvent event) {
    }

    /**
     * What there is of a reply at some moment, to be stored.
     *
     * @param version how often the text was begun anew
     */
    record Draft(UUID messageId, Instant startedAt, String text, int version, Instant at) {
    }

    LiveReply(PendingReply pending) {
        this.pending = pending;
        this.textVersion = pending.textVersion();
        this.flushed = new Draft(pending.messageId(), pending.startedAt(), "", textVersion, pending.startedAt());
    }

    synchronized void publish(ReplyEvent event) {
        if (event instanceof ReplyEvent.Delta delta) {
            text.append(delta.text());
        } else if (event instanceof ReplyEvent.Reset) {
            text.setLength(0);
            textVersion++;
        }
        tell(event);
        if (event.ends()) {
            end.complete(event);
            if (!awaitsTitle) {
                close();
            }
        }
    }

    /** Keeps its readers after the end, until {@link #titled} or {@link #awaitNoTitle}. */
    synchronized void awaitTitle() {
        awaitsTitle = true;
    }

    /** The session has got its title, which is told last, however early it came. */
    synchronized void titled(ReplyEvent.Titled event) {
        title = event;
        awaitNoTitle();
    }

    synchronized void awaitNoTitle() {
        awaitsTitle = false;
        if (end.isDone()) {
            close();
        }
    }

    private void close() {
        if (closed) {
            return;
        }
        if (title != null) {
            tell(title);
        }
        closed = true;
        List.copyOf(readers).forEach(MultiEmitter::complete);
    }

    private void tell(ReplyEvent event) {
        Numbered numbered = new Numbered(pending.messageId(), text.length(), event);
        events.add(numbered);
        List.copyOf(readers).forEach(reader -> reader.emit(numbered));
    }

    Multi<Numbered> read() {
        return Multi.createFrom().<Numbered>emitter(this::join, BackPressureStrategy.BUFFER);
    }

    private synchronized void join(MultiEmitter<? super Numbered> reader) {
        events.forEach(reader::emit);
        if (closed) {
            reader.complete();
        } else {
            readers.add(reader);
            reader.onTermination(() -> leave(reader));
        }
    }

    private synchronized void leave(MultiEmitter<? super Numbered> reader) {
        readers.remove(reader);
    }

    /** Completes with the event that ends the reply, never exceptionally. */
    CompletionStage<ReplyEvent> end() {
        return end;
    }

    /** What it began with; known once it has begun. */
    synchronized ReplyEvent.Created created() {
        return (ReplyEvent.Created) events.get(0).event();
    }

    synchronized String text() {
        return text.toString();
    }

    UUID messageId() {
        return pending.messageId();
    }

    synchronized Draft draft(Instant now) {
        return new Draft(pending.messageId(), pending.startedAt(), text.toString(), textVersion, now);
    }

    /** What is to be stored now: a text that has changed, or a sign of life; empty once it has ended. */
    synchronized Optional<Draft> unflushed(Instant now, Duration signEvery) {
        boolean changed = text.length() != flushed.text().length() || textVersion != flushed.version();
        boolean silent = !now.isBefore(flushed.at().plus(signEvery));
        return (changed || silent) && !end.isDone() ? Optional.of(wholeCharacters(now)) : Optional.empty();
    }

    /** Half of a character is no text yet: no database could store it. */
    private Draft wholeCharacters(Instant now) {
        int length = text.length();
        boolean half = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
        return new Draft(pending.messageId(), pending.startedAt(), text.substring(0, half ? length - 1 : length),
                textVersion, now);
    }

    synchronized void flushed(Draft draft) {
        flushed = draft;
    }

    void stop() {
        stopped = true;
    }

    /**
     * @throws ReplyStoppedException once the person has stopped it
     */
    void refuseIfStopped() {
        if (stopped) {
            throw new ReplyStoppedException();
        }
    }
}
