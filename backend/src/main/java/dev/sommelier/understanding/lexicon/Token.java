package dev.sommelier.understanding.lexicon;

/**
 * A word, number or sign of a normalised message.
 *
 * @param glued whether it follows the piece before without a space, as in "20к" and "10-15"
 */
public record Token(String text, Type type, boolean glued) {

    public enum Type {
        WORD,
        NUMBER,
        /** A currency sign, percent, tilde or the plus behind a number: may belong to an amount. */
        SIGN,
        /** A hyphen or dash: joins a range or two parts of a name, and does not end a clause. */
        DASH,
        /** Ends a clause; neither patterns nor negations reach across it. */
        STOP
    }

    public boolean is(Type wanted) {
        return type == wanted;
    }

    public boolean is(String wanted) {
        return text.equals(wanted);
    }
}
