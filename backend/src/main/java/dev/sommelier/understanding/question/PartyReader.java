package dev.sommelier.understanding.question;

import dev.sommelier.understanding.amount.NumberReader;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads for how many people and hours wine is needed: "12 guests for 4 hours", «нас восьмеро». */
public final class PartyReader {

    private static final int MOST_PEOPLE = 2000;
    private static final int MOST_HOURS = 24;
    private static final int MOST_GLASSES = 6;
    private static final int REACH = 4;
    /** Stems of Russian collective numerals: «двое», «восьмерых». */
    private static final Map<String, Integer> COLLECTIVE = Map.of("дво", 2, "тро", 3, "четвер", 4, "пятер", 5,
            "шестер", 6, "семер", 7, "восьмер", 8, "девятер", 9, "десятер", 10);
    private static final List<String> HOURS = List.of("hour", "hours", "hrs", "час", "часа", "часов", "часика");
    private static final List<String> EACH = List.of("each", "everyone", "everybody", "drinks", "drink", "glasses",
            "бокала", "бокалов", "бокалу", "каждый", "каждому", "по");
    private static final List<String> LIMITS = List.of("до", "under", "below", "max", "to", "дешевле", "around", "около");
    private static final List<String> OTHER = List.of("bottles", "bottle", "бутылок", "бутылки", "бутылку", "ml", "мл",
            "year", "years", "лет", "euro", "euros", "c", "градусов", "degrees", "pm", "am");

    private final List<Token> tokens;
    private final NumberReader numbers;
    private final List<Mention> mentions;

    public PartyReader(List<Token> tokens, List<Mention> mentions) {
        this.tokens = tokens;
        this.numbers = new NumberReader(tokens, mentions);
        this.mentions = mentions;
    }

    public Party party() {
        int people = 0;
        int hours = 0;
        int glasses = 0;
        int at = 0;
        while (at < tokens.size()) {
            int here = at;
            Optional<NumberReader.Found> found = collective(at).or(() -> numbers.at(here));
            if (found.isEmpty()) {
                at++;
                continue;
            }
            int value = found.get().value().intValue();
            int to = found.get().to();
            if (follows(to, HOURS) || to + 1 < tokens.size() && HOURS.contains(tokens.get(to + 1).text())
                    || at > 0 && HOURS.contains(tokens.get(at - 1).text())) {
                hours = Math.min(value, MOST_HOURS);
            } else if (people > 0 && value <= MOST_GLASSES && isEach(at, to)) {
                glasses = value;
            } else if (people == 0 && value > 0 && value <= MOST_PEOPLE && !follows(to, OTHER) && !isMoney(at, to)) {
                people = value;
            }
            at = to;
        }
        return new Party(people, hours, glasses);
    }

    private Optional<NumberReader.Found> collective(int at) {
        String word = tokens.get(at).text();
        return COLLECTIVE.entrySet().stream()
                .filter(entry -> word.startsWith(entry.getKey()) && word.matches(entry.getKey() + "(е|их|о|ым|ых)"))
                .map(entry -> new NumberReader.Found(BigDecimal.valueOf(entry.getValue()), at + 1)).findFirst();
    }

    /** Whether it is an amount and counts no people: "up to 5 dollars". */
    private boolean isMoney(int from, int to) {
        boolean bounded = from > 0 && LIMITS.contains(tokens.get(from - 1).text())
                && mentions.stream().noneMatch(m -> m.is(Dimension.UNIT, "people") && m.from() == to);
        return bounded || mentions.stream().anyMatch(m -> m.is(Dimension.CURRENCY) && (m.from() == to || m.to() == from));
    }

    private boolean follows(int at, List<String> words) {
        return at < tokens.size() && words.contains(tokens.get(at).text());
    }

    private boolean isEach(int from, int to) {
        return tokens.subList(Math.max(0, from - REACH), Math.min(tokens.size(), to + REACH)).stream()
                .anyMatch(token -> EACH.contains(token.text()));
    }
}
