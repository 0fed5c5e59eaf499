package dev.sommelier.safety;

import dev.sommelier.account.Language;

/**
 * The way in which a message has to be answered.
 *
 * @param category null when no restriction holds
 * @param language of the message
 */
public record SafetyDecision(Kind kind, SafetyCategory category, Language language) {

    public enum Kind {
        /** Without restriction. */
        OPEN,
        /** Only alcohol-free wine may be shown. */
        ALCOHOL_FREE,
        /** The same, for a message that gives the reason and asks for alcohol-free wine at once. */
        ALCOHOL_FREE_ASKED,
        /** With the fixed answer of the category and no wine. */
        FIRST,
        /** With no wine, because of an earlier message of the session. */
        AFTER
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }

    public boolean allowsOnlyAlcoholFree() {
        return kind == Kind.ALCOHOL_FREE || kind == Kind.ALCOHOL_FREE_ASKED;
    }
}
