package dev.sommelier.understanding.lexicon;

import dev.sommelier.text.KeyboardLayout;
import dev.sommelier.text.TextNormaliser;
import java.util.List;
import java.util.Map;

/**
 * Reads Russian in Latin letters, as people write it without a Russian keyboard: "vino k steiku do 3000 rub"; and what was
 * typed on the Russian layout while the English one was on, or the other way round: "rhfcyjt", «куф цшту».
 */
public final class TransliteratedRussian {

    private static final int SHORTEST_ALONE = 5;
    private static final int LEAST_WORDS = 2;
    private static final List<Map.Entry<String, String>> LETTERS = List.of(
            Map.entry("shch", "щ"), Map.entry("sch", "щ"), Map.entry("zh", "ж"), Map.entry("kh", "х"), Map.entry("ts", "ц"),
            Map.entry("ch", "ч"), Map.entry("sh", "ш"), Map.entry("yu", "ю"), Map.entry("ju", "ю"), Map.entry("ya", "я"),
            Map.entry("ja", "я"), Map.entry("yo", "е"), Map.entry("jo", "е"), Map.entry("ye", "е"), Map.entry("a", "а"),
            Map.entry("b", "б"), Map.entry("v", "в"), Map.entry("w", "в"), Map.entry("g", "г"), Map.entry("d", "д"),
            Map.entry("e", "е"), Map.entry("z", "з"), Map.entry("i", "и"), Map.entry("j", "й"), Map.entry("k", "к"),
            Map.entry("l", "л"), Map.entry("m", "м"), Map.entry("n", "н"), Map.entry("o", "о"), Map.entry("p", "п"),
            Map.entry("r", "р"), Map.entry("s", "с"), Map.entry("t", "т"), Map.entry("u", "у"), Map.entry("f", "ф"),
            Map.entry("h", "х"), Map.entry("x", "х"), Map.entry("c", "ц"), Map.entry("y", "ы"), Map.entry("q", "к"));
    private static final String VOWELS = "аеиоуыэюя";

    private final Lexicon lexicon;

    public TransliteratedRussian(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The text in Cyrillic letters when it is Russian in Latin ones, otherwise the text itself. */
    public String russian(String message) {
        String typed = onOtherLayout(message);
        List<Token> words = Tokenizer.tokens(typed).stream().filter(token -> token.is(Token.Type.WORD)).toList();
        if (words.isEmpty() || words.stream().anyMatch(word -> Endings.isCyrillic(word.text()))) {
            return typed;
        }
        long english = words.stream().filter(word -> isKnown(word.text()) && !isKnown(cyrillic(word.text()))).count();
        long russian = words.stream().filter(word -> !isKnown(word.text()))
                .filter(word -> word.text().length() > 1 && isKnown(cyrillic(word.text()))).count();
        boolean alone = words.size() == 1 && words.get(0).text().length() >= SHORTEST_ALONE;
        long both = words.stream().filter(word -> isKnown(word.text()) && isKnown(cyrillic(word.text()))).count();
        return russian > english && (russian > 1 || alone || both > 1) ? cyrillic(typed) : typed;
    }

    /** The text as it was meant when most of its words are known only so; otherwise the text itself. */
    private String onOtherLayout(String typed) {
        String swapped = TextNormaliser.typed(
                Endings.isCyrillic(typed) ? KeyboardLayout.latin(typed) : KeyboardLayout.cyrillic(typed));
        List<String> other = words(swapped);
        long meant = other.stream().filter(this::isKnown).count();
        boolean most = 2 * meant > other.size() && (meant >= LEAST_WORDS || other.size() == 1);
        return most && words(typed).stream().noneMatch(this::isKnown) ? swapped : typed;
    }

    private static List<String> words(String text) {
        return Tokenizer.tokens(text).stream().filter(token -> token.is(Token.Type.WORD) && token.text().length() > 1)
                .map(Token::text).toList();
    }

    private boolean isKnown(String word) {
        return lexicon.ordinary().contains(word) || lexicon.knows(word);
    }

    private static String cyrillic(String latin) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < latin.length()) {
            int from = at;
            Map.Entry<String, String> letter = LETTERS.stream().filter(entry -> latin.startsWith(entry.getKey(), from))
                    .findFirst().orElse(null);
            String last = text.isEmpty() ? "" : text.substring(text.length() - 1);
            boolean afterVowel = !last.isEmpty() && VOWELS.contains(last);
            if (letter == null) {
                text.append(latin.charAt(at));
            } else {
                boolean isShort = afterVowel && (letter.getKey().equals("i") || letter.getKey().equals("y"));
                text.append(isShort ? "й" : letter.getValue());
            }
            at += letter == null ? 1 : letter.getKey().length();
        }
        return text.toString();
    }
}
