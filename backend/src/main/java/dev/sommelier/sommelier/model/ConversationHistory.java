package dev.sommelier.sommelier.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sommelier.chat.message.ModelTurns;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.message.Turn;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.claude.Conversation;
import dev.sommelier.claude.client.RecordedTurns;
import dev.sommelier.insight.context.TasteContext;
import dev.sommelier.problem.DatabaseFaults;
import dev.sommelier.safety.SafetyDecision;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.SessionReader;
import dev.sommelier.wine.ranking.WineCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The session so far as the model is told it. Exchanges that were recorded are sent back unchanged, the others as their
 * texts; only ever appended to, so that the model's prompt cache applies. What is remembered of the person is told anew with
 * each message and never recorded. A long session is compacted in great steps: its
 * oldest exchanges become a line each.
 */
@ApplicationScoped
public class ConversationHistory {

    /** In characters of JSON; an exchange with four searches has about 30,000. */
    private static final int LONGEST_RECORD = 100_000;
    private static final Logger LOG = Logger.getLogger(ConversationHistory.class);
    /** Characters, about four to a token. Above it the older half is compacted. */
    public static final int MOST_CHARACTERS = 60_000;
    private static final int MOST_COMPACTED = 60;
    /** Of a message in a compacted exchange, in code points. */
    private static final int LONGEST_LINE = 160;

    private final WineCatalogue catalogue;
    private final ModelTurns recorded;

    ConversationHistory(WineCatalogue catalogue, ModelTurns recorded) {
        this.catalogue = catalogue;
        this.recorded = recorded;
    }

    /**
     * What was said until and with a turn of the assistant.
     *
     * @param messages as recorded, or null
     */
    private record Exchange(List<Turn> turns, JsonNode messages, int characters) {

        Turn reply() {
            return turns.get(turns.size() - 1);
        }
    }

    /** Continues a conversation that has no turns yet with those of the session; the message to answer comes last. */
    Conversation tell(Conversation begin, ReplyContext context, TasteContext insights, SafetyDecision safety) {
        List<Turn> turns = SessionReader.turns(context);
        Turn question = turns.get(turns.size() - 1);
        List<Exchange> exchanges = exchanges(turns.subList(0, turns.size() - 1));
        int from = firstWhole(exchanges);
        List<Exchange> whole = exchanges.subList(from, exchanges.size());
        Conversation conversation = begin.user(compacted(exchanges.subList(0, from), context));
        Turn before = from == 0 ? null : exchanges.get(from - 1).reply();
        for (Exchange exchange : whole) {
            conversation = exchange.messages() == null ? told(conversation, exchange, before, context)
                    : conversation.recorded(exchange.messages());
            before = exchange.messages() == null ? exchange.reply() : null;
        }
        return conversation.user(shown(before, context) + PromptContext.of(context) + PromptContext.of(safety)
                + message(question)).aside(PromptContext.of(insights));
    }

    /** The place of the message to answer among the turns of a conversation that {@link #tell} gave. */
    int question(Conversation told) {
        int last = told.turns().size() - 1;
        return told.turns().get(last) instanceof Conversation.UserAside ? last - 1 : last;
    }

    /**
     * Records an exchange, from the person's turn to the last answer; one that is too long to be sent back whole is told as
     * text instead. While the database is away nothing is recorded.
     */
    void record(ReplyContext context, List<Conversation.Turn> exchange) {
        try {
            RecordedTurns.write(exchange).filter(turns -> turns.length() <= LONGEST_RECORD).ifPresent(turns -> recorded.store(context.messageId(), turns));
        } catch (RuntimeException e) {
            if (!DatabaseFaults.isUnavailable(e)) {
                throw e;
            }
            LOG.warnf("What was exchanged for reply %s is not recorded: the database is away", context.messageId());
        }
    }

    private List<Exchange> exchanges(List<Turn> turns) {
        Map<UUID, String> records = recorded.of(turns.stream()
                .filter(turn -> turn.role() == Role.ASSISTANT).map(Turn::messageId).filter(Objects::nonNull).toList());
        List<Exchange> exchanges = new ArrayList<>();
        List<Turn> open = new ArrayList<>();
        for (Turn turn : turns) {
            open.add(turn);
            if (turn.role() == Role.ASSISTANT) {
                String record = turn.messageId() == null ? null : records.get(turn.messageId());
                JsonNode messages = record == null ? null : RecordedTurns.read(record);
                exchanges.add(new Exchange(List.copyOf(open), messages == null || messages.isEmpty() ? null : messages,
                        record == null ? open.stream().mapToInt(one -> one.text().length()).sum() : record.length()));
                open.clear();
            }
        }
        return exchanges;
    }

    /** The index of the first exchange that is not compacted. It seldom changes, so that the prompt cache stays valid. */
    private static int firstWhole(List<Exchange> exchanges) {
        int first = 0;
        int characters = 0;
        for (int i = 0; i < exchanges.size(); i++) {
            characters += exchanges.get(i).characters();
            if (characters > MOST_CHARACTERS) {
                while (first < i && characters > MOST_CHARACTERS / 2) {
                    characters -= exchanges.get(first++).characters();
                }
            }
        }
        return first;
    }

    private Conversation told(Conversation conversation, Exchange exchange, Turn before, ReplyContext context) {
        String said = exchange.turns().stream().filter(turn -> turn.role() == Role.USER)
                .map(ConversationHistory::message).collect(Collectors.joining("\n"));
        // The API requires a user turn before a greeting.
        return conversation
                .user(shown(before, context) + (said.isEmpty() ? "<moment>The person has come in.</moment>" : said))
                .assistant(exchange.reply().text());
    }

    private String compacted(List<Exchange> exchanges, ReplyContext context) {
        if (exchanges.isEmpty()) {
            return "";
        }
        return exchanges.subList(Math.max(0, exchanges.size() - MOST_COMPACTED), exchanges.size()).stream()
                .flatMap(exchange -> exchange.turns().stream())
                .map(turn -> turn.role() == Role.USER ? "Person: " + TextNormaliser.escaped(TextNormaliser.beginning(turn.text(), LONGEST_LINE))
                        : turn.wines().isEmpty() ? "" : "You showed: " + names(turn, context))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n", "<earlier_in_this_chat>\n", "\n</earlier_in_this_chat>"));
    }

    /** The wines shown with a reply that was not recorded, so that the model can resolve "the second one". */
    private String shown(Turn reply, ReplyContext context) {
        return reply == null || reply.wines().isEmpty() ? "" : "<shown>" + names(reply, context) + "</shown>\n";
    }

    private String names(Turn turn, ReplyContext context) {
        List<String> names = catalogue.byIds(turn.wines()).stream()
                .map(wine -> PromptContext.name(wine, context.language())).toList();
        return TextNormaliser.numbered(names);
    }

    private static String message(Turn turn) {
        return "<message>" + TextNormaliser.escaped(turn.text()) + "</message>";
    }
}
