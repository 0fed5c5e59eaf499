package dev.sommelier.chat.events;

import static dev.sommelier.Until.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.CutConnections;
import dev.sommelier.CutConnections.Of;
import dev.sommelier.EventStream;
import dev.sommelier.EventStream.Event;
import dev.sommelier.LogListener;
import dev.sommelier.Person;
import dev.sommelier.PersonTest;
import dev.sommelier.chat.reply.ReplyRows;
import dev.sommelier.chat.stream.SignedInStreams;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Events streamed to the open tabs of an account. */
@QuarkusTest
@Timeout(60)
class AccountEventsTest extends PersonTest {

    @TestHTTPResource("/chat/events")
    URI events;

    @Inject
    AccountEvents tabs;

    @Inject
    SignedInStreams streams;

    @Inject
    ReplyRows rows;

    @Inject
    CutConnections database;

    @Test
    void beginsWithReady() {
        try (EventStream tab = tab()) {
            Event first = tab.next();
            assertEquals("ready", first.name());
            assertEquals("{}", first.data().toString());
        }
    }

    @Test
    void sendsEveryTabAllEventsInOrder() {
        List<EventStream> all = List.of(tab(), tab());
        all.forEach(EventStream::next);
        String id = anna.opensSession();
        anna.says(id, "A red").then().statusCode(201);
        List<Event> told = next(all, "session.created", "reply.finished", "reply.started", "reply.finished",
                "session.titled");
        assertEquals(id, told.get(0).data().at("/session/id").asText());
        assertFalse(told.get(2).data().at("/message_id").isMissingNode());
        // Each is read before the next call: what is told of a session that was deleted meanwhile is dropped.
        anna.asks().body(Map.of("title", "Mine")).patch("/chat/sessions/{id}/title", id).then().statusCode(200);
        next(all, "session.renamed");
        anna.asks().post("/chat/sessions/{id}/close", id).then().statusCode(200);
        next(all, "session.closed");
        anna.asks().delete("/chat/sessions/{id}", id).then().statusCode(204);
        assertEquals(id, next(all, "session.deleted").get(0).data().at("/id").asText());
        all.forEach(EventStream::close);
    }

    /** Reads the next events of these names from every tab; returns those of the last. */
    private static List<Event> next(List<EventStream> tabs, String... names) {
        List<Event> told = List.of();
        for (EventStream tab : tabs) {
            told = Stream.of(names).map(name -> tab.next()).toList();
            assertEquals(List.of(names), told.stream().map(Event::name).toList());
        }
        return told;
    }

    @Test
    void sendsTheSessionAsItIsNow() {
        String id = anna.opensSession();
        try (EventStream tab = tab()) {
            tab.next();
            anna.asks().body(Map.of("title", "Mine")).patch("/chat/sessions/{id}/title", id).then().statusCode(200);
            Event renamed = tab.next("session.renamed");
            assertEquals("Mine", renamed.data().at("/session/title").asText());
            assertEquals("user", renamed.data().at("/session/title_source").asText());
        }
    }

    @Test
    void sendsOnlyEventsOfTheOwnAccount() {
        try (EventStream tab = tab()) {
            tab.next();
            Person boris = Person.registered();
            boris.opensSession();
            String id = anna.opensSession();
            assertEquals(id, tab.next().data().at("/session/id").asText());
        }
    }

    @Test
    void sendsReadyAfterAReconnect() {
        try (EventStream tab = tab()) {
            tab.next();
            tabs.onReconnect();
            assertEquals("ready", tab.next().name());
        }
    }

    @Test
    void endsWithItsLoginSession() {
        EventStream mine = tab();
        mine.next();
        Person elsewhere = anna.signedInElsewhere();
        try (EventStream other = EventStream.of(elsewhere, events)) {
            other.next();
            anna.asks().post("/auth/logout").then().statusCode(204);
            mine.rest();
            elsewhere.opensSession();
            assertEquals("session.created", other.next("session.created").name());
        }
    }

    @Test
    void endsWithALoginSessionThatHadEndedBefore() {
        EventStream mine = tab();
        mine.next();
        rows.deleteSignInsOf(anna.email());
        streams.onReconnect();
        // The notice connection may just have recovered from another test.
        assertTrue(mine.rest().stream().allMatch(event -> event.name().equals("ready")));
    }

    @Test
    void endsWithItsLoginSessionWithoutANoticeAndAfterCutConnections() {
        EventStream mine = tab();
        mine.next();
        // Cut everything at once, so that the notice connection is not back when the rows are deleted.
        database.cut(Of.ALL);
        database.execute("DELETE FROM login_session WHERE account_id ="
                + " (SELECT id FROM account WHERE email = '" + anna.email() + "')");
        assertTrue(mine.rest().stream().allMatch(event -> event.name().equals("ready")));
    }

    @Test
    void sendsEventsAfterThePoolWasCut() {
        String id = anna.opensSession();
        try (EventStream tab = tab()) {
            tab.next();
            database.cut(Of.POOL);
            database.execute("SELECT pg_notify('sommelier', 'account ' || account_id || ' SESSION_PINNED ' || id)"
                    + " FROM chat_session WHERE id = '" + id + "'");
            assertEquals(id, tab.next("session.pinned").data().at("/session/id").asText());
        }
    }

    @Test
    void sendsReadyAfterAFailedRead() {
        String id = anna.opensSession();
        String account = anna.asks().get("/auth/me").path("id");
        try (EventStream tab = tab(); LogListener log = new LogListener(AccountEvents.class.getName())) {
            tab.next();
            database.execute("ALTER TABLE chat_session RENAME TO chat_session_away");
            try {
                database.execute("SELECT pg_notify('sommelier', 'account " + account + " SESSION_PINNED " + id + "')");
                until(() -> !log.entries(entry -> entry.text().contains(account)).isEmpty());
            } finally {
                database.execute("ALTER TABLE chat_session_away RENAME TO chat_session");
            }
            assertEquals("ready", tab.next().name());
        }
    }

    @Test
    void noRequestFailsAfterThePoolWasCut() throws Exception {
        // As many concurrent requests as pooled connections.
        List<Integer> before = sideBySide(40);
        database.cut(Of.POOL);
        List<Integer> after = sideBySide(40);
        assertEquals(before, after);
        assertEquals(Set.of(200), Set.copyOf(after));
    }

    private List<Integer> sideBySide(int calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(10);
        try {
            List<Future<Integer>> running = IntStream.range(0, calls)
                    .mapToObj(i -> threads.submit(() -> anna.asks().get("/chat/sessions").statusCode()))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> each : running) {
                statuses.add(each.get());
            }
            return statuses;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void needsASignIn() {
        Person nobody = Person.registered();
        nobody.asks().post("/auth/logout").then().statusCode(204);
        assertEquals(401, EventStream.of(nobody, events).status());
    }

    @Test
    void holdsNoMoreThanFiftyTabsOfAnAccount() {
        List<EventStream> all = IntStream.range(0, 51).mapToObj(i -> tab()).toList();
        all.get(0).rest();
        assertEquals("ready", all.get(50).next().name());
        all.forEach(EventStream::close);
        String account = anna.asks().get("/auth/me").path("id");
        // A disconnect is noticed when an event is written.
        until(() -> {
            anna.opensSession();
            return tabs.count(java.util.UUID.fromString(account)) == 0;
        });
    }

    private EventStream tab() {
        return EventStream.of(anna, events);
    }
}
