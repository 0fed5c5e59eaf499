package dev.sommelier.understanding.dialogue;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.message.Intent;
import dev.sommelier.understanding.question.Question;
import dev.sommelier.wine.catalogue.Wine;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what is said of wines shown: questions ({@link ShownTopic}) and which of them is taken ({@link ShownChoice}). */
final class ShownReader {

    private static final Set<Cue> EVEN_WITH_STYLE = EnumSet.of(Cue.BOTTLES, Cue.GLASSES, Cue.SAME, Cue.TOTAL);
    /** Questions that only wines at hand can be meant by, even beside an occasion: "how early do I open it for the guests". */
    private static final Set<Cue> OF_BOTTLES = EnumSet.of(Cue.KEEP, Cue.OPENED, Cue.SERVE, Cue.GLASS, Cue.DECANT, Cue.FRIDGE,
            Cue.PRONOUNCE, Cue.STRENGTH, Cue.VINTAGE, Cue.WRAP);
    private static final Set<Dimension> TELLING = EnumSet.of(Dimension.COLOUR, Dimension.KIND, Dimension.GRAPE,
            Dimension.COUNTRY, Dimension.REGION);
    private static final Set<Intent> UNANSWERED = EnumSet.of(Intent.UNCLEAR, Intent.RECOMMEND);
    /** Russian leaves out the "it" of "will it go with". */
    private static final Set<String> PAIRING = Set.of("подойдет", "пойдет", "сойдет", "подойдут", "пойдут");
    /** Concepts whose facts answer better than the fields of a wine. */
    private static final Set<String> OWN_ANSWERS = Set.of("humidity", "lying", "winefridge", "stopper", "spoon", "frozen",
            "freezer",
            "grandma", "corkscrew");
    /** What "they" are asked about, though a fact of wine in general speaks of it too: "what grapes are they made of". */
    private static final Set<Cue> OF_THEM = EnumSet.of(Cue.COMPARE, Cue.SAME, Cue.GRAPE, Cue.ORIGIN, Cue.ORDER);
    private static final int SHORT = 8;
    private static final int FEW = 3;
    private static final Set<Intent> OF_OTHER_THINGS = EnumSet.of(Intent.OUTSIDE, Intent.OFF_TOPIC, Intent.OTHER_DRINK,
            Intent.RECIPE,
            Intent.IDENTITY, Intent.ABILITIES, Intent.HEALTH, Intent.COMPLAINT, Intent.LIKED);

    Optional<FollowUp> read(Utterance said, References references, Dialogue dialogue) {
        Intent intent = said.reading().intent();
        boolean eaten = references.hasOrdinal() && ShownTopic.of(said) == Cue.FOOD;
        if (intent == Intent.DISLIKED || said.has(Cue.BOT_LIFE) || said.asksForOthers() && !eaten && !said.saysAgain() && !takesThat(said)
                && !EVEN_WITH_STYLE.contains(ShownTopic.of(said)) || ShownChoice.turnsAway(said)) {
            return Optional.empty();
        }
        return references.isTold() ? ofTold(said, references, dialogue) : ofList(said, references, dialogue);
    }

    /** "Go on then, that one" and "which is more romantic" go on to no other wine. */
    private static boolean takesThat(Utterance said) {
        return said.has(Cue.PICK) && said.has(Cue.ASKS) && !said.has(Cue.ANOTHER) && said.reading().intent() == Intent.MORE
                || said.has(Cue.TAKE) && said.has(Cue.THAT) && !said.has(Cue.ANOTHER) && said.isBare() && !said.isMarked();
    }

    /** A question about the life of a bottle that was not shown, such as a gift at home. */
    Optional<FollowUp> ofNamed(Utterance said, Wine wine) {
        Cue topic = ShownTopic.of(said);
        return topic != null && OF_BOTTLES.contains(topic) && topic != Cue.SERVE && said.isQuestion() && !said.isFood()
                ? Optional.of(new FollowUp(FollowUp.Kind.SHOWN, topic, ShownList.NONE, List.of(wine), true)) : Optional.empty();
    }

