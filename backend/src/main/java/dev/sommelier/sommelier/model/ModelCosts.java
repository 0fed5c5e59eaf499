package dev.sommelier.sommelier.model;

import dev.sommelier.account.usage.ModelUse;
import dev.sommelier.account.usage.UsageLedger;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.chat.voice.ReplyWriter;
import dev.sommelier.claude.AnswerListener;
import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.Conversation;
import dev.sommelier.claude.ModelAnswer;
import dev.sommelier.claude.Prompt;
import dev.sommelier.claude.ToolCall;
import dev.sommelier.claude.Usage;
import dev.sommelier.claude.client.ClaudeClient;
import dev.sommelier.limits.TokenReservation;
import dev.sommelier.problem.DatabaseFaults;
import dev.sommelier.sommelier.answer.ReplyMetrics;
import dev.sommelier.sommelier.answer.TimeLimit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Calls the model and records the tokens used, also when the call failed or was stopped. */
@ApplicationScoped
public class ModelCosts {

    private static final Logger LOG = Logger.getLogger(ModelCosts.class);

    private final ClaudeClient claude;
    private final UsageLedger ledger;
    private final ReplyMetrics metrics;

    ModelCosts(ClaudeClient claude, UsageLedger ledger, ReplyMetrics metrics) {
        this.metrics = metrics;
        this.claude = claude;
        this.ledger = ledger;
    }

    /**
     * A listener that begins to measure the wait for the first word now.
     *
     * @param wines null when the model may recommend none
     */
    ReplyStreamListener listener(ReplyMetrics.Sort sort, ReplyWriter reply, RecommendedWines wines) {
        long begin = System.nanoTime();
        return new ReplyStreamListener(reply, wines,
                () -> metrics.firstWord(sort, Duration.ofNanos(System.nanoTime() - begin)));
    }

    /**
     * Streams an answer to the listener and records its tokens, also those of an answer that the listener or the limit ended.
     *
     * @throws TimeLimit.PassedException when it is not whole within the limit
     */
    ModelAnswer counted(ReplyContext context, ModelUse.Purpose purpose, Prompt prompt, Conversation conversation,
            TimeLimit limit, AnswerListener listener) {
        try {
            ModelAnswer answer = claude.stream(conversation, new AnswerListener() {
                @Override
                public void text(String delta) {
                    limit.check();
                    listener.text(delta);
                }

                @Override
                public void toolInput(String callId, String toolName, String piece) {
                    limit.check();
                    listener.toolInput(callId, toolName, piece);
                }

                @Override
                public void toolCall(ToolCall call) {
                    limit.check();
                    listener.toolCall(call);
                }

                @Override
                public void waiting() {
                    limit.check();
                    listener.waiting();
                }

                @Override
                public void endedEarly(Usage usage) {
                    record(context, purpose, prompt, usage);
                }
            });
            record(context, purpose, prompt, answer.usage());
            return answer;
        } catch (ClaudeException e) {
            e.usage().ifPresent(usage -> record(context, purpose, prompt, usage));
            throw e;
        }
    }

    /**
     * Reserves tokens before a call. While the database is unavailable nothing is reserved and the call goes on.
     *
     * @return empty when the day's budget of the account, or of the whole service, is spent
     */
    public Optional<TokenReservation> reserve(ReplyContext context) {
        try {
            return ledger.reserve(context.accountId());
        } catch (RuntimeException e) {
            refuseUnlessAway(e);
            LOG.warnf("Reply %s is not counted beforehand: the database is away", context.messageId());
            return Optional.of(TokenReservation.none(context.accountId()));
        }
    }

    /** Whether to tell the person now that the day's budget is spent: once a day, and not while the database is away. */
    public boolean tellSpent(ReplyContext context) {
        try {
            return ledger.tellSpent(context.accountId());
        } catch (RuntimeException e) {
            refuseUnlessAway(e);
            return false;
        }
    }

    /** Releases a reservation when the reply has ended. What cannot be released counts as spent for the day. */
    public void release(TokenReservation reservation) {
        try {
            ledger.release(reservation);
        } catch (RuntimeException e) {
            refuseUnlessAway(e);
            LOG.warnf("%d tokens are not given back: the database is away", reservation.tokens());
        }
    }

    /** While the database is unavailable the record is lost, so that the reply is not. */
    private void record(ReplyContext context, ModelUse.Purpose purpose, Prompt prompt, Usage usage) {
        try {
            ledger.record(new ModelUse(context.accountId(), context.messageId(), purpose, prompt.version(), usage.model(),
                    usage.inputTokens(), usage.outputTokens(), usage.cacheWriteTokens(), usage.cacheReadTokens()));
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
