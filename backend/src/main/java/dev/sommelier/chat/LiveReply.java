package dev.sommelier.chat;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A reply that is being written in this process. It belongs to the session, not to a request: readers come and go, and
 * each sees it from its beginning. What is kept for late readers is bounded by the length of one reply.
 */
class LiveReply {

    private final UUID messageId;
    private final StringBuilder text = new StringBuilder();
    private final List<Numbered> events = new ArrayList<>();
    private final List<MultiEmitter<? super Numbered>> readers = new ArrayList<>();
    private final CompletableFuture<ReplyEvent> end = new CompletableFuture<>();
    private boolean awaitsTitle;
    private ReplyEvent.Titled title;
    private boolean closed;
    private volatile boolean stopped;

    /**
     * @param offset length of the text, in UTF-16 units, once the event has happened
     */
    record Numbered(UUID messageId, int offset, ReplyEvent event) {
    }

    LiveReply(UUID messageId) {
        this.messageId = messageId;
    }

    synchronized void publish(ReplyEvent event) {
        if (event instanceof ReplyEvent.Delta delta) {
            text.append(delta.text());
        } else if (event instanceof ReplyEvent.Reset) {
            text.setLength(0);
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
        Numbered numbered = new Numbered(messageId, text.length(), event);
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
        return messageId;
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
