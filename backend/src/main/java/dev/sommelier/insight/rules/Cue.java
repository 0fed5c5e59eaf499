package dev.sommelier.insight.rules;

import java.util.Locale;

/** What a word tells of its sentence: the cues of {@code opinions.csv}, then those of {@code context.csv}. */
enum Cue {
    /** A taste, as it is now: "love", "prefer". */
    LIKE,
    /** A verdict on a wine that was drunk: "loved". */
    LIKED,
    /** A word of praise, which counts only for a wine: "amazing". */
    PRAISE,
    DISLIKE,
    DISLIKED,
    BLAME,
    /** "No more Pinotage": counts only with a name. */
    ENOUGH,
    /** Turns what was said just before: "but the second not". */
    NO,
    YES,
    EXCEPT,
    FORMERLY,
    /** Takes back what follows: "I am not saying". */
    DENIAL,
    /** Hides words that only look like an opinion: "sounds great". */
    NEUTRAL,
    WISH,
    IF,
    QUOTE,
    SELF,
    OTHER,
    /** Sets the person against what others like: "my ex loved it, I don't". */
    CONTRAST,
    PRONOUN,
    ALL,
    NONE,
    OPENER,
    ALWAYS_ASKS,
    KNOWLEDGE,
    PAST,
    NOT,
    WITHOUT,
    COMPARISON,
    ONLY,
    DEFINITE,
    UNORDERED,
    AVOID,
    REFUSAL,
    EATS,
    OTHERS_EAT,
    FLAVOUR,
    OWN,
    WITH,
    CHEER;

    static Cue of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    boolean isVerdict() {
        return this == LIKED || this == DISLIKED || this == PRAISE || this == BLAME;
    }

    boolean isOpinion() {
        return this == LIKE || this == DISLIKE || this == ENOUGH || isVerdict();
    }

    boolean isGood() {
        return this == LIKE || this == LIKED || this == PRAISE || this == YES;
    }

    /** Words of praise and blame say nothing of a style or of a wine nobody named. */
    boolean isWordOnly() {
        return this == PRAISE || this == BLAME;
    }
}
