package dev.sommelier.text;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** An enum whose constants are sent and stored in JSON by their names in lower case. */
public interface CodedEnum {

    String name();

    @JsonValue
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
