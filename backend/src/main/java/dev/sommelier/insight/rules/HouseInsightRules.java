package dev.sommelier.insight.rules;

import dev.sommelier.account.Language;
import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.chat.message.Role;
import dev.sommelier.insight.Constraint;
import dev.sommelier.insight.EventTime;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightDetail;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.rules.collected.InsightCollector;
import dev.sommelier.insight.rules.collected.StyleText;
import dev.sommelier.insight.rules.constraint.ConstraintReader;
import dev.sommelier.insight.rules.constraint.ConstraintText;
import dev.sommelier.insight.rules.constraint.Demand;
import dev.sommelier.insight.rules.constraint.LimitReader;
import dev.sommelier.insight.rules.event.EventReader;
import dev.sommelier.insight.rules.food.FoodReader;
import dev.sommelier.insight.rules.opinion.OpinionReader;
import dev.sommelier.insight.rules.opinion.VisibleWines;
import dev.sommelier.insight.sentence.MentionedPeople;
import dev.sommelier.insight.sentence.People;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.insight.sentence.SentenceCue;
import dev.sommelier.insight.sentence.SentenceReader;
import dev.sommelier.insight.sentence.StyleReader;
import dev.sommelier.understanding.amount.Budget;
import dev.sommelier.understanding.amount.ExchangeRates;
import dev.sommelier.understanding.lexicon.Lexicon;
import dev.sommelier.understanding.message.RequestReader;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.ranking.Style;
import dev.sommelier.wine.ranking.WineCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Extracts insights from a closed session by rules and word lists, without a model. The entry class of this package; see
 * its description for the steps.
 */
@ApplicationScoped
public class HouseInsightRules {

    /** Tokens at the beginning of a sentence in which "just kidding" is said of the message before. */
    private static final int TAKEN_BACK_WITHIN = 6;

    private final WineCatalogue catalogue;
    private final SentenceReader sentences;
    private final RequestReader languages;
    private final OpinionReader opinions;
    private final AnswerReader answers;
    private final HolderCorrection corrections;
    private final EventReader events;
    private final FoodReader foods;
    private final ConstraintReader constraints;

    public HouseInsightRules(WineCatalogue catalogue, Vocabulary vocabulary, Lexicon lexicon, RequestReader requests,
            ExchangeRates rates, People people) {
        this.catalogue = catalogue;
        sentences = new SentenceReader(catalogue, vocabulary, lexicon, people);
        languages = requests;
        StyleText styleText = new StyleText(vocabulary);
        opinions = new OpinionReader(styleText, people);
        corrections = new HolderCorrection(people);
        events = new EventReader(people);
        foods = new FoodReader(people, lexicon);
        constraints = new ConstraintReader(people, new ConstraintText(styleText, rates), text -> budget(text, Language.EN));
        answers = new AnswerReader(opinions, constraints);
    }

    public List<Insight> extract(ClosedSession session) {
        return extract(session, List::of);
    }

    /**
     * One insight per subject, in the order in which they were said.
     *
     * @param shownBefore the wines that the chat before showed last, which are asked for only when they seem to be meant
     */
    public List<Insight> extract(ClosedSession session, Supplier<List<UUID>> shownBefore) {
        InsightCollector insights = new InsightCollector(session);
        VisibleWines visible = new VisibleWines();
        Language language = session.language();
        // "Kate… my sister": a name may be explained after it was used.
        MentionedPeople mentioned = sentences.named(session.lines().stream().filter(line -> line.role() == Role.USER)
                .map(ClosedSession.Line::text).toList());
        List<Sentence> question = List.of();
        String reply = null;
        boolean askedBefore = false;
        for (ClosedSession.Line line : session.lines()) {
            if (line.role() == Role.USER) {
                language = languages.read(line.text(), language, null).language();
                String allergies = AnswerReader.allergies(reply, line.text(), language);
                String text = allergies == null ? line.text() : allergies;
                List<Sentence> said = sentences.sentences(text, visible.shown(), mentioned);
                if (!visible.isAny() && !askedBefore && EarlierChat.isMeant(line.text(), said)) {
                    askedBefore = true;
                    visible.show(catalogue.byIds(shownBefore.get()));
                    said = sentences.sentences(text, visible.shown(), mentioned);
                }
                if (said.stream().anyMatch(sentence -> sentence.has(SentenceCue.TAKEN_BACK, 0, TAKEN_BACK_WITHIN)
                        && !sentence.has(SentenceCue.NOT, 0, 1))) {
                    insights.takeBackMessage();
                }
                corrections.read(said, insights);
                insights.readFrom(line);
                if (said.stream().noneMatch(sentence -> sentence.has(SentenceCue.FICTION))) {
                    answers.read(question, said, language, insights);
                    extract(said, visible, language, insights);
                }
                if (said.stream().allMatch(sentence -> sentence.asks() && !sentence.has(SentenceCue.PRONOUN))) {
                    visible.focusOn(null);
                }
                question = List.of();
                mentioned = sentences.after(line.text(), mentioned);
            } else {
                question = answers.asked(line.text(), sentences);
                reply = line.text();
            }
            if (line.role() != Role.USER && !line.wines().isEmpty()) {
                visible.show(catalogue.byIds(line.wines()));
            }
        }
        return insights.all();
    }

