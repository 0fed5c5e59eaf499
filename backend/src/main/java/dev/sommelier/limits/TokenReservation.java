package dev.sommelier.limits;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Tokens reserved for a call of the model that has not ended.
 *
 * @param day        the date in the account's time zone whose budget they count against
 * @param serviceDay the date in UTC whose budget of the service they count against
 */
public record TokenReservation(UUID accountId, LocalDate day, LocalDate serviceDay, long tokens) {

    /** For accounts without a budget. */
    public static TokenReservation none(UUID accountId) {
        return new TokenReservation(accountId, null, null, 0);
    }
}
