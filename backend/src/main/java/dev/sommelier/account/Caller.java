package dev.sommelier.account;

import java.time.ZoneId;
import java.util.UUID;

/**
 * The account that makes a call.
 *
 * @param name     how the person wants to be called, or null
 * @param timeZone in which days, dates and daily budgets are counted
 */
public record Caller(UUID id, Language language, String name, ZoneId timeZone) {
}
