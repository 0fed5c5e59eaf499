package dev.sommelier.sommelier;

import dev.sommelier.account.Language;
import dev.sommelier.account.usage.ModelUse;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.message.Turn;
import dev.sommelier.chat.voice.Pick;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.chat.voice.ReplyWriter;
import dev.sommelier.classpath.ClasspathFile;
import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.Conversation;
import dev.sommelier.claude.ModelAnswer.Ending;
import dev.sommelier.claude.ModelAnswer;
import dev.sommelier.claude.Purpose;
import dev.sommelier.claude.ToolCall;
import dev.sommelier.claude.ToolResult;
import dev.sommelier.insight.Constraint;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.context.TasteContext;
import dev.sommelier.insight.context.TasteContexts;
import dev.sommelier.safety.SafetyDecision;
import dev.sommelier.sommelier.choosing.Guest;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.SessionReader;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.ranking.WineCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Writes an answer by the model, in a loop of at most four steps: it searches the catalogue, recommends, and then speaks.
 * In the last step it can only speak of the wines it has recommended. They are shown even if its words on them are lost,
 * unless it refused to answer.
 */
@ApplicationScoped
class ClaudeSommelier {

    private static final Logger LOG = Logger.getLogger(ClaudeSommelier.class);
    private static final int MOST_STEPS = 4;
    /** The last ten exchanges. */
    private static final int MOST_TURNS = 20;

    private final String instructions = ClasspathFile.text("prompts/sommelier.txt");

    private final WineCatalogue catalogue;
    private final Vocabulary vocabulary;
    private final WineTools tools;
    private final ModelCosts costs;
    private final TasteContexts tasteContexts;
    private final HouseSommelier house;

    @Inject
    ClaudeSommelier(WineCatalogue catalogue, Vocabulary vocabulary, WineTools tools, ModelCosts costs,
            TasteContexts tasteContexts, HouseSommelier house) {
        this.house = house;
        this.catalogue = catalogue;
        this.vocabulary = vocabulary;
        this.tools = tools;
        this.costs = costs;
        this.tasteContexts = tasteContexts;
    }

    /**
     * @param safety when it allows no wine, the model gets no tools, so that it can show none
     * @return whether there is an answer; if not, what was written is incomplete
     * @throws ClaudeException when the model gives no answer, or only a part of it
     */
    boolean answer(ReplyContext context, SafetyDecision safety, ReplyWriter reply) {
        TasteContext memory = tasteContexts.of(context);
        Guest guest = house.guest(context, memory);
        Optional<Insight> alcoholFree = guest.constraints().find(Constraint.Type.ALCOHOL_FREE);
        Candidates candidates = new Candidates(catalogue, vocabulary, tools, guest, context.language(),
                safety.allowsOnlyAlcoholFree() || alcoholFree.isPresent());
        ReplyStreamListener listener = new ReplyStreamListener(reply);
        Map<UUID, Pick> picks = new LinkedHashMap<>();
        UsedMemories used = new UsedMemories(memory);
        Conversation conversation = conversation(context, memory, safety);
        boolean said = false;
        try {
            for (int step = 1; step <= MOST_STEPS && !said; step++) {
                listener.stepBegins();
                ModelAnswer answer = costs.counted(context, ModelUse.Purpose.REPLY,
                        step < MOST_STEPS || picks.isEmpty() ? conversation : conversation.withoutToolCalls(), listener);
                // By wine: the chat shows three, and a wine recommended again in a later step must not displace another.
                picks(answer, candidates).forEach(pick -> picks.putIfAbsent(pick.wineId(), pick));
                answer.toolCalls().forEach(call -> used.with(Candidates.memories(call, memory.text())));
                said = picks.isEmpty()
                        ? listener.hasSpoken() && answer.ending() == Ending.COMPLETE : listener.hasSpokenInThisStep();
                if (!said && answer.ending() != Ending.TOOLS) {
                    break;
                }
                conversation = said ? conversation : conversation.withResults(answer, results(answer, candidates));
            }
        } catch (ClaudeException e) {
            if (picks.isEmpty() || !e.kind().passes()) {
                throw e;
            }
            LOG.warnf("Wines without words in session %s: %s, %s", context.sessionId(), e.kind(), e.getMessage());
        }
        if (!said && picks.isEmpty()) {
            return false;
        }
        if (!said) {
            reply.startOver();
            reply.write(house.spoken(context).choose("These are the ones I would choose.", "Вот что выбрал бы я."));
        }
        if (!picks.isEmpty()) {
            alcoholFree.ifPresent(guest.constraints()::bind);
            reply.write(house.keptTo(guest.constraints(), context));
            reply.recommend(List.copyOf(picks.values()));
            used.boundBy(guest);
        }
        reply.used(used.saying(said ? listener.text() : "", house.lastMessage(context)).ids());
        return true;
    }

    private Conversation conversation(ReplyContext context, TasteContext memory, SafetyDecision safety) {
        Conversation conversation = Conversation.of(Purpose.ANSWER, instructions)
                .withTools(safety.is(SafetyDecision.Kind.AFTER) ? List.of() : tools.definitions())
                .onBehalfOf(context.sessionId().toString());
        List<Turn> turns = SessionReader.turns(context);
        int last = turns.size() - 1;
        Role before = Role.ASSISTANT;
        for (Turn turn : turns.subList(Math.max(0, last - MOST_TURNS), last)) {
            if (turn.role() == Role.ASSISTANT && before == Role.ASSISTANT) {
                // The API requires a user turn first, and one between two greetings in a row.
                conversation = conversation.user("<moment>The person has come in.</moment>");
            }
            conversation = turn.role() == Role.USER
                    ? conversation.user(message(turn))
                    : conversation.assistant(turn.text() + shown(turn));
            before = turn.role();
        }
        return conversation.user(PromptContext.of(context) + PromptContext.of(memory) + PromptContext.of(safety) + message(turns.get(last)));
    }

    private static String message(Turn turn) {
        return "<message>" + TextNormaliser.escaped(turn.text()) + "</message>";
    }

    /** The names of the wines shown with a turn, so that the model can resolve "the second one". */
    private String shown(Turn turn) {
        if (turn.wines().isEmpty()) {
            return "";
        }
        List<String> names = catalogue.byIds(turn.wines()).stream()
                .map(wine -> PromptContext.name(wine, Language.EN))
                .toList();
        return "\n\n[Shown: " + String.join("; ", names) + "]";
    }

    private static List<Pick> picks(ModelAnswer answer, Candidates candidates) {
        return answer.toolCalls().stream()
                .filter(call -> call.name().equals(WineTools.RECOMMEND))
                .flatMap(call -> candidates.picks(call).stream())
                .toList();
    }

    private static List<ToolResult> results(ModelAnswer answer, Candidates candidates) {
        List<ToolResult> results = new ArrayList<>();
        for (ToolCall call : answer.toolCalls()) {
            results.add(switch (call.name()) {
                case WineTools.SEARCH -> candidates.search(call);
                case WineTools.RECOMMEND -> candidates.picks(call).isEmpty()
                        ? ToolResult.failure(call, "None of these was found by search_wines in this turn.")
                        : ToolResult.of(call, "They are shown below your words. Now write those words.");
                default -> ToolResult.failure(call, "There is no such tool.");
            });
        }
        return results;
    }
}
