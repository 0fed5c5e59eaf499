package dev.sommelier.safety;

import java.util.Locale;

/** Why a message is answered without wine, the most pressing first: of several categories the first counts. */
public enum SafetyCategory {
    SELF_HARM(Hold.NO_WINE),
    VIOLENCE(Hold.NO_WINE),
    MINOR(Hold.NO_WINE),
    DEPENDENCE(Hold.NO_WINE),
    GRIEF(Hold.NO_WINE_UNLESS_SPECIFIC),
    DISTRESS(Hold.NO_WINE_UNLESS_SPECIFIC),
    PREGNANCY(Hold.ALCOHOL_FREE),
    MEDICINE(Hold.ALCOHOL_FREE),
    DRIVING(Hold.ALCOHOL_FREE);

    /** What holds for the later messages of the session. */
    enum Hold {
        NO_WINE,
        /** A dish or an occasion may be served again, a bare "give me a bottle" not. */
        NO_WINE_UNLESS_SPECIFIC,
        ALCOHOL_FREE
    }

    private final Hold hold;

    SafetyCategory(Hold hold) {
        this.hold = hold;
    }

    Hold hold() {
        return hold;
    }

    /** Whether nothing said from here on in the session is remembered: it may be about the same pain. */
    public boolean silencesMemory() {
        return hold != Hold.ALCOHOL_FREE;
    }

    /** As rules and answers name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
