package dev.sommelier.safety;

import dev.sommelier.account.Language;

/**
 * How a message is to be answered.
 *
 * @param category null when nothing has to be heeded
 * @param language of the message
 */
public record SafetyDecision(Kind kind, SafetyCategory category, Language language) {

    public enum Kind {
        /** As any other message. */
        OPEN,
        /** As any other, but only alcohol-free wine may be shown. */
        ALCOHOL_FREE,
        /** With the fixed answer of the category, before anything else is read, and with no wine. */
        FIRST,
        /** With no wine, because of what was said earlier in the session. */
        AFTER
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }
}
