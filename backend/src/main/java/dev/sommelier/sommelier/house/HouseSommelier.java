package dev.sommelier.sommelier.house;

import dev.sommelier.account.Language;
import dev.sommelier.chat.message.ReplySource;
import dev.sommelier.chat.voice.Pick;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.chat.voice.ReplyWriter;
import dev.sommelier.chat.voice.Sommelier;
import dev.sommelier.insight.Constraint;
import dev.sommelier.insight.context.TasteContext;
import dev.sommelier.insight.context.TasteContexts;
import dev.sommelier.safety.SafetyDecision;
import dev.sommelier.safety.SafetyPolicy;
import dev.sommelier.sommelier.choosing.AccountTaste;
import dev.sommelier.sommelier.choosing.ActiveConstraints;
import dev.sommelier.sommelier.choosing.Chooser;
import dev.sommelier.sommelier.choosing.DishGroups;
import dev.sommelier.sommelier.choosing.SeasonWines;
import dev.sommelier.sommelier.choosing.WishRequests;
import dev.sommelier.sommelier.knowledge.MatchJudge;
import dev.sommelier.sommelier.knowledge.QuestionAnswers;
import dev.sommelier.sommelier.wording.ComposedAnswer;
import dev.sommelier.sommelier.wording.Wording;
import dev.sommelier.understanding.SessionReader;
import dev.sommelier.understanding.Understood;
import dev.sommelier.understanding.dialogue.FollowUp;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.message.Intent;
import dev.sommelier.understanding.message.Reading;
import dev.sommelier.understanding.message.RequestReader;
import dev.sommelier.understanding.question.KnowledgeBase;
import dev.sommelier.understanding.question.QuestionReader;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.Pairings;
import dev.sommelier.wine.ranking.TasteScorer;
import dev.sommelier.wine.ranking.WineCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The built-in sommelier: understands a message by a lexicon, chooses by rules and catalogue, and words the answer from
 * templates. It needs neither network nor model, answers within milliseconds, and stands in for the model.
 */
@ApplicationScoped
@Typed(HouseSommelier.class) // the port is implemented by FallbackSommelier
public class HouseSommelier implements Sommelier {

    private final WineCatalogue catalogue;
    private final TasteContexts tasteContexts;
    private final SessionReader sessions;
    private final IntentAnswers answers;
    private final Wording wording;
    private final SafetyPolicy safety;
    private final HouseGreeting greeting;
    private final RequestReader requests;
    private final ConstraintEffects effects;

    public HouseSommelier(WineCatalogue catalogue, TasteContexts tasteContexts, Pairings pairings, DishGroups groups,
            SessionReader sessions, RequestReader requests, QuestionReader questions, KnowledgeBase facts,
            SafetyPolicy safety, Wording wording) {
        this.catalogue = catalogue;
        this.tasteContexts = tasteContexts;
        this.requests = requests;
        this.sessions = sessions;
        Chooser chooser = new Chooser(catalogue, new WishRequests(groups), pairings);
        this.safety = safety;
        this.wording = wording;
        SeasonWines seasonWines = new SeasonWines(chooser);
        greeting = new HouseGreeting(tasteContexts, new GreetingInsights(catalogue, wording), seasonWines, wording);
        effects = new ConstraintEffects(wording);
        answers = new IntentAnswers(catalogue, new Recommender(chooser, seasonWines), new Knowledge(chooser, facts, wording),
                new QuestionAnswers(facts, questions, chooser, new MatchJudge(pairings, groups), wording.fieldAnswers()),
                new Recall(catalogue, chooser, wording), effects, wording);
    }

    @Override
    public ReplySource greet(ReplyContext context, ReplyWriter reply) {
        long seed = seed(context);
        if (!context.earlier().isEmpty()) {
            return write(greetsWithCare(context) ? wording.safety().greeting(context, seed)
                    : wording.continuation(context, sessions.read(context), seed), reply);
        }
        TasteContext insights = tasteContexts.of(context);
        return write(greeting.of(context, insights, taste(context, insights), seed), reply);
    }

    public AccountTaste taste(ReplyContext context, TasteContext insights) {
        return new AccountTaste(context.accountId(), TasteScorer.of(insights.taste(), catalogue),
                new ActiveConstraints(insights.constraints()));
    }

