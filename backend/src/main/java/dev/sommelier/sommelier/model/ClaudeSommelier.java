package dev.sommelier.sommelier.model;

import dev.sommelier.account.usage.ModelUse;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.message.Turn;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.chat.voice.ReplyWriter;
import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.Conversation;
import dev.sommelier.claude.ModelAnswer;
import dev.sommelier.claude.ModelAnswer.Ending;
import dev.sommelier.claude.Prompt;
import dev.sommelier.claude.Purpose;
import dev.sommelier.claude.ToolCall;
import dev.sommelier.claude.ToolResult;
import dev.sommelier.insight.Constraint;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.context.TasteContext;
import dev.sommelier.insight.context.TasteContexts;
import dev.sommelier.safety.SafetyDecision;
import dev.sommelier.sommelier.answer.ReplyMetrics;
import dev.sommelier.sommelier.answer.TimeLimit;
import dev.sommelier.sommelier.answer.UsedInsights;
import dev.sommelier.sommelier.choosing.AccountTaste;
import dev.sommelier.sommelier.house.HouseSommelier;
import dev.sommelier.understanding.SessionReader;
import dev.sommelier.wine.ranking.WineCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * Writes an answer by the model, in a loop of at most four steps: it searches the catalogue, recommends, and then speaks.
 * In the last step it can only speak of the wines it has recommended. They are shown even if its words on them are lost,
 * unless it refused to answer.
 */
@ApplicationScoped
public class ClaudeSommelier {

    private static final Logger LOG = Logger.getLogger(ClaudeSommelier.class);
    private static final int MOST_STEPS = 4;

    private static final Prompt PROMPT = Prompt.read("sommelier");

    private final WineCatalogue catalogue;
    private final WineTools tools;
    private final ModelCosts costs;
    private final TasteContexts tasteContexts;
    private final ConversationHistory history;
    private final HouseSommelier house;
    private final UnknownNames unknownNames;
    private final ReplyMetrics metrics;

    ClaudeSommelier(WineCatalogue catalogue, WineTools tools, ModelCosts costs, TasteContexts tasteContexts,
            ConversationHistory history, HouseSommelier house, UnknownNames unknownNames,
            ReplyMetrics metrics) {
        this.unknownNames = unknownNames;
        this.metrics = metrics;
        this.history = history;
        this.house = house;
        this.catalogue = catalogue;
        this.tools = tools;
        this.costs = costs;
        this.tasteContexts = tasteContexts;
    }

