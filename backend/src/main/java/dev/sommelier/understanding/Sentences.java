package dev.sommelier.understanding;

import dev.sommelier.account.Language;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.Tokenizer;
import dev.sommelier.understanding.lexicon.WordClasses;
import dev.sommelier.understanding.message.Reading;
import dev.sommelier.understanding.message.RequestReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes messages apart that say two things: a choice and a new wish, or what is dropped and what is wanted instead. */
final class Sentences {

    /** A message whose first sentence, or clause, may stand by itself. */
    record Two(String first, String rest, boolean sentence) {

        /** Whether a sentence ends between the parts, and not only a clause. */
        boolean endsSentence() {
            return sentence;
        }

        /** Whether the first part says that a wine is taken and does not only name it: "ok, the second". */
        boolean decides() {
            return words(first).stream().anyMatch(DECIDING::contains);
        }

        /** Whether the second part is a question or request of its own. */
        boolean goesOn() {
            List<String> words = words(rest);
            return words.size() > 1 && (rest.indexOf('?') >= 0 || words.stream().limit(OPENING).anyMatch(ASKING::contains));
        }

        private static List<String> words(String text) {
            return Tokenizer.tokens(TextNormaliser.typed(text)).stream().filter(token -> token.is(Token.Type.WORD))
                    .map(Token::text).toList();
        }

        /** "Are these sour? I want something fuller": a question, then a wish. */
        boolean asksFirst() {
            return first.endsWith("?");
        }
    }

    /**
     * What a message takes back.
     *
     * @param dimensions of the wish that are dropped
     * @param instead    the rest of the message
     */
    record Forgotten(Set<Dimension> dimensions, boolean isOfPrice, Reading instead) {

        boolean isEverything() {
            return instead.saysNothingOfWine() && dimensions.isEmpty() && !isOfPrice;
        }
    }

    private static final String ENDS = ".!?;\n";
    /** Where a clause may end: "the third then, how many bottles", «беру второе, а как подавать». */
    private static final Pattern CLAUSES = Pattern.compile(
            "[.!?;,\\n\u2014\u2013]+\\s*|\\s-\\s|\\s(?=(?:and|but|so|и|а|но)\\s)");
    private static final int LONGEST = 300;
    private static final int MOST_CUTS = 3;
    /** In words: from here on it must be clear that the rest asks. */
    private static final int OPENING = 4;
    private static final Set<String> DECIDING = WordClasses.of("deciding");
    private static final Set<String> ASKING = WordClasses.of("asking");
    private static final Set<String> FORGETTING = Set.of("forget", "scrap", "drop", "skip", "ditch", "забудь", "забудьте",
            "забей");
    private static final Set<String> NOT = Set.of("don't", "dont", "not", "never", "не");
    /** From here on it is said what is wanted instead. */
    private static final Set<String> TURNING = Set.of("just", "only", "but", "instead", "now", "а", "но", "просто",
            "только", "теперь", "лучше", "давай", "давайте", "передумал", "передумала", "передумали", "делаем", "хочу",
            "show", "give", "let's");
    private static final Set<String> WISHING = Set.of("want", "need", "give", "show", "find", "prefer", "хочу", "хочется", "дай",
            "дайте", "покажи", "найди", "нужно", "надо", "подбери", "лучше", "давай");
    private static final Set<String> ARTICLES = Set.of("a", "the", "nice", "good", "wee", "little", "decent", "every", "last", "lovely");
    private static final Set<String> AFTER_NOUN = Set.of("of", "dead", "by", "in", "round", "off");
    private static final Set<String> PLACE_WORDS = Set.of("country", "region", "origin", "страну", "страна", "регион");
    private static final Set<String> PRICE_WORDS = Set.of("price", "budget", "money", "cost", "цену", "цена", "бюджет",
            "деньги");
    private static final Set<String> COLOUR_WORDS = Set.of("colour", "color", "цвет");
    private static final Set<String> GRAPE_WORDS = Set.of("grape", "сорт");
    private static final Set<String> DISH_WORDS = Set.of("food", "dish", "еду", "блюдо");

    private final RequestReader requests;

    Sentences(RequestReader requests) {
        this.requests = requests;
    }

