package dev.sommelier.insight.sentence;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Lexicon;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Marks the words of the lexicon in a sentence, and the words for styles that are used in opinions. */
final class MentionReader {

    private static final Pattern STILL = Pattern.compile("wines?|reds?|whites?|ros[eé]s?");

    private final Lexicon lexicon;
    /** Style words used in opinions but hardly ever in requests, which the lexicon therefore lacks. */
    private final PhraseFinder<List<Mention>> tastes = PhraseFinder.of(CsvFile.read("insight/tastes.csv"),
            MentionReader::taste);

    MentionReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Of several dimensions each has the code at its place. */
    private static List<Mention> taste(CsvRow row) {
        List<String> dimensions = row.list("dimension");
        List<String> codes = row.list("code");
        return IntStream.range(0, codes.size()).mapToObj(i -> new Mention(
                Dimension.of(dimensions.get(Math.min(i, dimensions.size() - 1))), codes.get(i), 0, 0, false)).toList();
    }

    List<Mention> in(List<Token> tokens) {
        List<Mention> mentions = new ArrayList<>(lexicon.mentions(tokens));
        // «Пино гри» is no «пино».
        List<Place<List<Mention>>> own = tastes.in(tokens).stream().filter(place -> mentions.stream().noneMatch(m ->
                m.is(Dimension.GRAPE) && m.from() == place.from() && m.to() > place.to())).toList();
        mentions.removeIf(m -> own.stream().anyMatch(place -> place.overlaps(m.from(), m.to())));
        mentions.removeIf(m -> isAdverb(tokens, m));
        own.forEach(place -> place.value().forEach(m ->
                mentions.add(new Mention(m.dimension(), m.code(), place.from(), place.to(), false))));
        mentions.sort(Comparator.comparingInt(Mention::from));
        return mentions;
    }

    /** Phrases such as "noble rot", whose words name nothing. */
    List<Place<List<Mention>>> ignored(List<Token> tokens) {
        return tastes.in(tokens).stream().filter(place -> place.value().isEmpty()).toList();
    }

    /** Whether "still" is an adverb, as in "still Gamay till I die". */
    private static boolean isAdverb(List<Token> tokens, Mention mention) {
        return tokens.get(mention.from()).is("still") && mention.to() < tokens.size()
                && !STILL.matcher(tokens.get(mention.to()).text()).matches();
    }
}
