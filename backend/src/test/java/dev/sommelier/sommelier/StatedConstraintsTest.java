package dev.sommelier.sommelier;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.understanding.Understood;
import dev.sommelier.understanding.amount.Budget;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.wish.Wish;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Wine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No wine shown breaks what the frame of a message states, over random combinations of constraints in the words of the
 * lexicon. Where no wine of the catalogue meets all of it, only the refusals hold, and the answer says what it left.
 */
class StatedConstraintsTest {

    private static final int MESSAGES = 400;
    private static final long SEED = 20260101;

    @ParameterizedTest
    @EnumSource(Language.class)
    void noWineShownBreaksWhatIsStated(Language language) {
        AtomicInteger shown = new AtomicInteger();
        JqwikSession.run(() -> {
            RandomGenerator<String> messages = messages(language).generator(MESSAGES);
            Random random = new Random(SEED);
            for (int i = 0; i < MESSAGES; i++) {
                String message = messages.next(random).value();
                HouseChat chat = new HouseChat(language);
                List<Wine> wines = chat.say(message).wines();
                Understood understood = chat.received(message).understood();
                shown.addAndGet(wines.isEmpty() ? 0 : 1);
                check(message, understood, wines);
            }
        });
        assertTrue(shown.get() > MESSAGES / 2, "only " + shown + " of " + MESSAGES + " answers show wines");
    }

    /** A wine called by its own name is what was stated, even when another word of the message does not fit it. */
    private static void check(String message, Understood understood, List<Wine> wines) {
        Wish wish = understood.wish();
        List<Wine> named = understood.namesFamily() ? List.of() : understood.named();
        boolean possible = CatalogueWines.ALL.stream().anyMatch(wine ->
                keepsWishes(wish, wine) && keepsRefusals(wish, wine) && isCandidate(wish, wine));
        for (Wine wine : wines) {
            assertTrue(keepsRefusals(wish, wine), () -> message + ": refused, but shown: " + wine.code());
            assertTrue(!possible || named.contains(wine) || keepsWishes(wish, wine),
                    () -> message + " " + wish.facets() + ": breaks it: " + wine.code());
        }
    }

    /** Whether it is of the place, the grape and the way of making that some words name, and has alcohol unless none is wished. */
    private static boolean isCandidate(Wish wish, Wine wine) {
        return wine.alcoholFree() == wish.isAlcoholFree()
                && (!wish.wants(Dimension.WINE) || wish.wanted(Dimension.WINE).contains(wine.code()))
                && (!wish.wants(Dimension.REGION) || wish.wanted(Dimension.REGION).contains(wine.region()))
                && (!wish.wants(Dimension.COUNTRY) || wish.wanted(Dimension.COUNTRY).contains(wine.country()))
                && (!wish.wants(Dimension.GRAPE) || wine.grapes().stream().anyMatch(wish.wanted(Dimension.GRAPE)::contains));
    }

    private static boolean keepsRefusals(Wish wish, Wine wine) {
        return !wish.refused(Dimension.COUNTRY).contains(wine.country())
                && wine.grapes().stream().noneMatch(wish.refused(Dimension.GRAPE)::contains);
    }

    private static boolean keepsWishes(Wish wish, Wine wine) {
        Budget budget = wish.budget();
        return holdsColour(wish, wine) && holds(wish.facet(Dimension.KIND), wine.kind())
                && holds(wish.facet(Dimension.SWEETNESS), wine.sweetness())
                && (budget == null || budget.maxEuro() == null || wine.typicalPrice().compareTo(budget.maxEuro()) <= 0);
    }

    /** "A red or something sparkling" leaves the colour of the sparkling one open. */
    private static boolean holdsColour(Wish wish, Wine wine) {
        boolean open = wine.kind() == Kind.SPARKLING && wish.wanted(Dimension.KIND).contains("still");
        Facet colour = wish.facet(Dimension.COLOUR);
        return holds(open ? colour.refusals() : colour, wine.colour());
    }

    private static boolean holds(Facet facet, Enum<?> value) {
        String code = value.name().toLowerCase(Locale.ROOT);
        return !facet.refused().contains(code) && (facet.wanted().isEmpty() || facet.wanted().contains(code));
    }

    private static Arbitrary<String> messages(Language language) {
        boolean english = language == Language.EN;
        Arbitrary<String> refusal = Combinators.combine(Arbitraries.of(english ? List.of("no", "without", "not")
                : List.of("кроме", "только не", "не")), words(language, "grapes.csv", Set.of())).as((not, word) -> ", " + not + " " + word);
        Arbitrary<String> country = Combinators.combine(Arbitraries.of(english ? List.of("not", "nothing", "except")
                : List.of("не", "кроме")), words(language, "places.csv", Set.of("country"))).as((not, word) -> ", " + not + " " + word);
        Arbitrary<String> price = Arbitraries.of(8, 12, 15, 20, 30, 60)
                .map(euro -> english ? ", under " + euro + " euros" : ", до " + euro + " евро");
        return Combinators.combine(optional(words(language, "taste.csv", Set.of("sweetness"))),
                optional(words(language, "taste.csv", Set.of("colour"))),
                optional(words(language, "taste.csv", Set.of("kind"))), optional(refusal), optional(country), optional(price))
                .as((sweetness, colour, kind, grape, origin, bound) -> String.join(" ", sweetness, colour, kind,
                        english ? "wine" : "вино") + grape + origin + bound);
    }

    private static Arbitrary<String> optional(Arbitrary<String> words) {
        return Arbitraries.oneOf(words, words, Arbitraries.just(""));
    }

    /** The patterns of the lexicon as a person would write them; only those of one word, which no phrase needs. */
    private static Arbitrary<String> words(Language language, String file, Set<String> dimensions) {
        List<String> words = new ArrayList<>();
        CsvFile.read("understanding/lexicon/" + file).stream()
                .filter(row -> dimensions.isEmpty() || dimensions.contains(row.getField("dimension")))
                .flatMap(row -> row.list(language == Language.EN ? "en" : "ru").stream())
                .flatMap(pattern -> pattern.indexOf(' ') >= 0 ? Stream.empty() : Stream.of(pattern.replace("*", "")))
                .forEach(words::add);
        return Arbitraries.of(words);
    }
}
