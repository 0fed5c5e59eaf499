package dev.sommelier.insight;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who listened to a session. */
enum LearnedBy {
    CLAUDE,
    HOUSE;

    /** As it is stored. */
    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
