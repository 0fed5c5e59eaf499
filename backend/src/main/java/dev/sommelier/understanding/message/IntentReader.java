package dev.sommelier.understanding.message;

import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.question.Form;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides what a message is for: the intents its words may have, weighed against what else it says. */
final class IntentReader {

    /**
     * Dimensions that the words of a wine's name may belong to: "Champagne Brut" is a region, a kind and a sweetness.
     */
    private static final Set<Dimension> NAMES = EnumSet.of(Dimension.GRAPE, Dimension.COUNTRY, Dimension.REGION,
            Dimension.KIND, Dimension.SWEETNESS, Dimension.COLOUR);

    /** Intents whose questions open like one about a wine: "what is the weather", "what is Barolo". */
    private static final Set<Intent> ELSEWHERE =
            EnumSet.of(Intent.OFF_TOPIC, Intent.IDENTITY, Intent.ABILITIES, Intent.OTHER_DRINK);

    private static final List<String> DRINKING = List.of("drink", "what wine", "which wine", "wine for", "wine with", "wine goes",
            "pour with", "goes with", "go with", "pairs with", "pair with", "to drink", "bottle for", "какое вино", "что пить",
                    "что выпить", "чем запить", "какого вина", "вино к", "вино под");

    /** Food that is brought, and no shop for wine. */
    private static final List<String> DELIVERED = List.of("из доставки", "доставкой", "delivered", "delivery", "takeaway", "takeout");

    /** "Who will win the next election" asks for no other wine. */
    private static final Set<Intent> NO_WINE = EnumSet.of(Intent.OFF_TOPIC, Intent.OUTSIDE, Intent.IDENTITY);

    /** Intents that a question about wine goes before: "why do I get a headache from red" has an answer. */
    private static final Set<Intent> ANSWERED = EnumSet.of(Intent.HEALTH, Intent.RECIPE);

    /** Intents of words around a sure question: "never mind, what is tannin", "for my essay: where is Tokaj made". */
    private static final Set<Intent> AROUND = EnumSet.of(Intent.FORGET, Intent.TASK);

    /** Intents that an unsure question leaves the message to. */
    private static final Set<Intent> UNLESS_SURE =
            EnumSet.of(Intent.ABOUT, Intent.OFF_TOPIC, Intent.IDENTITY, Intent.ABILITIES, Intent.OUTSIDE);

    /** Intents whose words a plain request may hold too: "a red you can chill", "no shop has it". */
    private static final Set<Intent> UNLESS_PLAIN = EnumSet.of(Intent.ABOUT, Intent.SERVE, Intent.RECIPE, Intent.BUY,
            Intent.HEALTH);

    /** What a wine of the catalogue is asked for by: "do you have a Kagor". */
    private static final Set<Dimension> STOCKED = EnumSet.of(Dimension.COLOUR, Dimension.KIND, Dimension.GRAPE, Dimension.COUNTRY,
            Dimension.REGION, Dimension.ALCOHOL);

    /** What a question off the topic may name as well: "what's the weather in Porto on Tuesday". */
    private static final Set<Dimension> PLACE_AND_TIME = EnumSet.of(Dimension.COUNTRY, Dimension.REGION, Dimension.KIND, Dimension.OCCASION);
    private static final List<String> OUTSIDE = List.of("weather in", "weather like", "weather on", "forecast", "the weather", "погода в",
            "погоду в", "погода на", "прогноз погоды", "population of", "capital of", "столица", "курс валют");

    private static final List<String> HABITS = List.of(" person", " drinker", " kind of girl", " kind of guy", "usually", "normally",
            "mostly drink", "only drink", "i like", "i love", "used to drink", "convert me", "мне нравится", "мне нравятся", "обычно пью",
            "обычно пьем", "пью только", "пью в основном", "чаще пью", "привык", "я по пиву", "я больше по");

    private IntentReader() {
    }

