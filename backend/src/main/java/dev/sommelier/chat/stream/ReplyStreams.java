package dev.sommelier.chat.stream;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.exchange.ReplyRef;
import dev.sommelier.chat.exchange.ReplySettings;
import dev.sommelier.chat.message.MessageView;
import dev.sommelier.chat.reply.ReplySnapshots;
import dev.sommelier.chat.reply.ReplyStopper;
import dev.sommelier.chat.reply.ReplyWatchers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Streams a reply, whichever process writes it, by reading a snapshot after each change. No event log is needed: an offset
 * in the text suffices to resume.
 */
@ApplicationScoped
class ReplyStreams {

    /** Polling interval: no notice is sent for a reply deleted with its session or left by a dead process. */
    private static final long POLL_SECONDS = 5;

    private final ReplySnapshots snapshots;
    private final ReplyWatchers watchers;
    private final ReplyStopper stopper;
    private final ReplySettings settings;
    private final AwaitedTitles titles;

    ReplyStreams(ReplySnapshots snapshots, ReplyWatchers watchers, ReplyStopper stopper, ReplySettings settings,
            AwaitedTitles titles) {
        this.snapshots = snapshots;
        this.watchers = watchers;
        this.stopper = stopper;
        this.settings = settings;
        this.titles = titles;
    }

    /** A reply from its start to its end, followed by a generated title if one comes soon. */
    Multi<ReplyFollower.PositionedEvent> whole(ReplyRef ref, Caller caller) {
        return titles.appendTo(follow(ref, new ReplyPosition(ref.messageId(), 0), true, caller), ref.sessionId());
    }

    /** A reply from its start to its end, without what follows. */
    Multi<ReplyEvent> events(ReplyRef ref, Caller caller) {
        return follow(ref, new ReplyPosition(ref.messageId(), 0), true, caller).map(ReplyFollower.PositionedEvent::event);
    }

    /** The exchange once its reply has ended; fails with the problem of a failed reply. */
    Uni<Exchange> exchange(ReplyRef ref, Caller caller) {
        return events(ref, caller)
                .select().where(event -> event instanceof ReplyEvent.Created || event.ends())
                .collect().asList()
                .map(events -> Exchange.of(events.get(0), events.get(events.size() - 1)));
    }

    /** Completes on a worker thread when the reply has ended, in any way. */
    Uni<Void> end(ReplyRef ref, Caller caller) {
        return events(ref, caller).collect().last().replaceWithVoid().emitOn(Infrastructure.getDefaultWorkerPool());
    }

    /**
     * Stops a reply and gives it as it is kept; one that has ended stays as it is. If its writer does not react within
     * {@link ReplySettings#stopWait}, it is ended without it.
     *
     * @throws dev.sommelier.problem.ProblemException 404 for an unknown message; 404 or 403 as {@code SessionAccess} tells
     */
    Uni<MessageView> stop(ReplyRef ref, Caller caller) {
        if (!stopper.request(ref, caller)) {
            return Uni.createFrom().item(snapshots.stored(ref, caller));
        }
        return end(ref, caller).replaceWith(true)
                .ifNoItem().after(settings.stopWait()).recoverWithItem(false)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(ended -> {
                    if (!ended) {
                        stopper.enforce(ref);
                    }
                    return snapshots.stored(ref, caller);
                });
    }

    /**
     * The running reply, or the rest of the reply that the caller was reading.
     *
     * @param read how far the caller has read, or null
     * @return empty when no reply is running and nothing remains to be sent
     * @throws dev.sommelier.problem.ProblemException 404 for an unknown session, 403 for somebody else's
     */
    Optional<Multi<ReplyFollower.PositionedEvent>> join(UUID sessionId, ReplyPosition read, Caller caller) {
        Optional<ReplyRef> streaming = snapshots.findStreaming(sessionId, caller);
        if (streaming.isPresent() && (read == null || !streaming.get().messageId().equals(read.messageId()))) {
            return streaming.map(ref -> whole(ref, caller));
        }
        return Optional.ofNullable(read)
                .filter(position -> snapshots.exists(new ReplyRef(sessionId, position.messageId())))
                .map(position -> follow(new ReplyRef(sessionId, position.messageId()), position, false, caller));
    }

    private Multi<ReplyFollower.PositionedEvent> follow(ReplyRef ref, ReplyPosition from, boolean fromStart, Caller caller) {
        return Multi.createFrom().emitter(reader -> {
            ReplyFollower follower = new ReplyFollower(from, fromStart, snapshots.of(ref, caller), reader,
                    Infrastructure.getDefaultWorkerPool());
            watchers.add(ref.messageId(), follower);
            ScheduledFuture<?> poll = Infrastructure.getDefaultWorkerPool().scheduleWithFixedDelay(
                    follower, POLL_SECONDS, POLL_SECONDS, TimeUnit.SECONDS);
            reader.onTermination(() -> {
                poll.cancel(false);
                watchers.remove(ref.messageId(), follower);
            });
            follower.run();
        }, BackPressureStrategy.BUFFER);
    }
}
