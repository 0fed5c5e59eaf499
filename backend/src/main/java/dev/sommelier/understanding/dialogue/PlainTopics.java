package dev.sommelier.understanding.dialogue;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.question.Question;
import java.util.EnumSet;
import java.util.Set;

/** Tells whether a question without a name can only mean the wines shown. */
final class PlainTopics {

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

    private PlainTopics() {
    }

    /** Whether a question without a name can only mean the wines shown. */
    static boolean isPlain(Utterance said, DialogueCue topic, boolean points) {
        boolean ofBottles = OF_BOTTLES.contains(topic);
        boolean amongThem = OF_THEM.contains(topic) && said.has(DialogueCue.THESE) || topic == DialogueCue.SAME && points;
        Question question = said.reading().question();
        boolean apart = question != null && (OWN_ANSWERS.stream().anyMatch(question::is) && topic != DialogueCue.KEEP
                || topic == DialogueCue.SERVE && question.is("opened") && question.is("howdo") && !question.is("before"));
        boolean terms = apart || question != null && !ofBottles && !amongThem;
        boolean whyNot = topic == DialogueCue.WHY && said.has(DialogueCue.WHY_NOT);
        boolean vague = (topic == DialogueCue.PAIRS || topic == DialogueCue.DESCRIBE || topic == DialogueCue.TASTE
                || (topic == DialogueCue.WHY || topic == DialogueCue.COMPARE) && said.words() > FEW
                || said.reading().request()) && !points;
        boolean style = said.isBare() || points && said.isStyleOnly() || said.reading().facets().keySet()
                .stream().allMatch(dimension -> dimension == Dimension.AROMA || dimension == Dimension.TANNIN
                        || ofBottles && dimension == Dimension.OCCASION && !said.reading().request());
        return style && !terms && !whyNot && !vague && (said.isQuestion() || topic != DialogueCue.GRAPE && topic != DialogueCue.PAIRS);
    }
}
