package dev.sommelier.sommelier;

import dev.sommelier.account.usage.ModelUse;
import dev.sommelier.account.usage.UsageLedger;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.claude.AnswerListener;
import dev.sommelier.claude.ClaudeClient;
import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.Conversation;
import dev.sommelier.claude.ModelAnswer;
import dev.sommelier.claude.ToolCall;
import dev.sommelier.claude.Usage;
import dev.sommelier.limits.TokenReservation;
import dev.sommelier.problem.DatabaseFaults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Calls the model and writes down what it cost, also when it failed or was stopped. */
@ApplicationScoped
class ModelCosts {

    private static final Logger LOG = Logger.getLogger(ModelCosts.class);

    private final ClaudeClient claude;
    private final UsageLedger ledger;

    @Inject
    ModelCosts(ClaudeClient claude, UsageLedger ledger) {
        this.claude = claude;
        this.ledger = ledger;
    }

    /** Whatever the listener hears is passed on; what an answer cost that it ended itself is written down too. */
    ModelAnswer counted(ReplyContext context, ModelUse.Purpose purpose, Conversation conversation, AnswerListener listener) {
        try {
            ModelAnswer answer = claude.stream(conversation, new AnswerListener() {
                @Override
                public void text(String delta) {
                    listener.text(delta);
                }

                @Override
                public void toolCall(ToolCall call) {
                    listener.toolCall(call);
                }

                @Override
                public void waiting() {
                    listener.waiting();
                }

                @Override
                public void endedEarly(Usage usage) {
                    record(context, purpose, usage);
                }
            });
            record(context, purpose, answer.usage());
            return answer;
        } catch (ClaudeException e) {
            e.usage().ifPresent(usage -> record(context, purpose, usage));
            throw e;
        }
    }

    /**
     * Sets tokens aside before the model is called; a database that is away for a moment sets none aside.
     *
     * @return empty when the day's budget of the account, or of the whole service, is spent
     */
    Optional<TokenReservation> reserve(ReplyContext context) {
        try {
            return ledger.reserve(context.accountId());
        } catch (RuntimeException e) {
            refuseUnlessAway(e);
            LOG.warnf("Reply %s is not counted beforehand: the database is away", context.messageId());
            return Optional.of(TokenReservation.none(context.accountId()));
        }
    }

    /** Gives back what was set aside when the reply has ended. What cannot be given back is spent until tomorrow. */
    void release(TokenReservation reservation) {
        try {
            ledger.release(reservation);
        } catch (RuntimeException e) {
            refuseUnlessAway(e);
            LOG.warnf("%d tokens are not given back: the database is away", reservation.tokens());
        }
    }

    /** A database that is away for a moment costs us a line of the bill, not the person an answer. */
    private void record(ReplyContext context, ModelUse.Purpose purpose, Usage usage) {
        try {
            ledger.record(new ModelUse(context.accountId(), context.messageId(), purpose, usage.model(), usage.inputTokens(),
                    usage.outputTokens(), usage.cacheWriteTokens(), usage.cacheReadTokens()));
        } catch (RuntimeException e) {
            refuseUnlessAway(e);
            LOG.warnf("What reply %s cost is not written down: the database is away", context.messageId());
        }
    }

    private static void refuseUnlessAway(RuntimeException failure) {
        if (!DatabaseFaults.isUnavailable(failure)) {
            throw failure;
        }
    }
}
