package dev.sommelier.chat.stream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.sommelier.chat.message.MessageView;
import dev.sommelier.wine.ledger.WineCardView;
import jakarta.validation.constraints.NotEmpty;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests and answers in the format of OpenAI's Chat Completions. */
final class ChatCompletion {

    static final String MODEL = "sommelier";

    private ChatCompletion() {
    }

    /** The request; fields that are not listed are ignored. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(name = "ChatCompletionRequest", description = "A conversation in the shape of OpenAI's Chat Completions. Other "
            + "fields, such as `temperature` or `tools`, are ignored")
    record Request(
            @Schema(required = true, description = "The conversation so far, ending with what the person says now")
            @NotEmpty(message = "must have a message of the user") List<Message> messages,
            @Schema(description = "Whether the answer is to be streamed as `chat.completion.chunk` events", nullable = true)
            Boolean stream) {

        /** The texts of the person, in order. */
        List<String> userMessages() {
            return messages.stream().filter(message -> message != null && "user".equals(message.role())).map(Message::text)
                    .toList();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(name = "ChatCompletionMessage", description = "One turn of the conversation")
    record Message(
            @Schema(required = true, examples = "user", description = "`user` is heard; what others said is known or ignored")
            String role,
            @Schema(required = true, implementation = String.class, examples = "A red for duck, under 20 euros",
                    description = "A text, or an array of parts of which those of the type `text` are read") JsonNode content) {

        String text() {
            if (content == null || !content.isArray()) {
                return content == null || !content.isTextual() ? "" : content.asText();
            }
            List<String> parts = new ArrayList<>();
            content.forEach(part -> {
                if ("text".equals(part.path("type").asText())) {
                    parts.add(part.path("text").asText());
                }
            });
            return String.join("\n", parts);
        }
    }

    /** A whole answer. */
    @Schema(name = "ChatCompletion", description = "The answer of the sommelier, its wines as a Markdown list at the end")
    record Answer(
            @Schema(required = true, examples = "chatcmpl-0197c4de-9a59-7c2b-8c8f-3f1c2b7a5f0c") String id,
            @Schema(required = true, enumeration = "chat.completion") String object,
            @Schema(required = true, description = "In seconds of Unix time") long created,
            @Schema(required = true, enumeration = MODEL) String model,
            @Schema(required = true) List<Choice> choices) {

        static Answer of(MessageView reply) {
            return new Answer(idOf(reply), "chat.completion", reply.createdAt().getEpochSecond(), MODEL, List.of(
                    new Choice(0, new AnswerMessage("assistant", reply.content() + wines(reply.wines())), "stop")));
        }
    }

    @Schema(name = "ChatCompletionChoice", description = "The one answer")
    record Choice(
            @Schema(required = true) int index,
            @Schema(required = true) AnswerMessage message,
            @Schema(required = true, enumeration = "stop") String finishReason) {
    }

    @Schema(name = "ChatCompletionAnswer", description = "What the sommelier said, as Markdown")
    record AnswerMessage(@Schema(required = true) String role, @Schema(required = true) String content) {
    }

    @Schema(name = "ChatCompletionChunk", description = "A piece of a streamed answer")
    record Chunk(
            @Schema(required = true) String id,
            @Schema(required = true, enumeration = "chat.completion.chunk") String object,
            @Schema(required = true, description = "In seconds of Unix time") long created,
            @Schema(required = true, enumeration = MODEL) String model,
            @Schema(required = true) List<ChunkChoice> choices) {

        static Chunk of(MessageView reply, String role, String content, String finishReason) {
            return new Chunk(idOf(reply), "chat.completion.chunk", reply.createdAt().getEpochSecond(), MODEL,
                    List.of(new ChunkChoice(0, new Delta(role, content), finishReason)));
        }
    }

    @Schema(name = "ChatCompletionChunkChoice", description = "The one answer")
    record ChunkChoice(
            @Schema(required = true) int index,
            @Schema(required = true) Delta delta,
            @Schema(required = true, nullable = true, description = "`stop` in the last piece, null before") String finishReason) {
    }

    @Schema(name = "ChatCompletionDelta", description = "What the piece adds")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Delta(@Schema(nullable = true) String role, @Schema(nullable = true) String content) {
    }

    /** The end of a stream whose reply failed. */
    record Failure(Reason error) {

        record Reason(String message, String type) {
        }
    }

    /** The wines as a list in Markdown, after an empty line; empty without wines. */
    static String wines(List<WineCardView> wines) {
        return wines.isEmpty() ? "" : wines.stream().map(ChatCompletion::line).collect(Collectors.joining("\n", "\n\n", ""));
    }

    private static String line(WineCardView wine) {
        return line(wine, "**" + wine.name() + "**");
    }

    /** A wine as an item of a list. */
    static String line(WineCardView wine, String name) {
        return "- %s (%s, %s), %s %s–%s: %s".formatted(name, wine.region(), wine.country(), wine.currency(),
                wine.priceMin().toPlainString(), wine.priceMax().toPlainString(), wine.reason());
    }

    private static String idOf(MessageView reply) {
        return "chatcmpl-" + reply.id();
    }
}
