package dev.sommelier.title;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sommelier.account.usage.ModelUse;
import dev.sommelier.account.usage.UsageLedger;
import dev.sommelier.chat.session.SessionTitles;
import dev.sommelier.chat.title.FirstExchange;
import dev.sommelier.chat.title.Title;
import dev.sommelier.chat.title.TitleNotices;
import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.JsonAnswer;
import dev.sommelier.claude.JsonQuestion;
import dev.sommelier.claude.Prompt;
import dev.sommelier.claude.Purpose;
import dev.sommelier.claude.Usage;
import dev.sommelier.claude.client.ClaudeClient;
import dev.sommelier.jobs.JobFailedException;
import dev.sommelier.jobs.JobHandler;
import dev.sommelier.text.TextNormaliser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Names a session after its first exchange. Safe to run twice: it reads only sessions whose title is still the date, and
 * stores a title only while that is so.
 */
@ApplicationScoped
class TitleJob implements JobHandler {

    /** Less than a day in total, because by then people look for a chat by its date. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofHours(12));

    private final SessionTitles sessions;
    private final TitleNotices notices;
    private final ClaudeClient claude;
    private final UsageLedger usage;
    private final TitlePolicy policy;

    TitleJob(SessionTitles sessions, TitleNotices notices, ClaudeClient claude, UsageLedger usage, TitlePolicy policy) {
        this.sessions = sessions;
        this.notices = notices;
        this.claude = claude;
        this.usage = usage;
        this.policy = policy;
    }

    @Override
    public String kind() {
        return SessionTitles.EXCHANGE_COMPLETED;
    }

    @Override
    public List<Duration> pauses() {
        return PAUSES;
    }

    @Override
    public void run(UUID sessionId) {
        try {
            sessions.findUntitled(sessionId)
                    .filter(exchange -> policy.mayName(exchange.question()))
                    .flatMap(this::title)
                    .ifPresent(title -> sessions.give(sessionId, title));
        } finally {
            notices.givenUp(sessionId);
        }
    }

    /** By the model while it is configured and within budget, without one by the house. */
    private Optional<Title> title(FirstExchange exchange) {
        if (!claude.isConfigured()) {
            return policy.name(exchange.question(), exchange.reply()).map(Title::new);
        }
        return usage.isBudgetSpent(exchange.accountId()) ? Optional.empty() : Optional.of(ask(exchange));
    }

    private Title ask(FirstExchange exchange) {
        try {
            JsonAnswer answer = claude.json(TitleQuestion.about(exchange));
            record(exchange.accountId(), answer.usage());
            Optional<Title> title = ModelTitle.of(
                    answer.value().path("title").asText(), exchange.question() + "\n" + exchange.reply());
            return title.orElseThrow(() -> new JobFailedException("NO_TITLE", null));
        } catch (ClaudeException e) {
            e.usage().ifPresent(spent -> record(exchange.accountId(), spent));
            throw switch (e.kind()) {
                // A wrong key or setting may be corrected within the day, but a refusal is final.
                case REFUSED -> JobFailedException.forGood(e.kind().name(), e);
                default -> new JobFailedException(e.kind().name(), e);
            };
        }
    }

    private void record(UUID accountId, Usage spent) {
        usage.record(new ModelUse(accountId, null, ModelUse.Purpose.TITLE,
                TitleQuestion.PROMPT.version(), spent.model(), spent.inputTokens(),
                spent.outputTokens(), spent.cacheWriteTokens(), spent.cacheReadTokens()));
    }

    /** The model's instructions for a title. The chat is escaped, so that it cannot close the tags around it. */
    private static final class TitleQuestion {

        static final Prompt PROMPT = Prompt.read("title");
        private static final JsonNode SCHEMA = schema();

        private TitleQuestion() {
        }

        static JsonQuestion about(FirstExchange exchange) {
            String chat = "<chat>\n<person>" + TextNormaliser.escaped(exchange.question()) + "</person>\n<sommelier>"
                    + TextNormaliser.escaped(exchange.reply()) + "</sommelier>\n</chat>";
            return new JsonQuestion(Purpose.TITLE, PROMPT.text(), chat, SCHEMA);
        }

        private static JsonNode schema() {
            ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object").put("additionalProperties", false);
            schema.putArray("required").add("title");
            schema.putObject("properties").putObject("title").put("type", "string");
            return schema;
        }
    }
}
