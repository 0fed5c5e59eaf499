package dev.sommelier.understanding.lexicon;

/**
 * An entry of the lexicon found in a message.
 *
 * @param from first token, inclusive
 * @param to   last token, exclusive
 */
public record Mention(Dimension dimension, String code, int from, int to, boolean negated) {

    public Mention negate() {
        return new Mention(dimension, code, from, to, true);
    }

    public boolean is(Dimension wanted) {
        return dimension == wanted;
    }

    public boolean is(Dimension wanted, String wantedCode) {
        return dimension == wanted && code.equals(wantedCode);
    }
}
