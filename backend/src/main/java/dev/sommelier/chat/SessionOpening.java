package dev.sommelier.chat;

import dev.sommelier.account.Caller;
import dev.sommelier.account.ChatOpener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Opens sessions: at every login, by the button, or because none is active. */
@ApplicationScoped
class SessionOpening implements ChatOpener {

    @Inject
    SessionStart start;

    @Inject
    ReplyPool pool;

    @Inject
    Turns turns;

    /** Closes the active session, opens another and waits for its greeting. */
    @Override
    public UUID openFor(Caller caller) {
        return await(openLive(caller, false));
    }

    UUID open(Caller caller, boolean isPrivate) {
        return await(openLive(caller, isPrivate));
    }

    /** The same without waiting: the greeting is on its way. */
    LiveReply openLive(Caller caller, boolean isPrivate) {
        return pool.start(() -> turns.take(caller.id(), () -> start.open(caller, isPrivate)));
    }

    UUID goOnFrom(UUID formerId, Caller caller) {
        return await(goOnLiveFrom(formerId, caller));
    }

    /** A new session that knows a former one; its greeting is on its way. */
    LiveReply goOnLiveFrom(UUID formerId, Caller caller) {
        return pool.start(() -> turns.take(caller.id(), () -> start.goOnFrom(formerId, caller)));
    }

    /** The active session, or a new one. */
    UUID current(Caller caller) {
        Optional<UUID> active = start.findActive(caller);
        // Of two calls at once one opens it, and the other then finds it.
        return active.orElseGet(() -> pool.startIfAny(
                        () -> turns.take(caller.id(), () -> start.openUnlessActive(caller)))
                .map(SessionOpening::await)
                .orElseGet(() -> current(caller)));
    }

    private static UUID await(LiveReply greeting) {
        greeting.end().toCompletableFuture().join();
        return greeting.created().session().id();
    }
}
