package dev.sommelier.chat.shown;

import dev.sommelier.problem.Problem;
import dev.sommelier.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * The requested page, validated; each condition is null when it was not asked for.
 *
 * @param text   one or more words
 * @param rating "LIKED", "DISLIKED", or "NONE" for wines without a rating
 * @param from   inclusive
 * @param until  exclusive
 * @param cursor where to continue
 */
record RecommendationFilter(
        String text, UUID wineId, UUID sessionId, String rating, Instant from, Instant until, int limit,
        RecommendationCursor cursor) {

    static final int MAX_TEXT = 100;
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    private static final Set<String> RATINGS = Set.of("liked", "disliked", "none");
    /** Years beyond these are typing errors, and some are no instants in PostgreSQL. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    /**
     * @throws ProblemException 400 that names every parameter that is wrong
     */
    static RecommendationFilter of(RecommendationParameters parameters, ZoneId zone) {
        Reader reader = new Reader();
        LocalDate to = reader.day("to", parameters.to);
        LocalDate from = reader.day("from", parameters.from);
        RecommendationFilter filter = new RecommendationFilter(
                reader.text(parameters.text),
                reader.id("wine_id", parameters.wineId),
                reader.id("session_id", parameters.sessionId),
                reader.rating(parameters.rating),
                from == null ? null : from.atStartOfDay(zone).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant(),
                reader.limit(parameters.limit),
                reader.cursor(parameters.cursor));
        if (!reader.errors.isEmpty()) {
            throw ProblemException.fields(reader.errors);
        }
        return filter;
    }

    /** Reads the parameters and collects what is wrong. */
    private static final class Reader {

        private final List<Problem.FieldError> errors = new ArrayList<>();

        private <T> T refuse(String field, String message) {
            errors.add(new Problem.FieldError(field, message));
            return null;
        }

        String text(String value) {
            if (value == null || value.isBlank()) {
                return null;
            }
            return value.codePointCount(0, value.length()) > MAX_TEXT || value.chars().anyMatch(Character::isISOControl)
                    ? refuse("q", "must have at most " + MAX_TEXT + " characters and no control characters")
                    : value.strip();
        }

        UUID id(String field, String value) {
            try {
                return value == null ? null : UUID.fromString(value);
            } catch (IllegalArgumentException e) {
                return refuse(field, "must be a UUID");
            }
        }

        String rating(String value) {
            return value == null ? null
                    : RATINGS.contains(value) ? value.toUpperCase(Locale.ROOT)
                    : refuse("rating", "must be liked, disliked or none");
        }

        LocalDate day(String field, String value) {
            try {
                LocalDate day = value == null ? null : LocalDate.parse(value);
                return day == null || !day.isBefore(EARLIEST) && !day.isAfter(LATEST) ? day
                        : refuse(field, "must be a day from " + EARLIEST + " to " + LATEST);
            } catch (DateTimeException e) {
                return refuse(field, "must be a day such as 2026-11-30");
            }
        }

        int limit(String value) {
            int limit = value == null ? DEFAULT_LIMIT : value.matches("\\d{1,3}") ? Integer.parseInt(value) : 0;
            if (limit < 1 || limit > MAX_LIMIT) {
                refuse("limit", "must be 1 to " + MAX_LIMIT);
            }
            return limit;
        }

        RecommendationCursor cursor(String value) {
            return value == null ? null : RecommendationCursor.decode(value);
        }
    }
}
