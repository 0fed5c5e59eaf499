package dev.sommelier.understanding;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Brings what people type into one spelling: compatibility forms resolved, lower case, ё as е, Latin letters without
 * accents ("Rosé" is "rose") and one kind of apostrophe and dash. Cyrillic й keeps its breve.
 */
public final class Normaliser {

    private Normaliser() {
    }

    public static String normalise(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            append(plain, folded.charAt(i));
        }
        return plain.toString();
    }

    private static void append(StringBuilder plain, char c) {
        switch (c) {
            case 'ё' -> plain.append('е');
            case 'ß' -> plain.append("ss");
            case 'ø' -> plain.append('o');
            case 'æ' -> plain.append("ae");
            case 'œ' -> plain.append("oe");
            case '’', '‘', '`', '´', 'ʼ' -> plain.append('\'');
            case '–', '—', '‒', '−', '‑' -> plain.append('-');
            case '\u00a0', '\u202f', '\u2009' -> plain.append(' ');
            default -> {
                if (isAccentedLatin(c)) {
                    plain.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0));
                } else {
                    plain.append(c);
                }
            }
        }
    }

    private static boolean isAccentedLatin(char c) {
        return c > 127 && Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }
}
