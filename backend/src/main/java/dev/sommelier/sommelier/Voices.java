package dev.sommelier.sommelier;

import dev.sommelier.chat.message.ReplySource;
import dev.sommelier.chat.voice.ReplyStoppedException;
import dev.sommelier.chat.voice.ReplyWriter;
import dev.sommelier.chat.voice.Sommelier;
import dev.sommelier.chat.voice.Visit;
import dev.sommelier.claude.ClaudeClient;
import dev.sommelier.claude.ClaudeException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/**
 * Decides who speaks: the model while it is there and paid for, else the house sommelier. A person always gets an
 * answer, and the reply says who gave it.
 */
@ApplicationScoped
class Voices implements Sommelier {

    private static final Logger LOG = Logger.getLogger(Voices.class);

    @Inject
    ClaudeClient claude;

    @Inject
    ClaudeSommelier model;

    @Inject
    ClaudeGreeting greeting;

    @Inject
    HouseSommelier house;

    @Inject
    ModelCosts costs;

    @Override
    public ReplySource greet(Visit visit, ReplyWriter reply) {
        RecordedReply chosen = new RecordedReply();
        house.greet(visit, chosen);
        ReplySource source = greetWith(chosen, visit, reply);
        if (!chosen.picks().isEmpty()) {
            reply.recommend(chosen.picks());
        }
        return source;
    }

    private ReplySource greetWith(RecordedReply chosen, Visit visit, ReplyWriter reply) {
        if (claude.isConfigured() && !costs.isBudgetSpent(visit)) {
            try {
                if (greeting.greet(visit, chosen.picks(), reply)) {
                    return ReplySource.CLAUDE;
                }
            } catch (ClaudeException | ClaudeGreeting.TooLateException e) {
                LOG.warnf("The house greets in session %s: %s", visit.sessionId(), e.getMessage());
                reply.startOver();
            }
        }
        chosen.sayTo(reply);
        return ReplySource.HOUSE;
    }

    @Override
    public ReplySource answer(Visit visit, ReplyWriter reply) {
        if (!claude.isConfigured()) {
            return house.answer(visit, reply);
        }
        if (costs.isBudgetSpent(visit)) {
            reply.write(visit.language().choose(
                    "Today's answers by the model are used up; until tomorrow the house sommelier answers.\n\n",
                    "Ответы модели на сегодня исчерпаны; до завтра отвечает домашний сомелье.\n\n"));
            return house.answer(visit, reply);
        }
        try {
            if (model.answer(visit, reply)) {
                return ReplySource.CLAUDE;
            }
            LOG.warnf("The model came to no answer in session %s", visit.sessionId());
        } catch (ReplyStoppedException e) {
            throw e;
        } catch (ClaudeException e) {
            LOG.warnf("The house answers in session %s: %s, %s", visit.sessionId(), e.kind(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "The house answers in session %s", visit.sessionId());
        }
        reply.startOver();
        return house.answer(visit, reply);
    }
}
