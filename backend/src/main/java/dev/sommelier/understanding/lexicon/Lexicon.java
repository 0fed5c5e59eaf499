package dev.sommelier.understanding.lexicon;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.wine.catalogue.Vocabulary;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The patterns of words and their meanings, from {@code understanding/lexicon/*.csv}. The catalogue's names of grapes,
 * countries and regions are added from the vocabulary, so that a new catalogue entry is understood at once.
 */
@Singleton
public final class Lexicon {

    private static final String FOLDER = "understanding/lexicon/";
    private static final List<String> FILES = List.of("taste.csv", "dishes.csv", "world-dishes.csv", "places.csv", "grapes.csv",
            "brands.csv", "styles.csv", "occasions.csv", "price.csv", "talk.csv");
    private static final Map<Vocabulary.Term, Dimension> FROM_VOCABULARY = Map.of(
            Vocabulary.Term.COUNTRY, Dimension.COUNTRY,
            Vocabulary.Term.REGION, Dimension.REGION,
            Vocabulary.Term.GRAPE, Dimension.GRAPE);
    private static final Set<Dimension> SPELLED = EnumSet.of(Dimension.COLOUR, Dimension.KIND, Dimension.SWEETNESS,
            Dimension.GRAPE, Dimension.COUNTRY, Dimension.REGION, Dimension.DISH, Dimension.OCCASION);
    private static final int TYPO_FROM = 5;

    private final Map<Character, List<LexiconEntry>> byFirstLetter;
    private final PatternIndex<LexiconEntry> byStart;
    private final OrdinaryWords ordinary = new OrdinaryWords();

    public Lexicon(Vocabulary vocabulary) {
        List<LexiconEntry> entries = new ArrayList<>();
        FILES.forEach(file -> CsvFile.read(FOLDER + file).forEach(row -> addRow(entries, row)));
        Set<List<String>> taken = entries.stream().map(LexiconEntry::words).collect(Collectors.toSet());
        FROM_VOCABULARY.forEach((term, dimension) -> addVocabulary(entries, taken, vocabulary, term, dimension));
        byFirstLetter = entries.stream().collect(Collectors.groupingBy(entry -> entry.words().get(0).charAt(0)));
        byStart = new PatternIndex<>(entries, LexiconEntry::firstWord);
    }

    /** Everyday words, which are never taken for a misspelt entry. */
    public OrdinaryWords ordinary() {
        return ordinary;
    }

    private static void addRow(List<LexiconEntry> entries, CsvRow row) {
        Dimension dimension = Dimension.of(row.getField("dimension"));
        for (String pattern : row.inBothLanguages()) {
            row.list("code").forEach(code -> entries.add(LexiconEntry.of(pattern, dimension, code)));
        }
    }

    /** A pattern of the files wins over the vocabulary: turkey is a bird before it is a country. */
    private static void addVocabulary(List<LexiconEntry> entries, Set<List<String>> taken, Vocabulary vocabulary,
            Vocabulary.Term term, Dimension dimension) {
        for (String code : vocabulary.codes(term)) {
            for (Language language : Language.values()) {
                VocabularyPatterns.of(vocabulary.word(term, code, language)).stream()
                        .map(pattern -> LexiconEntry.of(pattern, dimension, code))
                        .filter(entry -> !taken.contains(entry.words()))
                        .forEach(entries::add);
            }
        }
    }

    /**
     * Finds all entries in the tokens, left to right, the longest pattern at each place. Typing errors are tried last.
     */
    public List<Mention> mentions(List<Token> tokens) {
        List<Mention> mentions = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            List<Mention> here = longest(tokens, at);
            if (here.isEmpty()) {
                here = mistyped(tokens.get(at), at);
            }
            mentions.addAll(here);
            at = here.isEmpty() ? at + 1 : here.get(0).to();
        }
        return mentions;
    }

    /** Whether an entry begins at this place as it is spelled, and not only with a typing error. */
    public boolean isSpelled(List<Token> tokens, int at) {
        return !longest(tokens, at).isEmpty();
    }

    /** Whether the word by itself is an entry, without typing errors. */
    boolean knows(String word) {
        return !longest(Tokenizer.tokens(word), 0).isEmpty();
    }

    private List<Mention> longest(List<Token> tokens, int at) {
        List<LexiconEntry> best = new ArrayList<>();
        for (LexiconEntry entry : byStart.startingWith(tokens.get(at).text())) {
            if (entry.matches(tokens, at)) {
                keepHeavier(best, entry);
            }
        }
        if (best.isEmpty()) {
            return List.of();
        }
        return best.stream()
                .map(entry -> new Mention(entry.dimension(), entry.code(), at, at + entry.words().size(), false))
                .distinct().toList();
    }

    private static void keepHeavier(List<LexiconEntry> best, LexiconEntry entry) {
        int ahead = best.isEmpty() ? -1 : best.get(0).weight();
        if (entry.weight() > ahead) {
            best.clear();
        }
        if (entry.weight() >= ahead) {
            best.add(entry);
        }
    }

    private List<Mention> mistyped(Token token, int at) {
        if (!token.is(Token.Type.WORD) || token.text().length() < TYPO_FROM || token.text().indexOf('\'') >= 0
                || ordinary.contains(token.text())) {
            return List.of();
        }
        return byFirstLetter.getOrDefault(token.text().charAt(0), List.of()).stream()
                .filter(entry -> SPELLED.contains(entry.dimension()) && entry.nearly(token.text()))
                .limit(1)
                .map(entry -> new Mention(entry.dimension(), entry.code(), at, at + 1, false))
                .toList();
    }
}
