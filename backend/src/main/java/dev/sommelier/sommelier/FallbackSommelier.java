package dev.sommelier.sommelier;

import dev.sommelier.chat.message.ReplySource;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.chat.voice.ReplyStoppedException;
import dev.sommelier.chat.voice.ReplyWriter;
import dev.sommelier.chat.voice.Sommelier;
import dev.sommelier.claude.ClaudeClient;
import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.ClaudeException.Kind;
import dev.sommelier.claude.Purpose;
import dev.sommelier.limits.TokenReservation;
import dev.sommelier.safety.SafetyDecision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.logging.Logger;

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

    @Inject
    FallbackSommelier(ClaudeClient claude, ClaudeSommelier model, ClaudeGreeting greeting, HouseSommelier house,
            ModelCosts costs) {
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
        Optional<TokenReservation> tokens = !house.greetsWithCare(context) && claude.isConfigured()
                ? costs.reserve(context) : Optional.empty();
        if (tokens.isPresent()) {
            try {
                if (greeting.greet(context, chosen, reply)) {
                    return ReplySource.CLAUDE;
                }
            } catch (ClaudeException | TimeLimit.PassedException e) {
                LOG.warnf("The house greets in session %s: %s", context.sessionId(), e.getMessage());
                reply.startOver();
            } finally {
                costs.release(tokens.get());
            }
        }
        chosen.sayTo(reply);
        return ReplySource.HOUSE;
    }

    @Override
    public ReplySource answer(ReplyContext context, ReplyWriter reply) {
        SafetyDecision safety = house.safety(context);
        // The answer to a person in distress, or a child, must not depend on a model, a network or a budget.
        if (safety.is(SafetyDecision.Kind.FIRST) || !claude.isConfigured()) {
            return house.answer(context, reply);
        }
        Optional<TokenReservation> tokens = costs.reserve(context);
        if (tokens.isEmpty()) {
            reply.write(context.language().choose(
                    "Today's answers by the model are used up; until tomorrow the house sommelier answers.\n\n",
                    "Ответы модели на сегодня исчерпаны; до завтра отвечает домашний сомелье.\n\n"));
            return house.answer(context, reply);
        }
        try {
            if (answers(Purpose.ANSWER, context, safety, reply)) {
                return ReplySource.CLAUDE;
            }
        } finally {
            costs.release(tokens.get());
        }
        reply.startOver();
        return house.answer(context, reply);
    }

    /** Whether the model answers; if not, what was written has to be begun anew. */
    private boolean answers(Purpose purpose, ReplyContext context, SafetyDecision safety, ReplyWriter reply) {
        boolean worthAnotherTry = false;
        try {
            if (model.answer(purpose, context, safety, reply)) {
                return true;
            }
            LOG.warnf("The model came to no answer in session %s", context.sessionId());
            worthAnotherTry = true;
        } catch (ReplyStoppedException e) {
            throw e;
        } catch (ClaudeException e) {
            LOG.warnf("No answer of the model in session %s: %s, %s", context.sessionId(), e.kind(), e.getMessage());
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
        return answers(Purpose.SECOND_ANSWER, context, safety, reply);
    }
}
