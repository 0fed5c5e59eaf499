package dev.sommelier.understanding.dialogue;

import dev.sommelier.understanding.lexicon.Token;
import java.util.List;
import java.util.function.Predicate;

/** What a question about wines shown wants to know of them. */
final class ShownTopic {

    /** Questions about wines, the first that is found counts. */
    private static final List<DialogueCue> TOPICS = List.of(DialogueCue.UNTOLD, DialogueCue.MISSING, DialogueCue.SENTENCE, DialogueCue.PRONOUNCE,
            DialogueCue.ORDER, DialogueCue.TOTAL, DialogueCue.GLASSES,
            DialogueCue.BOTTLES,
            DialogueCue.OPENED, DialogueCue.COMPARE, DialogueCue.LONGEST, DialogueCue.KEEP, DialogueCue.COLOUR_DEPTH, DialogueCue.WHY, DialogueCue.PRICE, DialogueCue.GLASS, DialogueCue.DECANT, DialogueCue.FRIDGE,
                    DialogueCue.SERVE,
            DialogueCue.ORIGIN, DialogueCue.GRAPE, DialogueCue.STRENGTH, DialogueCue.VINTAGE, DialogueCue.WRAP, DialogueCue.LOOKS, DialogueCue.UNDERSTANDS, DialogueCue.FOOD, DialogueCue.PAIRS,
            DialogueCue.TASTE, DialogueCue.DESCRIBE);
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
    static DialogueCue of(Utterance said) {
        if (said.has(DialogueCue.SAME) && said.isQuestion() && said.isBare() && !said.has(DialogueCue.SHOW)
                && !speaks(said, OTHERS)) {
            return DialogueCue.SAME;
        }
        if (said.has(DialogueCue.STRENGTH) && said.has(DialogueCue.SERVE) && !speaks(said, SERVING)) {
            return DialogueCue.STRENGTH;
        }
        if (speaks(said, TEMPERATURE) && said.has(DialogueCue.SERVE)) {
            return DialogueCue.SERVE;
        }
        if (said.has(DialogueCue.BOTTLES) && speaks(said, DEGREES)) {
            return said.has(DialogueCue.STRENGTH) && !speaks(said, SERVING) ? DialogueCue.STRENGTH : DialogueCue.SERVE;
        }
        DialogueCue topic = TOPICS.stream().filter(said::has).findFirst().orElse(null);
        return topic == DialogueCue.OPENED && said.isFood() && said.has(DialogueCue.PAIRS) ? DialogueCue.PAIRS : topic;
    }

    private static boolean speaks(Utterance said, List<String> stems) {
        Predicate<Token> any = token -> stems.stream().anyMatch(token.text()::startsWith);
        return said.tokens().stream().anyMatch(any);
    }
}
