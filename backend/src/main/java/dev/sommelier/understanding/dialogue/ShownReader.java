package dev.sommelier.understanding.dialogue;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.message.Intent;
import dev.sommelier.wine.catalogue.Wine;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what is said of wines shown: questions ({@link ShownTopic}) and which of them is taken ({@link ShownChoice}). */
final class ShownReader {

    private static final Set<DialogueCue> EVEN_WITH_STYLE = EnumSet.of(DialogueCue.BOTTLES, DialogueCue.GLASSES, DialogueCue.SAME, DialogueCue.TOTAL);
    /** Topics that always refer to a wine shown, even if an occasion is named: "how early do I open it for the guests". */
    private static final Set<DialogueCue> OF_BOTTLES = EnumSet.of(DialogueCue.KEEP, DialogueCue.OPENED, DialogueCue.SERVE, DialogueCue.GLASS, DialogueCue.DECANT, DialogueCue.FRIDGE,
            DialogueCue.PRONOUNCE, DialogueCue.STRENGTH, DialogueCue.VINTAGE, DialogueCue.WRAP);
    /** Topics of "the first" that words of another time do not turn into a request: "can I keep it till next Christmas". */
    private static final Set<DialogueCue> TOLD_BY_PLACE = EnumSet.of(DialogueCue.FOOD, DialogueCue.KEEP, DialogueCue.WHY);
    private static final Set<Dimension> TELLING = EnumSet.of(Dimension.COLOUR, Dimension.KIND, Dimension.GRAPE,
            Dimension.COUNTRY, Dimension.REGION);
    private static final Set<Intent> UNANSWERED = EnumSet.of(Intent.UNCLEAR, Intent.RECOMMEND);
    /** Russian leaves out the "it" of "will it go with". */
    private static final Set<String> PAIRING = Set.of("подойдет", "пойдет", "сойдет", "подойдут", "пойдут");
    /** Asks how two grapes are related, and nothing of the wines. */
    private static final Set<String> KIN = Set.of("брат", "родня", "родственник", "родственники", "родитель", "родители", "отец", "сестра",
            "brother", "cousin", "related", "relative", "sibling", "parent", "parents", "father", "family");
    private static final int SHORT = 8;
    private static final Set<Intent> OF_OTHER_THINGS = EnumSet.of(Intent.OUTSIDE, Intent.OFF_TOPIC, Intent.OTHER_DRINK,
            Intent.RECIPE, Intent.IDENTITY, Intent.ABILITIES, Intent.HEALTH, Intent.COMPLAINT, Intent.LIKED);

    Optional<FollowUp> read(Utterance said, References references, Dialogue dialogue) {
        Intent intent = said.reading().intent();
        if (said.reading().wants(Dimension.GRAPE) && said.tokens().stream().anyMatch(token -> KIN.contains(token.text()))) {
            return Optional.empty();
        }
        boolean eaten = references.hasOrdinal() && (TOLD_BY_PLACE.contains(ShownTopic.of(said)) || said.isFood() && said.isMarked()
                && said.tokens().stream().anyMatch(token -> PAIRING.contains(token.text())));
        if (!references.hasOrdinal() && replaces(said)) {
            return Optional.empty();
        }
        if (intent == Intent.DISLIKED || isTalk(said) || said.asksForOthers() && !eaten && !said.saysAgain() && !takesThat(said)
                && !EVEN_WITH_STYLE.contains(ShownTopic.of(said)) || ShownChoice.turnsAway(said)) {
            return Optional.empty();
        }
        return references.isTold() ? ofTold(said, references, dialogue) : ofList(said, references, dialogue);
    }

    /** Whether it is talk with the sommelier: "how's the cellar", but not "which of these would you drink yourself". */
    private static boolean isTalk(Utterance said) {
        return said.has(DialogueCue.HOW_ARE_YOU) || said.has(DialogueCue.BOT_LIFE) && !said.has(DialogueCue.THESE);
    }

    /** Whether one place, grape or colour is wanted instead of another: "not Spain, we had it all month. Portugal?" */
    private static boolean replaces(Utterance said) {
        return TELLING.stream().map(said.reading()::facet)
                .anyMatch(facet -> !facet.wanted().isEmpty() && !facet.refused().isEmpty());
    }

    /** Whether a wine shown is meant although the words ask for more: "go on then, that one", "which is more romantic". */
    private static boolean takesThat(Utterance said) {
        return said.has(DialogueCue.PICK) && said.has(DialogueCue.ASKS) && !said.has(DialogueCue.ANOTHER) && said.reading().intent() == Intent.MORE
                || said.has(DialogueCue.TAKE) && said.has(DialogueCue.THAT) && !said.has(DialogueCue.ANOTHER) && said.isBare() && !said.isMarked();
    }