    /** Empty unless wines were shown and the sentences behind the first ask for wine. */
    Optional<Two> split(String text, Understood so, Language language) {
        int end = 0;
        while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (!so.dialogue().hasShown() || end == 0 || end + 1 >= text.length() || text.length() > LONGEST) {
            return Optional.empty();
        }
        String rest = text.substring(end + 1).strip();
        Reading reading = requests.read(rest, language, null);
        boolean asks = !reading.saysNothingOfWine() && reading.intent().asksForWine() && reading.ordinal() == 0;
        boolean question = text.charAt(end) == '?';
        if (question && reading.relatives().isEmpty() && !reading.request()
                && Tokenizer.tokens(TextNormaliser.typed(rest)).stream().noneMatch(token -> WISHING.contains(token.text()))) {
            return Optional.empty();
        }
        return asks ? Optional.of(new Two(text.substring(0, question ? end + 1 : end).strip(), rest, true)) : Optional.empty();
    }

    /** The places where a choice may end and a question begin. */
    List<Two> clauses(String text, Understood so) {
        List<Two> clauses = new ArrayList<>();
        Matcher cut = CLAUSES.matcher(text);
        while (so.dialogue().hasShown() && text.length() <= LONGEST && clauses.size() < MOST_CUTS && cut.find()) {
            String first = text.substring(0, cut.start());
            String rest = text.substring(cut.end()).strip();
            if (!first.isBlank() && !rest.isBlank()) {
                boolean asks = cut.group().startsWith("?");
                clauses.add(new Two(first.strip() + (asks ? "?" : ""), rest,
                        ENDS.indexOf(cut.group().charAt(0)) >= 0));
            }
        }
        return clauses;
    }

    /** Whether a part of the wish is taken back: "forget the rosé", but not "don't forget". */
    boolean takesBack(Reading reading) {
        List<Token> tokens = Tokenizer.tokens(TextNormaliser.typed(reading.text()));
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (FORGETTING.contains(tokens.get(i).text()) && !isNoun(tokens, i)
                    && (i == 0 || !NOT.contains(tokens.get(i - 1).text())) && !tokens.get(i + 1).is("to")) {
                return !forgotten(reading).dimensions().isEmpty() || forgotten(reading).isOfPrice();
            }
        }
        return false;
    }

    Forgotten forgotten(Reading reading) {
        List<String> dropped = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        boolean dropping = false;
        List<Token> tokens = Tokenizer.tokens(TextNormaliser.typed(reading.text()));
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (FORGETTING.contains(token.text()) && !isNoun(tokens, at)) {
                dropping = true;
                continue;
            }
            dropping &= !token.is(Token.Type.STOP) && !token.is(Token.Type.DASH) && !TURNING.contains(token.text());
            (dropping ? dropped : kept).add(token.text());
        }
        Set<Dimension> dimensions = requests.read(String.join(" ", dropped), reading.language(), null).facets().keySet()
                .stream().collect(Collectors.toCollection(() -> EnumSet.noneOf(Dimension.class)));
        add(dimensions, dropped, PLACE_WORDS, Dimension.COUNTRY, Dimension.REGION);
        add(dimensions, dropped, COLOUR_WORDS, Dimension.COLOUR);
        add(dimensions, dropped, GRAPE_WORDS, Dimension.GRAPE);
        add(dimensions, dropped, DISH_WORDS, Dimension.DISH);
        boolean price = dropped.stream().anyMatch(PRICE_WORDS::contains);
        return new Forgotten(dimensions, price,
                requests.read(String.join(" ", kept), reading.language(), null).in(reading.language()));
    }

    /** Whether the word is a noun and takes nothing back: "a drop of red", "drop-dead gorgeous", "a skip". */
    private static boolean isNoun(List<Token> tokens, int at) {
        return at > 0 && ARTICLES.contains(tokens.get(at - 1).text())
                || at + 1 < tokens.size() && (tokens.get(at + 1).is(Token.Type.DASH)
                        || AFTER_NOUN.contains(tokens.get(at + 1).text()));
    }

    private static void add(Set<Dimension> dimensions, List<String> dropped, Set<String> words, Dimension... more) {
        if (dropped.stream().anyMatch(words::contains)) {
            dimensions.addAll(List.of(more));
        }
    }
}
