package dev.sommelier.understanding.dialogue;

import dev.sommelier.understanding.lexicon.Token;
import java.util.List;
import java.util.function.Predicate;

/** What a question about wines shown wants to know of them. */
final class ShownTopic {

    /** Questions about wines, the first that is found counts. */
    private static final List<Cue> TOPICS = List.of(Cue.UNTOLD, Cue.MISSING, Cue.SENTENCE, Cue.PRONOUNCE,
            Cue.ORDER, Cue.TOTAL, Cue.GLASSES,
            Cue.BOTTLES,
            Cue.OPENED, Cue.COMPARE, Cue.LONGEST, Cue.KEEP, Cue.COLOUR_DEPTH, Cue.WHY, Cue.PRICE, Cue.GLASS, Cue.DECANT, Cue.FRIDGE,
                    Cue.SERVE,
            Cue.ORIGIN, Cue.GRAPE, Cue.STRENGTH, Cue.VINTAGE, Cue.WRAP, Cue.LOOKS, Cue.UNDERSTANDS, Cue.FOOD, Cue.PAIRS,
            Cue.TASTE, Cue.DESCRIBE);
    /** "How many degrees" means the temperature beside these, and otherwise the alcohol. */
    private static final List<String> SERVING = List.of("serv", "chill", "fridge", "cold", "temperature", "подав", "подать",
            "охла",
            "холод", "температур", "остуд", "open", "early", "pour", "drink", "открыв", "налива", "пить");
    private static final List<String> OTHERS = List.of("something", "anything", "another", "other", "друг", "нибудь", "еще");
    private static final List<String> DEGREES = List.of("degree", "градус");
    private static final List<String> TEMPERATURE = List.of("temp", "температур");

    private ShownTopic() {
    }

    /** Null when it wants nothing that a wine's fields or its place among the others tell. */
    static Cue of(Utterance said) {
        if (said.has(Cue.SAME) && said.isQuestion() && said.isBare() && !said.has(Cue.SHOW)
                && !speaks(said, OTHERS)) {
            return Cue.SAME;
        }
        if (said.has(Cue.STRENGTH) && said.has(Cue.SERVE) && !speaks(said, SERVING)) {
            return Cue.STRENGTH;
        }
        if (speaks(said, TEMPERATURE) && said.has(Cue.SERVE)) {
            return Cue.SERVE;
        }
        if (said.has(Cue.BOTTLES) && speaks(said, DEGREES)) {
            return said.has(Cue.STRENGTH) && !speaks(said, SERVING) ? Cue.STRENGTH : Cue.SERVE;
        }
        Cue topic = TOPICS.stream().filter(said::has).findFirst().orElse(null);
        return topic == Cue.OPENED && said.isFood() && said.has(Cue.PAIRS) ? Cue.PAIRS : topic;
    }

    private static boolean speaks(Utterance said, List<String> stems) {
        Predicate<Token> any = token -> stems.stream().anyMatch(token.text()::startsWith);
        return said.tokens().stream().anyMatch(any);
    }
}
