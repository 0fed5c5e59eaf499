package dev.sommelier.understanding.dialogue;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.message.Intent;
import dev.sommelier.understanding.message.Relative;
import dev.sommelier.understanding.question.Question;
import dev.sommelier.wine.catalogue.Wine;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads questions about wines shown, and which of them is taken. */
final class ShownReader {

    /** Questions about wines, the first that is found counts. */
    private static final List<Cue> TOPICS = List.of(Cue.UNTOLD, Cue.MISSING, Cue.SENTENCE, Cue.PRONOUNCE, Cue.BOTTLES, Cue.GLASSES,
            Cue.OPENED, Cue.COMPARE, Cue.LONGEST, Cue.KEEP, Cue.COLOUR_DEPTH, Cue.WHY, Cue.PRICE, Cue.DECANT, Cue.FRIDGE, Cue.SERVE,
            Cue.ORIGIN, Cue.GRAPE, Cue.STRENGTH, Cue.VINTAGE, Cue.LOOKS, Cue.UNDERSTANDS, Cue.FOOD, Cue.PAIRS,
            Cue.TASTE, Cue.DESCRIBE);
    /** What a message may hold besides the wine, to be a choice. */
    private static final Set<Cue> IDLE = EnumSet.of(Cue.FILLER, Cue.TAKE, Cue.LIKES, Cue.THESE, Cue.THAT, Cue.THIS, Cue.CORRECT,
            Cue.THANKS, Cue.PRAISE, Cue.ACK, Cue.LAUGH, Cue.FIRST, Cue.SECOND, Cue.THIRD, Cue.LAST, Cue.BOTH, Cue.WANTS,
            Cue.HELLO, Cue.LUCK, Cue.GOODBYE);
    private static final Set<Cue> EVEN_WITH_STYLE = EnumSet.of(Cue.BOTTLES, Cue.GLASSES);
    /** Questions that only wines at hand can be meant by, even beside an occasion: "how early do I open it for the guests". */
    private static final Set<Cue> OF_BOTTLES = EnumSet.of(Cue.KEEP, Cue.OPENED, Cue.SERVE, Cue.DECANT, Cue.FRIDGE,
            Cue.PRONOUNCE, Cue.STRENGTH, Cue.VINTAGE);
    private static final Set<Dimension> TELLING = EnumSet.of(Dimension.COLOUR, Dimension.KIND, Dimension.GRAPE,
            Dimension.COUNTRY, Dimension.REGION);
    private static final Set<Intent> UNANSWERED = EnumSet.of(Intent.UNCLEAR, Intent.RECOMMEND);
    private static final Set<String> POINTING = Set.of("the", "one", "that", "то", "тот", "ту", "та", "которое", "который");
    private static final Map<Relative, Cue> MEASURES = Map.of(Relative.CHEAPER, Cue.CHEAPEST, Relative.DEARER, Cue.DEAREST,
            Relative.LIGHTER, Cue.LIGHTEST, Relative.FULLER, Cue.FULLEST, Relative.DRIER, Cue.DRIEST,
            Relative.SWEETER, Cue.SWEETEST, Relative.FRESHER, Cue.FRESHEST);
    /** What a superlative puts first. */
    private static final Map<Cue, Comparator<Wine>> ORDERS = Map.of(
            Cue.CHEAPEST, Comparator.comparing(Wine::typicalPrice), Cue.DEAREST, Comparator.comparing(Wine::typicalPrice).reversed(),
            Cue.LIGHTEST, Comparator.comparing(Wine::body), Cue.FULLEST, Comparator.comparing(Wine::body).reversed(),
            Cue.DRIEST, Comparator.comparing(Wine::sweetness), Cue.SWEETEST, Comparator.comparing(Wine::sweetness).reversed(),
            Cue.FRESHEST, Comparator.comparing(Wine::acidity).reversed());
    /** "How many degrees" means the temperature beside these, and otherwise the alcohol. */
    private static final List<String> SERVING = List.of("serv", "chill", "fridge", "cold", "temperature", "подав", "подать", "охла",
            "холод", "температур", "остуд");
    private static final List<String> TEMPERATURE = List.of("temp", "температур");
    /** Russian leaves out the "it" of "will it go with". */
    private static final Set<String> PAIRING = Set.of("подойдет", "пойдет", "сойдет", "подойдут", "пойдут");
    private static final Set<String> INDEFINITE = Set.of("a", "an", "another", "some");
    private static final Set<String> FOR = Set.of("for", "with", "to", "к", "ко", "под", "для", "на");
    /** Concepts whose facts answer better than the fields of a wine. */
    private static final Set<String> OWN_ANSWERS = Set.of("humidity", "lying", "winefridge", "stopper", "spoon", "frozen", "freezer",
            "grandma", "corkscrew");
    private static final int SHORT = 8;
    private static final int LONGEST_CHOICE = 14;
    private static final int FEW = 3;
    private static final Set<Intent> OF_OTHER_THINGS = EnumSet.of(Intent.OUTSIDE, Intent.OFF_TOPIC, Intent.OTHER_DRINK, Intent.RECIPE,
            Intent.IDENTITY, Intent.ABILITIES, Intent.HEALTH, Intent.COMPLAINT, Intent.LIKED);

