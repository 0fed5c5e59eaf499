package dev.sommelier.limits;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Tokens set aside for a call of the model that is under way.
 *
 * @param day        the account's day they count for
 * @param serviceDay the service's day they count for
 */
public record TokenReservation(UUID accountId, LocalDate day, LocalDate serviceDay, long tokens) {

    /** Nothing was set aside. */
    public static TokenReservation none(UUID accountId) {
        return new TokenReservation(accountId, null, null, 0);
    }
}
