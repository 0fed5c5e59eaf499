package dev.sommelier.understanding.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a normalised text into words, numbers and marks. A hyphenated word becomes its parts. */
public final class Tokenizer {

    /** Possessive throughout: a greedy group would take a stack frame for each repetition in a person's text. */
    private static final Pattern PIECE = Pattern.compile(
            "(?<number>\\d{1,3}+(?:[ ,.]\\d{3}+(?!\\d))++(?:[.,]\\d{1,2}+(?!\\d))?+|\\d++(?:[.,]\\d++)?+)"
                    + "|(?<word>\\p{L}++(?:'\\p{L}++)*+)"
                    + "|(?<sign>[€$£₽₹₴₸₾₺₪₩¥%~≈]|(?<=\\d)\\+(?!\\d))"
                    + "|(?<dash>-)"
                    + "|(?<stop>[.,;:!?()\\n/…])");

    /** "No.1", "#2", «№3»: places in a list, where a number alone may be an amount. */
    private static final Pattern PLACE = Pattern.compile("(?:\\b(?:no|nr)\\.|#|№) ?(?=[1-5](?!\\d|[.,]\\d))");

    private Tokenizer() {
    }

    public static List<Token> tokens(String normalised) {
        List<Token> tokens = new ArrayList<>();
        Matcher piece = PIECE.matcher(PLACE.matcher(normalised).replaceAll("number "));
        int end = -1;
        while (piece.find()) {
            tokens.add(new Token(piece.group(), type(piece), piece.start() == end));
            end = piece.end();
        }
        return withoutHyphens(tokens);
    }

    /** Drops hyphens inside words, because "semi-sweet" is also written with a space. */
    private static List<Token> withoutHyphens(List<Token> tokens) {
        List<Token> kept = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!hyphen(tokens, i)) {
                kept.add(tokens.get(i));
            }
        }
        return kept;
    }

    private static boolean hyphen(List<Token> tokens, int i) {
        return i > 0 && i + 1 < tokens.size() && tokens.get(i).is(Token.Type.DASH) && tokens.get(i).glued()
                && tokens.get(i + 1).glued() && tokens.get(i - 1).is(Token.Type.WORD)
                && tokens.get(i + 1).is(Token.Type.WORD);
    }

    private static Token.Type type(Matcher piece) {
        if (piece.group("number") != null) {
            return Token.Type.NUMBER;
        }
        if (piece.group("word") != null) {
            return Token.Type.WORD;
        }
        if (piece.group("sign") != null) {
            return Token.Type.SIGN;
        }
        return piece.group("dash") != null ? Token.Type.DASH : Token.Type.STOP;
    }
}
