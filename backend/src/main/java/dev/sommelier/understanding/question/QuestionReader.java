package dev.sommelier.understanding.question;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.question.KnowledgeBase.Match;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells a question about wine from a request for wines. A form that only questions have decides; a frame of a request
 * ("which wine", «посоветуйте») speaks against it; otherwise it depends on whether a fact answers the words.
 */
@Singleton
public final class QuestionReader {

    /** A fact that is found in part must hold this share of its cue. */
    private static final double NEARLY = 0.6;
    /** The least weight of a fact found in part, about that of one rare concept. */
    private static final double ENOUGH = 4;
    /** The least weight of concepts that no request would hold. */
    private static final double TELLING = 3;
    /** Enough beside a second concept. */
    private static final double HINTING = 1.5;
    /** Enough even beside a dish or a price. */
    private static final double BEYOND_DOUBT = 6;
    /** Enough even beside a price or the frame of a request. */
    private static final double CERTAIN = 9;
    /** What a question about wine speaks of even when no fact answers it. */
    private static final Set<String> CORE = Set.of("bottle", "glass", "cork", "corkscrew", "decant", "label", "sommelier");
    private static final Set<String> WHICH = Set.of("what", "which", "какое", "какой", "какого", "каким", "какую", "какая");
    private static final Set<String> TAGS = Set.of("yes", "no", "right", "correct", "true", "innit", "huh", "да", "так", "верно",
            "правда", "нет", "правильно", "ага", "одно", "разное", "разные", "одинаковые", "same", "different");
    private static final Set<String> WINE = Set.of("wine", "wines", "bottle", "вино", "вина", "вином", "винцо");
    private static final int STYLE_WORDS = 4;
    private static final Set<Dimension> SUBJECTS = EnumSet.of(Dimension.GRAPE, Dimension.REGION, Dimension.COUNTRY,
            Dimension.COLOUR, Dimension.KIND, Dimension.SWEETNESS);
    private static final Set<Dimension> NAMES = EnumSet.of(Dimension.GRAPE, Dimension.REGION, Dimension.COUNTRY);
    private static final Set<Dimension> TRAITS = EnumSet.of(Dimension.SWEETNESS, Dimension.BODY, Dimension.TANNIN,
            Dimension.ACIDITY, Dimension.COLOUR);

    private final Concepts concepts = new Concepts();
    private final Forms forms = new Forms();
    private final KnowledgeBase facts;

    public QuestionReader(KnowledgeBase facts) {
        this.facts = facts;
    }

    /** The concepts of any text, such as the name of a wine. */
    public Set<String> concepts(List<Token> tokens) {
        return concepts.in(tokens);
    }

    /**
     * @param priced   whether a budget was said
     * @param compares whether something cheaper, lighter and so on is asked for
     * @return null when the message is no question about wine
     */
    public Question read(List<Token> tokens, List<Mention> mentions, Map<Dimension, Facet> facets, boolean priced,
            boolean compares, Party party) {
        Set<Form> asked = forms.of(tokens);
        if (isTagged(tokens)) {
            asked.add(Form.YESNO);
        }
        if (framesStyle(tokens, mentions)) {
            asked.add(Form.FRAME);
        }
        Question question = new Question(concepts.in(tokens), asked, false, party);
        Match match = facts.best(question.concepts(), Set.of()).orElse(null);
        Evidence evidence = new Evidence(question, match, facets, priced, compares, besideWishes(tokens, mentions, match),
                mentions.stream().anyMatch(m -> m.is(Dimension.INTENT, "similar")));
        if (!isQuestion(evidence)) {
            return null;
        }
        boolean defined = question.is("whatis") && evidence.isKnown() && match.weight() >= TELLING;
        boolean sure = isComputed(evidence) || evidence.tells() || defined
                || evidence.isKnown() && (match.size() > 1 || question.asks(Form.STRONG));
        return new Question(question.concepts(), question.forms(), sure, party);
    }

    /** What speaks for a question or a request. @param beside the weight of the fact's concepts that are no wish
     *  @param likens whether something similar is asked for */
    private record Evidence(Question question, Match match, Map<Dimension, Facet> facets, boolean priced, boolean compares,
            double beside, boolean likens) {

        boolean isKnown() {
            return match != null && match.isComplete();
        }

        boolean isNear() {
            return match != null && match.share() >= NEARLY && match.weight() >= ENOUGH;
        }

        /** Whether the fact is found by more than what a request could hold too. */
        boolean tells() {
            return isKnown() && beside >= TELLING;
        }

        boolean wishes() {
            return priced || wants(facets, Dimension.DISH) || wants(facets, Dimension.OCCASION);
        }

        /** Whether food is named and nothing is asked: "chilli, no red (it stains)". */
        boolean orders() {
            return wants(facets, Dimension.DISH) && Stream.of(Form.MARK, Form.STRONG, Form.OPEN, Form.YESNO).noneMatch(question::asks)
                    && match.size() < 3;
        }

        boolean refuses() {
            return facets.values().stream().anyMatch(facet -> !facet.refused().isEmpty());
        }

        boolean asks(Form form) {
            return question.asks(form);
        }
    }

