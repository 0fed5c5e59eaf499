package dev.sommelier.sommelier;

import dev.sommelier.account.Language;
import dev.sommelier.account.ModelUse;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.message.Turn;
import dev.sommelier.chat.voice.Pick;
import dev.sommelier.chat.voice.ReplyWriter;
import dev.sommelier.chat.voice.Visit;
import dev.sommelier.claude.Answer;
import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.Conversation;
import dev.sommelier.claude.Ending;
import dev.sommelier.claude.Purpose;
import dev.sommelier.claude.ToolCall;
import dev.sommelier.claude.ToolResult;
import dev.sommelier.insight.Memory;
import dev.sommelier.sommelier.choosing.Guest;
import dev.sommelier.sommelier.understanding.SessionReader;
import dev.sommelier.wine.Cellar;
import dev.sommelier.wine.Palate;
import dev.sommelier.wine.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Lets the model answer, in a loop of at most four steps in which it may look into the cellar. */
@ApplicationScoped
class ClaudeSommelier {

    private static final int MOST_STEPS = 4;
    /** The last ten exchanges. */
    private static final int MOST_TURNS = 20;

    private final String instructions = Prompt.read("sommelier.txt");

    @Inject
    Cellar cellar;

    @Inject
    Vocabulary vocabulary;

    @Inject
    WineTools tools;

    @Inject
    ModelCosts costs;

    @Inject
    Recollection recollection;

    /**
     * @return whether there is an answer; if not, what was written is no more than a beginning
     * @throws ClaudeException when the model gives no answer, or only a part of it
     */
    boolean answer(Visit visit, ReplyWriter reply) {
        Memory memory = recollection.of(visit);
        Guest guest = new Guest(visit.accountId(), Palate.of(memory.taste(), cellar));
        Candidates candidates = new Candidates(cellar, vocabulary, tools, guest, visit.language());
        Speaker speaker = new Speaker(reply);
        List<Pick> picks = new ArrayList<>();
        Conversation conversation = conversation(visit, memory);
        for (int step = 1; step <= MOST_STEPS; step++) {
            Answer answer = costs.counted(visit, ModelUse.Purpose.REPLY, conversation, speaker);
            speaker.stepEnded();
            picks.addAll(picks(answer, candidates));
            if (speaker.hasSpoken() && (answer.ending() == Ending.COMPLETE || !picks.isEmpty())) {
                // Shown only now: had a later step failed, the house would have spoken over these cards.
                if (!picks.isEmpty()) {
                    reply.recommend(picks);
                }
                return true;
            }
            if (answer.ending() != Ending.TOOLS) {
                break;
            }
            conversation = conversation.withResults(answer, results(answer, candidates));
        }
        return false;
    }

    private Conversation conversation(Visit visit, Memory memory) {
        Conversation conversation = Conversation.of(Purpose.ANSWER, instructions)
                .withTools(tools.definitions())
                .onBehalfOf(visit.sessionId().toString());
        List<Turn> turns = SessionReader.turns(visit);
        int last = turns.size() - 1;
        Role before = Role.ASSISTANT;
        for (Turn turn : turns.subList(Math.max(0, last - MOST_TURNS), last)) {
            if (turn.role() == Role.ASSISTANT && before == Role.ASSISTANT) {
                // The protocol wants a person to begin, and two greetings in a row are two comings.
                conversation = conversation.user("<moment>The person has come in.</moment>");
            }
            conversation = turn.role() == Role.USER
                    ? conversation.user(message(turn))
                    : conversation.assistant(turn.text() + shown(turn));
            before = turn.role();
        }
        return conversation.user(Moment.of(visit) + Moment.of(memory) + message(turns.get(last)));
    }

    private static String message(Turn turn) {
        return "<message>" + Moment.escaped(turn.text()) + "</message>";
    }

    /** Which wines stood below earlier words, so that "the second one" means something. */
    private String shown(Turn turn) {
        if (turn.wines().isEmpty()) {
            return "";
        }
        List<String> names = cellar.byIds(turn.wines()).stream()
                .map(wine -> wine.name(Language.EN))
                .toList();
        return "\n\n[Shown: " + String.join("; ", names) + "]";
    }

    private static List<Pick> picks(Answer answer, Candidates candidates) {
        return answer.toolCalls().stream()
                .filter(call -> call.name().equals(WineTools.RECOMMEND))
                .flatMap(call -> candidates.picks(call).stream())
                .toList();
    }

    private static List<ToolResult> results(Answer answer, Candidates candidates) {
        List<ToolResult> results = new ArrayList<>();
        for (ToolCall call : answer.toolCalls()) {
            results.add(switch (call.name()) {
                case WineTools.SEARCH -> candidates.search(call);
                case WineTools.RECOMMEND -> candidates.picks(call).isEmpty()
                        ? ToolResult.failure(call, "None of these was found by search_wines in this turn.")
                        : ToolResult.of(call, "They will be shown below your words. Now say a sentence or two.");
                default -> ToolResult.failure(call, "There is no such tool.");
            });
        }
        return results;
    }
}
