package dev.sommelier.insight.sentence;

import java.util.Locale;

/** Meanings of words in a sentence: those of {@code opinions.csv}, then those of {@code context.csv}. */
public enum SentenceCue {
    /** A taste, as it is now: "love", "prefer". */
    LIKE,
    /** A verdict on a wine that was drunk: "loved". */
    LIKED,
    /** A word of praise, which counts only for a wine: "amazing". */
    PRAISE,
    /** A taste when a wine is named right before it: "a Barolo man". */
    FAN,
    DISLIKE,
    DISLIKED,
    BLAME,
    /** "No more Pinotage": counts only with a name. */
    ENOUGH,
    /** Reverses the verdict before it: "but the second not". */
    NO,
    YES,
    EXCEPT,
    FORMERLY,
    /** Takes back a dislike told before: "I was wrong about reds". */
    RETRACT,
    /** Takes back what follows: "I am not saying". */
    DENIAL,
    /** Phrases that look like an opinion and are none: "sounds great". */
    NEUTRAL,
    WISH,
    IF,
    QUOTE,
    SELF,
    /** Takes back the message before: "just kidding". */
    TAKEN_BACK,
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
    /** A wine named before was drunk: "had that once". */
    TASTED,
    /** A given name, of somebody who may not have been explained. */
    NAME,
    /** Whose words are facts: "my doctor insists". */
    MEDIC,
    /** Of a figure of a story: "my novel". */
    FICTION,
    /** What is so every week is no event to come. */
    HABIT,
    NOT,
    WITHOUT,
    COMPARISON,
    ONLY,
    DEFINITE,
    UNORDERED,
    AVOID,
    /** Forbids a food: "allergic to". */
    ALLERGY,
    /** Forbids what many do not digest, "can't tolerate lactose", and is a mere dislike of other foods. */
    INTOLERANCE,
    /** Ends an allergy: "the test came back negative". */
    GONE,
    /** Limits a statement to one evening. */
    ONCE,
    REFUSAL,
    EATS,
    OTHERS_EAT,
    FLAVOUR,
    /** Compares a wine with what follows: "tastes like". */
    LIKENESS,
    /** A pronoun for a man named before. */
    HE,
    /** A pronoun for a woman named before. */
    SHE,
    /** A pronoun for several people named before, or for anybody. */
    THEY,
    OWN,
    WITH,
    CHEER;

    public static SentenceCue of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public boolean isVerdict() {
        return this == LIKED || this == DISLIKED || this == PRAISE || this == BLAME;
    }

    public boolean isOpinion() {
        return this == LIKE || this == FAN || this == DISLIKE || this == ENOUGH || isVerdict();
    }

    public boolean isGood() {
        return this == LIKE || this == FAN || this == LIKED || this == PRAISE || this == YES;
    }

    /** Praise and blame alone are no opinion about a style or a wine that was not named. */
    public boolean isWordOnly() {
        return this == PRAISE || this == BLAME;
    }
}