    private static Optional<FollowUp> ofTold(Utterance said, References references, Dialogue dialogue) {
        List<Wine> wines = references.wines();
        ShownList list = references.list();
        if (ShownChoice.isMade(said, references)) {
            return dialogue.pending() == null || said.has(Cue.TAKE) || dialogue.pending() == Cue.TAKE
                    ? about(FollowUp.Kind.CHOICE, Cue.TAKE, list, wines)
                    : about(FollowUp.Kind.SHOWN, dialogue.pending(), list, wines);
        }
        if (said.isComparative() && wines.size() < 2 && !said.isQuestion()
                || said.reading().budget() != null && !references.countsByDigits()) {
            return Optional.empty();
        }
        boolean open = ShownTopic.of(said) == null || ShownTopic.of(said) == Cue.DESCRIBE || ShownTopic.of(said) == Cue.COMPARE;
        if (said.has(Cue.LISTED) && said.has(Cue.ASKS_WHICH) && references.hasOrdinal() && open) {
            return about(FollowUp.Kind.SHOWN, wines.size() > 1 ? Cue.COMPARE : Cue.DESCRIBE, list, wines);
        }
        if (references.hasOrdinal() && ShownChoice.opensRequest(said)) {
            return Optional.empty();
        }
        if (wines.size() > 1 && ShownChoice.measure(said) != null) {
            return about(FollowUp.Kind.SHOWN, ShownChoice.measure(said), list, wines);
        }
        Cue topic = ShownTopic.of(said);
        boolean vague = !references.hasOrdinal() && topic == null && !(said.isQuestion() && isLoose(said, references)
                && (said.isFood() || said.asksQuality()));
        if (vague || !references.hasOrdinal() && said.has(Cue.WANTS) && !said.isQuestion()) {
            return Optional.empty();
        }
        if (wines.size() > 1 && (topic == null || topic == Cue.WHY || said.isComparative())) {
            topic = Cue.COMPARE;
        }
        if (topic == null) {
            topic = said.isFood() ? Cue.PAIRS : said.asksQuality() ? Cue.QUALITY : Cue.DESCRIBE;
        } else if (topic == Cue.DESCRIBE || topic == Cue.TASTE && said.asksQuality()) {
            topic = said.isFood() ? Cue.PAIRS : said.asksQuality() && isLoose(said, references) ? Cue.QUALITY : topic;
        } else if (topic == Cue.KEEP && said.isFood() && said.has(Cue.PAIRS)) {
            topic = Cue.PAIRS;
        }
        boolean asksAnew = said.has(Cue.WANTS) && said.isFood() && !said.isQuestion();
        return asksAnew ? Optional.empty() : about(FollowUp.Kind.SHOWN, topic, list, wines);
    }

    /** Whether the qualities it speaks of are not only the words that point at the wine. */
    private static boolean isLoose(Utterance said, References references) {
        return said.mentions().stream().filter(m -> m.dimension().isWish())
                .anyMatch(m -> !references.positions().contains(m.from()));
    }

    private static Optional<FollowUp> ofList(Utterance said, References references, Dialogue dialogue) {
        ShownList list = references.list();
        Cue superlative = ShownChoice.superlative(said);
        boolean these = said.has(Cue.THESE) || said.has(Cue.ALL);
        boolean that = said.has(Cue.THAT) || said.has(Cue.THIS) || dialogue.subject() != null && said.isBare();
        if (OF_OTHER_THINGS.contains(said.reading().intent()) && !said.has(Cue.TAKE)
                || said.reading().intent() == Intent.BUY && !said.has(Cue.MISSING)) {
            return Optional.empty();
        }
        Optional<Wine> best = ShownChoice.best(said, superlative, list);
        if (best.isPresent()) {
            return about(FollowUp.Kind.CHOICE, Cue.TAKE, list, List.of(best.get()));
        }
        boolean singled = superlative != null && (these || said.isStyleOnly()) && said.reading().budget() == null;
        if (!singled && (said.reading().budget() != null || said.isComparative() && !(these && said.isQuestion()))) {
            return Optional.empty();
        }
        if (said.has(Cue.BACK) && ShownTopic.of(said) == null && superlative == null
                && (addsNothing(said, list) || said.has(Cue.FIRST_LIST) && said.isBare())) {
            return about(FollowUp.Kind.SHOWN, Cue.BACK, list, list.wines());
        }
        boolean plainTopic = ShownTopic.of(said) == null || ShownTopic.of(said) == Cue.PAIRS && !said.isFood();
        if (said.has(Cue.TAKE) && !said.isMarked() && said.isBare() && said.words() <= SHORT && plainTopic
                && superlative == null && !said.has(Cue.PICK)) {
            return choice(list, dialogue);
        }
        if (singled) {
            return about(FollowUp.Kind.SHOWN, superlative, list, list.wines());
        }
        if (said.has(Cue.PICK) && ShownTopic.of(said) != Cue.COMPARE && (said.isBare() || these
                || said.has(Cue.ASKS) && TELLING.stream().noneMatch(said.reading()::wants))) {
            return about(FollowUp.Kind.SHOWN, Cue.PICK, list, list.wines());
        }
        Cue topic = ShownTopic.of(said);
        if (topic != null && EVEN_WITH_STYLE.contains(topic)) {
            return about(FollowUp.Kind.SHOWN, topic, list, list.wines());
        }
        if (topic != null && references.meansAll() && OF_BOTTLES.contains(topic)) {
            return onSubject(topic, true, list, dialogue);
        }
        if (said.servesBeside() && !said.reading().request() && !said.isStyled()) {
            return onSubject(Cue.PAIRS, these, list, dialogue);
        }
        boolean pairsAlone = said.isMarked() && said.words() <= SHORT && PAIRING.stream().anyMatch(word ->
                said.tokens().stream().anyMatch(token -> token.is(word)));
        boolean points = (these || said.has(Cue.THAT) || said.asksTasteOfThis()) && said.isQuestion()
                || pairsAlone;
        if (topic == Cue.UNTOLD && points) {
            return onSubject(topic, these, list, dialogue);
        }
        if (said.isFood() && points && !said.has(Cue.WANTS) && !said.saysWhat()
                && (topic == Cue.PAIRS || topic == null && said.isMarked()) && isNoRequest(said)) {
            return onSubject(Cue.PAIRS, these, list, dialogue);
        }
        if (said.asksQuality() && points && !said.has(Cue.WANTS) && (topic == null || topic == Cue.TASTE
                || topic == Cue.PAIRS || topic == Cue.COLOUR_DEPTH)) {
            return onSubject(Cue.QUALITY, these || said.has(Cue.ANY), list, dialogue);
        }
        if (topic == null) {
            boolean open = points && said.isBare() && !said.has(Cue.WANTS) && said.reading().question() == null
                    && said.isMarked() && said.words() <= SHORT && UNANSWERED.contains(said.reading().intent());
            return open ? onSubject(Cue.UNTOLD, these, list, dialogue) : Optional.empty();
        }
        return isPlain(said, topic, that || these) ? onSubject(topic, these, list, dialogue) : Optional.empty();
    }

