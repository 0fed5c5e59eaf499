package dev.sommelier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SQL statements per call, the look-up of the sign-in included: few, and no more after a long history. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsPerCallTest {

    /** Reads that are no single answer, and what changes something (its statements are bounded by its own tests). */
    private static final Set<String> NOT_HERE = Set.of("/account/export", "/chat/events", "/chat/sessions/{id}/stream");

    /** Sign-in, question and empty reply, transcript and memory, three wines with their ledger, the end, the answer. */
    private static final int MOST_OF_A_REPLY = 28;

    @Inject
    EntityManager database;

    private Person newcomer;
    private Person regular;
    private String shortChat;
    private String longChat;
    private String wine;
    private final Map<String, String> links = new HashMap<>();

    @BeforeEach
    void peopleWithLittleAndMuchHistory() {
        if (newcomer != null) {
            return;
        }
        newcomer = Person.registered();
        shortChat = newcomer.opensSession();
        wine = newcomer.asks().get("/chat/sessions/{id}", shortChat).then().extract().path("messages[0].wines[0].id");
        newcomer.says(shortChat, "A red for steak").then().statusCode(201);
        regular = Person.registered();
        longChat = regular.opensSession();
        for (String dish : List.of("steak", "cod", "duck", "goat cheese", "lamb", "oysters", "pizza", "risotto", "ham", "trout")) {
            regular.says(longChat, "A wine for " + dish).then().statusCode(201);
        }
        share(newcomer, shortChat);
        share(regular, longChat);
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("""
                INSERT INTO chat_session (id, account_id, title, title_source, created_at, updated_at, closed_at,
                    message_count, last_written_at)
                SELECT gen_random_uuid(), s.account_id, 'Steak', 'AUTO', s.created_at - n * interval '1 hour',
                    s.updated_at - n * interval '1 hour', s.updated_at - n * interval '1 hour', 1,
                    s.updated_at - n * interval '1 hour'
                FROM chat_session s, generate_series(1, 300) n WHERE s.id = CAST(:id AS uuid)
                """).setParameter("id", longChat).executeUpdate());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/auth/me,                              2",
        "/account/shares,                       3",
        "/account/sign-ins,                     2",
        "/account/tokens,                       2",
        "/account/usage,                        3",
        "/chat/sessions,                        2",
        "/chat/sessions?empty=false&limit=100,  2",
        "/chat/sessions?offset=1,               2",
        "/chat/sessions?total=true,             3",
        "/chat/sessions?q=steak,                2",
        "/chat/sessions/current,                7",
        "/chat/sessions/{id},                   6",
        "/recommendations,                      5",
        "/recommendations?q=steak,              5",
        "/shared/{token},                       7",
        "/taste-profile,                        3",
        "/v1/models,                            1",
        "/v1/models/sommelier,                  1",
        "/wines,                                4",
        "/wines?q=chablis,                      5",
        "/wines?rating=liked&shown=true,         4",
        "/wines?q=chablis&rating=none&shown=false, 5",
        "/wines/countries,                      2",
        "/wines/{id},                           3"
    })
    void readsTakeFewAndAsManyAfterALongHistory(String path, int most) {
        List<String> little = StatementCounter.during(() -> get(newcomer, path, shortChat));
        List<String> much = StatementCounter.during(() -> get(regular, path, longChat));
        assertTrue(little.size() <= most, () -> little.size() + " statements: " + String.join("\n", little));
        assertTrue(much.size() <= most, () -> much.size() + " after a long history: " + String.join("\n", much));
    }

    @Test
    void aReplyTakesFewAndAsManyAfterALongHistory() {
        List<String> little = StatementCounter.during(() -> newcomer.says(shortChat, "Why the first one?").then().statusCode(201));
        List<String> much = StatementCounter.during(() -> regular.says(longChat, "Why the first one?").then().statusCode(201));
        assertTrue(little.size() <= MOST_OF_A_REPLY, () -> little.size() + " statements: " + String.join("\n", little));
        assertTrue(much.size() <= MOST_OF_A_REPLY, () -> much.size() + " after a long history: " + String.join("\n", much));
    }

    @Test
    void everyReadOfTheApiIsCounted() throws Exception {
        JsonNode paths = new ObjectMapper().readTree(newcomer.asks().get("/q/openapi?format=json").asString()).at("/paths");
        Set<String> reads = new TreeSet<>();
        paths.fields().forEachRemaining(path -> {
            if (path.getValue().has("get") && !NOT_HERE.contains(path.getKey())) {
                reads.add(path.getKey());
            }
        });
        Set<String> counted = new TreeSet<>();
        for (String row : rows()) {
            counted.add(row.split("[?,]")[0].strip().replace("/sommelier", "/{id}"));
        }
        assertEquals(reads, counted);
    }

    private static String[] rows() throws NoSuchMethodException {
        return StatementsPerCallTest.class
                .getDeclaredMethod("readsTakeFewAndAsManyAfterALongHistory", String.class, int.class)
                .getAnnotation(CsvSource.class)
                .value();
    }

    private void get(Person person, String path, String chat) {
        person.asks().get(path.replace("{id}", path.startsWith("/wines") ? wine : chat).replace("{token}", links.get(chat)))
                .then().statusCode(200);
    }

    private void share(Person person, String chat) {
        String path = person.asks().post("/chat/sessions/{id}/share", chat).then().statusCode(201).extract().path("path");
        links.put(chat, path.substring("/s/".length()));
    }
}