    static Intent intent(Reading reading, List<Mention> mentions, boolean plain) {
        Set<Intent> said = mentions.stream().filter(m -> m.is(Dimension.INTENT)).map(m -> Intent.of(m.code()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Intent.class)));
        said.remove(Intent.DEFINE);
        if (plain) {
            said.removeAll(UNLESS_PLAIN);
        }
        if (said.contains(Intent.OTHER_DRINK) && isHabit(reading)) {
            said.removeAll(Set.of(Intent.OTHER_DRINK, Intent.LIKED));
            said.add(Intent.RECOMMEND);
        }
        boolean stocked = said.contains(Intent.AVAILABLE) && STOCKED.stream().anyMatch(reading::wants)
                && reading.question() != null && !reading.question().asks(Form.STRONG) && !reading.question().is("exist");
        if (reading.question() != null && !stocked) {
            boolean elsewhere = !reading.question().sure() && said.stream().anyMatch(UNLESS_SURE::contains);
            if (!elsewhere) {
                said.removeAll(ANSWERED);
                said.removeAll(reading.question().sure() ? AROUND : Set.of());
                said.add(Intent.DEFINE);
            }
        }
        boolean wish = !reading.saysNothingOfWine();
        return said.stream().filter(intent -> fits(intent, reading, wish, said)).findFirst()
                .orElse(wish || !reading.unknown().dish().isEmpty() ? Intent.RECOMMEND : Intent.UNCLEAR);
    }

    /**
     * Whether an intent holds beside the rest of the message: "what is a good red for steak" asks for a wine, not for a
     * description.
     */
    private static boolean fits(Intent intent, Reading reading, boolean wish, Set<Intent> said) {
        return switch (intent) {
            case ABOUT -> reading.budget() == null && Collections.disjoint(said, ELSEWHERE)
                    && NAMES.containsAll(reading.facets().keySet());
            case SERVE -> reading.budget() == null && NAMES.containsAll(reading.facets().keySet());
            case AGAIN -> reading.facets().isEmpty() || reading.budget() != null
                    || reading.facets().values().stream().anyMatch(facet -> facet.refused().isEmpty());
            case MORE -> wish || Collections.disjoint(said, NO_WINE);
            case RECIPE -> !(reading.wants(Dimension.DISH) && (said.contains(Intent.RECOMMEND) && asksToDrink(reading)
                    || reading.wants(Dimension.COLOUR) && reading.wants(Dimension.REGION)));
            case FORGET -> !wish;
            case BUY -> !(reading.wants(Dimension.DISH)
                    && DELIVERED.stream().anyMatch(TextNormaliser.typed(reading.text())::contains));
            case AVAILABLE -> !wish && Collections.disjoint(said, ELSEWHERE);
            case LIKED -> !wish || NAMES.containsAll(reading.facets().keySet());
            case OTHER_DRINK -> !wish || reading.facets().isEmpty() && !said.contains(Intent.RECOMMEND);
            case OFF_TOPIC -> !wish || PLACE_AND_TIME.containsAll(reading.facets().keySet()) && reading.budget() == null
                    && said.stream().noneMatch(Intent.RECOMMEND::equals) && asksOutside(reading);
            default -> !wish || !intent.yieldsToWish();
        };
    }

    /** Whether another drink only tells a person's taste: "I'm a gin and tonic person", «обычно пью пиво». */
    private static boolean isHabit(Reading reading) {
        String text = TextNormaliser.typed(reading.text());
        return HABITS.stream().anyMatch(text::contains);
    }

    /** Whether it asks what to drink, and for no recipe: "Mom's recipe with apricots, what do we drink". */
    private static boolean asksToDrink(Reading reading) {
        String text = TextNormaliser.typed(reading.text());
        return DRINKING.stream().anyMatch(text::contains);
    }

    private static boolean asksOutside(Reading reading) {
        String text = TextNormaliser.typed(reading.text());
        return OUTSIDE.stream().anyMatch(text::contains);
    }
}
