package dev.sommelier.understanding;

import dev.sommelier.account.Language;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.Tokenizer;
import dev.sommelier.understanding.message.Reading;
import dev.sommelier.understanding.message.RequestReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes messages apart that say two things: a choice and a new wish, or what is dropped and what is wanted instead. */
final class Sentences {

    /** A message whose first sentence may stand by itself. */
    record Two(String first, String rest) {

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
    private static final int LONGEST = 300;
    private static final Set<String> FORGETTING = Set.of("forget", "scrap", "drop", "skip", "ditch", "забудь", "забудьте",
            "забей");
    private static final Set<String> NOT = Set.of("don't", "dont", "not", "never", "не");
    /** From here on it is said what is wanted instead. */
    private static final Set<String> TURNING = Set.of("just", "only", "but", "instead", "now", "а", "но", "просто",
            "только", "теперь", "лучше", "давай", "давайте", "передумал", "передумала", "передумали", "делаем", "хочу",
            "show", "give", "let's");
    private static final Set<String> WISHING = Set.of("want", "need", "give", "show", "find", "prefer", "хочу", "хочется", "дай",
            "дайте", "покажи", "найди", "нужно", "надо", "подбери", "лучше", "давай");
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
        return asks ? Optional.of(new Two(text.substring(0, question ? end + 1 : end).strip(), rest)) : Optional.empty();
    }

    /** Whether a part of the wish is taken back: "forget the rosé", but not "don't forget". */
    boolean takesBack(Reading reading) {
        List<Token> tokens = Tokenizer.tokens(TextNormaliser.typed(reading.text()));
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (FORGETTING.contains(tokens.get(i).text())
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
        for (Token token : Tokenizer.tokens(TextNormaliser.typed(reading.text()))) {
            if (FORGETTING.contains(token.text())) {
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

    private static void add(Set<Dimension> dimensions, List<String> dropped, Set<String> words, Dimension... more) {
        if (dropped.stream().anyMatch(words::contains)) {
            dimensions.addAll(List.of(more));
        }
    }
}
