package dev.sommelier.understanding;

import dev.sommelier.account.Language;
import dev.sommelier.text.TextNormaliser;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns one message into a {@link Reading} by the lexicon, without regard to earlier messages. */
public final class RequestReader {

    /** Enough for a wish; bounds the work for a long pasted text. */
    private static final int MOST_TOKENS = 300;

    /**
     * Dimensions that the words of a wine's name may belong to: "Champagne Brut" is a region, a kind and a sweetness.
     */
    private static final Set<Dimension> NAMES = EnumSet.of(Dimension.GRAPE, Dimension.COUNTRY, Dimension.REGION,
            Dimension.KIND, Dimension.SWEETNESS, Dimension.COLOUR);

    /** Intents whose questions open like one about a wine: "what is the weather", "what is Barolo". */
    private static final Set<Intent> ELSEWHERE =
            EnumSet.of(Intent.OFF_TOPIC, Intent.IDENTITY, Intent.ABILITIES, Intent.OTHER_DRINK);

    private final Lexicon lexicon;
    private final Glossary glossary;
    private final LanguageGuess languages;
    private final BudgetReader budgets;

    public RequestReader(Lexicon lexicon, Glossary glossary, ExchangeRates rates) {
        this.lexicon = lexicon;
        this.glossary = glossary;
        this.languages = new LanguageGuess(lexicon.ordinary());
        this.budgets = new BudgetReader(rates);
    }

    /**
     * @param fallback the language when the message does not show one
     * @param currency what amounts were given in earlier, or null
     */
    public Reading read(String message, Language fallback, String currency) {
        List<Token> tokens = Tokenizer.tokens(TextNormaliser.typed(message));
        tokens = tokens.subList(0, Math.min(MOST_TOKENS, tokens.size()));
        List<Mention> mentions = new Negation(tokens, lexicon.mentions(tokens)).marked();
        Language language = languages.guess(tokens, mentions, fallback);
        Budget budget = budgets.read(tokens, mentions, language, currency);
        Map<Dimension, Facet> facets = facets(mentions);
        Set<Relative> relatives = relatives(mentions, budget);
        List<String> terms = glossary.asked(tokens, mentions);
        Reading reading = new Reading(message, language, Intent.UNCLEAR, facets, budget, relatives(mentions, budget),
                ordinal(mentions), terms, followUp(mentions),
                mentions.stream().anyMatch(m -> m.is(Dimension.INTENT, "recommend")),
                mentions.stream().anyMatch(m -> m.is(Dimension.INTENT, "liked")));
        return reading.as(intent(reading, mentions));
    }

    private static Map<Dimension, Facet> facets(List<Mention> mentions) {
        Map<Dimension, Facet> facets = new EnumMap<>(Dimension.class);
        for (Mention mention : mentions) {
            if (mention.dimension().isWish()) {
                Facet before = facets.getOrDefault(mention.dimension(), Facet.NONE);
                facets.put(mention.dimension(), before.with(mention.code(), mention.negated()));
            }
        }
        return Collections.unmodifiableMap(facets);
    }

    /** "Cheaper than 20" is a budget, "cheaper" alone is measured against the wines shown last. */
    private static Set<Relative> relatives(List<Mention> mentions, Budget budget) {
        Set<Relative> relatives = mentions.stream().filter(m -> m.is(Dimension.RELATIVE))
                .map(m -> Relative.of(m.code()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Relative.class)));
        if (budget != null) {
            relatives.remove(Relative.CHEAPER);
            relatives.remove(Relative.DEARER);
        }
        return relatives;
    }

    private static Intent intent(Reading reading, List<Mention> mentions) {
        Set<Intent> said = mentions.stream().filter(m -> m.is(Dimension.INTENT)).map(m -> Intent.of(m.code()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Intent.class)));
        said.remove(Intent.DEFINE);
        if (!reading.terms().isEmpty()) {
            said.add(Intent.DEFINE);
        }
        boolean wish = !reading.saysNothingOfWine();
        return said.stream().filter(intent -> fits(intent, reading, wish, said)).findFirst()
                .orElse(wish ? Intent.RECOMMEND : Intent.UNCLEAR);
    }

    /**
     * Whether an intent holds beside the rest of the message: "what is a good red for steak" asks for a wine, not for a
     * description.
     */
    private static boolean fits(Intent intent, Reading reading, boolean wish, Set<Intent> said) {
        return switch (intent) {
            case ABOUT -> reading.budget() == null && Collections.disjoint(said, ELSEWHERE)
                    && NAMES.containsAll(reading.facets().keySet());
            case SERVE -> reading.budget() == null && NAMES.containsAll(reading.facets().keySet());
            case DEFINE -> reading.budget() == null && !reading.wants(Dimension.DISH)
                    && !reading.wants(Dimension.OCCASION);
            case LIKED -> !wish || NAMES.containsAll(reading.facets().keySet());
            default -> !wish || !intent.yieldsToWish();
        };
    }

    private static int ordinal(List<Mention> mentions) {
        return mentions.stream().filter(m -> m.is(Dimension.ORDINAL)).mapToInt(m -> Integer.parseInt(m.code()))
                .findFirst().orElse(0);
    }

    /** Whether the message refers to the conversation so far: it opens with "and" or "what about", or compares. */
    private static boolean followUp(List<Mention> mentions) {
        return mentions.stream().anyMatch(m -> m.is(Dimension.RELATIVE)
                || m.is(Dimension.FOLLOW_UP) && m.from() == 0);
    }
}
