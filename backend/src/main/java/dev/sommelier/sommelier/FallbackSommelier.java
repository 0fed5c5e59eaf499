package dev.sommelier.sommelier;

import dev.sommelier.chat.message.ReplySource;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.chat.voice.ReplyStoppedException;
import dev.sommelier.chat.voice.ReplyWriter;
import dev.sommelier.chat.voice.Sommelier;
import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.ClaudeException.Kind;
import dev.sommelier.claude.Purpose;
import dev.sommelier.claude.client.ClaudeClient;
import dev.sommelier.limits.TokenReservation;
import dev.sommelier.safety.SafetyDecision;
import dev.sommelier.sommelier.answer.RecordedReply;
import dev.sommelier.sommelier.answer.ReplyMetrics;
import dev.sommelier.sommelier.answer.ReplyMetrics.Answered;
import dev.sommelier.sommelier.answer.ReplyMetrics.Sort;
import dev.sommelier.sommelier.answer.TimeLimit;
import dev.sommelier.sommelier.house.HouseSommelier;
import dev.sommelier.sommelier.model.ClaudeGreeting;
import dev.sommelier.sommelier.model.ClaudeSommelier;
import dev.sommelier.sommelier.model.ModelCosts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/**
 * Chooses who answers: the model while it is available and within budget, the strong model when the first refused or came
 * to no answer, otherwise the house sommelier. The reply names its source.
 */
@ApplicationScoped
class FallbackSommelier implements Sommelier {

    private static final Logger LOG = Logger.getLogger(FallbackSommelier.class);

    private final ClaudeClient claude;
    private final ClaudeSommelier model;
    private final ClaudeGreeting greeting;
    private final HouseSommelier house;
    private final ModelCosts costs;
    private final ReplyMetrics metrics;

    FallbackSommelier(ClaudeClient claude, ClaudeSommelier model, ClaudeGreeting greeting, HouseSommelier house,
            ModelCosts costs, ReplyMetrics metrics) {
        this.metrics = metrics;
        this.claude = claude;
        this.model = model;
        this.greeting = greeting;
        this.house = house;
        this.costs = costs;
    }

    @Override
    public ReplySource greet(ReplyContext context, ReplyWriter reply) {
        RecordedReply chosen = new RecordedReply();
        house.greet(context, chosen);
        ReplySource source = greetWith(chosen, context, reply);
        if (!chosen.picks().isEmpty()) {
            reply.recommend(chosen.picks());
        }
        return source;
    }

    private ReplySource greetWith(RecordedReply chosen, ReplyContext context, ReplyWriter reply) {
        Answered answered = greetingBy(chosen, context, reply);
        metrics.count(Sort.GREETING, answered);
        if (answered == Answered.BY_MODEL) {
            return ReplySource.CLAUDE;
        }
        chosen.replayTo(reply);
        return ReplySource.HOUSE;
    }

    private Answered greetingBy(RecordedReply chosen, ReplyContext context, ReplyWriter reply) {
        if (house.greetsWithCare(context)) {
            return Answered.WITH_CARE;
        }
        if (!claude.isConfigured()) {
            return Answered.WITHOUT_KEY;
        }
        Optional<TokenReservation> tokens = costs.reserve(context);
        if (tokens.isEmpty()) {
            return Answered.WITHOUT_BUDGET;
        }
        try {
            return greeting.greet(context, chosen, reply) ? Answered.BY_MODEL : Answered.AFTER_FAILURE;
        } catch (ClaudeException | TimeLimit.PassedException e) {
            LOG.logf(claude.keyRefusal().isPresent() ? Level.DEBUG : Level.WARN,
                    "The house greets in session %s: %s", context.sessionId(), e.getMessage());
            reply.startOver();
            return Answered.AFTER_FAILURE;
        } finally {
            costs.release(tokens.get());
        }
    }

    @Override
    public ReplySource answer(ReplyContext context, ReplyWriter reply) {
        Answered answered = answeredBy(context, reply);
        metrics.count(Sort.ANSWER, answered);
        return answered == Answered.BY_MODEL ? ReplySource.CLAUDE : house.answer(context, reply);
    }

    /** Decides who answers. If that is the model, its answer has been written when this returns. */
    private Answered answeredBy(ReplyContext context, ReplyWriter reply) {
        SafetyDecision safety = house.safety(context);
        // The answer to a person in distress, or a child, must not depend on a model, a network or a budget.
        if (safety.is(SafetyDecision.Kind.FIRST)) {
            return Answered.WITH_CARE;
        }
        if (!claude.isConfigured()) {
            return Answered.WITHOUT_KEY;
        }
        Optional<TokenReservation> tokens = costs.reserve(context);
        if (tokens.isEmpty()) {
            if (costs.tellSpent(context)) {
                reply.write(context.language().choose(
                        "Today's answers by the model are used up; until tomorrow the house sommelier answers.\n\n",
                        "Ответы модели на сегодня исчерпаны; до завтра отвечает домашний сомелье.\n\n"));
            }
            return Answered.WITHOUT_BUDGET;
        }
        try {
            if (answers(Purpose.ANSWER, context, safety, new TimeLimit(claude.deadlines().reply()), reply)) {
                return Answered.BY_MODEL;
            }
        } finally {
            costs.release(tokens.get());
        }
        reply.startOver();
        return Answered.AFTER_FAILURE;
    }

    /** Has the model answer. False when it failed; the caller must then start the reply over. */
    private boolean answers(Purpose purpose, ReplyContext context, SafetyDecision safety, TimeLimit limit,
            ReplyWriter reply) {
        boolean worthAnotherTry = false;
        try {
            if (model.answer(purpose, context, safety, limit, reply)) {
                return true;
            }
            LOG.warnf("The model came to no answer in session %s", context.sessionId());
            worthAnotherTry = true;
        } catch (ReplyStoppedException e) {
            throw e;
        } catch (ClaudeException e) {
            // That a key is refused is logged once, by the client.
            LOG.logf(claude.keyRefusal().isPresent() ? Level.DEBUG : Level.WARN,
                    "No answer of the model in session %s: %s, %s", context.sessionId(), e.kind(), e.getMessage());
            worthAnotherTry = e.kind() == Kind.REFUSED || e.kind() == Kind.BAD_ANSWER;
        } catch (TimeLimit.PassedException e) {
            LOG.warnf("No answer of the model in session %s: %s", context.sessionId(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "No answer of the model in session %s", context.sessionId());
        }
        if (!worthAnotherTry || purpose == Purpose.SECOND_ANSWER || claude.strongModel().isEmpty()) {
            return false;
        }
        reply.startOver();
        return answers(Purpose.SECOND_ANSWER, context, safety, limit, reply);
    }
}
