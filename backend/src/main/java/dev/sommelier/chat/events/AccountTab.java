package dev.sommelier.chat.events;

import dev.sommelier.account.Caller;
import io.smallrye.mutiny.subscription.MultiEmitter;

/** Somebody who listens to what happens to the sessions of an account. */
record AccountTab(Caller caller, MultiEmitter<? super AccountEvent> events) {

    void send(AccountEvent event) {
        events.emit(event);
    }

    void end() {
        events.complete();
    }
}