    /** Whether it ends in "…, yes?", «…, так?». */
    private static boolean isTagged(List<Token> tokens) {
        int last = tokens.size() - 1;
        return last > 1 && tokens.get(last).is("?") && TAGS.contains(tokens.get(last - 1).text());
    }

    /** Whether it asks which wine of a style: "what cheap red", «какое недорогое белое», «с какого красного». */
    private static boolean framesStyle(List<Token> tokens, List<Mention> mentions) {
        for (int at = 0; at < tokens.size(); at++) {
            boolean alone = (at == 0 || tokens.get(at - 1).is(Token.Type.STOP)) && at + 1 < tokens.size() && tokens.get(at + 1).is("?");
            int stop = at;
            boolean coloured = at + 2 < tokens.size() && mentions.stream().anyMatch(m -> m.is(Dimension.COLOUR) && m.from() == stop)
                    && tokens.get(at + 1).is(",") && WHICH.contains(tokens.get(at + 2).text());
            if (coloured || alone && at > 0 && WINE.contains(tokens.get(at).text())) {
                return true;
            }
            if (!WHICH.contains(tokens.get(at).text())) {
                continue;
            }
            int next = at + 1;
            while (next < tokens.size() && next <= at + STYLE_WORDS) {
                int here = next;
                Mention style = mentions.stream().filter(m -> m.from() == here && m.dimension().isWish()).findFirst().orElse(null);
                if (style == null) {
                    break;
                }
                boolean noun = style.is(Dimension.COLOUR) || style.is(Dimension.KIND)
                        || style.to() < tokens.size() && WINE.stream().anyMatch(tokens.get(style.to()).text()::equals);
                if (noun && (next > at + 1 || !style.is(Dimension.KIND)) && !style.negated()) {
                    return true;
                }
                next = style.to();
            }
        }
        return false;
    }

    private double besideWishes(List<Token> tokens, List<Mention> mentions, Match match) {
        if (match == null) {
            return 0;
        }
        List<Token> plain = new ArrayList<>(tokens);
        mentions.stream().filter(mention -> mention.dimension().isWish()).forEach(mention -> {
            for (int at = mention.from(); at < mention.to(); at++) {
                plain.set(at, new Token(".", Token.Type.STOP, false));
            }
        });
        return concepts.in(plain).stream().filter(match.found()::contains).mapToDouble(facts::weight).sum();
    }

    private static boolean isQuestion(Evidence evidence) {
        boolean computed = isComputed(evidence);
        boolean framed = evidence.asks(Form.FRAME);
        boolean severalConcepts = evidence.isKnown() && evidence.match().size() > 1;
        if (evidence.isKnown() && evidence.match().unasked() && !evidence.priced() && !evidence.orders()) {
            return true;
        }
        if (evidence.asks(Form.TOLD) && (evidence.isKnown() || evidence.isNear())) {
            return true;
        }
        boolean told = evidence.tells() || evidence.asks(Form.STRONG) && evidence.isKnown() && evidence.match().size() > 2;
        if (evidence.asks(Form.SHOWN) && !computed && !told) {
            return false;
        }
        if (evidence.asks(Form.STRONG)) {
            return computed || isStrong(evidence, framed, severalConcepts);
        }
        if (framed) {
            boolean worked = computed && !(evidence.priced() && wants(evidence.facets(), Dimension.DISH)) && (evidence.asks(Form.AMOUNT) || evidence.asks(Form.COMPARE));
            boolean open = evidence.asks(Form.OPEN) || evidence.asks(Form.YESNO);
            return worked || open && severalConcepts && evidence.beside() >= CERTAIN && !evidence.wishes()
                    || evidence.asks(Form.YESNO) && severalConcepts && evidence.tells() && !evidence.wishes();
        }
        if (computed) {
            return true;
        }
        boolean opened = evidence.asks(Form.OPEN) || evidence.asks(Form.YESNO);
        boolean plain = severalConcepts || opened && evidence.isKnown() && evidence.beside() >= ENOUGH;
        if (!plain && (evidence.refuses() || evidence.compares())) {
            return false;
        }
        if (evidence.asks(Form.OPEN) || evidence.asks(Form.YESNO)) {
            return opens(evidence, severalConcepts);
        }
        boolean tells = evidence.wishes() ? outweighsWishes(evidence)
                : evidence.tells() || severalConcepts && evidence.beside() >= HINTING;
        return evidence.asks(Form.MARK) && evidence.isKnown() && tells;
    }

