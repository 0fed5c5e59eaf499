package dev.sommelier.insight.sentence;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.insight.sentence.NameReader.Named;
import dev.sommelier.insight.sentence.People.Somebody;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.insight.sentence.StyleReader.StyleWord;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Lexicon;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.Tokenizer;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.Trait;
import dev.sommelier.wine.ranking.WineCatalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Cuts a message into sentences and marks in each the opinions, wine names, styles and dishes. */
public final class SentenceReader {

    /** UTF-16 characters of a message that are read; bounds the cost of pasted text. */
    private static final int LONGEST = 4000;
    /** Each sentence costs a catalogue lookup, and a message of "1." repeated has two thousand. */
    private static final int MOST_SENTENCES = 100;
    private static final Set<String> ENDS = Set.of(".", "!", "?", "…", "\n");
    private static final Pattern CAPITAL = Pattern.compile("[\\p{L},]'?s? (\\p{Lu}\\p{Ll}+)");
    private static final Set<Dimension> UNMASKED = Set.of(Dimension.ORDINAL);

    private final MentionReader mentionReader;
    private final NameReader names;
    private final CueFinder cues = new CueFinder();

    /** What people call wines that the lexicon knows as a place or a kind. */
    private final PhraseFinder<BilingualName> called = PhraseFinder.of(CsvFile.read("insight/names.csv"),
            List.of("said_en", "said_ru"), row -> new BilingualName(row.getField("en"), row.getField("ru")));

    private final SelfCorrection corrections = new SelfCorrection();
    private final People people;

    public SentenceReader(WineCatalogue catalogue, Vocabulary vocabulary, Lexicon lexicon, People people) {
        this.people = people;
        mentionReader = new MentionReader(lexicon);
        names = new NameReader(catalogue, lexicon, vocabulary);
    }

    public List<Sentence> sentences(String message, List<Wine> shown) {
        return sentences(message, shown, MentionedPeople.NONE);
    }

    /** @param mentioned whom the chat has spoken of before */
    public List<Sentence> sentences(String message, List<Wine> shown, MentionedPeople mentioned) {
        String bounded = message.substring(0, Math.min(LONGEST, message.length()));
        Set<String> capitals = capitals(bounded);
        List<Sentence> sentences = new ArrayList<>();
        MentionedPeople present = mentioned;
        List<Token> tokens = new ArrayList<>();
        List<Token> all = Tokenizer.tokens(PreparedText.spelledOut(bounded));
        for (int i = 0; i < all.size(); i++) {
            Token token = all.get(i);
            boolean end = token.is(Token.Type.STOP) && ENDS.contains(token.text());
            if (end && !corrections.begins(all, i)) {
                add(sentences, tokens, token.is("?"), shown, present, capitals);
                present = joined(present, tokens, capitals);
                tokens = new ArrayList<>();
            } else if (!end) {
                tokens.add(token);
            }
        }
        add(sentences, tokens, false, shown, present, capitals);
        return sentences;
    }

    /** The people mentioned before, with those whom a message names. */
    public MentionedPeople after(String message, MentionedPeople mentioned) {
        String bounded = message.substring(0, Math.min(LONGEST, message.length()));
        return joined(mentioned, Tokenizer.tokens(TextNormaliser.typed(bounded)), capitals(bounded));
    }

    private MentionedPeople joined(MentionedPeople mentioned, List<Token> tokens, Set<String> capitals) {
        List<Place<Somebody>> named = people.in(tokens);
        Map<String, String> called = new HashMap<>();
        named.stream().filter(place -> place.to() < tokens.size() && capitals.contains(tokens.get(place.to()).text()))
                .forEach(place -> called.put(tokens.get(place.to()).text(), place.value().code()));
        return mentioned.joinedBy(named.stream().map(place -> place.value().code()).toList(), called);
    }

    /** The names that messages explain: "my sister Kate", "Kate is my sister". */
    public MentionedPeople named(List<String> messages) {
        return new MentionedPeople(List.of(), ExplainedNames.names(messages, people));
    }

    /** The words with a capital inside a sentence: names of people, places and wines. */
    private static Set<String> capitals(String message) {
        return CAPITAL.matcher(message).results().map(found -> TextNormaliser.typed(found.group(1))).collect(Collectors.toSet());
    }

