package dev.sommelier.chat;

import dev.sommelier.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A position in a list as clients pass it back: its parts, of which none holds a space, encoded opaquely. */
public final class OpaqueCursor {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    private OpaqueCursor() {
    }

    /** @param parts of which no text form may hold a space */
    public static String encode(Object... parts) {
        String plain = Stream.of(parts).map(String::valueOf).collect(Collectors.joining(" "));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @throws ProblemException 400 for anything that {@link #encode} did not write
     */
    public static <C> C decode(String encoded, Function<String[], C> read) {
        try {
            return read.apply(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).split(" ", 3));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw ProblemException.field("cursor", "is not a cursor of this list");
        }
    }

    /** A time; refuses those that PostgreSQL may not know. */
    public static Instant time(String text) {
        Instant time = Instant.parse(text);
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new DateTimeException("Nothing happened then");
        }
        return time;
    }
}
