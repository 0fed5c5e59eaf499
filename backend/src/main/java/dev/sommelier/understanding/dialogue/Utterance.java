package dev.sommelier.understanding.dialogue;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.message.Intent;
import dev.sommelier.understanding.message.Reading;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A message with all that was found in it.
 *
 * @param mentions of the lexicon
 */
record Utterance(Reading reading, List<Token> tokens, List<Mention> mentions, Cues cues) {

    private static final Set<Dimension> STYLE = EnumSet.of(Dimension.BODY, Dimension.ACIDITY, Dimension.TANNIN,
            Dimension.SWEETNESS, Dimension.AROMA, Dimension.PRICE_LEVEL);
    private static final Set<Dimension> QUALITY = EnumSet.of(Dimension.BODY, Dimension.ACIDITY, Dimension.TANNIN,
            Dimension.SWEETNESS, Dimension.AROMA, Dimension.GRAPE, Dimension.COUNTRY, Dimension.REGION, Dimension.KIND,
            Dimension.COLOUR, Dimension.ALCOHOL);
    private static final Set<String> ASKING = Set.of("is", "are", "does", "do", "can", "could", "would", "will",
            "should", "which", "what", "whats", "what's", "who", "why", "how", "hows", "how's", "where", "when", "какое",
            "какой", "какая", "какие", "почему", "чем", "что", "сколько", "как", "куда", "где", "откуда", "надо", "можно",
            "стоит", "за", "которое", "который", "с");

    private static final int SHORT = 8;
    private static final Set<String> AGAIN = Set.of("again", "снова", "опять", "еще");
    private static final Set<String> STATING = Set.of("is", "are", "will", "does", "can");
    private static final Set<String> JOINING = Set.of("and", "but", "so", "ok", "okay", "well", "then", "or", "hmm", "now");
    private static final Set<String> IT = Set.of("it", "its", "it's", "that", "this", "оно", "он", "она", "это", "они");
    private static final Set<String> WHAT = Set.of("what", "what's", "whats", "что", "чего");

    boolean has(DialogueCue cue) {
        return cues.has(cue);
    }

    boolean isQuestion() {
        List<String> words = tokens.stream().filter(token -> token.is(Token.Type.WORD)).map(Token::text).limit(2).toList();
        boolean states = words.size() > 1 && STATING.contains(words.get(1)) && !ASKING.contains(words.get(0))
                && !JOINING.contains(words.get(0));
        return isMarked() || has(DialogueCue.ASKS) || isAlternative() || !states && words.stream().anyMatch(ASKING::contains);
    }

    /** Whether it asks which of two things is so: «оно к устрицам или и к курице», "it's dry or sweet". */
    private boolean isAlternative() {
        return !tokens.isEmpty() && IT.contains(tokens.get(0).text())
                && tokens.stream().anyMatch(token -> token.is("or") || token.is("или"));
    }

    /** Whether it asks what, and not whether: "what goes with them" means a wine for the dish. */
    boolean saysWhat() {
        return tokens.stream().anyMatch(token -> WHAT.contains(token.text()));
    }

    /** Whether it has a question mark. */
    boolean isMarked() {
        return reading.text().indexOf('?') >= 0;
    }

    /** Whether no sentence ends between two tokens. */
    boolean isOneSentence(int from, int to) {
        return tokens.subList(Math.min(from, to), to).stream().noneMatch(token -> token.is(".") || token.is("!") || token.is(";"));
    }

    String firstWord() {
        return tokens.isEmpty() ? "" : tokens.get(0).text();
    }

    int words() {
        return (int) tokens.stream().filter(token -> !token.is(Token.Type.STOP) && !token.is(Token.Type.DASH)).count();
    }

    boolean isFood() {
        return reading.wants(Dimension.DISH) || reading.wants(Dimension.OCCASION);
    }

    /** Whether it says nothing of what is looked for. */
    boolean isBare() {
        return reading.saysNothingOfWine();
    }

    /** Whether all it says of wine is how it tastes and what it costs. */
    boolean isStyleOnly() {
        return reading.budget() == null && STYLE.containsAll(reading.facets().keySet());
    }

    boolean asksQuality() {
        return reading.budget() == null && !reading.facets().isEmpty() && QUALITY.containsAll(reading.facets().keySet());
    }

    /** "Is this sweet at all": how what was spoken of tastes. */
    boolean asksTasteOfThis() {
        return has(DialogueCue.THIS) && has(DialogueCue.ASKS) && words() <= SHORT && isStyleOnly() && reading.question() == null
                && !reading.facets().isEmpty() && reading.unknown().words().isEmpty();
    }

    /** "What about cheese with it": food beside a wine; "panna cotta. What goes with it" means the food by "it". */
    boolean servesBeside() {
        return cues.of(DialogueCue.BESIDE).stream().anyMatch(it -> mentions.stream().anyMatch(m -> m.is(Dimension.DISH)
                && tokens.subList(Math.min(m.to(), it.to()), Math.max(m.from(), it.from())).stream()
                        .noneMatch(token -> token.is(Token.Type.STOP) || token.is(Token.Type.DASH) || WHAT.contains(token.text()))));
    }

    /** Whether it names a kind of wine. */
    boolean isStyled() {
        return reading.wants(Dimension.COLOUR) || reading.wants(Dimension.KIND) || reading.wants(Dimension.GRAPE)
                || reading.budget() != null;
    }

    boolean isComparative() {
        return !reading.relatives().isEmpty();
    }

    /** Whether something told of the wines shown is to be told once more: "compare first and third again". */
    boolean saysAgain() {
        return reading.intent() == Intent.AGAIN && ShownTopic.of(this) != null && (!has(DialogueCue.ANOTHER) || saysOnceMore())
                && tokens.stream().anyMatch(token -> AGAIN.contains(token.text()));
    }

    private boolean saysOnceMore() {
        return tokens.stream().anyMatch(token -> token.is("раз"));
    }

    /** Whether it asks for other wines than those shown. */
    boolean asksForOthers() {
        return has(DialogueCue.ANOTHER) || reading.intent() == Intent.MORE || reading.intent() == Intent.SIMILAR
                || reading.intent() == Intent.AGAIN;
    }
}
