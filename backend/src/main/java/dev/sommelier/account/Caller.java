package dev.sommelier.account;

import java.time.ZoneId;
import java.util.UUID;

/**
 * The account that makes a call, as the other packages know it.
 *
 * @param name     how the person wants to be called, or null
 * @param timeZone where the person's day begins and ends
 */
public record Caller(UUID id, Language language, String name, ZoneId timeZone) {
}