    /** A question about the life of a bottle that was not shown, such as a gift at home. */
    Optional<FollowUp> ofNamed(Utterance said, Wine wine) {
        DialogueCue topic = ShownTopic.of(said);
        return topic != null && OF_BOTTLES.contains(topic) && topic != DialogueCue.SERVE && said.isQuestion() && !said.isFood()
                ? Optional.of(new FollowUp(FollowUp.Kind.SHOWN, topic, ShownList.NONE, List.of(wine), true)) : Optional.empty();
    }

    private static Optional<FollowUp> ofTold(Utterance said, References references, Dialogue dialogue) {
        List<Wine> wines = references.wines();
        ShownList list = references.list();
        if (ShownChoice.isMade(said, references)) {
            return dialogue.pending() == null || said.has(DialogueCue.TAKE) || dialogue.pending() == DialogueCue.TAKE
                    ? ShownAnswers.about(FollowUp.Kind.CHOICE, DialogueCue.TAKE, list, wines)
                    : ShownAnswers.about(FollowUp.Kind.SHOWN, dialogue.pending(), list, wines);
        }
        if (said.isComparative() && wines.size() < 2 && !said.isQuestion()
                || said.reading().budget() != null && !references.countsByDigits()) {
            return Optional.empty();
        }
        boolean open = ShownTopic.of(said) == null || ShownTopic.of(said) == DialogueCue.DESCRIBE || ShownTopic.of(said) == DialogueCue.COMPARE;
        if (said.has(DialogueCue.LISTED) && said.has(DialogueCue.ASKS_WHICH) && references.hasOrdinal() && open) {
            return ShownAnswers.about(FollowUp.Kind.SHOWN, wines.size() > 1 ? DialogueCue.COMPARE : DialogueCue.DESCRIBE, list, wines);
        }
        if (references.hasOrdinal() && ShownChoice.opensRequest(said)) {
            return Optional.empty();
        }
        if (wines.size() > 1 && ShownChoice.measure(said) != null) {
            return ShownAnswers.about(FollowUp.Kind.SHOWN, ShownChoice.measure(said), list, wines);
        }
        DialogueCue topic = ShownTopic.of(said);
        boolean vague = !references.hasOrdinal() && topic == null && !(said.isQuestion() && isLoose(said, references)
                && (said.isFood() || said.asksQuality()));
        if (vague || !references.hasOrdinal() && said.has(DialogueCue.WANTS) && !said.isQuestion()) {
            return Optional.empty();
        }
        if (wines.size() > 1 && (topic == null || topic == DialogueCue.WHY || said.isComparative())) {
            topic = DialogueCue.COMPARE;
        }
        if (topic == null) {
            topic = said.isFood() ? DialogueCue.PAIRS : said.asksQuality() ? DialogueCue.QUALITY : DialogueCue.DESCRIBE;
        } else if (topic == DialogueCue.DESCRIBE || topic == DialogueCue.TASTE && said.asksQuality()) {
            topic = said.isFood() ? DialogueCue.PAIRS : said.asksQuality() && isLoose(said, references) ? DialogueCue.QUALITY : topic;
        } else if (topic == DialogueCue.WHY && namesOtherFood(said, list) || topic == DialogueCue.KEEP && said.isFood() && said.has(DialogueCue.PAIRS)) {
            topic = DialogueCue.PAIRS;
        }
        list = topic == DialogueCue.COMPARE ? references.meant() : list;
        boolean asksAnew = said.has(DialogueCue.WANTS) && said.isFood() && !said.isQuestion();
        return asksAnew ? Optional.empty() : ShownAnswers.about(FollowUp.Kind.SHOWN, topic, list, wines);
    }

    /** Whether it asks of food that the list was not shown for: "why the first with avocado". */
    private static boolean namesOtherFood(Utterance said, ShownList list) {
        return said.reading().wants(Dimension.DISH)
                && !list.wish().wanted(Dimension.DISH).containsAll(said.reading().facet(Dimension.DISH).wanted());
    }

    /** Whether the qualities it speaks of are not only the words that point at the wine. */
    private static boolean isLoose(Utterance said, References references) {
        return said.mentions().stream().filter(m -> m.dimension().isWish())
                .anyMatch(m -> !references.positions().contains(m.from()));
    }

