package dev.sommelier.chat.stream;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.reply.ReplyRef;
import dev.sommelier.chat.reply.ReplySnapshots;
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
 * Lets anybody follow a reply, whichever process writes it: a snapshot is read whenever the reply has changed, and what has
 * been added is told. So there is no log of events to keep, and a place in the text is enough to go on from.
 */
@ApplicationScoped
class ReplyStreams {

    /** A reply that goes with its session, or whose process died, changes without anybody being woken. */
    private static final long POLL_SECONDS = 5;

    private final ReplySnapshots snapshots;
    private final ReplyWatchers watchers;
    private final AwaitedTitles titles;

    ReplyStreams(ReplySnapshots snapshots, ReplyWatchers watchers, AwaitedTitles titles) {
        this.snapshots = snapshots;
        this.watchers = watchers;
        this.titles = titles;
    }

    /** A reply from its beginning to its end, and then the session's title if one comes soon. */
    Multi<ReplyFollower.PositionedEvent> whole(ReplyRef ref, Caller caller) {
        return titles.appendTo(follow(ref, new ReplyPosition(ref.messageId(), 0), true, caller), ref.sessionId());
    }

    /**
     * The exchange once its reply has ended.
     *
     * @return fails with the problem of a reply that failed
     */
    Uni<Exchange> exchange(ReplyRef ref, Caller caller) {
        return follow(ref, new ReplyPosition(ref.messageId(), 0), true, caller)
                .map(ReplyFollower.PositionedEvent::event)
                .select().where(event -> event instanceof ReplyEvent.Created || event.ends())
                .collect().asList()
                .map(events -> Exchange.of((ReplyEvent.Created) events.get(0), events.get(events.size() - 1)));
    }

    /** Completes when a reply has ended, however it did. */
    Uni<Void> end(ReplyRef ref, Caller caller) {
        return follow(ref, new ReplyPosition(ref.messageId(), 0), true, caller).collect().last().replaceWithVoid();
    }

    /**
     * The reply in progress; or the rest of the one that was being read.
     *
     * @param read how far the caller has come, or null
     * @return empty when nothing is being written and nothing is left to tell
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
