package dev.sommelier.insight.sentence;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.Tokenizer;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The people close to a person ({@code people.csv}) and which of them a statement is about. */
@Singleton
public final class People {

    /**
     * @param en what they are called, "husband"
     * @param ru the genitive, «мужа»
     */
    public record Somebody(String code, Gender gender, String en, String ru, String ruName) {
    }

    /** Which pronouns stand for somebody. */
    enum Gender {
        F, M, P, A;

        boolean is(SentenceCue pronoun) {
            return this == A || (pronoun == SentenceCue.SHE ? this == F : pronoun == SentenceCue.HE ? this == M : this == P);
        }
    }

    /** The holder where a pronoun cannot be resolved. */
    public static final String SOMEBODY = "somebody";

    /** Tokens before a person in which "with" makes them company and not the one spoken of. */
    private static final int BEFORE = 2;

    private static final Set<String> GREETING = Set.of("i'm", "im", "am", "is", "name", "name's", "hi", "hello", "hey", "dear", "thanks", "cheers", "bye",
            "я", "зовут", "меня", "привет", "здравствуйте", "здравствуй", "спасибо", "уважаемый", "дорогой", "пока", "это");

    private static final List<String> SAID = List.of("said_en", "said_ru");

    private final Map<String, Somebody> byCode = new HashMap<>();
    private final PhraseFinder<Somebody> finder = PhraseFinder.of(CsvFile.read("insight/people.csv"), SAID,
            row -> byCode.computeIfAbsent(row.getField("code"), code ->
                    new Somebody(code, row.constant("gender", Gender.class), row.getField("en"), row.getField("ru"), row.getField("ru_name"))));

    public List<Place<Somebody>> in(List<Token> tokens) {
        return finder.in(tokens);
    }

    public Optional<Somebody> find(String code) {
        return Optional.ofNullable(code).map(byCode::get);
    }

    public Set<String> codes() {
        return Set.copyOf(byCode.keySet());
    }

    /** The codes of those these texts speak of; "mother-in-law" is also what somebody calls «свекровь». */
    public Set<String> mentionedIn(Collection<String> texts) {
        Set<String> names = texts.stream().flatMap(text -> in(Tokenizer.tokens(TextNormaliser.typed(text))).stream())
                .map(place -> place.value().en()).collect(Collectors.toSet());
        return byCode.values().stream().filter(who -> names.contains(who.en())).map(Somebody::code).collect(Collectors.toSet());
    }

    /** The codes of those that a text names, in its order. */
    public List<String> namedIn(String text) {
        return in(Tokenizer.tokens(TextNormaliser.typed(text))).stream().map(place -> place.value().code()).distinct().toList();
    }

    /** Those named in a sentence, by their places, those called by a name that was told included. */
    private List<Place<String>> named(Sentence sentence) {
        List<Place<String>> named = new ArrayList<>(in(sentence.tokens()).stream()
                .map(place -> new Place<>(place.value().code(), place.from(), place.to())).toList());
        for (int i = 0; i < sentence.tokens().size(); i++) {
            String code = sentence.mentioned().names().get(sentence.tokens().get(i).text());
            if (code != null) {
                named.add(new Place<>(code, i, i + 1));
            }
        }
        return named;
    }

    /**
     * Whom the statement at this place is about, by the last person or pronoun before it; null for the speaker, {@link
     * #SOMEBODY} for a pronoun that stands for nobody known.
     */
    public String holder(Sentence sentence, int at) {
        List<Place<SentenceCue>> all = new ArrayList<>();
        named(sentence).stream().filter(place -> !sentence.has(SentenceCue.WITH, place.from() - BEFORE, place.from()))
                .forEach(place -> all.add(new Place<>(null, place.from(), place.to())));
        Stream.of(SentenceCue.SELF, SentenceCue.HE, SentenceCue.SHE, SentenceCue.THEY).forEach(cue -> sentence.places(cue).stream()
                .filter(place -> cue != SentenceCue.SELF || !isBeside(sentence, place.from())).forEach(all::add));
        strangers(sentence).forEach(all::add);
        // Only the one that counts is looked up: a message may consist of pronouns.
        return all.stream().filter(place -> place.to() <= at).max(Comparator.comparingInt(Place<SentenceCue>::from))
                .map(place -> place.value() == SentenceCue.SELF ? null : place.value() == SentenceCue.OTHER ? SOMEBODY : place.value() == null ? code(sentence, place.from())
                        : meant(sentence, place.value(), place.from())).orElse(null);
    }

    /** Whether "us" only says where somebody else is: «он у нас», "she eats with us". */
    private boolean isBeside(Sentence sentence, int at) {
        boolean near = at > 1 && sentence.tokens().get(at - 1).is("у");
        boolean with = at > 0 && sentence.has(SentenceCue.WITH, at - 1, at);
        // «Тёща у меня диабетичка»
        boolean theirs = near && in(sentence.tokens()).stream().anyMatch(place -> place.to() == at - 1);
        return with || theirs || near && Stream.of(SentenceCue.HE, SentenceCue.SHE, SentenceCue.THEY).anyMatch(cue -> sentence.has(cue, at - 2, at - 1));
    }

    /** Names that nobody has explained, without those whom the message greets or is from: «у Лены», "Kate is". */
    private Stream<Place<SentenceCue>> strangers(Sentence sentence) {
        Stream<Place<SentenceCue>> given = sentence.places(SentenceCue.NAME).stream()
                .filter(place -> place.from() == 0 || !GREETING.contains(sentence.tokens().get(place.from() - 1).text()))
                .filter(place -> place.to() < sentence.tokens().size() && !sentence.tokens().get(place.to()).is(Token.Type.STOP))
                .filter(place -> named(sentence).stream().noneMatch(other -> other.overlaps(place.from() - 1, place.to() + 1)))
                .map(place -> new Place<>(SentenceCue.OTHER, place.from(), place.to()));
        return Stream.concat(given, IntStream.range(1, sentence.tokens().size()).filter(at -> sentence.tokens().get(at - 1).is("у"))
                .filter(at -> sentence.capitals().contains(sentence.tokens().get(at).text()))
                .filter(at -> named(sentence).stream().noneMatch(place -> place.from() == at))
                .mapToObj(at -> new Place<>(SentenceCue.OTHER, at, at + 1)));
    }

    private String code(Sentence sentence, int at) {
        return named(sentence).stream().filter(place -> place.from() == at).findFirst().map(Place::value).orElse(null);
    }

    /** Whom a pronoun at a place stands for. */
    private String meant(Sentence sentence, SentenceCue pronoun, int at) {
        Stream<String> here = named(sentence).stream().filter(place -> place.to() <= at)
                .sorted(Comparator.comparingInt(Place<String>::from).reversed()).map(Place::value);
        Stream<String> behind = named(sentence).stream().filter(place -> place.from() > at).map(Place::value);
        return Stream.of(here, sentence.mentioned().codes().stream(), behind).flatMap(codes -> codes)
                .filter(code -> find(code).filter(who -> who.gender().is(pronoun)).isPresent())
                .findFirst().orElse(SOMEBODY);
    }
}
