package dev.sommelier.safety;

import dev.sommelier.text.EnumCode;

/** The reason why a message is answered without wine, the most urgent first: of several categories the first counts. */
public enum SafetyCategory {
    SELF_HARM(Hold.NO_WINE),
    VIOLENCE(Hold.NO_WINE),
    MINOR(Hold.NO_WINE),
    DEPENDENCE(Hold.NO_WINE),
    GRIEF(Hold.NO_WINE_UNLESS_SPECIFIC),
    DISTRESS(Hold.NO_WINE_UNLESS_SPECIFIC),
    PREGNANCY(Hold.ALCOHOL_FREE),
    MEDICINE(Hold.ALCOHOL_FREE),
    DRIVING(Hold.ALCOHOL_FREE),
    /** No rule tells why, but the message is much like others that had to be answered with care. */
    UNCERTAIN(Hold.NO_WINE_UNLESS_SPECIFIC);

    /** The restriction on later messages of the session. */
    enum Hold {
        NO_WINE,
        /** No wine, unless the message names a dish or an occasion. */
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

    /** Whether nothing is learned from the rest of the session, because it may be about the same distress. */
    public boolean silencesMemory() {
        return hold != Hold.ALCOHOL_FREE;
    }

    /** As rules and answers name it. */
    public String code() {
        return EnumCode.of(this);
    }
}
