package dev.sommelier.chat.reply;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.message.MessageView;
import dev.sommelier.chat.session.SessionAccess;
import dev.sommelier.problem.ProblemException;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Stops replies, whichever process writes them. */
@ApplicationScoped
public class ReplyStopper {

    private final ReplyRunner runner;
    private final RunningReplies running;
    private final StopRequests requests;
    private final ReplyWatchers watchers;
    private final ReplySnapshots snapshots;
    private final ReplySettings settings;

    ReplyStopper(ReplyRunner runner, RunningReplies running, StopRequests requests, ReplyWatchers watchers,
            ReplySnapshots snapshots, ReplySettings settings) {
        this.runner = runner;
        this.running = running;
        this.requests = requests;
        this.watchers = watchers;
        this.snapshots = snapshots;
        this.settings = settings;
    }

    /**
     * Ends a reply and keeps what was said; one that has ended already stays as it is. A writer that does not hear of it in
     * time, because its process or its voice hangs, is not waited for.
     *
     * @throws ProblemException 404 for an unknown message; 404 or 403 as {@link SessionAccess} tells
     */
    public CompletionStage<MessageView> stop(ReplyRef ref, Caller caller) {
        snapshots.stored(ref, caller);
        Optional<Reply> own = running.find(ref.messageId());
        own.ifPresent(reply -> reply.stop(Reply.StopReason.REQUESTED));
        if (own.isEmpty() && !requests.request(ref)) {
            return CompletableFuture.completedFuture(snapshots.stored(ref, caller));
        }
        return hasEnded(ref, own, caller).thenApplyAsync(ended -> {
            if (!ended) {
                own.ifPresentOrElse(runner::endStopped, () -> requests.enforce(ref));
            }
            return snapshots.stored(ref, caller);
        }, Infrastructure.getDefaultWorkerPool());
    }

    /** Completes as soon as the reply has ended, or with false when that takes too long. */
    private CompletionStage<Boolean> hasEnded(ReplyRef ref, Optional<Reply> own, Caller caller) {
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        Runnable look = () -> Infrastructure.getDefaultWorkerPool().execute(() -> {
            if (own.map(Reply::hasEnded).orElseGet(() -> !snapshots.stored(ref, caller).isStreaming())) {
                ended.complete(true);
            }
        });
        watchers.add(ref.messageId(), look);
        // It may have ended before anybody watched.
        look.run();
        return ended.completeOnTimeout(false, settings.stopWait().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((done, failure) -> watchers.remove(ref.messageId(), look));
    }
}