    private static Optional<FollowUp> ofList(Utterance said, References references, Dialogue dialogue) {
        ShownList list = references.list();
        DialogueCue superlative = ShownChoice.superlative(said);
        boolean these = said.has(DialogueCue.THESE) || said.has(DialogueCue.ALL);
        boolean keepsOne = superlative == DialogueCue.LONGEST && said.has(DialogueCue.THAT) && dialogue.subject() != null && !these;
        if (keepsOne) {
            return ShownAnswers.onSubject(DialogueCue.KEEP, false, list, dialogue);
        }
        boolean that = said.has(DialogueCue.THAT) || said.has(DialogueCue.THIS) || dialogue.subject() != null && said.isBare();
        if (OF_OTHER_THINGS.contains(said.reading().intent()) && !said.has(DialogueCue.TAKE)
                || said.reading().intent() == Intent.BUY && !said.has(DialogueCue.MISSING)) {
            return Optional.empty();
        }
        Optional<Wine> best = ShownChoice.best(said, superlative, list);
        if (best.isPresent()) {
            return ShownAnswers.about(FollowUp.Kind.CHOICE, DialogueCue.TAKE, list, List.of(best.get()));
        }
        boolean singled = superlative != null && (these || said.isStyleOnly()) && said.reading().budget() == null;
        if (!singled && (said.reading().budget() != null || said.isComparative() && !(these && said.isQuestion()))) {
            return Optional.empty();
        }
        if (said.has(DialogueCue.BACK) && ShownTopic.of(said) == null && superlative == null
                && (addsNothing(said, list) || said.has(DialogueCue.FIRST_LIST) && said.isBare())) {
            return ShownAnswers.about(FollowUp.Kind.SHOWN, DialogueCue.BACK, list, list.wines());
        }
        boolean plainTopic = ShownTopic.of(said) == null || ShownTopic.of(said) == DialogueCue.PAIRS && !said.isFood();
        if (said.has(DialogueCue.TAKE) && !said.isMarked() && said.isBare() && said.words() <= SHORT && plainTopic
                && superlative == null && !said.has(DialogueCue.PICK)) {
            return ShownAnswers.choice(list, dialogue);
        }
        if (singled) {
            return ShownAnswers.about(FollowUp.Kind.SHOWN, superlative, list, list.wines());
        }
        if (said.has(DialogueCue.PICK) && ShownTopic.of(said) != DialogueCue.COMPARE && !ShownTopic.asksHowChosen(said) && (said.isBare() || these
                || said.has(DialogueCue.ASKS) && TELLING.stream().noneMatch(said.reading()::wants))) {
            return ShownAnswers.about(FollowUp.Kind.SHOWN, DialogueCue.PICK, list, list.wines());
        }
        DialogueCue topic = ShownTopic.of(said);
        if (topic != null && EVEN_WITH_STYLE.contains(topic)) {
            return ShownAnswers.about(FollowUp.Kind.SHOWN, topic, list, list.wines());
        }
        if (topic != null && references.meansAll() && OF_BOTTLES.contains(topic)) {
            return ShownAnswers.onSubject(topic, true, list, dialogue);
        }
        if (said.servesBeside() && !said.reading().request() && !said.isStyled()) {
            return ShownAnswers.onSubject(DialogueCue.PAIRS, these, list, dialogue);
        }
        boolean pairsAlone = said.isMarked() && said.words() <= SHORT && PAIRING.stream().anyMatch(word ->
                said.tokens().stream().anyMatch(token -> token.is(word)));
        boolean points = (these || said.has(DialogueCue.THAT) || said.asksTasteOfThis()) && said.isQuestion()
                || pairsAlone;
        if (topic == DialogueCue.UNTOLD && points) {
            return ShownAnswers.onSubject(topic, these, list, dialogue);
        }
        if (said.isFood() && points && !said.has(DialogueCue.WANTS) && !said.saysWhat()
                && (topic == DialogueCue.PAIRS || topic == null && said.isMarked()) && isNoRequest(said)) {
            return ShownAnswers.onSubject(DialogueCue.PAIRS, these, list, dialogue);
        }
        boolean alcoholFree = said.reading().wants(Dimension.ALCOHOL) && said.reading().wants(Dimension.COLOUR);
        if (said.asksQuality() && points && !alcoholFree && !said.has(DialogueCue.WANTS) && (topic == null || topic == DialogueCue.TASTE
                || topic == DialogueCue.PAIRS || topic == DialogueCue.COLOUR_DEPTH)) {
            return ShownAnswers.onSubject(DialogueCue.QUALITY, these || said.has(DialogueCue.ANY), list, dialogue);
        }
        if (topic == null) {
            boolean open = points && said.isBare() && !said.has(DialogueCue.WANTS) && said.reading().question() == null
                    && said.isMarked() && said.words() <= SHORT && UNANSWERED.contains(said.reading().intent());
            return open ? ShownAnswers.onSubject(DialogueCue.UNTOLD, these, list, dialogue) : Optional.empty();
        }
        return ShownTopic.isPlain(said, topic, that || these) ? ShownAnswers.onSubject(topic, these, list, dialogue) : Optional.empty();
    }

    /** Whether all the message says was asked for when the list was shown. */
    private static boolean addsNothing(Utterance said, ShownList list) {
        return !said.isBare() && said.reading().facets().entrySet().stream().allMatch(facet ->
                facet.getValue().refused().isEmpty() && list.wish().wanted(facet.getKey())
                        .containsAll(facet.getValue().wanted()));
    }

    private static boolean isNoRequest(Utterance said) {
        return !said.reading().request() || said.has(DialogueCue.ASKS) || said.has(DialogueCue.THESE);
    }
}