    Optional<FollowUp> read(Utterance said, References references, Dialogue dialogue) {
        Intent intent = said.reading().intent();
        if (intent == Intent.DISLIKED || said.has(Cue.BOT_LIFE) || said.asksForOthers() && !EVEN_WITH_STYLE.contains(topic(said))) {
            return Optional.empty();
        }
        return references.isTold() ? ofTold(said, references, dialogue) : ofList(said, references, dialogue);
    }

    /** A question about the life of a bottle that was not shown, such as a gift at home. */
    Optional<FollowUp> ofNamed(Utterance said, Wine wine) {
        Cue topic = topic(said);
        return topic != null && OF_BOTTLES.contains(topic) && topic != Cue.SERVE && said.isQuestion() && !said.isFood()
                ? Optional.of(new FollowUp(FollowUp.Kind.SHOWN, topic, ShownList.NONE, List.of(wine), true)) : Optional.empty();
    }

    private static Cue topic(Utterance said) {
        boolean served = said.tokens().stream().anyMatch(token -> SERVING.stream().anyMatch(token.text()::startsWith));
        if (said.has(Cue.STRENGTH) && said.has(Cue.SERVE) && !served) {
            return Cue.STRENGTH;
        }
        boolean warmth = said.tokens().stream().anyMatch(token -> TEMPERATURE.stream().anyMatch(token.text()::startsWith));
        if (warmth && said.has(Cue.SERVE)) {
            return Cue.SERVE;
        }
        Cue topic = TOPICS.stream().filter(said::has).findFirst().orElse(null);
        return topic == Cue.OPENED && said.isFood() && said.has(Cue.PAIRS) ? Cue.PAIRS : topic;
    }

