package dev.sommelier.understanding.amount;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads how strong a wine may be: "under 12 %", «не крепче 13 градусов». The codes are {@code max-12} and {@code min-14}, in
 * percent by volume.
 */
public final class StrengthReader {

    public static final String MOST = "max-";
    public static final String LEAST = "min-";

    private static final BigDecimal WEAKEST = BigDecimal.valueOf(5);
    private static final BigDecimal STRONGEST = BigDecimal.valueOf(22);
    private static final int REACH = 3;
    private static final Set<String> UNITS = Set.of("%", "percent", "per", "abv", "vol", "degrees", "градус", "градуса",
            "градусов",
            "градусах", "процент", "процента", "процентов", "оборотов", "оборота", "об", "alcohol", "алкоголя");
    /** A temperature is meant and no strength. */
    private static final Set<String> SERVING = Set.of("serve", "serving", "chill", "chilled", "fridge", "temperature", "warm",
            "cold",
            "celsius", "fahrenheit", "подавать", "подать", "подают", "охладить", "охлаждать", "температура", "температуре",
            "температуры", "холодильник", "холодильнике", "тепла");
    private static final Set<String> BELOW = Set.of("under", "below", "max", "maximum", "most", "less", "lower", "exceed",
            "exceeding",
            "over", "above", "than", "до", "ниже", "меньше", "менее", "максимум", "крепче", "больше", "выше", "более", "слабее");
    private static final Set<String> ABOVE = Set.of("over", "above", "least", "more", "stronger", "higher", "minimum", "from",
            "крепче",
            "больше", "выше", "более", "минимум", "от", "свыше");
    private static final Set<String> NOT = Set.of("not", "no", "nothing", "never", "don't", "не", "without", "isn't", "doesn't");

    private final List<Token> tokens;
    private final NumberReader numbers;

    public StrengthReader(List<Token> tokens, List<Mention> mentions) {
        this.tokens = tokens;
        this.numbers = new NumberReader(tokens, mentions);
    }

    /** The bounds said, as mentions of {@link Dimension#ALCOHOL}. */
    public List<Mention> bounds() {
        List<Mention> bounds = new ArrayList<>();
        if (tokens.stream().anyMatch(token -> SERVING.contains(token.text()))) {
            return bounds;
        }
        for (int at = 0; at < tokens.size(); at++) {
            int from = at;
            Optional<NumberReader.Found> number = numbers.at(at).filter(found -> isStrength(found) && found.to() < tokens.size()
                    && UNITS.contains(tokens.get(found.to()).text()));
            String bound = number.map(found -> bound(from, found.to() + 1)).orElse("");
            if (!bound.isEmpty()) {
                bounds.add(new Mention(Dimension.ALCOHOL, bound + number.get().value().toPlainString(), at,
                        number.get().to() + 1, false));
            }
        }
        return bounds;
    }

    private static boolean isStrength(NumberReader.Found found) {
        return found.value().compareTo(WEAKEST) >= 0 && found.value().compareTo(STRONGEST) <= 0;
    }

    /** Which bound the words around the number set; empty when none does. */
    private String bound(int from, int to) {
        boolean not = false;
        for (int at = Math.max(0, from - REACH); at < from; at++) {
            not |= NOT.contains(tokens.get(at).text());
        }
        for (int at = from - 1; at >= Math.max(0, from - REACH); at--) {
            String word = tokens.get(at).text();
            if (ABOVE.contains(word) && !word.equals("than")) {
                return not ? MOST : LEAST;
            }
            if (BELOW.contains(word) && !word.equals("than")) {
                return MOST;
            }
        }
        boolean orLess = to + 1 < tokens.size() && Set.of("or", "и", "или").contains(tokens.get(to).text());
        String last = orLess ? tokens.get(to + 1).text() : to < tokens.size() ? tokens.get(to).text() : "";
        if (Set.of("less", "lower", "below", "under", "ниже", "меньше", "max", "tops", "максимум", "слабее").contains(last)) {
            return MOST;
        }
        return orLess && Set.of("more", "higher", "over", "above", "выше", "больше", "крепче").contains(last) ? LEAST : "";
    }
}
