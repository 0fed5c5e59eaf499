package dev.sommelier.claude;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.core.JsonValue;
import com.anthropic.core.http.StreamResponse;
import com.anthropic.errors.BadRequestException;
import com.anthropic.errors.InternalServerException;
import com.anthropic.errors.RateLimitException;
import com.anthropic.errors.UnauthorizedException;
import com.anthropic.helpers.MessageAccumulator;
import com.anthropic.models.messages.CacheControlEphemeral;
import com.anthropic.models.messages.ContentBlockParam;
import com.anthropic.models.messages.JsonOutputFormat;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.Metadata;
import com.anthropic.models.messages.OutputConfig;
import com.anthropic.models.messages.RawMessageStreamEvent;
import com.anthropic.models.messages.StopReason;
import com.anthropic.models.messages.TextBlockParam;
import com.anthropic.models.messages.ThinkingConfigBetweenTools;
import com.anthropic.models.messages.ThinkingConfigDisabled;
import com.anthropic.models.messages.ToolChoiceAuto;
import com.anthropic.models.messages.ToolResultBlockParam;
import com.anthropic.models.messages.batches.BatchCreateParams;
import com.anthropic.models.messages.batches.MessageBatch;
import com.anthropic.models.messages.batches.MessageBatchIndividualResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sommelier.claude.client.ClaudeClient;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The provider's own client as a judge: it understands our stand-in, and it asks what we ask in the same words. Nothing
 * but this test uses it.
 */
