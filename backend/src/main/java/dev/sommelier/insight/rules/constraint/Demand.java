package dev.sommelier.insight.rules.constraint;

import dev.sommelier.account.Language;
import dev.sommelier.insight.Constraint;
import dev.sommelier.insight.Constraint.Type;
import dev.sommelier.text.EnumCode;
import java.util.stream.Stream;

/** What a phrase of {@code constraints.csv} demands by itself, whatever else the sentence says. */
public enum Demand {
    VEGAN(ConstraintCue.VEGAN, Type.VEGAN, "vegan", "веган"),
    ALCOHOL_FREE(ConstraintCue.ALCOHOL_FREE, Type.ALCOHOL_FREE, "no alcohol", "без алкоголя"),
    LOW_ALCOHOL(ConstraintCue.LOW_ALCOHOL, Type.LOW_ALCOHOL, "little alcohol", "поменьше алкоголя"),
    VEGETARIAN(ConstraintCue.VEGETARIAN, Type.OTHER, "vegetarian", "вегетарианство"),
    PESCATARIAN(ConstraintCue.PESCATARIAN, Type.OTHER, "pescatarian", "пескетарианство"),
    KOSHER(ConstraintCue.KOSHER, Type.OTHER, "kosher", "кошерное"),
    HALAL(ConstraintCue.HALAL, Type.OTHER, "halal", "халяль"),
    SCREWCAP(ConstraintCue.SCREWCAP, Type.OTHER, "screwcaps only", "только винтовая крышка"),
    CORK(ConstraintCue.CORK, Type.OTHER, "corks only, no screwcaps", "без винтовой пробки"),
    HALF_BOTTLE(ConstraintCue.HALF_BOTTLE, Type.OTHER, "half bottles only", "только половинки (0,375 л)"),
    FASTING(ConstraintCue.FASTING, Type.OTHER, "fasting", "пост"),
    HISTAMINE(ConstraintCue.HISTAMINE, Type.OTHER, "little histamine", "поменьше гистамина"),
    DIABETIC(ConstraintCue.DIABETIC, Type.NEVER, "diabetic", "диабет");

    private final ConstraintCue cue;
    private final Type type;
    private final String en;
    private final String ru;

    Demand(ConstraintCue cue, Type type, String en, String ru) {
        this.cue = cue;
        this.type = type;
        this.en = en;
        this.ru = ru;
    }

    ConstraintCue cue() {
        return cue;
    }

    public Constraint constraint() {
        return Constraint.of(type);
    }

    /** Distinguishes demands of type OTHER from each other; null for all other types. */
    public String code() {
        return type == Type.OTHER ? "demand:" + EnumCode.of(cue) : null;
    }

    /** Whether it ends when somebody eats everything again. */
    boolean isOfMeat() {
        return this == VEGAN || this == VEGETARIAN || this == PESCATARIAN || this == FASTING;
    }

    /** Whether it ends when somebody may drink again. */
    boolean isOfAlcohol() {
        return this == ALCOHOL_FREE || this == LOW_ALCOHOL;
    }

    /** Whether its reason may pass. */
    boolean isOfHealth() {
        return isOfAlcohol() || this == DIABETIC;
    }

    String text(Language language) {
        return language.choose(en, ru);
    }

    static Stream<Demand> all() {
        return Stream.of(values());
    }
}
