package dev.sommelier.claude.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.sommelier.claude.AnswerListener;
import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.ClaudeException.Kind;
import dev.sommelier.claude.ModelAnswer;
import dev.sommelier.claude.ModelAnswer.Ending;
import dev.sommelier.claude.ToolCall;
import dev.sommelier.claude.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** Assembles an answer from the events of a stream and passes its parts to the listener. */
public final class AnswerAssembler {

    private static final Logger LOG = Logger.getLogger(AnswerAssembler.class);

    /** The events that are read; the first two are what servers without event names send. */
    private static final Set<String> READ = Set.of(
            "", "message", "message_start", "content_block_start", "content_block_delta", "content_block_stop",
            "message_delta", "message_stop", "error");

    private final AnswerListener listener;
    private final String askedModel;
    private final String requestId;
    private final TreeMap<Integer, ContentBlock> blocks = new TreeMap<>();
    private final TextJoiner text = new TextJoiner();
    private final List<ToolCall> calls = new ArrayList<>();
    private String model;
    private WireUsage usage = WireUsage.NONE;
    private String stopReason;
    private int events;
    private boolean done;

    public AnswerAssembler(AnswerListener listener, String askedModel, String requestId) {
        this.listener = listener;
        this.askedModel = askedModel;
        this.requestId = Failures.identifier(requestId);
    }

    /** How many events have come, pings not counted. */
    public int events() {
        return events;
    }

    /** Whether the answer has come to its proper end. */
    public boolean done() {
        return done;
    }

    public void accept(SseReader.Event event) {
        if (done || !READ.contains(event.name())) {
            return;
        }
        JsonNode data = parse(event.data());
        events += data.path("type").asText().equals("ping") ? 0 : 1;
        switch (data.path("type").asText(event.name())) {
            case "message_start" -> start(data.path("message"));
            case "content_block_start" -> open(index(data), new ContentBlock(data.path("content_block")));
            case "content_block_delta" -> delta(index(data), data.path("delta"));
            case "content_block_stop" -> stop(blocks.get(index(data)));
            case "message_delta" -> {
                stopReason = data.path("delta").path("stop_reason").asText(stopReason);
                count(data.path("usage"));
            }
            case "message_stop" -> {
                blocks.values().forEach(this::stop);
                done = true;
            }
            case "error" -> throw Failures.ofEvent(data, requestId);
            default -> {
                // Event types added to the API later are ignored.
            }
        }
    }

    /**
     * @throws ClaudeException when the model refused, or a tool call cannot be read
     */
    public ModelAnswer answer() {
        listenTo(text.end());
        if ("refusal".equals(stopReason)) {
            LOG.infof("The model refused, request %s", requestId);
            throw new ClaudeException(Kind.REFUSED, "The model refused, request " + requestId, usage(), null);
        }
        Ending ending = Ending.of(stopReason, !calls.isEmpty());
        if (ending != Ending.CUT && blocks.values().stream().anyMatch(ContentBlock::broken)) {
            throw broken("a tool call that is no JSON object");
        }
        ArrayNode content = WireJson.MAPPER.createArrayNode();
        blocks.values().stream().filter(ContentBlock::worthKeeping).map(ContentBlock::json).forEach(content::add);
        return new ModelAnswer(text.all(), ending == Ending.TOOLS ? calls : List.of(), ending, usage(), content);
    }

    /** What was spent, as far as the server has reported it. */
    public Usage usage() {
        return usage.of(model == null ? askedModel : model);
    }

    ClaudeException broken(String what) {
        LOG.warnf("The Messages API sent %s, request %s", what, requestId);
        return new ClaudeException(
                Kind.BAD_ANSWER, "The Messages API sent " + what + ", request " + requestId, usage(), null);
    }

    private void start(JsonNode message) {
        model = message.path("model").asText(null);
        count(message.path("usage"));
    }

    private void open(int index, ContentBlock block) {
        blocks.put(index, block);
        listenTo(text.add(block.text()));
    }

    private void delta(int index, JsonNode delta) {
        ContentBlock block = blocks.get(index);
        if (block == null) {
            throw broken("a piece of a block that never began");
        }
        listenTo(text.add(block.add(delta)));
        String input = ContentBlock.toolInput(delta);
        if (!input.isEmpty()) {
            listener.toolInput(block.toolId(), block.toolName(), input);
        }
    }

    private void stop(ContentBlock block) {
        if (block != null && block.close()) {
            ToolCall call = block.toolCall();
            calls.add(call);
            listenTo(text.end());
            listener.toolCall(call);
        }
    }

    private void listenTo(String words) {
        if (!words.isEmpty()) {
            listener.text(words);
        }
    }

    private void count(JsonNode counts) {
        if (!counts.isObject()) {
            return;
        }
        try {
            usage = usage.replacedBy(WireJson.MAPPER.treeToValue(counts, WireUsage.class));
        } catch (JsonProcessingException e) {
            LOG.debug("Left out a token count that is no number");
        }
    }

    private JsonNode parse(String data) {
        try {
            return WireJson.MAPPER.readTree(data);
        } catch (JsonProcessingException e) {
            throw broken("an event that is no JSON");
        }
    }

    private static int index(JsonNode data) {
        return data.path("index").asInt();
    }
}