@QuarkusTest
@Timeout(60)
class OfficialSdkTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEMA = "{\"type\":\"object\",\"additionalProperties\":false,"
            + "\"required\":[\"colour\"],"
            + "\"properties\":{\"colour\":{\"type\":\"string\",\"enum\":[\"red\",\"white\"]}}}";

    private static final JsonQuestion COLOUR_QUESTION =
            new JsonQuestion(Purpose.TITLE, "Name the colour.", "<chat>Something red</chat>", tree(SCHEMA));
    private static final List<TextBlockParam> COLOUR_INSTRUCTIONS =
            List.of(TextBlockParam.builder().text(COLOUR_QUESTION.system()).build());

    @AutoClose
    private final FakeMessages fake = FakeMessages.start();
    private final AnthropicClient sdk = AnthropicOkHttpClient.builder()
            .baseUrl(fake.baseUri().toString())
            .apiKey("test-key")
            .maxRetries(0)
            .build();

    @AfterEach
    void stop() {
        sdk.close();
    }

    @Test
    void judgeReadsAStreamOfTheFake() {
        fake.then(round());

        Message message = streamed(question(somethingRed()).build());

        assertEquals(StopReason.TOOL_USE, message.stopReason().orElseThrow());
        assertEquals("hm", message.content().get(0).asThinking().thinking());
        assertEquals("sig", message.content().get(0).asThinking().signature());
        assertEquals("Let me look.", message.content().get(1).asText().text());
        assertEquals("search_wines", message.content().get(2).asToolUse().name());
        assertEquals(JsonValue.from(Map.of("colour", "red")), message.content().get(2).asToolUse()._input());
        assertEquals(20, message.usage().outputTokens());
        assertEquals(7, message.usage().cacheReadInputTokens().orElseThrow());
    }

    @Test
    void judgeReadsAWholeAnswerOfTheFake() {
        fake.then(FakeReply.text("{\"title\":\"Duck\"}"));

        Message message = sdk.messages().create(question(somethingRed()).build());

        assertEquals(StopReason.END_TURN, message.stopReason().orElseThrow());
        assertEquals("{\"title\":\"Duck\"}", message.content().get(0).asText().text());
    }

    @Test
    void judgeReadsFailuresOfTheFake() {
        fake.then(
                FakeReply.error(400, "invalid_request_error"),
                FakeReply.error(401, "authentication_error"),
                FakeReply.error(429, "rate_limit_error", "retry-after", "1"),
                FakeReply.error(529, "overloaded_error"));
        MessageCreateParams question = question(somethingRed()).build();

        assertThrows(BadRequestException.class, () -> sdk.messages().create(question));
        assertThrows(UnauthorizedException.class, () -> sdk.messages().create(question));
        assertThrows(RateLimitException.class, () -> sdk.messages().create(question));
        assertThrows(InternalServerException.class, () -> sdk.messages().create(question));
    }

    @Test
    void toolLoopIsAskedInTheSameWords() {
        fake.then(round(), FakeReply.text("A red one."), round(), FakeReply.text("A red one."));

        CacheControlEphemeral end = CacheControlEphemeral.builder().build();
        Message asked = streamed(question(somethingRed().cacheControl(end)).build());
        streamed(question(somethingRed()).addMessage(asked)
                .addUserMessageOfContentBlockParams(List.of(
                        result("t1", "three wines").build(),
                        result("t2", "no such colour").isError(true).cacheControl(end).build())
                        .stream().map(ContentBlockParam::ofToolResult).toList())
                .build());

        ClaudeClient ours = ClaudeForTests.connectedTo(fake, "auth", "bearer");
        Conversation conversation = Conversation.of(Purpose.ANSWER, "You are a sommelier.")
                .withTools(List.of(new Tool("search_wines", "Searches the catalogue", tree(SCHEMA))))
                .onBehalfOf("account-1")
                .user("Something red");
        ModelAnswer answer = ours.stream(conversation, text -> { });
        ours.stream(
                conversation.withResults(answer, List.of(
                        ToolResult.of(answer.toolCalls().get(0), "three wines"),
                        ToolResult.failure(answer.toolCalls().get(1), "no such colour"))),
                text -> { });

        List<FakeRequest> requests = fake.requests();
        assertSame(requests.get(0), requests.get(2));
        assertSame(requests.get(1), requests.get(3));
    }

    @Test
    void strictJsonIsAskedInTheSameWords() {
        fake.then(FakeReply.text("{}"), FakeReply.text("{}"));

        sdk.messages().create(MessageCreateParams.builder()
                .model("claude-haiku-5-5")
                .maxTokens(200)
                .thinking(ThinkingConfigDisabled.builder().build())
                .outputConfig(colourFormat())
                .systemOfTextBlockParams(COLOUR_INSTRUCTIONS)
                .addUserMessageOfContentBlockParams(List.of(text(COLOUR_QUESTION.text())))
                .build());
        ClaudeForTests.connectedTo(fake, "auth", "bearer")
                .json(COLOUR_QUESTION);

        assertSame(fake.requests().get(0), fake.requests().get(1));
    }

    @Test
    void batchesAreAskedInTheSameWordsAndJudgeReadsThoseOfTheFake() {
        FakeBatches batches = new FakeBatches();
        fake.otherwise(batches);

        String theirs = sdk.messages().batches().create(BatchCreateParams.builder()
                .addRequest(BatchCreateParams.Request.builder().customId("one")
                        .params(BatchCreateParams.Request.Params.builder()
                                .model("claude-haiku-5-5")
                                .maxTokens(200)
                                .thinking(ThinkingConfigDisabled.builder().build())
                                .outputConfig(colourFormat())
                                .systemOfTextBlockParams(COLOUR_INSTRUCTIONS)
                                .addUserMessageOfContentBlockParams(List.of(text(COLOUR_QUESTION.text())))
                                .build())
                        .build())
                .build()).id();
        ClaudeForTests.batchesAt(fake, "auth", "bearer").submit(Map.of("one", COLOUR_QUESTION));

        assertSame(fake.requests().get(0), fake.requests().get(1));
        assertEquals(MessageBatch.ProcessingStatus.IN_PROGRESS, sdk.messages().batches().retrieve(theirs).processingStatus());
        batches.end(0, name -> FakeBatches.succeeded("{\"colour\":\"red\"}"));
        try (StreamResponse<MessageBatchIndividualResponse> results = sdk.messages().batches().resultsStreaming(theirs)) {
            MessageBatchIndividualResponse result = results.stream().findFirst().orElseThrow();
            assertEquals("one", result.customId());
            assertEquals("{\"colour\":\"red\"}",
                    result.result().asSucceeded().message().content().get(0).asText().text());
        }
    }

    private static OutputConfig colourFormat() {
        JsonOutputFormat.Schema.Builder schema = JsonOutputFormat.Schema.builder();
        tree(SCHEMA).fieldNames().forEachRemaining(
                name -> schema.putAdditionalProperty(name, JsonValue.fromJsonNode(tree(SCHEMA).get(name))));
        return OutputConfig.builder().format(JsonOutputFormat.builder().schema(schema.build()).build()).build();
    }

    private static FakeAnswer round() {
        return FakeReply.answer()
                .thinking("hm", "sig")
                .text("Let me ", "look.")
                .toolUse("t1", "search_wines", "{\"colour\":", "\"red\"}")
                .toolUse("t2", "search_wines")
                .usage(100, 20, 5, 7);
    }

    private static MessageCreateParams.Builder question(TextBlockParam.Builder text) {
        com.anthropic.models.messages.Tool.InputSchema.Builder schema =
                com.anthropic.models.messages.Tool.InputSchema.builder();
        tree(SCHEMA).fieldNames().forEachRemaining(name -> {
            if (!name.equals("type")) {
                schema.putAdditionalProperty(name, JsonValue.fromJsonNode(tree(SCHEMA).get(name)));
            }
        });
        return MessageCreateParams.builder()
                .model("claude-sonnet-5-5")
                .maxTokens(4096)
                .systemOfTextBlockParams(List.of(TextBlockParam.builder()
                        .text("You are a sommelier.")
                        .cacheControl(CacheControlEphemeral.builder().build())
                        .build()))
                .addTool(com.anthropic.models.messages.Tool.builder()
                        .name("search_wines")
                        .description("Searches the catalogue")
                        .strict(true)
                        .inputSchema(schema.build())
                        .build())
                .toolChoice(ToolChoiceAuto.builder().build())
                .thinking(ThinkingConfigBetweenTools.builder().build())
                .outputConfig(OutputConfig.builder().effort(OutputConfig.Effort.MEDIUM).build())
                .metadata(Metadata.builder().userId("account-1").build())
                .addUserMessageOfContentBlockParams(List.of(ContentBlockParam.ofText(text.build())));
    }

    private static TextBlockParam.Builder somethingRed() {
        return TextBlockParam.builder().text("Something red");
    }

    private Message streamed(MessageCreateParams question) {
        MessageAccumulator whole = MessageAccumulator.create();
        try (StreamResponse<RawMessageStreamEvent> events = sdk.messages().createStreaming(question)) {
            events.stream().forEach(whole::accumulate);
        }
        return whole.message();
    }

    private static ToolResultBlockParam.Builder result(String id, String text) {
        return ToolResultBlockParam.builder().toolUseId(id).content(text);
    }

    private static ContentBlockParam text(String text) {
        return ContentBlockParam.ofText(TextBlockParam.builder().text(text).build());
    }

    private static void assertSame(FakeRequest theirs, FakeRequest ours) {
        assertEquals(theirs.path(), ours.path());
        for (String header : List.of("authorization", "anthropic-version", "content-type")) {
            assertEquals(theirs.header(header), ours.header(header), header);
        }
        assertEquals(theirs.body(), ours.body());
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
