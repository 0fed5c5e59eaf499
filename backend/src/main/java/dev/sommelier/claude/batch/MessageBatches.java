package dev.sommelier.claude.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.ClaudeException.Kind;
import dev.sommelier.claude.ClaudeSettings;
import dev.sommelier.claude.Conversation;
import dev.sommelier.claude.Deadline;
import dev.sommelier.claude.JsonAnswer;
import dev.sommelier.claude.JsonQuestion;
import dev.sommelier.claude.Purpose;
import dev.sommelier.claude.Usage;
import dev.sommelier.claude.wire.Connector;
import dev.sommelier.claude.wire.MessagesResponse;
import dev.sommelier.claude.wire.Requests;
import dev.sommelier.claude.wire.WholeAnswer;
import dev.sommelier.claude.wire.WireJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks the model many questions at once, at half the price, for answers within a day. Calls block for up to half a minute:
 * use a worker thread outside a database transaction. Nothing is retried here: the callers are jobs, which run again.
 */
@ApplicationScoped
public class MessageBatches {

    /**
     * What became of one question of a batch.
     *
     * @param name   as given to {@link MessageBatches#submit}
     * @param answer empty when the model refused, wrote no JSON object, failed or was not asked in time
     * @param spent  tokens spent, also without an answer; empty when the model was not asked
     */
    public record Result(String name, Optional<JsonAnswer> answer, Optional<Usage> spent) {
    }

    private final ClaudeSettings settings;
    private final Requests requests;
    private MessageBatchesApi api;

    public MessageBatches(ClaudeSettings settings) {
        this.settings = settings;
        this.requests = new Requests(settings);
    }

    /** Whether there is a key and the setting {@code batches} is on. */
    public boolean isEnabled() {
        return settings.batches() && settings.key().isPresent();
    }

    /**
     * @param questions by names of 1 to 64 letters, digits and hyphens
     * @return the id of the batch
     * @throws ClaudeException when the batch was not accepted
     */
    public String submit(Map<String, JsonQuestion> questions) {
        List<MessageBatchesApi.Question> entries = questions.entrySet().stream()
                .map(entry -> new MessageBatchesApi.Question(entry.getKey(), requests.json(entry.getValue(),
                        List.of(new Conversation.UserText(entry.getValue().text())))))
                .toList();
        String id = status(whole().read(api().create(new MessageBatchesApi.Request(entries)))).id();
        if (id == null) {
            throw new ClaudeException(Kind.BAD_ANSWER, "A batch was accepted without an id");
        }
        return id;
    }

    /**
     * Empty while the batch is being worked on. A question may be missing from the results.
     *
     * @throws ClaudeException {@link Kind#INVALID_REQUEST} when the batch is not known, or no longer
     */
    public Optional<List<Result>> results(String batchId) {
        if (!status(whole().read(api().status(batchId))).hasEnded()) {
            return Optional.empty();
        }
        Stream<String> lines = whole().read(api().results(batchId)).lines();
        return Optional.of(lines.filter(line -> !line.isBlank()).map(this::result).filter(Objects::nonNull).toList());
    }

    private Result result(String line) {
        MessageBatchesApi.ResultLine read = parse(line, MessageBatchesApi.ResultLine.class);
        if (read.customId() == null) {
            return null;
        }
        MessagesResponse message = read.result() == null ? null : read.result().message();
        if (message == null) {
            return new Result(read.customId(), Optional.empty(), Optional.empty());
        }
        Usage spent = message.spent(requests.model(Purpose.INSIGHT));
        Optional<JsonNode> object = message.isRefusal() || message.isCut() ? Optional.empty() : message.object();
        return new Result(read.customId(), object.map(value -> new JsonAnswer(value, spent)), Optional.of(spent));
    }

    private static MessageBatchesApi.Status status(String body) {
        return parse(body, MessageBatchesApi.Status.class);
    }

    private static <T> T parse(String body, Class<T> type) {
        try {
            T parsed = WireJson.MAPPER.readValue(body, type);
            if (parsed != null) {
                return parsed;
            }
        } catch (JsonProcessingException e) {
            // Not passed on: its message quotes the body.
        }
        throw new ClaudeException(Kind.BAD_ANSWER, "The Message Batches API sent no JSON object");
    }

    private WholeAnswer whole() {
        return new WholeAnswer(settings, Deadline.in(settings.deadlines().json()));
    }

    private synchronized MessageBatchesApi api() {
        if (settings.key().isEmpty()) {
            throw new ClaudeException(Kind.NOT_CONFIGURED, "There is no API key");
        }
        if (api == null) {
            api = Connector.connect(settings, settings.deadlines().json(), MessageBatchesApi.class);
        }
        return api;
    }
}
