package dev.sommelier.insight.rules;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.insight.Finding;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.rules.Patterns.Place;
import dev.sommelier.understanding.Token;
import dev.sommelier.wine.ranking.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Hears what a person celebrates, and with some events whose: {@code events.csv} and {@code people.csv}. */
final class EventReader {

    private static final List<String> SAID = List.of("said_en", "said_ru");
    private static final int NEAR = 4;
    private static final int BEFORE = 2;
    /** They say little beside another event: a birthday party is a birthday. */
    private static final Set<String> VAGUE = Set.of("party", "dinner_party", "family_dinner", "date", "picnic",
            "barbecue");
    private static final Set<String> OF = Set.of("of", "for");

    private record Event(String code, boolean personal, String en, String ru) {
    }

    private record Somebody(String en, String ru) {
    }

    private final Patterns<Event> events = Patterns.of(CsvFile.read("insight/events.csv"), SAID,
            row -> new Event(row.getField("code"), row.getField("personal").equals("yes"), row.getField("en"),
                    row.getField("ru")));
    private final Patterns<Somebody> people = Patterns.of(CsvFile.read("insight/people.csv"), SAID,
            row -> new Somebody(row.getField("en"), row.getField("ru")));

    List<Note> read(List<Sentence> sentences, Language language, UUID messageId) {
        List<Note> found = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (Sentence sentence : sentences) {
            for (Place<Event> place : events.in(sentence.tokens())) {
                if (isMeant(sentence, place)) {
                    String text = text(sentence, place, language);
                    found.add(new Note(text, new Finding(
                            InsightKind.EVENT, text, null, Style.NONE, messageId, Confidence.EVENT)));
                    codes.add(place.value().code());
                }
            }
        }
        return withoutVague(found, codes);
    }

    private static List<Note> withoutVague(List<Note> found, List<String> codes) {
        boolean wedding = codes.contains("wedding_anniversary");
        boolean precise = codes.stream().anyMatch(code -> !VAGUE.contains(code));
        List<Note> kept = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            String code = codes.get(i);
            if (!(precise && VAGUE.contains(code)) && !(wedding && code.equals("anniversary"))) {
                kept.add(found.get(i));
            }
        }
        return kept;
    }

    /** "Not a birthday" is none, and «с новым годом» a greeting. */
    private static boolean isMeant(Sentence sentence, Place<Event> place) {
        return !sentence.has(Sign.NOT, place.from() - BEFORE, place.from())
                && !sentence.has(Sign.CHEER, place.from() - 1, place.from())
                && !(sentence.asks() && sentence.has(Sign.KNOWLEDGE));
    }

    private String text(Sentence sentence, Place<Event> place, Language language) {
        Event event = place.value();
        Optional<Somebody> whose = event.personal() ? whose(sentence, place) : Optional.empty();
        if (whose.isEmpty()) {
            return language.choose(event.en(), event.ru());
        }
        String owner = whose.get().en();
        boolean several = owner.endsWith("s") && !owner.endsWith("ss");
        return language.choose(owner + (several ? "' " : "'s ") + event.en(), event.ru() + " " + whose.get().ru());
    }

    private Optional<Somebody> whose(Sentence sentence, Place<Event> event) {
        List<Token> tokens = sentence.tokens();
        boolean own = sentence.has(Sign.OWN, event.from() - BEFORE, event.from());
        List<Place<Somebody>> near = people.in(tokens).stream()
                .filter(place -> !sentence.has(Sign.WITH, place.from() - BEFORE, place.from())).toList();
        Optional<Place<Somebody>> before = near.stream()
                .filter(place -> place.to() <= event.from() && event.from() - place.to() < NEAR)
                .filter(place -> noStop(tokens, place.to(), event.from()))
                .reduce((first, second) -> second);
        if (before.isPresent() && (!own || sentence.has(Sign.OWN, before.get().from() - BEFORE, before.get().from()))) {
            return before.map(Place::value);
        }
        return own ? Optional.empty() : near.stream()
                .filter(place -> place.from() >= event.to() && place.from() - event.to() <= NEAR - 1)
                .filter(place -> noStop(tokens, event.to(), place.from()))
                .filter(place -> place.from() == event.to() || !isEnglish(tokens.get(place.from()))
                        || tokens.subList(event.to(), place.from()).stream().anyMatch(t -> OF.contains(t.text())))
                .findFirst().map(Place::value);
    }

    private static boolean isEnglish(Token token) {
        return token.text().charAt(0) < 128;
    }

    private static boolean noStop(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream().noneMatch(token -> token.is(Token.Type.STOP));
    }
}
