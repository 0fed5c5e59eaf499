package dev.sommelier.sommelier.model;

import dev.sommelier.account.usage.ModelUse;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.message.Turn;
import dev.sommelier.chat.voice.Pick;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.chat.voice.ReplyWriter;
import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.Conversation;
import dev.sommelier.claude.Prompt;
import dev.sommelier.claude.Purpose;
import dev.sommelier.claude.client.ClaudeClient;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.context.TasteContext;
import dev.sommelier.insight.context.TasteContexts;
import dev.sommelier.sommelier.answer.RecordedReply;
import dev.sommelier.sommelier.answer.ReplyMetrics;
import dev.sommelier.sommelier.answer.TimeLimit;
import dev.sommelier.sommelier.answer.UsedInsights;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.wine.ledger.Repeat;
import dev.sommelier.wine.ranking.TasteScorer;
import dev.sommelier.wine.ranking.WineCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes a greeting by the model for wines the house sommelier has chosen, within a deadline. */
@ApplicationScoped
public class ClaudeGreeting {

    private static final int GREETINGS_BEFORE = 2;
    private static final int FORMER_TURNS = 6;

    private static final Prompt PROMPT = Prompt.read("greeting");

    private final WineCatalogue catalogue;
    private final ModelCosts costs;
    private final TasteContexts tasteContexts;
    private final ClaudeClient claude;

    ClaudeGreeting(WineCatalogue catalogue, ModelCosts costs, TasteContexts tasteContexts, ClaudeClient claude) {
        this.catalogue = catalogue;
        this.costs = costs;
        this.tasteContexts = tasteContexts;
        this.claude = claude;
    }

    /**
     * @param chosen the greeting of the house, of which the wines are shown
     * @return whether there are words
     * @throws ClaudeException            when the model gives no answer, or only a part of it
     * @throws TimeLimit.PassedException when it is not whole within the deadline
     */
    public boolean greet(ReplyContext context, RecordedReply chosen, ReplyWriter reply) {
        List<Pick> picks = chosen.picks();
        TasteContext insights = context.earlier().isEmpty() ? tasteContexts.of(context) : TasteContext.NONE;
        Conversation conversation = Conversation.of(Purpose.GREETING, PROMPT.text())
                .onBehalfOf(context.sessionId().toString())
                .user(PromptContext.of(context) + "<language>" + context.language().locale().getDisplayLanguage(
                        Locale.ENGLISH) + "</language>\n" + (context.earlier().isEmpty()
                                ? remembered(context, insights, picks) + greetings(context) + wines(context, picks)
                                : former(context)));
        ReplyStreamListener listener = costs.listener(ReplyMetrics.Sort.GREETING, reply, null);
        costs.counted(context, ModelUse.Purpose.GREETING, PROMPT, conversation,
                new TimeLimit(claude.deadlines().greeting()), listener);
        // The insights that led to the wines, and those that the model's words mention.
        reply.used(new UsedInsights(insights)
                .with(insights.all().filter(insight -> chosen.used().contains(insight.id()))
                        .filter(insight -> insight.kind() == InsightKind.CONSTRAINT || insight.kind() == InsightKind.LIKED_WINE))
                .saying(listener.text(), "").ids());
        return listener.hasSpoken();
    }

    private String wines(ReplyContext context, List<Pick> picks) {
        boolean known = picks.stream().anyMatch(pick -> pick.repeat() == Repeat.EXHAUSTED);
        return (known ? "<known/>\n" : "") + "<wines>" + names(context, picks.stream().map(Pick::wineId).toList())
                + "</wines>";
    }

    private String remembered(ReplyContext context, TasteContext insights, List<Pick> picks) {
        TasteScorer scorer = TasteScorer.of(insights.taste(), catalogue);
        return PromptContext.of(insights) + catalogue.byIds(picks.stream().limit(1).map(Pick::wineId).toList()).stream()
                .map(scorer::model).flatMap(Optional::stream)
                .map(model -> "<direction>" + PromptContext.name(model, context.language()) + "</direction>\n")
                .collect(Collectors.joining());
    }

    private String names(ReplyContext context, List<UUID> wines) {
        return catalogue.byIds(wines).stream().map(wine -> PromptContext.name(wine, context.language()))
                .collect(Collectors.joining("; "));
    }

    /** The latest greetings, so that the model does not repeat them. */
    private String greetings(ReplyContext context) {
        return tasteContexts.greetings(context).stream().limit(GREETINGS_BEFORE)
                .map(words -> "<said_before>" + TextNormaliser.escaped(words) + "</said_before>\n")
                .collect(Collectors.joining());
    }

    /** The last turns of the session that this one continues. */
    private String former(ReplyContext context) {
        List<Turn> turns = context.earlier();
        return turns.subList(Math.max(0, turns.size() - FORMER_TURNS), turns.size()).stream()
                .map(turn -> (turn.role() == Role.USER ? "Person: " : "You: ") + TextNormaliser.escaped(turn.text())
                        + (turn.wines().isEmpty() ? "" : "\nYou showed: " + names(context, turn.wines())))
                .collect(Collectors.joining("\n", "<earlier>\n", "\n</earlier>"));
    }
}