    /** Whether all the message says was asked for when the list was shown. */
    private static boolean addsNothing(Utterance said, ShownList list) {
        return !said.isBare() && said.reading().facets().entrySet().stream().allMatch(facet ->
                facet.getValue().refused().isEmpty() && list.wish().wanted(facet.getKey())
                        .containsAll(facet.getValue().wanted()));
    }

    private static boolean isNoRequest(Utterance said) {
        return !said.reading().request() || said.has(Cue.ASKS) || said.has(Cue.THESE);
    }

    /** Whether a question without a name can only mean the wines shown. */
    private static boolean isPlain(Utterance said, Cue topic, boolean points) {
        boolean ofBottles = OF_BOTTLES.contains(topic);
        boolean amongThem = OF_THEM.contains(topic) && said.has(Cue.THESE) || topic == Cue.SAME && points;
        Question question = said.reading().question();
        boolean apart = question != null && (OWN_ANSWERS.stream().anyMatch(question::is)
                || topic == Cue.SERVE && question.is("opened") && question.is("howdo") && !question.is("before"));
        boolean terms = apart || question != null && !ofBottles && !amongThem;
        boolean whyNot = topic == Cue.WHY && said.has(Cue.WHY_NOT);
        boolean vague = (topic == Cue.PAIRS || topic == Cue.DESCRIBE || topic == Cue.TASTE
                || (topic == Cue.WHY || topic == Cue.COMPARE) && said.words() > FEW
                || said.reading().request()) && !points;
        boolean style = said.isBare() || points && said.isStyleOnly() || said.reading().facets().keySet()
                .stream().allMatch(dimension -> dimension == Dimension.AROMA || dimension == Dimension.TANNIN
                        || ofBottles && dimension == Dimension.OCCASION && !said.reading().request());
        return style && !terms && !whyNot && !vague && (said.isQuestion() || topic != Cue.GRAPE && topic != Cue.PAIRS);
    }

    private static Optional<FollowUp> choice(ShownList list, Dialogue dialogue) {
        if (dialogue.subject() != null) {
            return about(FollowUp.Kind.CHOICE, Cue.TAKE, dialogue.listOf(dialogue.subject()).orElse(list),
                    List.of(dialogue.subject()));
        }
        return list.wines().size() == 1 ? about(FollowUp.Kind.CHOICE, Cue.TAKE, list, list.wines())
                : Optional.of(new FollowUp(FollowUp.Kind.WHICH, Cue.TAKE, list, list.wines(), false));
    }

    /** The wine talked about last, unless several are meant; otherwise all of the list. */
    private static Optional<FollowUp> onSubject(Cue topic, boolean these, ShownList list, Dialogue dialogue) {
        Wine subject = dialogue.subject();
        if (topic == Cue.PRONOUNCE && subject == null && list.wines().size() > 1) {
            return Optional.of(new FollowUp(FollowUp.Kind.WHICH, topic, list, list.wines(), false));
        }
        return these || subject == null
                ? Optional.of(new FollowUp(FollowUp.Kind.SHOWN, topic, list, list.wines(), list.wines().size() == 1))
                : about(FollowUp.Kind.SHOWN, topic, dialogue.listOf(subject).orElse(list), List.of(subject));
    }

    private static Optional<FollowUp> about(FollowUp.Kind kind, Cue topic, ShownList list, List<Wine> wines) {
        boolean told = wines.size() < list.wines().size() || wines.size() == 1;
        return Optional.of(new FollowUp(kind, topic, list, wines, told));
    }
}