    private static Optional<FollowUp> ofTold(Utterance said, References references, Dialogue dialogue) {
        List<Wine> wines = references.wines();
        ShownList list = references.list();
        if (isChoice(said, references)) {
            return dialogue.pending() == null || said.has(Cue.TAKE) || dialogue.pending() == Cue.TAKE
                    ? about(FollowUp.Kind.CHOICE, Cue.TAKE, list, wines)
                    : about(FollowUp.Kind.SHOWN, dialogue.pending(), list, wines);
        }
        if (said.isComparative() && wines.size() < 2 && !said.isQuestion() || said.reading().budget() != null) {
            return Optional.empty();
        }
        if (said.has(Cue.LISTED) && said.has(Cue.ASKS_WHICH) && references.hasOrdinal()) {
            return about(FollowUp.Kind.SHOWN, wines.size() > 1 ? Cue.COMPARE : Cue.DESCRIBE, list, wines);
        }
        if (references.hasOrdinal() && opensRequest(said)) {
            return Optional.empty();
        }
        Cue topic = topic(said);
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

    /** "And the second, for the chicken wings": another wine for another dish, and none of those shown. */
    private static boolean opensRequest(Utterance said) {
        return said.isFood() && !said.isQuestion() && !said.has(Cue.PAIRS) && !said.has(Cue.TAKE) && !said.has(Cue.LIKES)
                && IntStream.range(0, said.tokens().size() - 1).anyMatch(at -> (said.tokens().get(at).is(Token.Type.DASH)
                        || said.tokens().get(at).is(":") || said.tokens().get(at).is(",")) && FOR.contains(said.tokens().get(at + 1).text()));
    }

    /** Whether the qualities it speaks of are not only the words that point at the wine. */
    private static boolean isLoose(Utterance said, References references) {
        return said.mentions().stream().filter(m -> m.dimension().isWish())
                .anyMatch(m -> !references.positions().contains(m.from()));
    }

    private static boolean isChoice(Utterance said, References references) {
        boolean story = said.words() > LONGEST_CHOICE || said.isFood() && said.words() > SHORT
                || references.wines().size() > 1 && said.tokens().stream().anyMatch(token -> token.is("or") || token.is("или"));
        boolean open = said.isMarked() || said.isComparative() || said.reading().budget() != null || story
                || references.hasOrdinal() && opensRequest(said);
        if (open) {
            return false;
        }
        Set<Integer> besides = new HashSet<>(references.positions());
        for (int at = 0; at < said.tokens().size(); at++) {
            Token token = said.tokens().get(at);
            if (token.is(Token.Type.STOP) || token.is(Token.Type.DASH)) {
                besides.add(at);
            }
        }
        if (said.cues().cover(0, said.tokens().size(), IDLE, besides)) {
            return true;
        }
        boolean asks = said.isQuestion() || topic(said) != null && topic(said) != Cue.PAIRS && topic(said) != Cue.DESCRIBE;
        if (said.has(Cue.TAKE)) {
            return !asks;
        }
        boolean likes = said.has(Cue.LIKES) || said.reading().intent() == Intent.LIKED;
        return !asks && (likes || topic(said) == null && said.isBare() && said.words() <= SHORT);
    }

    private static Optional<FollowUp> ofList(Utterance said, References references, Dialogue dialogue) {
        ShownList list = references.list();
        Cue widest = said.cues().widest(Cue.SUPERLATIVES);
        Cue superlative = widest == null || isIndefinite(said, widest) ? null : widest;
        boolean these = said.has(Cue.THESE) || said.has(Cue.ALL);
        boolean that = said.has(Cue.THAT) || said.has(Cue.THIS) || dialogue.subject() != null && said.isBare();
        if (OF_OTHER_THINGS.contains(said.reading().intent()) && !said.has(Cue.TAKE)
                || said.reading().intent() == Intent.BUY && !said.has(Cue.MISSING)) {
            return Optional.empty();
        }
        Optional<Wine> best = said.has(Cue.TAKE) && !said.isMarked() && (superlative == null ? said.reading().facets().isEmpty() : said.isStyleOnly())
                && said.reading().budget() == null && topic(said) == null ? best(said, superlative, list) : Optional.empty();
        if (best.isPresent()) {
            return about(FollowUp.Kind.CHOICE, Cue.TAKE, list, List.of(best.get()));
        }
        boolean singled = superlative != null && (these || said.isStyleOnly()) && said.reading().budget() == null;
        if (!singled && (said.reading().budget() != null || said.isComparative() && !(these && said.isQuestion()))) {
            return Optional.empty();
        }
        if (said.has(Cue.BACK) && topic(said) == null && superlative == null
                && (addsNothing(said, list) || said.has(Cue.FIRST_LIST) && said.isBare())) {
            return about(FollowUp.Kind.SHOWN, Cue.BACK, list, list.wines());
        }
        boolean plainTopic = topic(said) == null || topic(said) == Cue.PAIRS && !said.isFood();
        if (said.has(Cue.TAKE) && !said.isMarked() && said.isBare() && said.words() <= SHORT && plainTopic
                && superlative == null && !said.has(Cue.PICK)) {
            return choice(list, dialogue);
        }
        if (singled) {
            return about(FollowUp.Kind.SHOWN, superlative, list, list.wines());
        }
        if (said.has(Cue.PICK) && topic(said) != Cue.COMPARE && (said.isBare() || these
                || said.has(Cue.ASKS) && TELLING.stream().noneMatch(said.reading()::wants))) {
            return about(FollowUp.Kind.SHOWN, Cue.PICK, list, list.wines());
        }
        Cue topic = topic(said);
        if (topic != null && EVEN_WITH_STYLE.contains(topic)) {
            return about(FollowUp.Kind.SHOWN, topic, list, list.wines());
        }
        if (topic != null && references.meansAll() && OF_BOTTLES.contains(topic)) {
            return onSubject(topic, true, list, dialogue);
        }
        boolean pairsAlone = said.isMarked() && said.words() <= SHORT && PAIRING.stream().anyMatch(word ->
                said.tokens().stream().anyMatch(token -> token.is(word)));
        boolean points = (these || said.has(Cue.THAT)) && said.isQuestion() || pairsAlone;
        if (topic == Cue.UNTOLD && points) {
            return onSubject(topic, these, list, dialogue);
        }
        if (said.isFood() && points && !said.has(Cue.WANTS) && !said.saysWhat() && (topic == Cue.PAIRS || topic == null && said.isMarked()) && isNoRequest(said)) {
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

    /** "A cheap one for the mimosas" wants another wine, "the cheap one" means one of those shown. */
    private static boolean isIndefinite(Utterance said, Cue superlative) {
        return said.cues().of(superlative).stream().allMatch(found -> found.from() > 0
                && INDEFINITE.contains(said.tokens().get(found.from() - 1).text()));
    }

    /** The wine that "I'll take the cheapest" and «беру то, что подешевле» decide for. */
    private static Optional<Wine> best(Utterance said, Cue superlative, ShownList list) {
        boolean pointing = said.tokens().stream().anyMatch(token -> POINTING.contains(token.text()));
        Set<Relative> relatives = said.reading().relatives();
        if (list.wines().size() < 2 || superlative == null && (!pointing || relatives.size() != 1)) {
            return Optional.empty();
        }
        Cue measure = superlative != null ? superlative : MEASURES.get(relatives.iterator().next());
        Comparator<Wine> order = measure == null ? null : ORDERS.get(measure);
        return order == null ? Optional.empty() : list.wines().stream().min(order);
    }

    /** Whether all the message says was asked for when the list was shown. */
    private static boolean addsNothing(Utterance said, ShownList list) {
        return !said.isBare() && said.reading().facets().entrySet().stream().allMatch(facet ->
                facet.getValue().refused().isEmpty() && list.wish().wanted(facet.getKey()).containsAll(facet.getValue().wanted()));
    }

    private static boolean isNoRequest(Utterance said) {
        return !said.reading().request() || said.has(Cue.ASKS) || said.has(Cue.THESE);
    }

    /** Whether a question without a name can only mean the wines shown. */
    private static boolean isPlain(Utterance said, Cue topic, boolean points) {
        boolean ofBottles = OF_BOTTLES.contains(topic);
        boolean amongThem = topic == Cue.COMPARE && said.has(Cue.THESE);
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
