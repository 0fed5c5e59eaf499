package dev.sommelier.chat;

import dev.sommelier.account.Caller;
import dev.sommelier.problem.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Lets somebody join a reply that is being written, on whichever replica: reads its row whenever there is news of it, and
 * tells what has been added. So it needs no log of events, and is behind by no more than the pause between two flushes.
 */
@ApplicationScoped
class ReplyTail {

    /** A reply that goes with its session, or that nobody writes any more, has no news. */
    private static final long LOOK_ANYWAY_SECONDS = 10;

    @Inject
    ReplyReader rows;

    @Inject
    ReplyNews news;

    /**
     * The reply in progress; or the rest of the one that was being read.
     *
     * @param read how far the caller has come, or null
     * @return empty when nothing is being written and nothing is left to tell
     * @throws ProblemException 404 or 403 as {@link SessionAccess} tells
     */
    Optional<Multi<LiveReply.Numbered>> join(UUID sessionId, ReplyPlace read, Caller caller) {
        Optional<UUID> running = rows.findRunning(sessionId, caller);
        if (running.isPresent() && (read == null || !running.get().equals(read.messageId()))) {
            return running.map(messageId -> follow(sessionId, new ReplyPlace(messageId, 0), true, caller));
        }
        return Optional.ofNullable(read)
                .filter(place -> rows.exists(sessionId, place.messageId()))
                .map(place -> follow(sessionId, place, false, caller));
    }

    private Multi<LiveReply.Numbered> follow(UUID sessionId, ReplyPlace from, boolean anew, Caller caller) {
        return Multi.createFrom().emitter(reader -> {
            ReplyFollower follower = new ReplyFollower(
                    from, anew, () -> rows.read(sessionId, from.messageId(), caller), reader,
                    Infrastructure.getDefaultWorkerPool());
            news.watch(from.messageId(), follower);
            ScheduledFuture<?> looks = Infrastructure.getDefaultWorkerPool().scheduleWithFixedDelay(
                    follower, LOOK_ANYWAY_SECONDS, LOOK_ANYWAY_SECONDS, TimeUnit.SECONDS);
            reader.onTermination(() -> {
                looks.cancel(false);
                news.leave(from.messageId(), follower);
            });
            follower.run();
        }, BackPressureStrategy.BUFFER);
    }
}