    private static boolean opens(Evidence evidence, boolean severalConcepts) {
        boolean being = severalConcepts && evidence.asks(Form.BEING);
        if (evidence.wishes()) {
            return !evidence.priced() && being || severalConcepts && outweighsWishes(evidence);
        }
        boolean known = evidence.tells() || being || severalConcepts && evidence.beside() >= HINTING
                || evidence.isKnown() && (evidence.asks(Form.MARK) || evidence.question().is("whatis"));
        boolean ofWine = evidence.isNear() && (evidence.match().size() > 1 || isAboutWine(evidence.question(), evidence.facets()));
        boolean near = ofWine && evidence.beside() >= ENOUGH;
        return known || near || evidence.facets().isEmpty() && CORE.stream().anyMatch(evidence.question()::is);
    }

    /** Whether the fact tells more than a dish or a price; three concepts at once are seldom chance. */
    private static boolean outweighsWishes(Evidence evidence) {
        boolean several = evidence.isKnown() && !evidence.priced() && evidence.match().size() >= 3 && evidence.beside() >= TELLING;
        boolean asked = evidence.asks(Form.YESNO) && !evidence.asks(Form.FRAME);
        return several || evidence.beside() >= (evidence.priced() && !asked ? CERTAIN : BEYOND_DOUBT);
    }

    private static boolean isStrong(Evidence evidence, boolean framed, boolean severalConcepts) {
        if (framed && evidence.wishes()) {
            return severalConcepts && evidence.tells() && (!evidence.priced() || evidence.beside() >= CERTAIN);
        }
        if (framed) {
            return evidence.tells() || severalConcepts;
        }
        boolean told = evidence.isKnown() && (!evidence.priced() || evidence.question().is("why") || evidence.question().is("difference") || severalConcepts && evidence.tells());
        return told || !evidence.wishes()
                && (evidence.isNear() || isAboutWine(evidence.question(), evidence.facets()));
    }

    /** Whether the answer can be worked out from the catalogue or by arithmetic. */
    private static boolean isComputed(Evidence evidence) {
        Question question = evidence.question();
        Map<Dimension, Facet> facets = evidence.facets();
        boolean subject = SUBJECTS.stream().anyMatch(dimension -> wants(facets, dimension));
        boolean name = NAMES.stream().anyMatch(dimension -> wants(facets, dimension));
        boolean yesNo = question.asks(Form.YESNO);
        boolean dish = wants(facets, Dimension.DISH);
        if (question.asks(Form.AMOUNT) && (question.party().people() > 0 || question.is("person") || question.is("guest"))) {
            return true;
        }
        if (question.asks(Form.SAYIT)) {
            return true;
        }
        if (makesWine(question, facets) && !question.asks(Form.FRAME)) {
            return true;
        }
        boolean chooses = question.asks(Form.COMPARE) && compared(facets) > 1 && !evidence.wishes() && !evidence.likens();
        if (chooses && evidence.compares()) {
            return true;
        }
        if (question.asks(Form.FRAME) || evidence.priced() || wants(facets, Dimension.OCCASION)) {
            return false;
        }
        if (dish) {
            return subject && (question.asks(Form.MATCH) && (yesNo || name || question.asks(Form.MARK))
                    || yesNo && question.asks(Form.STRONG));
        }
        boolean either = facets.getOrDefault(Dimension.SWEETNESS, Facet.NONE).wanted().size() > 1;
        boolean doubted = yesNo || either && question.asks(Form.COMPARE) || question.asks(Form.MARK) && question.asks(Form.COMPARE);
        boolean trait = TRAITS.stream().anyMatch(dimension -> wants(facets, dimension))
                || wants(facets, Dimension.KIND) && (question.is("sparklingword") || question.is("still"));
        return name && (doubted && trait || question.is("whatis") && !evidence.wishes() || question.asks(Form.DISHES) || question.asks(Form.MADEOF) || question.asks(Form.ORIGIN)
                || question.asks(Form.COST) || question.asks(Form.TASTE))
                || chooses && (question.asks(Form.MARK) || question.asks(Form.STRONG) || question.asks(Form.OPEN));
    }

    /** "Do they make wine in Turkey?" */
    private static boolean makesWine(Question question, Map<Dimension, Facet> facets) {
        return wants(facets, Dimension.COUNTRY) && question.makes();
    }

    private static int compared(Map<Dimension, Facet> facets) {
        return NAMES.stream().mapToInt(dimension -> facets.getOrDefault(dimension, Facet.NONE).wanted().size()).sum();
    }

    private static boolean isAboutWine(Question question, Map<Dimension, Facet> facets) {
        return !facets.isEmpty() || question.is("grape") || question.is("wine") || question.is("bottle") || question.is("glass");
    }

    private static boolean wants(Map<Dimension, Facet> facets, Dimension dimension) {
        return !facets.getOrDefault(dimension, Facet.NONE).isEmpty();
    }
}
