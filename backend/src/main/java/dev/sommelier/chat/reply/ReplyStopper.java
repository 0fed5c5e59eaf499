package dev.sommelier.chat.reply;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.exchange.ReplyRef;
import dev.sommelier.chat.exchange.ReplySettings;
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
     * Stops a reply and keeps its text; a reply that has ended stays as it is. If its writer does not react within
     * {@link ReplySettings#stopWait}, the row is ended without it.
     * @throws dev.sommelier.problem.ProblemException 404 for an unknown message; 404 or 403 as {@link SessionAccess} tells
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

    /** Completes with true as soon as the reply has ended, with false after {@link ReplySettings#stopWait}. */
    private CompletionStage<Boolean> hasEnded(ReplyRef ref, Optional<Reply> own, Caller caller) {
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        Runnable check = () -> Infrastructure.getDefaultWorkerPool().execute(() -> {
            if (own.map(Reply::hasEnded).orElseGet(() -> !snapshots.stored(ref, caller).isStreaming())) {
                ended.complete(true);
            }
        });
        watchers.add(ref.messageId(), check);
        // It may have ended before the watcher was added.
        check.run();
        return ended.completeOnTimeout(false, settings.stopWait().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((done, failure) -> watchers.remove(ref.messageId(), check));
    }
}
