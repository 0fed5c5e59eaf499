package dev.sommelier.insight.sentence;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.Tokenizer;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people close to a person ({@code people.csv}) and which of them a statement is about. */
@Singleton
public final class People {

    /**
     * @param en what they are called, "husband"
     * @param ru the genitive, «мужа»
     */
    public record Somebody(String code, String en, String ru, String ruName) {
    }

    /** Tokens before a person in which "with" makes them company and not the one spoken of. */
    private static final int BEFORE = 2;

    private static final List<String> SAID = List.of("said_en", "said_ru");

    private final Map<String, Somebody> byCode = new HashMap<>();
    private final PhraseFinder<Somebody> finder = PhraseFinder.of(CsvFile.read("insight/people.csv"), SAID,
            row -> byCode.computeIfAbsent(row.getField("code"), code ->
                    new Somebody(code, row.getField("en"), row.getField("ru"), row.getField("ru_name"))));

    public List<Place<Somebody>> in(List<Token> tokens) {
        return finder.in(tokens);
    }

    public Optional<Somebody> find(String code) {
        return Optional.ofNullable(code).map(byCode::get);
    }

    public Set<String> codes() {
        return Set.copyOf(byCode.keySet());
    }

    /** The codes of those these texts speak of. */
    public Set<String> mentionedIn(Collection<String> texts) {
        return texts.stream().flatMap(text -> in(Tokenizer.tokens(TextNormaliser.typed(text))).stream())
                .map(place -> place.value().code()).collect(Collectors.toSet());
    }

    /** Whom the statement at this place is about, by the last person before it; null for the speaker. */
    public String holder(Sentence sentence, int at) {
        Stream<Place<String>> others = in(sentence.tokens()).stream()
                .filter(place -> !sentence.has(Cue.WITH, place.from() - BEFORE, place.from()))
                .map(place -> new Place<>(place.value().code(), place.from(), place.to()));
        Stream<Place<String>> self = sentence.places(Cue.SELF).stream()
                .map(place -> new Place<>(null, place.from(), place.to()));
        return Stream.concat(others, self).filter(place -> place.to() <= at)
                .max(Comparator.comparingInt(Place::from)).map(Place::value).orElse(null);
    }
}
