package dev.sommelier.insight;

import dev.sommelier.text.CodedEnum;

/** Why an insight does not hold. It stays the latest on its subject, so that no earlier one returns. */
public enum Standing implements CodedEnum {
    /** It was true and is no longer: kept as history. */
    NO_LONGER,
    /** It was never about the person: not shown. */
    NOT_ME
}
