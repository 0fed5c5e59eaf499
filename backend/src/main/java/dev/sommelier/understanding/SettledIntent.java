package dev.sommelier.understanding;

import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.WordClasses;
import dev.sommelier.understanding.message.Intent;
import dev.sommelier.understanding.message.Reading;
import dev.sommelier.understanding.message.Relative;
import dev.sommelier.wine.catalogue.Wine;
import java.util.List;
import java.util.Set;

/** The purpose of a message, once the session and the wines it names are known. */
final class SettledIntent {

    /** What points to earlier sessions, whose wines are asked for again as they are. */
    private static final Set<String> FORMER = WordClasses.of("former_session");

    private static final Set<String> ORDERING = WordClasses.of("ordering");
    /** In words, from the end. */
    private static final int LAST = 3;

    private SettledIntent() {
    }

    /** The intent once it is known whether a wine was named and whether there is one to point at. */
    static Intent settled(Reading reading, List<Wine> named, Understood so, boolean offered) {
        boolean place = reading.wants(Dimension.GRAPE) || reading.wants(Dimension.REGION)
                || reading.wants(Dimension.COUNTRY);
        boolean pointing = !so.shown().isEmpty() && (reading.ordinal() != 0 || reading.saysNothingOfWine());
        Intent intent = reading.intent();
        Intent plain = reading.saysNothingOfWine() ? Intent.UNCLEAR : Intent.RECOMMEND;
        boolean direction = !named.isEmpty() && reading.liking()
                && (reading.wants(Dimension.DISH) || reading.budget() != null);
        boolean dear = !named.isEmpty() && (NamedWines.isTooDear(named.get(0), reading)
                || reading.relatives().contains(Relative.CHEAPER)
                && !(named.size() > 2 && so.shown().isEmpty() && TextNormaliser.typed(reading.text()).contains("подешевле")));
        if (dear && (intent == Intent.RECOMMEND || intent == Intent.ABOUT || intent == Intent.UNCLEAR || intent == Intent.MORE)) {
            return Intent.SIMILAR;
        }
        boolean elsewhere = !named.isEmpty() && reading.facet(Dimension.COUNTRY).refused().contains(named.get(0).country());
        if (elsewhere && (intent == Intent.RECOMMEND || intent == Intent.ABOUT || intent == Intent.LIKED)) {
            return Intent.SIMILAR;
        }
        if (intent == Intent.LIKED && !named.isEmpty() && orders(reading)) {
            return Intent.RECOMMEND;
        }
        return switch (intent) {
            case RECOMMEND -> direction ? Intent.LIKED : intent;
            case ABOUT -> named.isEmpty() && !place && !reading.saysNothingOfWine() ? Intent.RECOMMEND : intent;
            case AVAILABLE -> named.isEmpty() ? Intent.ABOUT : Intent.RECOMMEND;
            case UNCLEAR -> named.isEmpty() ? reading.ordinal() != 0 && pointing ? Intent.ABOUT : intent
                    : Intent.RECOMMEND;
            case AGREE -> offered && !so.wish().isEmpty() ? Intent.MORE : named.isEmpty() ? intent : Intent.RECOMMEND;
            case PRAISE, GREETING, THANKS -> named.isEmpty() ? intent : Intent.RECOMMEND;
            case LIKED, DISLIKED -> named.isEmpty() && !pointing ? plain == Intent.UNCLEAR ? Intent.PRAISE : plain
                    : intent;
            default -> intent;
        };
    }

    /** Whether the wine that is liked is ordered itself: "Moscato d'Asti, love it, gimme". */
    private static boolean orders(Reading reading) {
        List<String> words = List.of(TextNormaliser.typed(reading.text()).split("[^\\p{L}]+"));
        return words.stream().skip(Math.max(0, words.size() - LAST)).anyMatch(ORDERING::contains);
    }

    /**
     * Whether the wines shown are wanted with something changed, and none of them again: "the same, but white", «то
     * же, но из Чили».
     */
    static boolean variesShown(Reading reading) {
        String text = TextNormaliser.typed(reading.text());
        return reading.intent() == Intent.AGAIN && FORMER.stream().noneMatch(text::contains)
                && (reading.wants(Dimension.COLOUR) || reading.wants(Dimension.KIND) || reading.wants(Dimension.SWEETNESS)
                        || reading.wants(Dimension.COUNTRY) || reading.wants(Dimension.REGION));
    }
}
