package dev.sommelier.account.signin;

import dev.sommelier.account.Caller;
import dev.sommelier.account.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** The holder of a login token, as one query reads it. */
record SignedIn(UUID loginId, UUID id, Language language, String name, String timeZone, Instant lastUsedAt) {

    Caller caller() {
        return new Caller(id, language, name, ZoneId.of(timeZone));
    }
}
