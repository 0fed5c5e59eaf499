package dev.sommelier.sommelier.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One line of {@code sommelier/rounds/*.jsonl}: what a person says, once or in several turns, and what a good answer holds
 * to. The lines were written by people who knew neither the lexicon nor the code.
 *
 * @param turns null for a case of one turn, which then is the line itself
 */
record RoundCase(String id, List<Turn> turns) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

    /** How many wines are shown. */
    enum Cards {
        @JsonProperty("none") NONE,
        @JsonProperty("1-3") SOME,
        @JsonProperty("any") ANY
    }

    /**
     * Fields of a wine. Prices are in euros and meant for the middle of the wine's price band; scales go from 1 to 5.
     */
    record Fields(
            List<String> colour, List<String> kind, List<String> sweetness, List<String> country, List<String> grape,
            BigDecimal priceMax, BigDecimal priceMin, Integer bodyMax, Integer bodyMin, Integer tanninMax,
            Integer acidityMin, Boolean alcoholFree) {
    }

    /**
     * @param act      request, question, shown, memory, opinion, choice, smalltalk, care or out
     * @param each     what every wine shown has
     * @param none     what no wine shown has
     * @param says     of each entry one of the alternatives between bars stands in the answer
     * @param focus    the wine shown before that the answer names: {@code 1.2} is the second of the first list,
     *                 {@code last.1} the first of the latest, {@code all} the whole latest list
     * @param thanLast a field of the new wines that is {@code less} or {@code more} than that of the latest list, on average
     */
    record Turn(
            String say, String act, Cards cards, Fields each, Fields none, List<String> says, List<String> notSays,
            String focus, Map<String, String> thanLast, String why) {
    }

    private record Line(
            String id, List<Turn> turns, String say, String act, Cards cards, Fields each, Fields none,
            List<String> says, List<String> notSays, String focus, Map<String, String> thanLast, String why) {

        RoundCase asCase() {
            return new RoundCase(id, turns != null ? turns
                    : List.of(new Turn(say, act, cards, each, none, says, notSays, focus, thanLast, why)));
        }
    }

    static List<RoundCase> read(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                RoundCase.class.getResourceAsStream("/sommelier/rounds/" + file + ".jsonl"), StandardCharsets.UTF_8));
                Stream<String> lines = reader.lines()) {
            return lines.filter(line -> !line.isBlank()).map(RoundCase::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RoundCase parse(String line) {
        try {
            return JSON.readValue(line, Line.class).asCase();
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }
}
