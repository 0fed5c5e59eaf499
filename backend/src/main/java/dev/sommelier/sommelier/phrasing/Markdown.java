package dev.sommelier.sommelier.phrasing;

import dev.sommelier.account.Language;
import dev.sommelier.wine.catalogue.Wine;
import java.util.List;
import java.util.Locale;

/**
 * Escapes names of wines and people for a reply, which is Markdown: an imported {@code [click](https://…)} is shown as
 * written and becomes no link.
 */
public final class Markdown {

    private static final String ANYWHERE = "\\`*_[]<>#~|";
    /** What makes a list or a quotation of a line that begins with it. */
    private static final String AT_THE_START = "-+=";

    private Markdown() {
    }

    public static String name(Wine wine, Language language) {
        return escaped(wine.name(language));
    }

    /** As a list, the last one after "and". */
    public static String names(List<Wine> wines, Language language) {
        return Phrases.join(wines.stream().map(wine -> name(wine, language)).toList(), language);
    }

    /** As it is, for texts that are not read as Markdown, such as a title. */
    public static String plainName(Wine wine, Language language) {
        return wine.name(language);
    }

    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        boolean digitsOnly = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean numbersList = i > 0 && digitsOnly && (c == '.' || c == ')');
            boolean startsEntity = c == '&' && i + 1 < text.length() && text.charAt(i + 1) != ' ';
            if (ANYWHERE.indexOf(c) >= 0 || i == 0 && AT_THE_START.indexOf(c) >= 0 || numbersList || startsEntity) {
                escaped.append('\\');
            }
            // GitHub's Markdown makes links of bare addresses too, and a backslash does not keep it from that.
            if (isAddress(text, i)) {
                escaped.append(' ');
            }
            escaped.append(Character.isWhitespace(c) ? ' ' : c);
            digitsOnly &= Character.isDigit(c);
        }
        return escaped.toString();
    }

    /** Whether a space here breaks a bare address: before "//" of "://", the dot of "www." and "@". */
    private static boolean isAddress(String text, int at) {
        return text.startsWith("//", at) && at > 0 && text.charAt(at - 1) == ':'
                || text.charAt(at) == '@'
                || text.charAt(at) == '.' && at >= 3
                        && text.substring(at - 3, at).toLowerCase(Locale.ROOT).equals("www");
    }
}
