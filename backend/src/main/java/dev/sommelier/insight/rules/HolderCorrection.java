package dev.sommelier.insight.rules;

import dev.sommelier.insight.rules.collected.InsightCollector;
import dev.sommelier.insight.sentence.People;
import dev.sommelier.insight.sentence.People.Somebody;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.insight.sentence.SentenceCue;
import dev.sommelier.understanding.lexicon.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads whose a limit is that was taken for somebody else's: "not me, my sister", «не сестра, а брат». */
final class HolderCorrection {

    private static final Set<String> NOT = Set.of("not", "не", "isn't", "ain't");
    private static final Set<String> ME = Set.of("me", "i", "mine", "я", "мне", "меня", "мой", "моя");
    private static final Set<String> SKIPPED = Set.of("my", "у", "для", "for", "моя", "мой", "моей", "at", "the", "to");
    /** Tokens from "not me" to whoever it is. */
    private static final int NEAR = 4;

    private final People people;

    HolderCorrection(People people) {
        this.people = people;
    }

    /** Moves the constraints of the message before to the person whom this one names. */
    void read(List<Sentence> said, InsightCollector insights) {
        for (int i = 0; i < said.size(); i++) {
            List<Token> tokens = said.get(i).tokens();
            for (int at = 0; at + 1 < tokens.size(); at++) {
                if (NOT.contains(tokens.get(at).text()) && correct(said, i, at + 1, insights)) {
                    return;
                }
            }
        }
    }

    private boolean correct(List<Sentence> said, int sentence, int not, InsightCollector insights) {
        List<Token> tokens = said.get(sentence).tokens();
        int at = not;
        while (at + 1 < tokens.size() && SKIPPED.contains(tokens.get(at).text())) {
            at++;
        }
        int start = at;
        boolean mine = ME.contains(tokens.get(start).text());
        Optional<Place<Somebody>> wrong = people.in(tokens).stream().filter(place -> place.from() == start).findFirst();
        int end = mine ? start + 1 : wrong.map(Place::to).orElse(-1);
        boolean ended = end == tokens.size() || end > 0 && tokens.get(end).is(Token.Type.STOP) || end > 0 && Set.of("а", "but", "it's", "это")
                .contains(tokens.get(end).text());
        if (end < 0 || !ended) {
            return false;
        }
        Optional<String> right = people.in(tokens).stream().filter(place -> place.from() >= end && place.from() - end <= NEAR).findFirst()
                .map(place -> place.value().code()).or(() -> said.stream().skip(sentence + 1L)
                        .filter(other -> other.has(SentenceCue.AVOID) || other.has(SentenceCue.ALLERGY)).flatMap(other -> people.in(other.tokens()).stream())
                        .map(place -> place.value().code()).findFirst());
        String from = mine ? null : wrong.get().value().code();
        right.filter(code -> !code.equals(from)).ifPresent(code -> insights.reassign(from, code));
        return right.isPresent();
    }
}
