package dev.sommelier.chat;

import dev.sommelier.account.Caller;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.UUID;

/**
 * Somebody who listens to what happens to the sessions of an account.
 *
 * @param loginId the sign-in by which it was opened
 */
record AccountTab(Caller caller, UUID loginId, MultiEmitter<? super AccountEvent> events) {

    void tell(AccountEvent event) {
        events.emit(event);
    }

    void end() {
        events.complete();
    }
}
