package dev.sommelier.chat.reply;

import dev.sommelier.account.Caller;
import dev.sommelier.account.signin.ChatOpener;
import dev.sommelier.chat.exchange.ClientId;
import dev.sommelier.chat.exchange.ExchangeStart;
import dev.sommelier.chat.exchange.ReplyRef;
import dev.sommelier.chat.exchange.ReplySettings;
import dev.sommelier.chat.exchange.SessionStart;
import dev.sommelier.chat.exchange.StartedReply;
import dev.sommelier.chat.message.MessageText;
import dev.sommelier.chat.session.SessionAccess;
import dev.sommelier.problem.DatabaseRetry;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;

/**
 * Starts replies: answers, retries and greetings of new sessions. Each call returns as soon as the start is stored; 503
 * when the database stays unreachable for {@link ReplySettings#requestLimit}.
 */
@ApplicationScoped
public class ReplyService implements ChatOpener {

    private static final Logger LOG = Logger.getLogger(ReplyService.class);

    private final ExchangeStart exchanges;
    private final SessionStart sessions;
    private final AccountLocks locks;
    private final StartedOnce once;
    private final ReplyPool pool;
    private final ReplySettings settings;
    private final Clock clock;

    ReplyService(ExchangeStart exchanges, SessionStart sessions, AccountLocks locks, StartedOnce once, ReplyPool pool,
            ReplySettings settings, Clock clock) {
        this.exchanges = exchanges;
        this.sessions = sessions;
        this.locks = locks;
        this.once = once;
        this.pool = pool;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Stores a message and starts its reply. A client id that is known in the session returns the exchange it named.
     *
     * @param sentClientId null for none
     * @throws ProblemException 400 for an invalid text or client id; 409 for a read-only session, while a reply is
     *                          running, or for a client id of another message; 404 or 403 as {@link SessionAccess} tells
     */
    public ReplyRef ask(UUID sessionId, String content, String sentClientId, Caller caller) {
        return ask(sessionId, null, content, sentClientId, caller);
    }

    /**
     * Stores a new version of a message of the person and starts its reply. What followed the former version is kept with it.
     *
     * @throws ProblemException as {@link #ask}; 404 for an unknown message, 409 for one of the sommelier
     */
    public ReplyRef edit(UUID sessionId, UUID messageId, String content, String sentClientId, Caller caller) {
        return ask(sessionId, messageId, content, sentClientId, caller);
    }

    private ReplyRef ask(UUID sessionId, UUID editedId, String content, String sentClientId, Caller caller) {
        MessageText text = MessageText.typed(content);
        ClientId clientId = ClientId.of(sentClientId);
        return start(caller, (now, again) -> exchanges.ask(sessionId, editedId, text, clientId, caller, now, again));
    }

    /**
     * Starts another version of a reply. The former one is kept with what followed it.
     *
     * @throws ProblemException 404 for an unknown message; 409 for a greeting or a message of the person, for a read-only
     *                          session and while a reply is running
     */
    public ReplyRef regenerate(ReplyRef ref, Caller caller) {
        return start(caller, (now, again) -> exchanges.regenerate(ref, caller, now, again));
    }

    /**
     * Restarts a stopped or failed reply.
     *
     * @throws ProblemException 404 for an unknown message, 409 for one that cannot be retried
     */
    public ReplyRef retry(ReplyRef ref, Caller caller) {
        return start(caller, (now, again) -> exchanges.retry(ref, caller, now, again));
    }

    /** Closes the active session, opens a new one and starts its greeting. */
    public ReplyRef open(Caller caller, boolean isPrivate) {
        return startLocked(caller, (now, again) -> sessions.open(caller, isPrivate, now, again));
    }

    /**
     * Like {@link #open}, but a session is opened even when no greeting can be started now; the greeting can be retried.
     */
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
     * Opens a session that continues a former one.
     *
     * @throws ProblemException 409 for an active session; 404 or 403 as {@link SessionAccess} tells
     */
    public ReplyRef continueFrom(UUID formerId, Caller caller) {
        return startLocked(caller, (now, again) -> sessions.continueFrom(formerId, caller, now, again));
    }

    /** Empty when the account has no active session. */
    public Optional<UUID> findActive(Caller caller) {
        return sessions.findActive(caller);
    }

    /** Returns the greeting of the active session, or opens a session and starts its greeting. */
    public ReplyRef openUnlessActive(Caller caller) {
        return startLocked(caller, (now, again) -> sessions.openUnlessActive(caller, now, again));
    }

    private ReplyRef startLocked(Caller caller, BiFunction<Instant, Boolean, StartedReply> begin) {
        return startNow(caller, (now, again) ->
                locks.withLock(caller.id(), () -> once.start(caller.id(), true, now, () -> begin.apply(now, again))));
    }

    private ReplyRef start(Caller caller, BiFunction<Instant, Boolean, StartedReply> begin) {
        return startNow(caller, (now, again) -> once.start(caller.id(), false, now, () -> begin.apply(now, again)));
    }

    private ReplyRef startNow(Caller caller, BiFunction<Instant, Boolean, StartedReply> begin) {
        Instant now = clock.instant();
        return pool.start(caller.id(),
                () -> DatabaseRetry.within(settings.requestLimit(), again -> begin.apply(now, again)));
    }
}
