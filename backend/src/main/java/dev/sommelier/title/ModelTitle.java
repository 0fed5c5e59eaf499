package dev.sommelier.title;

import dev.sommelier.chat.title.Title;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.text.InvisibleText;
import dev.sommelier.text.TextNormaliser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reduces what a model wrote to a valid title: 1 to 3 plain words in the language of the chat, at most 30 code points.
 * Markup and surplus words are removed; a text that then is no title is refused.
 */
final class ModelTitle {

    private static final int MOST_WORDS = 3;

    /** More words are no title but an excuse or an answer. */
    private static final int MOST_WORDS_SAID = 12;

    /** Characters that are read; some of these patterns take quadratic time. */
    private static final int LONGEST_READ = 1000;

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern TAG = Pattern.compile("<[^>]*>?");
    private static final Pattern ENTITY = Pattern.compile("&#?\\w{1,10};");
    private static final Pattern LABEL =
            Pattern.compile("^\\P{L}*(?:chat title|title|название чата|название|заголовок|тема)\\P{L}*?:", flags());
    private static final Pattern ADDRESS = Pattern.compile("(?:\\b[a-z][a-z0-9+.-]*:|\\bwww\\.)\\S+", flags());
    private static final Pattern STACKED_MARKS = Pattern.compile("(\\p{M}{2})\\p{M}+");
    /** Signs removed from both ends, except those of "18+", "13%" and "№ 5". */
    private static final Pattern EDGE = Pattern.compile("^[^\\p{L}\\p{N}\\p{Sc}№]+|[^\\p{L}\\p{M}\\p{N}%+\\p{Sc}]+$");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’](?=\\p{L})");
    private static final String IN_PLACE_OF_AN_APOSTROPHE = "ʼ";

    /** Words that are removed from the end of a title that was cut. */
    private static final Set<String> LEADING = Set.of(
            "a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "under", "with", "without",
            "без", "в", "во", "для", "до", "за", "и", "из", "или", "к", "ко", "на", "о", "об", "от", "по", "под", "при",
            "про", "с", "со", "у");

    private ModelTitle() {
    }

    /**
     * @param said what the model wrote
     * @param chat text of the chat, whose language the title must have
     * @return empty when no valid title is left
     */
    static Optional<Title> of(String said, String chat) {
        return LINE_BREAK.splitAsStream(said.substring(0, Math.min(LONGEST_READ, said.length())))
                .map(ModelTitle::plain)
                .filter(ModelTitle::hasLetters)
                .findFirst()
                .filter(line -> words(line).size() <= MOST_WORDS_SAID)
                .map(ModelTitle::cut)
                .filter(ModelTitle::hasLetters)
                .filter(text -> Script.of(chat).allows(text) && !OtherLanguages.have(text, chat))
                .map(text -> new Title(capitalised(text)));
    }

    private static String plain(String line) {
        String text = TextNormaliser.nfc(line);
        text = LINK.matcher(text).replaceAll("$1");
        text = TAG.matcher(text).replaceAll(" ");
        text = ENTITY.matcher(text).replaceAll(" ");
        text = LABEL.matcher(text).replaceFirst("");
        text = ADDRESS.matcher(text).replaceAll(" ");
        text = APOSTROPHE.matcher(text).replaceAll(IN_PLACE_OF_AN_APOSTROPHE);
        StringBuilder kept = new StringBuilder();
        text.codePoints().filter(point -> !isInvisible(point)).forEach(point -> kept.appendCodePoint(isKept(point) ? point : ' '));
        text = STACKED_MARKS.matcher(kept).replaceAll("$1");
        return TextNormaliser.singleSpaced(text.replace(IN_PLACE_OF_AN_APOSTROPHE, "’"));
    }

    /** The first words, as many as fit. Words of signs only do not count. */
    private static String cut(String line) {
        List<String> words = words(line);
        List<String> kept = new ArrayList<>();
        for (String word : words) {
            String longer = trimmed(kept, word);
            if (kept.size() == MOST_WORDS || longer.codePointCount(0, longer.length()) > Title.MAX_LENGTH) {
                break;
            }
            kept.add(word);
        }
        if (kept.size() < words.size()) {
            while (!kept.isEmpty() && LEADING.contains(kept.get(kept.size() - 1).toLowerCase(Locale.ROOT))) {
                kept.remove(kept.size() - 1);
            }
        }
        return trimmed(kept, "");
    }

    private static String trimmed(List<String> words, String more) {
        return EDGE.matcher(String.join(" ", words) + " " + more).replaceAll("");
    }

    private static List<String> words(String text) {
        return Pattern.compile(" ").splitAsStream(text)
                .filter(word -> word.equals("&") || word.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    private static String capitalised(String text) {
        int first = text.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + text.substring(Character.charCount(first));
    }

    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    /** Characters that are removed without leaving a space, because they stand inside words and emoji. */
    private static boolean isInvisible(int point) {
        return InvisibleText.isInvisible(point) && !Character.isWhitespace(point)
                || InvisibleText.isUnassigned(point) || InvisibleText.isVariationSelector(point)
                || Character.getType(point) == Character.ENCLOSING_MARK;
    }

    private static boolean isKept(int point) {
        return switch (Character.getType(point)) {
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER, Character.OTHER_LETTER, Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK, Character.DECIMAL_DIGIT_NUMBER, Character.CURRENCY_SYMBOL,
                    Character.DASH_PUNCTUATION -> true;
            default -> ",.:;!?&%/+№".indexOf(point) >= 0;
        };
    }

    private static int flags() {
        return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    }

    /** Recognises a title in a language that has the script of the chat and is another one, by words it cannot do without. */
    private static final class OtherLanguages {

        /** From {@code title/other-languages.csv}. */
        private static final Set<String> WORDS = CsvFile.read("title/other-languages.csv").stream()
                .flatMap(row -> row.words("words").stream())
                .flatMap(word -> TextNormaliser.words(word).stream())
                .collect(Collectors.toUnmodifiableSet());

        private OtherLanguages() {
        }

        /** Whether a title has a word of another language that the chat has not, as the name of a wine may. */
        static boolean have(String title, String chat) {
            List<String> foreign = TextNormaliser.words(title).stream().filter(WORDS::contains).toList();
            return !foreign.isEmpty() && !Set.copyOf(TextNormaliser.words(chat)).containsAll(foreign);
        }
    }
}