    /** The words for styles in a phrase. */
    public List<StyleWord> styles(String phrase) {
        return sentences(phrase, List.of()).stream().flatMap(sentence -> sentence.styles().stream()).toList();
    }

    private void add(List<Sentence> sentences, List<Token> said, boolean asks, List<Wine> shown, MentionedPeople mentioned,
            Set<String> capitals) {
        if (sentences.size() == MOST_SENTENCES || said.stream().noneMatch(token -> token.is(Token.Type.WORD))) {
            return;
        }
        List<Token> tokens = corrections.applied(said, this::units);
        List<Mention> all = mentionReader.in(tokens);
        Set<String> colours = all.stream().filter(m -> m.is(Dimension.COLOUR)).map(Mention::code)
                .collect(Collectors.toSet());
        String text = tokens.stream().map(Token::text).collect(Collectors.joining(" "));
        // "Noble rot" names no Nobile.
        List<Place<List<Mention>>> ignored = mentionReader.ignored(tokens);
        List<Named> named = names.named(text, colours, shown).stream().filter(name -> ignored.isEmpty() || IntStream.range(0, tokens.size())
                .filter(at -> name.words().contains(tokens.get(at).text()))
                .anyMatch(at -> ignored.stream().noneMatch(place -> place.overlaps(at, at + 1)))).toList();
        List<Mention> mentions = all.stream()
                .filter(m -> UNMASKED.contains(m.dimension()) || !isNamed(m, tokens, named)).toList();
        List<Place<BilingualName>> calls = called.in(tokens);
        List<StyleWord> styles = new ArrayList<>(StyleReader.words(mentions).stream()
                .map(word -> calls.stream().filter(place -> place.from() == word.from()).findFirst()
                        .map(place -> word.called(place.value())).orElse(word)).toList());
        calls.stream().filter(place -> isUnknown(place, styles, mentions, named, tokens)).forEach(place ->
                styles.add(new StyleWord(Map.of(), place.from(), place.to(), place.value())));
        named.stream().filter(name -> !name.family().isEmpty()).forEach(name -> styles.add(family(name, tokens)));
        styles.sort(Comparator.comparingInt(StyleWord::from));
        sentences.add(new Sentence(List.copyOf(tokens), asks, cues.opinions(tokens), cues.context(tokens), mentions,
                named, styles, mentioned, capitals));
    }

    /** Whether only {@code names.csv} knows a name, which is then kept as a word. */
    private static boolean isUnknown(Place<BilingualName> place, List<StyleWord> styles, List<Mention> mentions, List<Named> named,
            List<Token> tokens) {
        styles.removeIf(word -> word.from() > place.from() && word.to() <= place.to() || word.from() == place.from()
                && word.to() < place.to() && word.traits().containsKey(Trait.KIND) && place.to() - place.from() > 1);
        return styles.stream().noneMatch(word -> place.overlaps(word.from(), word.to()))
                && mentions.stream().noneMatch(m -> m.is(Dimension.DISH) && place.overlaps(m.from(), m.to()))
                && named.stream().noneMatch(name -> IntStream.range(place.from(), place.to())
                        .anyMatch(at -> name.words().contains(tokens.get(at).text())));
    }

    /** Places of names that a self-correction may replace: wines and styles, dishes, people. */
    private List<Place<String>> units(List<Token> tokens) {
        List<Place<String>> units = new ArrayList<>();
        List<Mention> mentions = mentionReader.in(tokens);
        mentions.stream().filter(m -> m.is(Dimension.DISH)).forEach(m -> units.add(new Place<>("dish", m.from(), m.to())));
        StyleReader.words(mentions).forEach(word -> units.add(new Place<>("wine", word.from(), word.to())));
        called.in(tokens).forEach(place -> units.add(new Place<>("wine", place.from(), place.to())));
        people.in(tokens).forEach(place -> units.add(new Place<>("person", place.from(), place.to())));
        return units;
    }

    private static boolean isNamed(Mention mention, List<Token> tokens, List<Named> named) {
        return named.stream().anyMatch(name -> IntStream.range(mention.from(), mention.to())
                .anyMatch(at -> name.words().contains(tokens.get(at).text())));
    }

    private static StyleWord family(Named name, List<Token> tokens) {
        int at = IntStream.range(0, tokens.size()).filter(i -> name.words().contains(tokens.get(i).text())).findFirst()
                .orElse(0);
        return new StyleWord(name.family().traits(), at, at + 1, name.name());
    }
}
