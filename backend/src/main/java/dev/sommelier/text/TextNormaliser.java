package dev.sommelier.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The forms a text takes before it is stored, compared or quoted. Each takes time linear in the text's length, apart from
 * runs of combining marks, which Unicode normalisation sorts; callers bound the length of what strangers send.
 */
public final class TextNormaliser {

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** "Heyyyy", "soooo gooood": vowels drawn out behind another letter; "i" may be a Roman numeral. */
    private static final Pattern LENGTHENED_END = Pattern.compile(
            "(?<=\\p{L})([aeouyаеоуыэюя])\\1{2,}(?!\\p{L})|(?<=h)(i)\\2{2,}(?!\\p{L})");
    private static final Pattern LENGTHENED = Pattern.compile("(?<=\\p{L})([aeouаеоуыэюя])\\1{2,}(?=\\p{L})");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Stands for й while marks are removed. */
    private static final char SHORT_I = '\uE000';

    private TextNormaliser() {
    }

    /** Unicode NFC: the form in which text is stored. */
    public static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Lower case independent of the machine's locale, with ё as е. */
    public static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    /** Every run of white space, line breaks and no-break spaces included, as one space; none at the ends. */
    public static String singleSpaced(String text) {
        return WHITE_SPACE.matcher(text).replaceAll(" ").strip();
    }

    /**
     * The form in which names are compared: lower case, no accents or other marks, Latin ligatures spelled out, no white
     * space at the ends. The database function {@code plain_text} gives the same.
     */
    public static String unaccented(String text) {
        return withoutMarks(Normalizer.normalize(text.strip(), Normalizer.Form.NFC));
    }

    /** The words of {@link #unaccented}: runs of letters and digits. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(unaccented(text))) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /**
     * The form in which messages are read: compatibility characters resolved (NFKC), lower case, no accents, and one kind
     * of apostrophe, of hyphen and of space. Line breaks and punctuation stay.
     */
    public static String typed(String text) {
        // NFKC makes a space and a combining mark of the acute accent that some type as an apostrophe.
        String folded = withoutMarks(Normalizer.normalize(text.replace('´', '\''), Normalizer.Form.NFKC));
        StringBuilder typed = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            typed.append(keyboardCharacter(folded.charAt(i)));
        }
        String inside = LENGTHENED.matcher(typed).replaceAll(found -> found.group(1).matches("[eo]") ? "$1$1" : "$1");
        return LENGTHENED_END.matcher(inside).replaceAll("$1$2");
    }

    /** Text as data between tags, which it cannot close. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String withoutMarks(String composed) {
        // Decomposing also splits й, which is a letter of its own and not an accented и.
        String kept = composed.toLowerCase(Locale.ROOT).replace('й', SHORT_I);
        String bare = MARKS.matcher(Normalizer.normalize(kept, Normalizer.Form.NFD)).replaceAll("");
        return Normalizer.normalize(bare.replace(SHORT_I, 'й'), Normalizer.Form.NFC)
                .replace("ß", "ss").replace("ø", "o").replace("œ", "oe").replace("æ", "ae").replace("ł", "l")
                .replace("đ", "d").replace("ı", "i");
    }

    private static char keyboardCharacter(char c) {
        return switch (c) {
            case '’', '‘', '`', 'ʼ' -> '\'';
            case '–', '—', '‒', '−', '‐' -> '-';
            default -> c;
        };
    }

    /** The beginning of a text in one line. */
    public static String beginning(String text, int codePoints) {
        String line = singleSpaced(text);
        return line.substring(0, line.offsetByCodePoints(0, Math.min(codePoints, line.codePointCount(0, line.length()))));
    }

    /** "1. Barolo; 2. Chablis". */
    public static String numbered(List<String> items) {
        return IntStream.range(0, items.size()).mapToObj(i -> i + 1 + ". " + items.get(i)).collect(Collectors.joining("; "));
    }
}
