package dev.sommelier.understanding.dialogue;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.question.Question;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a question about wines shown wants to know of them, and whether it can only mean these. */
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

    /** Topics that always refer to a wine shown, even if an occasion is named: "how early do I open it for the guests". */
    private static final Set<DialogueCue> OF_BOTTLES = EnumSet.of(DialogueCue.KEEP, DialogueCue.OPENED, DialogueCue.SERVE, DialogueCue.GLASS, DialogueCue.DECANT, DialogueCue.FRIDGE,
            DialogueCue.PRONOUNCE, DialogueCue.STRENGTH, DialogueCue.VINTAGE, DialogueCue.WRAP);
    /** Concepts whose facts answer better than the fields of a wine. */
    private static final Set<String> OWN_ANSWERS = Set.of("humidity", "lying", "winefridge", "stopper", "spoon", "frozen",
            "freezer",
            "grandma", "corkscrew");
    /** What "they" are asked about, though a fact of wine in general speaks of it too: "what grapes are they made of". */
    private static final Set<DialogueCue> OF_THEM = EnumSet.of(DialogueCue.COMPARE, DialogueCue.SAME, DialogueCue.GRAPE, DialogueCue.ORIGIN, DialogueCue.ORDER);
    private static final int FEW = 3;

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

    /** Whether a question without a name can only mean the wines shown. */
    static boolean isPlain(Utterance said, DialogueCue topic, boolean points) {
        boolean ofBottles = OF_BOTTLES.contains(topic);
        boolean amongThem = OF_THEM.contains(topic) && said.has(DialogueCue.THESE) || topic == DialogueCue.SAME && points;
        Question question = said.reading().question();
        boolean apart = question != null && (OWN_ANSWERS.stream().anyMatch(question::is)
                        && (topic != DialogueCue.KEEP || question.is("lying") && question.is("bottle")
                                && !said.has(DialogueCue.THAT) && !said.has(DialogueCue.THIS) && !said.has(DialogueCue.THESE))
                || topic == DialogueCue.SERVE && question.is("opened") && question.is("howdo") && !question.is("before"));
        boolean terms = apart || question != null && !ofBottles && !amongThem;
        boolean whyNot = topic == DialogueCue.WHY && said.has(DialogueCue.WHY_NOT);
        boolean vague = (topic == DialogueCue.PAIRS || topic == DialogueCue.DESCRIBE || topic == DialogueCue.TASTE
                || (topic == DialogueCue.WHY || topic == DialogueCue.COMPARE) && said.words() > FEW && !asksHowChosen(said)
                || said.reading().request()) && !points;
        boolean style = said.isBare() || points && said.isStyleOnly() || said.reading().facets().keySet()
                .stream().allMatch(dimension -> dimension == Dimension.AROMA || dimension == Dimension.TANNIN
                        || ofBottles && dimension == Dimension.OCCASION && !said.reading().request());
        return style && !terms && !whyNot && !vague && (said.isQuestion() || topic != DialogueCue.GRAPE && topic != DialogueCue.PAIRS);
    }

    /** Whether it asks how the wines were chosen: "why did you choose these", «почему решил именно так». */
    private static boolean asksHowChosen(Utterance said) {
        return said.cues().of(DialogueCue.WHY).stream().anyMatch(found -> found.to() - found.from() > 1);
    }
}
