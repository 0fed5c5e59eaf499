package dev.sommelier.understanding.question;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.question.KnowledgeBase.Match;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells a question about wine from a request for wines. A form that only questions have decides; a frame of a request
 * ("which wine", «посоветуйте») speaks against it; otherwise it depends on whether a fact answers the words.
 */
@Singleton
public final class QuestionReader {

    private static final Set<String> WHICH = Set.of("what", "which", "какое", "какой", "какого", "каким", "какую", "какая");
    private static final Set<String> TAGS = Set.of("yes", "no", "right", "correct", "true", "innit", "huh", "да", "так", "верно",
            "правда", "нет", "правильно", "ага", "норм", "ничего", "нормально", "нормальные", "годные", "ok", "okay", "fine", "bad", "одно", "разное", "разные", "одинаковые", "same", "different");
    private static final Set<String> WINE = Set.of("wine", "wines", "bottle", "вино", "вина", "вином", "винцо");
    /** "What's an easy drinking pink": a request, where "what's an orange wine" is a question. */
    private static final Set<String> WHATS = Set.of("what's", "whats", "is", "what");
    private static final Set<String> ARTICLES = Set.of("a", "an", "your", "some");
    private static final Set<String> PRAISING = Set.of("good", "nice", "decent", "easy", "lovely", "great", "solid", "reliable", "fun",
            "safe", "cheap", "really", "easygoing", "drinkable", "cheerful", "refreshing", "classic", "proper");
    private static final int STYLE_WORDS = 4;

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
        Predication predication = new Predication(tokens, mentions);
        if (predication.isBareName()) {
            return null;
        }
        Set<Form> asked = forms.of(tokens);
        if (isTagged(tokens) || predication.asks()) {
            asked.add(Form.YESNO);
        }
        if (framesStyle(tokens, mentions)) {
            asked.add(Form.FRAME);
        }
        Question question = new Question(concepts.in(tokens), asked, false, party);
        Match match = facts.best(question.concepts(), Set.of()).orElse(null);
        Evidence evidence = new Evidence(question, match, facets, priced, compares, besideWishes(tokens, mentions, match),
                mentions.stream().anyMatch(m -> m.is(Dimension.INTENT, "similar")));
        if (!evidence.isQuestion()) {
            return null;
        }
        boolean defined = question.is("whatis") && evidence.isKnown() && match.weight() >= Evidence.TELLING;
        boolean sure = evidence.isComputed() || evidence.tells() || defined
                || evidence.isKnown() && (match.size() > 1 || question.asks(Form.STRONG));
        return new Question(question.concepts(), question.forms(), sure, party);
    }

    /** The question of a message that is one, whatever its words speak for; sure when a fact answers it in full. */
    public Question asked(List<Token> tokens, List<Mention> mentions, Party party) {
        Set<Form> asked = forms.of(tokens);
        if (isTagged(tokens) || new Predication(tokens, mentions).asks()) {
            asked.add(Form.YESNO);
        }
        Set<String> said = concepts.in(tokens);
        return new Question(said, asked, facts.best(said, Set.of()).filter(Match::isComplete).isPresent(), party);
    }

    /** Whether it ends in "…, yes?", «…, так?». */
    private static boolean isTagged(List<Token> tokens) {
        int last = tokens.size() - 1;
        return last > 1 && tokens.get(last).is("?") && TAGS.contains(tokens.get(last - 1).text());
    }

    /** Whether it asks which wine of a style: "what cheap red", «какое недорогое белое», «с какого красного». */
    private static boolean framesStyle(List<Token> tokens, List<Mention> mentions) {
        for (int at = 0; at < tokens.size(); at++) {
            boolean alone = (at == 0 || tokens.get(at - 1).is(Token.Type.STOP)) && at + 1 < tokens.size()
                    && tokens.get(at + 1).is("?");
            int stop = at;
            boolean coloured = at + 2 < tokens.size() && mentions.stream()
                    .anyMatch(m -> m.is(Dimension.COLOUR) && m.from() == stop)
                    && tokens.get(at + 1).is(",") && WHICH.contains(tokens.get(at + 2).text());
            if (coloured || alone && at > 0 && WINE.contains(tokens.get(at).text())) {
                return true;
            }
            boolean proposing = WHATS.contains(tokens.get(at).text()) && at + 1 < tokens.size()
                    && ARTICLES.contains(tokens.get(at + 1).text());
            if (!proposing && !WHICH.contains(tokens.get(at).text())) {
                continue;
            }
            int next = proposing ? at + 2 : at + 1;
            int opening = next;
            while (proposing && next < tokens.size() && PRAISING.contains(tokens.get(next).text())
                    && !isStyleAt(mentions, next)) {
                next++;
            }
            boolean praised = next > opening;
            while (next < tokens.size() && next <= at + STYLE_WORDS) {
                int here = next;
                Mention style = mentions.stream().filter(m -> m.from() == here && m.dimension().isWish()).findFirst()
                        .orElse(null);
                if (style == null) {
                    break;
                }
                boolean noun = style.is(Dimension.COLOUR) || style.is(Dimension.KIND)
                        || style.to() < tokens.size() && WINE.stream().anyMatch(tokens.get(style.to()).text()::equals);
                boolean plain = next > at + 1 || !style.is(Dimension.KIND);
                boolean easy = praised || style.from() > opening && !style.is(Dimension.SWEETNESS);
                praised |= style.is(Dimension.BODY);
                if (noun && (proposing ? easy : plain) && !style.negated()) {
                    return true;
                }
                next = style.to();
            }
        }
        return false;
    }

    private static boolean isStyleAt(List<Mention> mentions, int at) {
        return mentions.stream().anyMatch(m -> m.from() == at && m.dimension().isWish());
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
}
