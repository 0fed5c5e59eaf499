package dev.sommelier.insight.learning;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sommelier.account.usage.ModelUse;
import dev.sommelier.account.usage.UsageLedger;
import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.claude.JsonQuestion;
import dev.sommelier.claude.Usage;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.rules.HouseInsightRules;
import dev.sommelier.wine.ranking.WineCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes the question about a session, reads the model's answer, and records its cost. */
@ApplicationScoped
class ModelReader {

    private final UsageLedger usage;
    private final HouseInsightRules rules;
    private final WineCatalogue catalogue;

    ModelReader(UsageLedger usage, HouseInsightRules rules, WineCatalogue catalogue) {
        this.usage = usage;
        this.rules = rules;
        this.catalogue = catalogue;
    }

    boolean mayAsk(UUID accountId) {
        return !usage.isBudgetSpent(accountId);
    }

    JsonQuestion question(ClosedSession teachable) {
        return InsightQuestion.about(InsightTranscript.of(teachable, new SessionWines(teachable, catalogue)));
    }

    /** Empty when the answer has none of the lists. */
    Optional<List<Insight>> insights(ClosedSession teachable, JsonNode answer) {
        SessionWines wines = new SessionWines(teachable, catalogue);
        return new ModelInsights(teachable, InsightTranscript.of(teachable, wines), wines, rules).in(answer);
    }

    void record(UUID accountId, Usage spent) {
        usage.record(new ModelUse(accountId, null, ModelUse.Purpose.INSIGHTS,
                InsightQuestion.PROMPT.version(), spent.model(), spent.inputTokens(),
                spent.outputTokens(), spent.cacheWriteTokens(), spent.cacheReadTokens()));
    }
}
