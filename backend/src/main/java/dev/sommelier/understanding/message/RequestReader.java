package dev.sommelier.understanding.message;

import dev.sommelier.account.Language;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.amount.Budget;
import dev.sommelier.understanding.amount.BudgetReader;
import dev.sommelier.understanding.amount.ExchangeRates;
import dev.sommelier.understanding.amount.StrengthReader;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.lexicon.LanguageGuess;
import dev.sommelier.understanding.lexicon.Lexicon;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.Tokenizer;
import dev.sommelier.understanding.lexicon.TransliteratedRussian;
import dev.sommelier.understanding.question.Party;
import dev.sommelier.understanding.question.PartyReader;
import dev.sommelier.understanding.question.Question;
import dev.sommelier.understanding.question.QuestionReader;
import dev.sommelier.understanding.request.PlainRequests;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns one message into a {@link Reading} by the lexicon, without regard to earlier messages. */
@Singleton
public final class RequestReader {

    /** Enough for a wish; bounds the work for a long pasted text. */
    private static final int MOST_TOKENS = 300;

    /** "Red, US": in capitals beside small letters it is the country and not "us". */
    private static final Pattern STATES = Pattern.compile("\\bUS\\b(?! dollar| bucks)");
    /** "A cold white'd go down a treat", "a red'll do": the verb is taken off the wine. */
    private static final Pattern CONTRACTED = Pattern.compile("(?i)\\b(reds?|whites?|ros[eé]s?|wines?|bubbl(?:y|es)|fizz|bottles?)['’](?:d|ll)\\b");
    private static final Pattern SMALL_LETTER = Pattern.compile("\\p{Ll}");

    private final PlainRequests plainRequests = new PlainRequests();
    private final Lexicon lexicon;
    private final QuestionReader questions;
    private final LanguageGuess languages;
    private final BudgetReader budgets;
    private final TransliteratedRussian transliteration;
    private final Companions companions = new Companions();

    public RequestReader(Lexicon lexicon, QuestionReader questions, ExchangeRates rates) {
        this.lexicon = lexicon;
        this.questions = questions;
        this.languages = new LanguageGuess(lexicon.ordinary());
        this.budgets = new BudgetReader(rates);
        this.transliteration = new TransliteratedRussian(lexicon);
    }

    /**
     * @param fallback the language when the message does not show one
     * @param currency what amounts were given in earlier, or null
     */
    public Reading read(String message, Language fallback, String currency) {
        return read(message, fallback, currency, false);
    }

    /** The same message read as a question about wine, whatever its words speak for. */
    public Reading readQuestion(String message, Language fallback, String currency) {
        return read(message, fallback, currency, true);
    }

    private Reading read(String message, Language fallback, String currency, boolean surelyAsks) {
        String whole = CONTRACTED.matcher(message).replaceAll("$1 would");
        String spelled = SMALL_LETTER.matcher(whole).find() ? STATES.matcher(whole).replaceAll("USA") : whole;
        List<Token> tokens = Tokenizer.tokens(transliteration.russian(TextNormaliser.typed(spelled)));
        tokens = tokens.subList(0, Math.min(MOST_TOKENS, tokens.size()));
        List<Mention> found = RealNames.named(tokens, lexicon.mentions(tokens));
        List<Mention> said = new Negation(tokens, Alternatives.marked(tokens, companions.without(tokens, found))).marked();
        List<Mention> mentions = new ArrayList<>(new Asides(tokens, said).dropped());
        mentions.addAll(new StrengthReader(tokens, mentions).bounds());
        Language language = languages.guess(tokens, mentions, fallback);
        Budget budget = budgets.read(tokens, mentions, language, currency);
        Map<Dimension, Facet> facets = facets(new Insisted(tokens, mentions).withoutRefusals());
        Set<Relative> relatives = relatives(mentions, budget);
        boolean plain = plainRequests.isPlain(tokens, mentions, facets, budget != null);
        Party party = new PartyReader(tokens, mentions).party();
        Question question = surelyAsks ? questions.asked(tokens, mentions, party)
                : plain ? null : questions.read(tokens, mentions, facets, budget != null, !relatives.isEmpty(), party);
        Reading reading = new Reading(message, language, Intent.UNCLEAR, facets, budget, relatives(mentions, budget),
                ordinal(mentions), question, FollowUpOpening.refersBack(tokens, mentions),
                mentions.stream().anyMatch(m -> m.is(Dimension.INTENT, "recommend")),
                mentions.stream().anyMatch(m -> m.is(Dimension.INTENT, "liked")),
                refusedWords(tokens, mentions), new UnknownWords(tokens, found, lexicon.ordinary(), message).found());
        return reading.as(surelyAsks ? Intent.DEFINE : IntentReader.intent(reading, mentions, plain));
    }

    private static Map<Dimension, Facet> facets(List<Mention> mentions) {
        Map<Dimension, Facet> facets = new EnumMap<>(Dimension.class);
        for (Mention mention : mentions) {
            if (mention.dimension().isWish()) {
                Facet before = facets.getOrDefault(mention.dimension(), Facet.NONE);
                facets.put(mention.dimension(), before.with(mention.code(), mention.negated()));
            }
        }
        facets.replaceAll((dimension, facet) ->
                dimension == Dimension.REGION ? facet.wishesFirst() : facet.refusalsFirst());
        return Collections.unmodifiableMap(facets);
    }

    private static Set<String> refusedWords(List<Token> tokens, List<Mention> mentions) {
        return mentions.stream().filter(Mention::negated)
                .flatMap(m -> tokens.subList(m.from(), m.to()).stream()).map(Token::text).collect(Collectors.toSet());
    }

    /** What is measured against the wines shown last: "cheaper" is, "cheaper than 20" is a budget. */
    private static Set<Relative> relatives(List<Mention> mentions, Budget budget) {
        Set<Relative> relatives = mentions.stream().filter(m -> m.is(Dimension.RELATIVE))
                .map(m -> Relative.of(m.code()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Relative.class)));
        boolean samePrice = mentions.stream().anyMatch(m -> m.is(Dimension.FOLLOW_UP, "same_price"));
        if (samePrice && relatives.contains(Relative.DEARER)) {
            relatives.add(Relative.FULLER); // "something more serious, the same money" means more wine
        }
        if (budget != null || samePrice) {
            relatives.remove(Relative.CHEAPER);
            relatives.remove(Relative.DEARER);
        }
        return relatives;
    }

    private static int ordinal(List<Mention> mentions) {
        return mentions.stream().filter(m -> m.is(Dimension.ORDINAL)).mapToInt(m -> Integer.parseInt(m.code()))
                .findFirst().orElse(0);
    }
}
