package dev.sommelier.chat.reply;

import dev.sommelier.account.Caller;
import dev.sommelier.account.signin.ChatOpener;
import dev.sommelier.chat.message.MessageRepository;
import dev.sommelier.chat.message.MessageText;
import dev.sommelier.chat.message.MessageView;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.message.Transcript;
import dev.sommelier.chat.session.SessionAccess;
import dev.sommelier.problem.DatabaseRetry;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;

/**
 * Begins replies and stops them. No call waits for what a voice says: each returns as soon as the beginning is stored. A
 * database that is away is waited for as long as {@link ReplySettings#requestLimit} says; then 503.
 */
@ApplicationScoped
public class ReplyService implements ChatOpener {

    private static final Logger LOG = Logger.getLogger(ReplyService.class);

    private final ExchangeStart exchanges;
    private final SessionStart sessions;
    private final AccountLocks locks;
    private final ReplyPool pool;
    private final ReplyRunner runner;
    private final RunningReplies running;
    private final StopRequests stops;
    private final ReplyWatchers watchers;
    private final SessionAccess access;
    private final MessageRepository messages;
    private final Transcript transcript;
    private final ReplySettings settings;
    private final Clock clock;

    ReplyService(ExchangeStart exchanges, SessionStart sessions, AccountLocks locks, ReplyPool pool, ReplyRunner runner,
            RunningReplies running, StopRequests stops, ReplyWatchers watchers, SessionAccess access,
            MessageRepository messages, Transcript transcript, ReplySettings settings, Clock clock) {
        this.exchanges = exchanges;
        this.sessions = sessions;
        this.locks = locks;
        this.pool = pool;
        this.runner = runner;
        this.running = running;
        this.stops = stops;
        this.watchers = watchers;
        this.access = access;
        this.messages = messages;
        this.transcript = transcript;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Stores a message and begins its reply; with a client id that the session knows already, finds the exchange it named.
     *
     * @throws ProblemException 400 for a bad text or client id; 409 for a read-only session, while a reply is being written,
     *                          or for a client id of another message; 404 or 403 as {@link SessionAccess} tells
     */
    public ReplyRef ask(UUID sessionId, MessageCreate message, Caller caller) {
        MessageText text = MessageText.typed(message.content());
        ClientId clientId = ClientId.of(message.clientId());
        return start(caller, (now, again) -> exchanges.ask(sessionId, text, clientId, caller, now, again));
    }

    /**
     * Begins a reply again that was stopped or failed.
     *
     * @throws ProblemException 404 for an unknown message, 409 for one that cannot be retried
     */
    public ReplyRef retry(ReplyRef ref, Caller caller) {
        return start(caller, (now, again) -> exchanges.retry(ref, caller, now, again));
    }

    /** Closes the active session, opens another and begins its greeting. */
    public ReplyRef open(Caller caller, boolean isPrivate) {
        return startLocked(caller, (now, again) -> sessions.open(caller, isPrivate, now, again));
    }

    /** The same; a session is opened even when no greeting can be begun now, which can then be asked for. */
    @Override
    public UUID openFor(Caller caller) {
        try {
            return open(caller, false).sessionId();
        } catch (ProblemException e) {
            if (e.kind() != ProblemKind.UNAVAILABLE && e.kind() != ProblemKind.TOO_MANY_REQUESTS) {
                throw e;
            }
            LOG.infof("A session is opened without a greeting: %s", e.getMessage());
            Instant now = clock.instant();
            return locks.withLock(caller.id(), () -> sessions.openWithoutGreeting(caller, now));
        }
    }

    /**
     * A new session that knows a former one.
     *
     * @throws ProblemException 409 for an active session; 404 or 403 as {@link SessionAccess} tells
     */
    public ReplyRef continueFrom(UUID formerId, Caller caller) {
        return startLocked(caller, (now, again) -> sessions.continueFrom(formerId, caller, now, again));
    }

    public Optional<UUID> findActive(Caller caller) {
        return sessions.findActive(caller);
    }

    /** The greeting of the active session, or of a new one. */
    public ReplyRef openUnlessActive(Caller caller) {
        return startLocked(caller, (now, again) -> sessions.openUnlessActive(caller, now, again));
    }

    /**
     * Ends a reply and keeps what was said; one that has ended already stays as it is. A writer that does not hear of it in
     * time, because its process or its voice hangs, is not waited for.
     *
     * @throws ProblemException 404 for an unknown message; 404 or 403 as {@link SessionAccess} tells
     */
    public CompletionStage<MessageView> stop(ReplyRef ref, Caller caller) {
        stored(ref, caller);
        Optional<Reply> own = running.find(ref.messageId());
        own.ifPresent(reply -> reply.stop(Reply.StopReason.REQUESTED));
        if (own.isEmpty() && !stops.request(ref)) {
            return CompletableFuture.completedFuture(stored(ref, caller));
        }
        return hasEnded(ref, own, caller).thenApplyAsync(ended -> {
            if (!ended) {
                own.ifPresentOrElse(runner::endStopped, () -> stops.enforce(ref));
            }
            return stored(ref, caller);
        }, Infrastructure.getDefaultWorkerPool());
    }

    /** Completes as soon as the reply has ended, or with false when that takes too long. */
    private CompletionStage<Boolean> hasEnded(ReplyRef ref, Optional<Reply> own, Caller caller) {
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        Runnable look = () -> Infrastructure.getDefaultWorkerPool().execute(() -> {
            if (own.map(Reply::hasEnded).orElseGet(() -> !stored(ref, caller).isStreaming())) {
                ended.complete(true);
            }
        });
        watchers.add(ref.messageId(), look);
        // It may have ended before anybody watched.
        look.run();
        return ended.completeOnTimeout(false, settings.stopWait().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((done, failure) -> watchers.remove(ref.messageId(), look));
    }

    @Transactional
    MessageView stored(ReplyRef ref, Caller caller) {
        access.owned(ref.sessionId(), caller.id());
        return messages.find(ref.messageId(), ref.sessionId())
                .filter(message -> message.role() == Role.ASSISTANT)
                .map(message -> transcript.view(message, caller.language()))
                .orElseThrow(MessageRepository::noSuchMessage);
    }

    private ReplyRef startLocked(Caller caller, BiFunction<Instant, Boolean, StartedReply> begin) {
        return start(caller, (now, again) -> locks.withLock(caller.id(), () -> begin.apply(now, again)));
    }

    private ReplyRef start(Caller caller, BiFunction<Instant, Boolean, StartedReply> begin) {
        Instant now = clock.instant();
        return pool.start(caller.id(),
                () -> DatabaseRetry.within(settings.requestLimit(), again -> begin.apply(now, again)));
    }
}
