package dev.sommelier.chat.shown;

import dev.sommelier.chat.OpaqueCursor;
import java.time.Instant;
import java.util.UUID;

/** Position after a recommendation in list order. */
record RecommendationCursor(Instant at, int position, UUID id) {

    String encode() {
        return OpaqueCursor.encode(at, position, id);
    }

    /**
     * @throws dev.sommelier.problem.ProblemException 400 for anything that {@link #encode} did not write
     */
    static RecommendationCursor decode(String encoded) {
        return OpaqueCursor.decode(encoded, parts -> new RecommendationCursor(
                OpaqueCursor.time(parts[0]), Integer.parseInt(parts[1]), UUID.fromString(parts[2])));
    }
}
