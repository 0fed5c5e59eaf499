package dev.sommelier.sommelier;

import dev.sommelier.account.ModelUse;
import dev.sommelier.account.UsageLedger;
import dev.sommelier.chat.voice.Visit;
import dev.sommelier.claude.Answer;
import dev.sommelier.claude.AnswerListener;
import dev.sommelier.claude.ClaudeClient;
import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.Conversation;
import dev.sommelier.claude.ToolCall;
import dev.sommelier.claude.Usage;
import dev.sommelier.problem.DatabaseFaults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Calls the model and writes down what it cost, also when it failed or was stopped. */
@ApplicationScoped
class ModelCosts {

    private static final Logger LOG = Logger.getLogger(ModelCosts.class);

    @Inject
    ClaudeClient claude;

    @Inject
    UsageLedger ledger;

    /** Whatever the listener hears is passed on; what an answer cost that it ended itself is written down too. */
    Answer counted(Visit visit, ModelUse.Purpose purpose, Conversation conversation, AnswerListener listener) {
        try {
            Answer answer = claude.stream(conversation, new AnswerListener() {
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
                    record(visit, purpose, usage);
                }
            });
            record(visit, purpose, answer.usage());
            return answer;
        } catch (ClaudeException e) {
            e.usage().ifPresent(usage -> record(visit, purpose, usage));
            throw e;
        }
    }

    boolean isBudgetSpent(Visit visit) {
        return ledger.isBudgetSpent(visit.accountId());
    }

    /** A database that is away for a moment costs us a line of the bill, not the person an answer. */
    private void record(Visit visit, ModelUse.Purpose purpose, Usage usage) {
        try {
            ledger.record(new ModelUse(visit.accountId(), visit.messageId(), purpose, usage.model(), usage.inputTokens(),
                    usage.outputTokens(), usage.cacheWriteTokens(), usage.cacheReadTokens()));
        } catch (RuntimeException e) {
            if (!DatabaseFaults.isUnavailable(e)) {
                throw e;
            }
            LOG.warnf("What reply %s cost is not written down: the database is away", visit.messageId());
        }
    }
}
