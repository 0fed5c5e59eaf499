package dev.sommelier.understanding.act;

import dev.sommelier.text.EnumCode;
import java.util.Arrays;

/** What a person does with a message, as people who wrote examples named it. */
public enum Act {
    /** Wants wines. */
    REQUEST,
    /** Asks about wine in general. */
    QUESTION,
    /** Asks about wines that were shown. */
    SHOWN,
    /** Decides for a wine. */
    CHOICE,
    /** Asks what is remembered, or what was said and recommended. */
    MEMORY,
    /** Says what is liked or not, and wants nothing. */
    OPINION,
    /** Greets, thanks, jokes, tells news. */
    SMALLTALK,
    /** Must be answered with care and without wine. */
    CARE,
    /** Has nothing to do with wine. */
    OUT;

    /** As the examples name it. */
    public String code() {
        return EnumCode.of(this);
    }

    static Act of(String code) {
        return Arrays.stream(values()).filter(act -> act.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No act: " + code));
    }
}