    /** The sentence, in a paragraph of its own, on the constraints that have bound the model's answer; empty when none has. */
    public String keptTo(ActiveConstraints constraints, ReplyContext context) {
        constraints.find(Constraint.Type.VEGAN).ifPresent(constraints::bind);
        String sentence = effects.told(constraints, context, spoken(context));
        return sentence.isEmpty() ? "" : "\n\n" + sentence;
    }

    /** The language of the last message. */
    public Language spoken(ReplyContext context) {
        return requests.read(context.lastMessage(), context.language(), null).language();
    }

    @Override
    public ReplySource answer(ReplyContext context, ReplyWriter reply) {
        return write(answer(context), reply);
    }

    /** The safety decision on the last message, for the model's answers too. */
    public SafetyDecision safety(ReplyContext context) {
        return safety.decide(context);
    }

    /** Whether a greeting continues a session in which the person was in distress. */
    public boolean greetsWithCare(ReplyContext context) {
        return safety.greetsWithCare(context);
    }

    private ComposedAnswer answer(ReplyContext context) {
        SafetyDecision decision = safety.decide(context);
        return switch (decision.kind()) {
            case FIRST -> wording.safety().of(decision, seed(context));
            case AFTER -> afterAlarm(context, decision);
            case OPEN -> answer(context, sessions.read(context));
            case WORDS -> inWords(context, decision);
            case ALCOHOL_FREE -> alcoholFree(context, decision);
            case ALCOHOL_FREE_ASKED -> wording.safety().addedTo(alcoholFree(context, decision), decision, seed(context));
        };
    }

    /** Answers a question in words; refuses what turns out, in its session, to ask for wine. */
    private ComposedAnswer inWords(ReplyContext context, SafetyDecision decision) {
        Understood understood = sessions.read(context);
        return understood.reading().intent().asksForWine()
                ? wording.safety().of(decision, seed(context))
                : answer(context, understood);
    }

    /** Answers a harmless question about a wine shown, or the choice of one without alcohol; refuses all else. */
    private ComposedAnswer afterAlarm(ReplyContext context, SafetyDecision decision) {
        Understood understood = sessions.read(context);
        return understood.followUp() != null && decision.allows(understood.followUp()) ? answer(context, understood)
                : wording.safety().of(decision, seed(context));
    }

    /**
     * Answers with alcohol-free wine only. The picks are checked as well, because a wine shown before or asked about by
     * name may have alcohol.
     */
    private ComposedAnswer alcoholFree(ReplyContext context, SafetyDecision decision) {
        Understood understood = sessions.read(context);
        boolean asksAbout = understood.reading().intent() == Intent.ABOUT;
        FollowUp followUp = understood.followUp();
        if (followUp != null && !decision.allows(followUp)) {
            return wording.safety().of(decision, seed(context));
        }
        ComposedAnswer answer = answer(context, asksAbout ? understood : understood.alcoholFree());
        List<UUID> ids = answer.picks().stream().map(Pick::wineId).toList();
        if (catalogue.byIds(ids).stream().allMatch(Wine::alcoholFree)) {
            return answer;
        }
        return asksAbout ? ComposedAnswer.of(answer.text())
                : wording.safety().of(decision, seed(context));
    }

    private ComposedAnswer answer(ReplyContext context, Understood understood) {
        TasteContext insights = tasteContexts.of(context);
        return answers.answer(context, insights, taste(context, insights), understood, seed(context));
    }

    /** A title for a chat that begins with the message; empty when it says too little of wine. */
    public Optional<String> title(String message, String reply) {
        Language fallback = requests.read(reply, Language.EN, null).language();
        Reading reading = requests.read(message, fallback, null);
        boolean open = reading.intent().asksForWine() || reading.intent() == Intent.ABOUT || reading.intent() == Intent.SERVE
                || reading.intent() == Intent.DEFINE;
        List<Wine> named = sessions.named(reading);
        boolean one = !named.isEmpty() && !reading.wants(Dimension.GRAPE);
        return open || one ? wording.titles().of(reading, one ? named.get(0) : null) : Optional.empty();
    }

    private static ReplySource write(ComposedAnswer answer, ReplyWriter reply) {
        TextChunks.of(answer.text()).forEach(reply::write);
        reply.used(answer.used());
        if (!answer.picks().isEmpty()) {
            reply.recommend(answer.picks());
        }
        return ReplySource.HOUSE;
    }

    /** A seed that differs between turns and is stable for a turn. */
    private static long seed(ReplyContext context) {
        return context.sessionId().getMostSignificantBits() * 31 + context.sessionId().getLeastSignificantBits()
                + context.turns().size();
    }
}
