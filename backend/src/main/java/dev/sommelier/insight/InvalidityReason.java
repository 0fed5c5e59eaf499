package dev.sommelier.insight;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.sommelier.text.EnumCode;

/** Why an insight does not hold. It stays the latest on its subject, so that no earlier one returns. */
public enum InvalidityReason {
    /** It was true and is no longer: kept as history. */
    NO_LONGER,
    /** It was never about the person: not shown. */
    NOT_ME;

    @JsonValue
    public String code() {
        return EnumCode.of(this);
    }
}
