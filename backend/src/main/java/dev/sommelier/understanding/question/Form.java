package dev.sommelier.understanding.question;

/** A form of words of {@code understanding/lexicon/questions.csv} that tells a question from a request, or what it asks. */
public enum Form {
    /** Asks for knowledge whatever else is said: "how long", «в чём разница». */
    STRONG,
    /** Opens a question that may also be a request: "what is", «какой». */
    OPEN,
    /** Asks for yes or no: "does", «ли». */
    YESNO,
    /** Asks whether one thing is another: "is cava champagne". */
    BEING,
    /** Asks for wines: "which wine", «посоветуйте». */
    FRAME,
    /** Refers to the wines shown. */
    SHOWN,
    MATCH,
    MADEOF,
    ORIGIN,
    COST,
    TASTE,
    SAYIT,
    COMPARE,
    AMOUNT,
    /** Asks which food goes with a wine. */
    DISHES,
    /** Wants words and no wines: "just explain", «бутылки не показывай». */
    TOLD,
    /** Words before the question itself. */
    FILLER,
    /** Asks nothing and hides its words from the other forms: «или как там его», "or whatever it's called". */
    IDLE,
    /** A question mark. */
    MARK
}
