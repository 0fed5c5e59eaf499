package dev.sommelier.claude.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.claude.AnswerListener;
import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.ClaudeException.Kind;
import dev.sommelier.claude.FakeAnswer;
import dev.sommelier.claude.FakeReply;
import dev.sommelier.claude.ModelAnswer;
import dev.sommelier.claude.ModelAnswer.Ending;
import dev.sommelier.claude.ToolCall;
import dev.sommelier.claude.Usage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerAssemblerTest {

    private final List<String> received = new ArrayList<>();
    private final AnswerAssembler assembler = new AnswerAssembler(
            new AnswerListener() {
                @Override
                public void text(String delta) {
                    received.add(delta);
                }

                @Override
                public void toolCall(ToolCall call) {
                    received.add(call.name() + call.input());
                }
            },
            "asked-model",
            "req_1");

    @Test
    void thoughtsAreNotHeardButKept() {
        take(FakeReply.answer().thinking("secret", "sig").text("Hello"));

        assertEquals(List.of("Hello"), received);
        assertEquals("sig", assembler.answer().content().get(0).path("signature").asText());
    }

    @Test
    void toolCallsAreHeardInTheirPlace() {
        take(FakeReply.answer().text("Look: ").toolUse("t1", "search", "{\"a\"", ":[1,", "2]}").text("done"));

        assertEquals(List.of("Look: ", "search{\"a\":[1,2]}", "done"), received);
        assertEquals(Ending.TOOLS, assembler.answer().ending());
    }

    @Test
    void toolCallWithoutAnyInputHasAnEmptyObject() {
        event("content_block_start", "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":"
                + "{\"type\":\"tool_use\",\"id\":\"t1\",\"name\":\"search\"}}");
        event("content_block_stop", "{\"type\":\"content_block_stop\",\"index\":0}");
        event("message_stop", "{\"type\":\"message_stop\"}");

        assertEquals("{}", assembler.answer().toolCalls().get(0).input().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"a\":", "[1]", "5", "{} {}"})
    void toolCallThatIsNoObjectIsABadAnswer(String input) {
        brokenTool(input, "tool_use");

        assertEquals(Kind.BAD_ANSWER, assertThrows(ClaudeException.class, assembler::answer).kind());
        assertEquals(List.of(), received);
    }

    @Test
    void toolCallCutOffByTheLimitIsNoCall() {
        brokenTool("{\"a\":", "max_tokens");

        ModelAnswer answer = assembler.answer();

        assertEquals(Ending.CUT, answer.ending());
        assertEquals(List.of(), answer.toolCalls());
        assertEquals(0, answer.content().size());
    }

    @ParameterizedTest
    @CsvSource({
        "end_turn, COMPLETE",
        "stop_sequence, COMPLETE",
        "max_tokens, CUT",
        "model_context_window_exceeded, CUT",
        "something_new, COMPLETE",
    })
    void endingIsUnderstood(String reason, Ending ending) {
        take(FakeReply.text("Hello").stop(reason));

        assertEquals(ending, assembler.answer().ending());
    }

    @Test
    void toolCallsCountWhateverReasonIsGiven() {
        take(FakeReply.answer().toolUse("t1", "search", "{}").stop("end_turn"));

        assertEquals(Ending.TOOLS, assembler.answer().ending());
    }

    @Test
    void usageIsTheLastNotTheSum() {
        take(FakeReply.text("Hello").usage(10, 5, 3, 2));

        assertEquals(new Usage("claude-fake", 10, 5, 3, 2), assembler.answer().usage());
    }

    @Test
    void usageInPartsIsPutTogether() {
        event("message_start", "{\"type\":\"message_start\",\"message\":{\"usage\":"
                + "{\"input_tokens\":9,\"cache_read_input_tokens\":4,\"new_tokens\":1}}}");
        event("message_delta", "{\"type\":\"message_delta\",\"usage\":{\"output_tokens\":6,\"input_tokens\":null}}");
        event("message_stop", "{\"type\":\"message_stop\"}");

        assertEquals(new Usage("asked-model", 9, 6, 0, 4), assembler.answer().usage());
    }

    @Test
    void whatCameAfterUsIsLeftAlone() {
        event("brand_new", "no JSON at all");
        assertEquals(0, assembler.events());
        event("message_start", "{\"type\":\"message_start\",\"new\":{},\"message\":{\"model\":\"m\",\"usage\":5}}");
        event("content_block_start", "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":"
                + "{\"type\":\"hologram\",\"data\":\"xyz\"}}");
        event("content_block_delta", "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":"
                + "{\"type\":\"hologram_delta\"}}");
        event("content_block_stop", "{\"type\":\"content_block_stop\",\"index\":0}");
        event("message_stop", "{\"type\":\"message_stop\"}");

        assertTrue(assembler.done());
        assertEquals("[{\"type\":\"hologram\",\"data\":\"xyz\"}]", assembler.answer().content().toString());
        assertEquals(List.of(), received);
    }

    @Test
    void eventsWithoutNamesAreKnownByTheirType() {
        event("", "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":"
                + "{\"type\":\"text\",\"text\":\"Hel\"}}");
        event("message", "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":"
                + "{\"type\":\"text_delta\",\"text\":\"lo\"}}");
        event("", "{\"type\":\"message_stop\"}");

        assertEquals("Hello", assembler.answer().text());
    }

    @Test
    void emptyTextIsNotSentBack() {
        take(FakeReply.answer().text("").toolUse("t1", "search", "{}"));

        assertEquals(1, assembler.answer().content().size());
    }

    @Test
    void pingIsNoBeginning() {
        event("ping", "{\"type\":\"ping\"}");
        event("", "{\"type\":\"ping\"}");

        assertEquals(0, assembler.events());
    }

    @Test
    void knownEventThatIsNoJsonIsABadAnswer() {
        ClaudeException failure =
                assertThrows(ClaudeException.class, () -> event("content_block_delta", "{\"secret words"));

        assertEquals(Kind.BAD_ANSWER, failure.kind());
        assertEquals("The Messages API sent an event that is no JSON, request req_1", failure.getMessage());
    }

    @Test
    void halfACharacterWaitsForItsOtherHalf() {
        event("content_block_start", "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":"
                + "{\"type\":\"text\"}}");
        for (String half : List.of("a\\ud83c", "\\udf77\\u0000", "\\ud83c")) {
            event("content_block_delta", "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":"
                    + "{\"type\":\"text_delta\",\"text\":\"" + half + "\"}}");
        }
        event("message_stop", "{\"type\":\"message_stop\"}");

        assertEquals("a🍷\uFFFD\uFFFD", assembler.answer().text());
        assertEquals(List.of("a", "🍷\uFFFD", "\uFFFD"), received);
    }

    private void brokenTool(String input, String stopReason) {
        event("content_block_start", "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":"
                + "{\"type\":\"tool_use\",\"id\":\"t1\",\"name\":\"search\",\"input\":{}}}");
        event("content_block_delta", "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":"
                + "{\"type\":\"input_json_delta\",\"partial_json\":\"" + input.replace("\"", "\\\"") + "\"}}");
        event("content_block_stop", "{\"type\":\"content_block_stop\",\"index\":0}");
        event("message_delta", "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"" + stopReason + "\"}}");
        event("message_stop", "{\"type\":\"message_stop\"}");
    }

    private void take(FakeAnswer answer) {
        SseReader reader = new SseReader();
        answer.events().forEach(event ->
                reader.read(event.getBytes(StandardCharsets.UTF_8)).forEach(assembler::accept));
    }

    private void event(String name, String data) {
        assembler.accept(new SseReader.Event(name, data));
    }
}
