package dev.sommelier.insight.rules.constraint;

/** Meanings of the phrases in {@code constraints.csv}. */
enum ConstraintCue {
    VEGAN,
    ALCOHOL_FREE,
    LOW_ALCOHOL,
    /** Rules out the style named right behind it: "I never drink red". */
    NEVER,
    /** Rules out the style named right before it: «красное не пью». */
    NEVER_AFTER,
    /** Rules a style out for somebody else: "my husband hates red". */
    REFUSED_BY_OTHERS,
    /** Makes a refusal one for good: "no red for me". */
    FOR_ME,
    NO,
    /** An upper limit for good. */
    PRICE,
    /** "I don't pay", which with "more than" makes an amount the limit. */
    PAYS_NOT,
    /** "Glasses", which a number before it limits. */
    GLASS,
    /** Makes a number of glasses the most: "two glasses and I'm done". */
    AT_MOST,
    /** For good: "always", «никогда больше». Makes a limit of price, or a refusal, one that stays. */
    EVER,
    /** Before the strength that is too much, "over 14 %", or the most that is wanted, "up to 11 %". */
    OVER,
    UP_TO,
    /** Behind the most: "11 % or less". */
    OR_LESS,
    /** An illness that a wine gives somebody: "red gives him migraines". */
    GIVES,
    ILL,
    VEGETARIAN,
    PESCATARIAN,
    KOSHER,
    HALAL,
    SCREWCAP,
    CORK,
    HALF_BOTTLE,
    DIABETIC,
    FASTING,
    HISTAMINE,
    /** Ends every diet without meat. */
    OMNIVORE,
    /** Ends every limit of alcohol: "the ban is lifted". */
    DRINKS_AGAIN,
    /** Ends a state: "no longer vegan". */
    NO_LONGER,
    /** Lifts a refusal: "I drink red again". */
    AGAIN
}