    /**
     * @param purpose {@link Purpose#ANSWER}, or {@link Purpose#SECOND_ANSWER} to ask the strong model
     * @param limit   for all calls of the reply together
     * @param safety  when it allows no wine, the model may not call tools, so that it can show none
     * @return whether there is an answer; if not, what was written is incomplete
     * @throws ClaudeException           when the model gives no answer, or only a part of it
     * @throws TimeLimit.PassedException when it is not whole within the deadline and has chosen no wines
     */
    public boolean answer(Purpose purpose, ReplyContext context, SafetyDecision safety, TimeLimit limit, ReplyWriter reply) {
        TasteContext insights = tasteContexts.of(context);
        AccountTaste taste = house.taste(context, insights);
        Optional<Insight> alcoholFree = taste.constraints().find(Constraint.Type.ALCOHOL_FREE);
        Candidates candidates = new Candidates(catalogue, tools, taste, context,
                safety.allowsOnlyAlcoholFree() || alcoholFree.isPresent());
        RecommendedWines wines = new RecommendedWines(candidates, reply);
        ReplyStreamListener listener = costs.listener(ReplyMetrics.Sort.ANSWER, reply,
                safety.allowsOnlyWords() ? null : wines);
        UsedInsights used = new UsedInsights(insights);
        Conversation conversation = conversation(purpose, context, insights, safety);
        int asked = history.question(conversation);
        boolean said = false;
        try {
            for (int step = 1; step <= MOST_STEPS && !said; step++) {
                listener.stepBegins();
                ModelAnswer answer = costs.counted(context, ModelUse.Purpose.REPLY, PROMPT,
                        step < MOST_STEPS || wines.isEmpty() ? conversation : conversation.withoutToolCalls(),
                        limit, listener);
                answer.toolCalls().forEach(call -> used.with(Candidates.insightsUsed(call, insights.text())));
                said = wines.isEmpty()
                        ? listener.hasSpoken() && answer.ending() == Ending.COMPLETE
                        : listener.hasSpokenInThisStep() && !isCutInACall(answer);
                conversation = answer.toolCalls().isEmpty() ? conversation.answered(answer)
                        : conversation.withResults(answer, results(answer, candidates, wines));
                if (answer.ending() != Ending.TOOLS) {
                    break;
                }
            }
        } catch (ClaudeException e) {
            if (wines.isEmpty() || e.kind() == ClaudeException.Kind.REFUSED || e.kind() == ClaudeException.Kind.CANCELLED) {
                throw e;
            }
            LOG.warnf("Wines without words in session %s: %s, %s", context.sessionId(), e.kind(), e.getMessage());
        } catch (TimeLimit.PassedException e) {
            if (wines.isEmpty()) {
                throw e;
            }
            LOG.warnf("Wines without words in session %s: %s", context.sessionId(), e.getMessage());
        }
        if (!said && wines.isEmpty()) {
            return false;
        }
        if (!said) {
            reply.rewrite();
            reply.write(wines.picks().size() == 1
                    ? house.spoken(context).choose("This is the one I would choose.", "Вот что выбрал бы я.")
                    : house.spoken(context).choose("These are the ones I would choose.", "Вот что выбрал бы я."));
        }
        if (!wines.isEmpty()) {
            alcoholFree.ifPresent(taste.constraints()::bind);
            reply.write(house.keptTo(taste.constraints(), context));
            used.boundBy(taste);
        }
        reply.used(used.saying(said ? listener.text() : "", context.lastMessage()).ids());
        if (said) {
            recordAnswer(context, listener.text(), conversation.turns().subList(asked, conversation.turns().size()));
        }
        return true;
    }

    /** The answer is complete, so failures here are logged and not thrown. */
    private void recordAnswer(ReplyContext context, String words, List<Conversation.Turn> exchange) {
        try {
            watchNames(words, context);
            history.record(context, exchange);
        } catch (RuntimeException e) {
            LOG.errorf(e, "What was exchanged for answer %s is not recorded", context.messageId());
        }
    }

    /** Whether the answer was truncated within a tool call: its text then announces wines that were never sent. */
    private static boolean isCutInACall(ModelAnswer answer) {
        return answer.ending() == Ending.CUT && StreamSupport.stream(answer.content().spliterator(), false)
                .anyMatch(block -> block.path("type").asText().equals("tool_use"));
    }

    private Conversation conversation(Purpose purpose, ReplyContext context, TasteContext insights, SafetyDecision safety) {
        Conversation begin = Conversation.of(purpose, PROMPT.text())
                .withTools(tools.definitions())
                .onBehalfOf(context.sessionId().toString());
        Conversation told = history.tell(begin, context, insights, safety);
        return safety.allowsOnlyWords() ? told.withoutToolCalls() : told;
    }

    /** Counts the wine names that the model made up. They never become cards. */
    private void watchNames(String words, ReplyContext context) {
        String said = SessionReader.turns(context).stream().filter(turn -> turn.role() == Role.USER).map(Turn::text)
                .collect(Collectors.joining("\n"));
        int unknown = unknownNames.in(words, said).size();
        if (unknown > 0) {
            LOG.warnf("Answer %s names %d wines that the catalogue does not have", context.messageId(), unknown);
            metrics.unknownNames(unknown);
        }
    }

    private static List<ToolResult> results(ModelAnswer answer, Candidates candidates, RecommendedWines wines) {
        List<ToolResult> results = new ArrayList<>();
        for (ToolCall call : answer.toolCalls()) {
            results.add(switch (call.name()) {
                case WineTools.SEARCH -> candidates.search(call);
                case WineTools.RECOMMEND -> wines.of(call).isEmpty()
                        ? ToolResult.failure(call, "None of these was found by search_wines in this turn.")
                        : ToolResult.of(call, "They are shown below your words. Now write those words.");
                default -> ToolResult.failure(call, "There is no such tool.");
            });
        }
        return results;
    }
}