    /** The events that messages of the session call off, without their words. */
    public List<Insight> calledOff(ClosedSession session) {
        return extract(session).stream()
                .filter(insight -> insight.kind() == InsightKind.EVENT && insight.time().state() == EventTime.State.CANCELLED)
                .map(insight -> insight.with(InsightDetail.NONE)).toList();
    }

    private void extract(List<Sentence> said, VisibleWines visible, Language language, InsightCollector insights) {
        opinions.read(said, visible, language, insights);
        events.read(said, language, insights);
        foods.read(said, insights);
        constraints.read(said, language, insights);
    }

    /** The one food that a few words name, as a code; null when they name none or several. */
    public String foodIn(String words) {
        List<Sentence> said = sentences.sentences(words, List.of());
        return said.size() == 1 ? foods.codeIn(said.get(0)) : null;
    }

    /** The dish of the lexicon, or the food, that must not be, as a code; null as {@link #foodIn}. */
    public String allergenIn(String words) {
        List<Sentence> said = sentences.sentences(words, List.of());
        return said.size() == 1 ? foods.dishIn(said.get(0)) : null;
    }

    /** What a few words that are known to name a constraint demand: "never red", "nuts", "20 €". */
    public Insight constraint(Insight named, Language language) {
        String words = named.text();
        ClosedSession typed = new ClosedSession(null, null, language, ZoneOffset.UTC, Instant.EPOCH, List.of());
        InsightCollector read = new InsightCollector(typed);
        read.readFrom(new ClosedSession.Line(named.id(), Role.USER, words, List.of(), Instant.EPOCH));
        List<Sentence> said = sentences.sentences(words, List.of());
        constraints.read(said, language, read);
        Optional<Demand> worded = ConstraintReader.worded(words);
        if (worded.isPresent()) {
            Insight demand = demanding(named, Style.NONE, worded.get().constraint());
            return demand.with(demand.detail().coded(worded.get().code()));
        }
        Optional<Insight> told = read.all().stream().findFirst();
        if (told.isPresent()) {
            Insight demand = demanding(named, told.get().style(), told.get().detail().constraint());
            return demand.with(demand.detail().coded(told.get().detail().code()));
        }
        String food = allergenIn(words);
        Style style = styleOf(words);
        Optional<BigDecimal> price = priceIn(words, language);
        if (price.isPresent()) {
            return demanding(named, Style.NONE, new Constraint(Constraint.Type.PRICE, price.get()));
        }
        if (food != null) {
            Insight allergy = demanding(named, Style.NONE, Constraint.of(Constraint.Type.ALLERGY));
            return allergy.with(allergy.detail().coded(food));
        }
        return demanding(named, style, Constraint.of(style.isEmpty() ? Constraint.Type.OTHER : Constraint.Type.NEVER));
    }

    /** The upper limit of a price that a few words name, in EUR per bottle. */
    public Optional<BigDecimal> priceIn(String words, Language language) {
        return LimitReader.limit(budget(words, language));
    }

    private Budget budget(String text, Language language) {
        return languages.read(text, language, null).budget();
    }

    private static Insight demanding(Insight named, Style style, Constraint constraint) {
        return named.styled(style).with(named.detail().demanding(constraint).coded(null));
    }

    /** The style a few words name: "oaked Chardonnay", «сладкое»; {@link Style#NONE} when they name none. */
    public Style styleOf(String words) {
        return StyleReader.whole(sentences.styles(words));
    }
}
