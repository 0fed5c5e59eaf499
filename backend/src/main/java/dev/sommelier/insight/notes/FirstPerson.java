package dev.sommelier.insight.notes;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.insight.notes.PastedNotes.Note;
import dev.sommelier.insight.sentence.CueFinder;
import dev.sommelier.insight.sentence.People;
import dev.sommelier.insight.sentence.PhraseFinder;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.lexicon.Endings;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rewrites a note about a person as that person would say it: "Dislikes oak" as "i don't like oak" ({@code notes.csv}). */
final class FirstPerson {

    /**
     * What a note says, in the first person.
     *
     * @param holder whose it is, as a code; null for the person's own
     */
    record Told(String text, String holder) {
    }

    private enum Sign {
        /** Means the person at the beginning of a note only. */
        START,
        SUBJECT,
        OWN,
        VERB,
        LABEL_LIKE,
        LABEL_DISLIKE,
        LABEL_NEVER,
        LABEL_ALLERGY,
        LABEL_FOOD,
        LABEL_PRICE,
        /** A heading that says nothing of what stands below it. */
        LABEL_PLAIN;

        boolean isLabel() {
            return name().startsWith("LABEL");
        }
    }

    private record Phrase(Sign sign, String en, String ru) {

        static Phrase of(CsvRow row) {
            return new Phrase(row.constant("sign", Sign.class), row.getField("en"), row.getField("ru"));
        }

        String in(boolean russian) {
            return russian ? ru : en;
        }
    }

    private static final List<String> SAID = List.of("said");

    private final PhraseFinder<Phrase> phrases = phrases(false);
    private final PhraseFinder<Phrase> labels = phrases(true);
    private final CueFinder cues = new CueFinder();
    private final People people;

    FirstPerson(People people) {
        this.people = people;
    }

    /** The first-person versions of the note, the most likely first. */
    List<Told> ways(Note note) {
        List<Token> heading = tokens(note.heading());
        List<Token> line = tokens(note.line());
        boolean russian = line.stream().anyMatch(token -> Endings.isCyrillic(token.text()));
        String of = people.in(heading).stream().findFirst().map(place -> place.value().code()).orElse(null);
        Optional<Place<People.Somebody>> somebody = subject(line);
        Told alone = somebody.map(place -> of(place, line, russian)).orElseGet(() -> new Told(said(line, russian), of));
        List<Told> ways = new ArrayList<>();
        // Unchanged, a note on somebody else says what they refuse, and is read as a constraint.
        somebody.ifPresent(place -> ways.add(new Told(texts(line), null)));
        boolean states = cues.opinions(tokens(alone.text())).stream().anyMatch(place -> place.value().cue().isOpinion());
        ways.add(alone);
        labels.in(heading).stream().map(place -> place.value().in(russian)).filter(words -> !words.isEmpty()).findFirst()
                .ifPresent(words -> ways.add(states ? ways.size() : ways.size() - 1,
                        new Told(words + " " + alone.text(), alone.holder())));
        return ways;
    }

    /** Who says, hates or has something in the note, when that is neither the person nor unnamed. */
    private Optional<Place<People.Somebody>> subject(List<Token> line) {
        return people.in(line).stream().findFirst().filter(place -> isSubject(line, place));
    }

    private Told of(Place<People.Somebody> somebody, List<Token> line, boolean russian) {
        boolean has = somebody.from() > 0 && line.get(0).is("у");
        String rest = said(line.subList(somebody.to(), line.size()), russian);
        return new Told((has ? "у меня " : russian ? "я " : "i ") + rest, somebody.value().code());
    }

    /** Whether the person is who does something: "his wife loves", and not "his wife's birthday" or "with his wife". */
    private boolean isSubject(List<Token> line, Place<People.Somebody> place) {
        boolean first = phrases.in(line.subList(0, place.from())).stream().filter(own -> own.value().sign() == Sign.OWN)
                .mapToInt(own -> own.to() - own.from()).sum() == place.from();
        boolean states = place.to() < line.size() && phrases.in(line.subList(place.to(), line.size())).stream()
                .anyMatch(verb -> verb.from() == 0 && verb.value().sign() == Sign.VERB);
        boolean judges = cues.opinions(line.subList(place.to(), line.size())).stream().anyMatch(cue -> cue.from() == 0);
        boolean has = line.get(0).is("у");
        return first && (states || judges || has);
    }

    private String said(List<Token> line, boolean russian) {
        List<String> words = new ArrayList<>();
        int at = 0;
        for (Place<Phrase> place : phrases.in(line)) {
            Phrase phrase = place.value();
            if (phrase.sign() != Sign.START || place.from() == 0) {
                words.add(texts(line.subList(at, place.from())));
                words.add(place.from() == 0 && phrase.sign() == Sign.VERB ? russian ? "я" : "i" : "");
                words.add(phrase.in(russian));
                at = place.to();
            }
        }
        words.add(texts(line.subList(at, line.size())));
        return words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String texts(List<Token> tokens) {
        return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
    }

    private static List<Token> tokens(String text) {
        return Tokenizer.tokens(TextNormaliser.typed(text));
    }

    private static PhraseFinder<Phrase> phrases(boolean ofLabels) {
        return PhraseFinder.of(CsvFile.read("insight/notes.csv").stream()
                .filter(row -> row.constant("sign", Sign.class).isLabel() == ofLabels).toList(), SAID, Phrase::of);
    }
}
