package dev.sommelier.wine.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which texts are compared, as {@code plain_text} is in the database: lower case, without accents. */
public final class PlainText {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PlainText() {
    }

    public static String of(String text) {
        // Decomposing also splits й, which is a letter of its own and not an accented и.
        String kept = Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT)
                .replace('й', '\uE000');
        String bare = ACCENTS.matcher(Normalizer.normalize(kept, Normalizer.Form.NFD)).replaceAll("");
        return Normalizer.normalize(bare.replace('\uE000', 'й'), Normalizer.Form.NFC)
                .replace("ß", "ss").replace("ø", "o").replace("œ", "oe").replace("æ", "ae").replace("ł", "l")
                .replace("đ", "d").replace("ı", "i");
    }

    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(of(text))) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
