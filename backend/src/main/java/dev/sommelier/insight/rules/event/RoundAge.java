package dev.sommelier.insight.rules.event;

import dev.sommelier.insight.sentence.People;
import dev.sommelier.insight.sentence.People.Somebody;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.understanding.lexicon.Token;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds birthdays that are told by the age alone: «маме в субботу шестьдесят», «мне 40 в пятницу». */
final class RoundAge {

    /** Tokens from whoever it is to the age, with the day between. */
    private static final int NEAR = 5;
    private static final Set<String> ME = Set.of("мне");
    private static final Set<String> DATIVE = Set.of("ей", "ему");
    /** "I am 70" tells the age of whoever speaks, not a birthday. */
    private static final Set<String> YEARS = Set.of("лет", "год", "года", "годков", "годиков");
    private static final Pattern AGE = Pattern.compile("18|21|[2-9][05]|100|двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто|сто"
            + "|восемнадцать|полтинник|сорокет");
    private static final Pattern FIGURE = Pattern.compile("один|два|три|четыре|пять|шесть|семь|восемь|девять");
    /** Behind an age; anything else would be counted. */
    private static final Set<String> BEHIND = Set.of("лет", "год", "года", "годков", "годиков", "в", "во", "на", "и", "а", "нужно", "надо", "ищу", "хочу",
            "собираемся", "зовем", "зову", "отмечаем", "отмечаю", "будет", "исполняется", "бахнет", "юбилей");

    private final People people;
    private final EventTimeReader times;

    RoundAge(People people, EventTimeReader times) {
        this.people = people;
        this.times = times;
    }

    Optional<EventPlace> birthday(Sentence sentence, LocalDate told) {
        List<Token> tokens = sentence.tokens();
        if (times.window(tokens, told).isEmpty()) {
            return Optional.empty();
        }
        return IntStream.range(0, tokens.size()).filter(at -> isAge(tokens, at)).boxed()
                .flatMap(at -> whose(sentence, at).stream()).findFirst();
    }

    private Optional<EventPlace> whose(Sentence sentence, int at) {
        List<Token> tokens = sentence.tokens();
        int from = Math.max(0, at - NEAR);
        Optional<Place<Somebody>> who = people.in(tokens).stream().filter(place -> place.from() >= from && place.to() <= at
                && isDative(tokens.get(place.to() - 1).text())).reduce((one, other) -> other);
        boolean years = at + 1 < tokens.size() && YEARS.contains(tokens.get(at + 1).text());
        boolean mine = !years && tokens.subList(from, at).stream().anyMatch(token -> ME.contains(token.text()) || DATIVE.contains(token.text()));
        return who.isPresent() || mine ? Optional.of(new EventPlace("birthday", "", false, "birthday", "день рождения",
                who.map(Place::value).orElse(null), at, at + 1)) : Optional.empty();
    }

    private static boolean isDative(String word) {
        return word.endsWith("е") || word.endsWith("у") || word.endsWith("ю") || word.endsWith("и");
    }

    private static boolean isAge(List<Token> tokens, int at) {
        if (!AGE.matcher(tokens.get(at).text()).matches()) {
            return false;
        }
        int to = at + 1 < tokens.size() && FIGURE.matcher(tokens.get(at + 1).text()).matches() ? at + 2 : at + 1;
        return to == tokens.size() || tokens.get(to).is(Token.Type.STOP) || tokens.get(to).is(Token.Type.DASH)
                || BEHIND.contains(tokens.get(to).text());
    }
}
