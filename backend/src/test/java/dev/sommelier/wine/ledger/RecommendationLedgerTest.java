package dev.sommelier.wine.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sommelier.Person;
import dev.sommelier.account.Language;
import dev.sommelier.wine.catalogue.WineRequest;
import dev.sommelier.wine.importing.Origin;
import dev.sommelier.wine.importing.WineImport;
import dev.sommelier.wine.ledger.RecommendationLedger.Entry;
import dev.sommelier.wine.ranking.WineCatalogue;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecommendationLedgerTest {

    private static final UUID CHABLIS = WineImport.id(Origin.CATALOGUE, "chablis");
    private static final UUID BAROLO = WineImport.id(Origin.CATALOGUE, "barolo");
    private static final UUID SAUTERNES = WineImport.id(Origin.CATALOGUE, "sauternes");

    @Inject
    RecommendationLedger ledger;

    @Inject
    WineCatalogue catalogue;

    @Inject
    ChatRows chat;

    private UUID account;
    private UUID session;

    @BeforeEach
    void register() {
        account = Person.registered().id();
        session = chat.session(account);
    }

    private List<Entry> record(UUID message, Entry... entries) {
        return record(message, List.of(entries));
    }

    private List<Entry> record(UUID message, List<Entry> entries) {
        return QuarkusTransaction.requiringNew().call(() -> ledger.record(account, session, message, entries));
    }

    private static Entry fresh(UUID wine) {
        return new Entry(wine, "because of " + wine, null);
    }

    private static Entry repeat(UUID wine, Repeat repeat) {
        return new Entry(wine, "once more", repeat);
    }

    private static boolean isFresh(WineCatalogue catalogue, UUID account, UUID wine) {
        return catalogue.fresh(account, WineRequest.ANY, 1000).stream().anyMatch(other -> other.id().equals(wine));
    }

    @Test
    void cardsComeInTheOrderOfTheReplyAndTheLanguageOfTheAccount() {
        UUID message = chat.message(session);
        UUID silent = chat.message(session);
        assertEquals(List.of(fresh(SAUTERNES), fresh(BAROLO)), record(message, fresh(SAUTERNES), fresh(BAROLO)));
        assertEquals(List.of(fresh(CHABLIS)), record(message, fresh(CHABLIS)));

        Map<UUID, List<WineCardView>> cards = ledger.cardsOf(List.of(message, silent), Language.RU);
        assertEquals(List.of(message), List.copyOf(cards.keySet()));
        assertEquals(List.of("Сотерн", "Бароло", "Шабли"),
                cards.get(message).stream().map(WineCardView::name).toList());
        assertEquals("because of " + SAUTERNES, cards.get(message).get(0).reason());
        assertNull(cards.get(message).get(0).repeat());
        assertEquals(Map.of(message, List.of(SAUTERNES, BAROLO, CHABLIS)), ledger.wineIdsOf(List.of(message, silent)));
        assertEquals(Map.of(), ledger.cardsOf(List.of(), Language.EN));
    }

    @Test
    void wineIsNewOnlyOnceAndUnknownOnesAreDropped() {
        record(chat.message(session), fresh(CHABLIS));
        UUID message = chat.message(session);
        assertEquals(List.of(fresh(BAROLO)),
                record(message, fresh(CHABLIS), fresh(UUID.randomUUID()), fresh(BAROLO), fresh(BAROLO)));
        assertEquals(List.of(BAROLO), ledger.wineIdsOf(List.of(message)).get(message));
    }

    @Test
    void repeatIsKeptAsOftenAsItIsAskedFor() {
        record(chat.message(session), fresh(CHABLIS));
        UUID second = chat.message(session);
        UUID third = chat.message(session);
        assertEquals(List.of(repeat(CHABLIS, Repeat.REQUESTED)), record(second, repeat(CHABLIS, Repeat.REQUESTED)));
        assertEquals(List.of(repeat(CHABLIS, Repeat.EXHAUSTED)), record(third, repeat(CHABLIS, Repeat.EXHAUSTED)));
        assertEquals("requested", ledger.cardsOf(List.of(second), Language.EN).get(second).get(0).repeat());
        assertEquals("exhausted", ledger.cardsOf(List.of(third), Language.EN).get(third).get(0).repeat());
    }

    @Test
    void repeatOfAWineNeverRecommendedIsANewOne() {
        UUID message = chat.message(session);
        assertEquals(List.of(new Entry(CHABLIS, "once more", null)),
                record(message, repeat(CHABLIS, Repeat.REQUESTED)));
        assertFalse(isFresh(catalogue, account, CHABLIS));
    }

    @Test
    void manyRepliesAtOnceRecordEachWineOnce() throws Exception {
        int replies = 8;
        CyclicBarrier together = new CyclicBarrier(replies);
        ExecutorService threads = Executors.newFixedThreadPool(replies);
        try {
            List<Future<List<Entry>>> results = new ArrayList<>();
            for (int i = 0; i < replies; i++) {
                UUID message = chat.message(session);
                List<Entry> entries = new ArrayList<>(List.of(fresh(CHABLIS), fresh(BAROLO), fresh(SAUTERNES)));
                Collections.shuffle(entries, new Random(i));
                results.add(threads.submit(() -> {
                    together.await(30, TimeUnit.SECONDS);
                    return record(message, entries);
                }));
            }
            int recorded = 0;
            for (Future<List<Entry>> result : results) {
                recorded += result.get(30, TimeUnit.SECONDS).size();
            }
            assertEquals(3, recorded);
            assertEquals(3, chat.count("recommendation where account_id = :account", "account", account));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void rowsLiveAndDieWithTheCallersTransaction() {
        UUID message = chat.message(session);
        assertThrows(TransactionalException.class,
                () -> ledger.record(account, session, message, List.of(fresh(CHABLIS))));
        QuarkusTransaction.begin();
        ledger.record(account, session, message, List.of(fresh(CHABLIS)));
        QuarkusTransaction.rollback();
        assertEquals(Map.of(), ledger.wineIdsOf(List.of(message)));
    }

    @Test
    void sessionNobodyWroteInSpendsNothing() {
        record(chat.message(session), fresh(CHABLIS));
        ledger.forgetSessions(List.of(session));
        assertEquals(0, chat.count("recommendation where account_id = :account", "account", account));
    }

    @Test
    void replyWrittenAnewGivesItsWinesBack() {
        UUID kept = chat.message(session);
        UUID retried = chat.message(session);
        record(kept, fresh(BAROLO));
        record(retried, fresh(CHABLIS));
        ledger.forgetMessage(retried);
        assertEquals(Map.of(kept, List.of(BAROLO)), ledger.wineIdsOf(List.of(kept, retried)));
        assertEquals(List.of(fresh(CHABLIS)), record(retried, fresh(CHABLIS)));
    }

    @Test
    void ledgerOutlivesTheSessionButNotTheAccount() {
        record(chat.message(session), fresh(CHABLIS));
        chat.deleteSession(session);
        assertFalse(isFresh(catalogue, account, CHABLIS));
        chat.deleteAccount(account);
        assertEquals(0, chat.count("recommendation where account_id = :account", "account", account));
    }
}
