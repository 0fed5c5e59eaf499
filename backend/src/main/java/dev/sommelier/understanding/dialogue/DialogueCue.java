package dev.sommelier.understanding.dialogue;

import java.util.EnumSet;
import java.util.Set;

/** What a word or a turn of phrase of {@code understanding/follow-ups.csv} stands for. */
public enum DialogueCue {
    /** Hides words from the other cues: the "last" of "last time" is no wine. */
    PLAIN,
    FIRST,
    SECOND,
    THIRD,
    LAST,
    /** The list shown first, "the first list", «из первых». */
    FIRST_LIST,
    /** The first wine of the first list. */
    VERY_FIRST,
    BOTH,
    THESE,
    THAT,
    /** Points more weakly: «это» also only joins. */
    THIS,
    /** Opens a question about something just named. */
    ASKS,
    CORRECT,
    ANOTHER,
    WANTS,
    WHY,
    WHY_NOT,
    COMPARE,
    /** Asks whether wines shown have a thing in common. */
    SAME,
    PICK,
    CHEAPEST,
    DEAREST,
    LIGHTEST,
    FULLEST,
    /** Most alcohol. */
    STRONGEST,
    /** Least alcohol. */
    MILDEST,
    DRIEST,
    SWEETEST,
    FRESHEST,
    SOFTEST,
    LEAST_TANNIC,
    MOST_TANNIC,
    LEAST_ACIDIC,
    FRUITIEST,
    LONGEST,
    BEGINNER,
    KEEP,
    OPENED,
    /** In which order several wines are poured. */
    ORDER,
    SERVE,
    DECANT,
    FRIDGE,
    GLASS,
    PAIRS,
    /** Served beside a wine shown: "with it". */
    BESIDE,
    FOOD,
    BOTTLES,
    GLASSES,
    TASTE,
    ORIGIN,
    GRAPE,
    PRICE,
    /** Asks what all bottles cost together. */
    TOTAL,
    PRONOUNCE,
    STRENGTH,
    VINTAGE,
    LOOKS,
    WRAP,
    COLOUR_DEPTH,
    DESCRIBE,
    SENTENCE,
    MISSING,
    ANY,
    ALL,
    TAKE,
    LIKES,
    FILLER,
    THEN_WHAT,
    BACK,
    LISTED,
    /** Asks which of the wines shown was in some place: "which did you name first". */
    ASKS_WHICH,
    CHOSEN_WHAT,
    RECOMMENDED,
    LAST_TIME,
    ABOUT_ME,
    HISTORY,
    BEFORE,
    SAVES,
    FORGET_ME,
    MY_BUDGET,
    /** Asks which dish was named. */
    MY_DISH,
    /** Asks how the person is called. */
    MY_NAME,
    /** Asks which country was named. */
    MY_COUNTRY,
    /** Asks whether an allergy was told. */
    MY_ALLERGY,
    /** Asks for all that was spoken of. */
    SUMMARY,
    /** Wants something said again. */
    REPEAT,
    FORGET_PART,
    THANKS,
    GOODBYE,
    HELLO,
    HOW_ARE_YOU,
    PRAISE,
    AFFECTION,
    LAUGH,
    JOKE,
    SHOW,
    ACK,
    WISHES,
    LUCK,
    TESTING,
    LOST,
    NERVES,
    /** Tells of a long day. */
    WEARY,
    TOAST,
    SORRY,
    /** Asks what a program may feel or drink. */
    BOT_LIFE,
    /** Speaks of the sommelier. */
    YOU_WORD,
    /** Praises whoever it speaks of. */
    KIND_WORD,
    LIKES_KIND,
    DISLIKES,
    /** Rejects what was spoken of just before: "never again". */
    DISLIKES_IT,
    PREFERS,
    /** Tells that a wine was bought or decided on, also one that was not shown here. */
    DECIDED,
    /** Tells that one copes alone: "I'll sort the steak out". */
    MANAGES,
    /** Tells good news. */
    NEWS,
    /** Asks what was asked for first. */
    FIRST_WISH,
    /** Asks which country was named first. */
    FIRST_COUNTRY,
    /** Asks for wine in whatever form. */
    REQUESTS,
    /** A remark off the topic. Set in code, absent from the file. */
    ASIDE,
    UNDERSTANDS,
    /** Which of the wines shown have a quality; not of the file. */
    QUALITY,
    /** Asks where else a grape grows. */
    ELSEWHERE,
    /** A question that no field of a wine answers. */
    UNTOLD,
    /** Signs without a word; not of the file. */
    EMOJI;

    static final Set<DialogueCue> ORDINALS = EnumSet.of(FIRST, SECOND, THIRD, LAST);
    /** Questions that single out one wine of several by a measure. */
    public static final Set<DialogueCue> SUPERLATIVES = EnumSet.of(CHEAPEST, DEAREST, LIGHTEST, FULLEST, STRONGEST, MILDEST, DRIEST,
            SWEETEST,
            FRESHEST, SOFTEST, LEAST_TANNIC, MOST_TANNIC, LEAST_ACIDIC, FRUITIEST, LONGEST, BEGINNER);
}
