package dev.sommelier.sommelier;

import dev.sommelier.account.ModelUse;
import dev.sommelier.account.UsageLedger;
import dev.sommelier.chat.Visit;
import dev.sommelier.claude.Answer;
import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.Usage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Writes down what calls of the model cost, also of those that failed. */
@ApplicationScoped
class ModelCosts {

    @Inject
    UsageLedger ledger;

    Answer counted(Visit visit, ModelUse.Purpose purpose, Supplier<Answer> call) {
        try {
            Answer answer = call.get();
            record(visit, purpose, answer.usage());
            return answer;
        } catch (ClaudeException e) {
            e.usage().ifPresent(usage -> record(visit, purpose, usage));
            throw e;
        }
    }

    boolean isBudgetSpent(Visit visit) {
        return ledger.isBudgetSpent(visit.accountId(), visit.now().getZone());
    }

    private void record(Visit visit, ModelUse.Purpose purpose, Usage usage) {
        ledger.record(new ModelUse(visit.accountId(), visit.messageId(), purpose, usage.model(), usage.inputTokens(),
                usage.outputTokens(), usage.cacheWriteTokens(), usage.cacheReadTokens()));
    }
}
