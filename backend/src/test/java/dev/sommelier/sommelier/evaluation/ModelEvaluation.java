package dev.sommelier.sommelier.evaluation;

import dev.sommelier.Person;
import dev.sommelier.account.Language;
import dev.sommelier.chat.message.ReplySource;
import dev.sommelier.chat.voice.Pick;
import dev.sommelier.claude.ClaudeForTests;
import dev.sommelier.claude.FakeMessages;
import dev.sommelier.claude.client.ClaudeClient;
import dev.sommelier.sommelier.HouseChat;
import dev.sommelier.sommelier.RealVoice;
import dev.sommelier.sommelier.evaluation.RoundCase.Turn;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.WineCatalogue;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How models answer the cases of {@code sommelier/rounds}, through the whole service, beside the house: {@code make
 * eval-claude} prints it. Asks whatever {@code ANTHROPIC_*} names, so that it costs money and is no part of the suite;
 * without a key a stand-in answers, which only shows that the grading works.
 */
@QuarkusTest
class ModelEvaluation {

    private static final Path REPORT = Path.of("target", "model-evaluation.txt");
    private static final String HOUSE = "house";
    private static final int HTTP_CREATED = 201;

    @Inject
    RealVoice voice;

    @Inject
    WineCatalogue catalogue;

    @Inject
    MeterRegistry metrics;

    @Test
    void modelsBesideTheHouse() throws IOException {
        voice.speaks();
        List<String> report = new ArrayList<>();
        try (FakeMessages standIn = FakeMessages.start()) {
            standIn.otherwise(StandInModel::answer);
            for (String model : voices()) {
                ask(model, standIn);
                boolean isReal = model.equals(HOUSE) || !setting("ANTHROPIC_API_KEY", "").isEmpty();
                ModelReport figures = new ModelReport(model + (isReal ? "" : " (no key: a stand-in)"), metrics);
                for (String file : setting("EVAL_ROUNDS", "9-en-single,9-en-talk,9-ru-single,9-ru-talk,injections").split(",")) {
                    Stream<RoundCase> cases = RoundCase.read(file.strip()).stream();
                    cases.limit(Integer.parseInt(setting("EVAL_CASES", "25")))
                            .forEach(one -> play(one, file.contains("-ru-") ? Language.RU : Language.EN, figures));
                }
                report.add(figures.text());
            }
        }
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, String.join("\n", report));
    }

    /** The house, and the models of EVAL_MODELS or the one that ANTHROPIC_MODEL names. */
    private static List<String> voices() {
        String models = setting("EVAL_MODELS", setting("ANTHROPIC_MODEL", "claude-sonnet-5-5"));
        return Stream.concat(Stream.of(HOUSE), Stream.of(models.split(",")).map(String::strip)).toList();
    }

    private static void ask(String model, FakeMessages standIn) {
        Map<String, String> settings = new HashMap<>();
        if (!model.equals(HOUSE)) {
            String key = setting("ANTHROPIC_API_KEY", "");
            settings.put("model", model);
            settings.put("api-key", key.isEmpty() ? "test-key" : key);
            settings.put("base-url", key.isEmpty() ? standIn.baseUri().toString()
                    : setting("ANTHROPIC_BASE_URL", "https://api.anthropic.com"));
            settings.put("auth", setting("ANTHROPIC_AUTH", "x-api-key"));
        }
        QuarkusMock.installMockForType(ClaudeForTests.client(settings), ClaudeClient.class);
    }

    private void play(RoundCase one, Language language, ModelReport figures) {
        Person person = Person.registered(Map.of("locale", language.choose("en", "ru"), "time_zone", "UTC"));
        String session = person.opensSession();
        // Named, so that no title is asked for.
        person.asks().body(Map.of("title", "Evaluation")).patch("/chat/sessions/{id}/title", session);
        List<List<Wine>> lists = new ArrayList<>();
        StringBuilder said = new StringBuilder();
        for (Turn turn : one.turns()) {
            said.append(turn.say()).append('\n');
            Response response = person.says(session, turn.say());
            if (response.statusCode() != HTTP_CREATED) {
                figures.failed(one.id(), response.statusCode());
                return;
            }
            HouseChat.Reply reply = reply(response.jsonPath());
            figures.add(one.id(), turn, TurnCheck.problems(turn, reply, lists), reply,
                    voice.unknownNames(reply.text(), said.toString()));
            if (!reply.wines().isEmpty()) {
                lists.add(reply.wines());
            }
        }
    }

    private HouseChat.Reply reply(JsonPath exchange) {
        List<Pick> picks = exchange.<Map<String, Object>>getList("assistant_message.wines").stream()
                .map(card -> new Pick(UUID.fromString((String) card.get("id")), (String) card.get("reason"), null)).toList();
        String text = exchange.getString("assistant_message.content");
        return new HouseChat.Reply(text, picks, catalogue.byIds(picks.stream().map(Pick::wineId).toList()), List.of(text),
                ReplySource.valueOf(exchange.getString("assistant_message.source").toUpperCase()), List.of());
    }

    private static String setting(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
