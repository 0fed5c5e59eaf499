package dev.sommelier.sommelier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.account.Language;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.message.Turn;
import dev.sommelier.chat.voice.Pick;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.insight.context.TasteContext;
import dev.sommelier.insight.context.TasteContexts;
import dev.sommelier.sommelier.answer.RecordedReply;
import dev.sommelier.sommelier.choosing.AccountTaste;
import dev.sommelier.sommelier.choosing.Chooser;
import dev.sommelier.sommelier.choosing.DishGroups;
import dev.sommelier.sommelier.choosing.WishRequests;
import dev.sommelier.sommelier.house.HouseSommelier;
import dev.sommelier.understanding.wish.Wish;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ledger.RecommendationLedger.Entry;
import dev.sommelier.wine.ledger.Repeat;
import dev.sommelier.wine.ranking.TasteScorer;
import dev.sommelier.wine.ranking.WineCatalogue;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An account that returns many times, to two replicas over one ledger, and checks every reply: nothing repeats that was
 * not asked for.
 */
final class ReturningAccount {

    /** The database that the replicas share. */
    interface Service {

        UUID openSession(UUID account);

        /** Writes into the ledger what a reply shows, and gives what may be shown. */
        List<Entry> show(UUID account, UUID session, List<Pick> picks);

        WineCatalogue openCatalogue();

        TasteContexts tasteContexts();
    }

    private static final int NAMES = 5;

    private record Replica(HouseSommelier house, WineCatalogue catalogue) {
    }

    private static final class Session {

        private final UUID id;
        private final List<Turn> turns = new ArrayList<>();

        Session(UUID id) {
            this.id = id;
        }
    }

    private final UUID account;
    private final Service service;
    private final Set<UUID> shown = new HashSet<>();
    private final Set<UUID> disliked = new HashSet<>();
    private List<Replica> replicas = List.of();
    private Session session;
    private int exchanges;

    ReturningAccount(UUID account, Service service) {
        this.account = account;
        this.service = service;
        restart();
        newSession(0);
    }

    /** How many different wines came up as new ones. */
    int shown() {
        return shown.size();
    }

    int exchanges() {
        return exchanges;
    }

    /** Both processes end and begin anew. */
    void restart() {
        replicas = List.of(replica(), replica());
    }

    private Replica replica() {
        WineCatalogue catalogue = service.openCatalogue();
        return new Replica(HouseChat.sommelier(catalogue, service.tasteContexts()), catalogue);
    }

    void newSession(int replica) {
        session = greeted(replica, false);
    }

    void says(int replica, String text, Asking asking) {
        exchange(replica, session, text, asking, false);
    }

    /** Two replies are written at the same time: one here, and in another tab a whole new session. */
    void saysAtOnce(String here, String there, InParallel parallel) {
        Session old = session;
        parallel.run(() -> exchange(0, old, here, Asking.NOTHING, true), () -> {
            session = greeted(1, true);
            exchange(1, session, there, Asking.NOTHING, true);
        });
    }

    interface InParallel {

        void run(Runnable one, Runnable other);
    }

    /** Whether a message asks for what was there before; a wine it names is asked for anyway. */
    enum Asking {
        NOTHING,
        AGAIN
    }

    /** One of the wines of the last reply, or null. */
    UUID pointed(int number) {
        List<UUID> last = session.turns.get(session.turns.size() - 1).wines();
        return last.isEmpty() ? null : last.get(number % last.size());
    }

    void rated(UUID wine, boolean liked) {
        if (liked) {
            disliked.remove(wine);
        } else {
            disliked.add(wine);
        }
    }

    private Session greeted(int replica, boolean contended) {
        Session opened = new Session(service.openSession(account));
        exchange(replica, opened, null, Asking.NOTHING, contended);
        return opened;
    }

    private void exchange(int number, Session in, String text, Asking asking, boolean contended) {
        Replica replica = replicas.get(number);
        if (text != null) {
            in.turns.add(new Turn(Role.USER, text, List.of()));
        }
        ReplyContext context = new ReplyContext(account, in.id, UUID.randomUUID(), false, Language.EN, "Anna",
                ZonedDateTime.parse("2026-11-22T19:00:00Z"), List.of(), List.copyOf(in.turns));
        RecordedReply reply = new RecordedReply();
        if (text == null) {
            replica.house().greet(context, reply);
        } else {
            replica.house().answer(context, reply);
        }
        List<Entry> entries = service.show(account, in.id, reply.picks());
        in.turns.add(new Turn(Role.ASSISTANT, String.join("", reply.words()),
                entries.stream().map(Entry::wineId).toList()));
        check(replica, context, reply.picks(), entries, asking, contended);
    }

    private synchronized void check(Replica replica, ReplyContext context, List<Pick> picks, List<Entry> entries,
            Asking asking, boolean contended) {
        exchanges++;
        assertTrue(picks.size() <= 3, "more than three");
        List<UUID> ids = picks.stream().map(Pick::wineId).toList();
        assertEquals(ids.size(), Set.copyOf(ids).size(), "one of them twice in a reply");
        assertEquals(ids, replica.catalogue().byIds(ids).stream().map(Wine::id).toList(), "outside the catalogue");
        if (!contended) {
            assertEquals(picks.stream().map(Pick::repeat).toList(), entries.stream().map(Entry::repeat).toList(),
                    "not recognised as known before the ledger saw it");
        }
        List<UUID> named = context.turns().isEmpty() ? List.of()
                : replica.catalogue().named(context.turns().get(context.turns().size() - 1).text(), NAMES).stream()
                        .map(Wine::id).toList();
        for (Entry entry : entries) {
            if (entry.repeat() == null) {
                assertTrue(shown.add(entry.wineId()), "a known wine as a new one");
            } else if (entry.repeat() == Repeat.REQUESTED) {
                assertTrue(asking == Asking.AGAIN || named.contains(entry.wineId()), "requested, but nobody asked");
            } else {
                assertEquals(List.of(), fresh(replica, context), "exhausted, but something new fits");
            }
            assertFalse(disliked.contains(entry.wineId()) && !named.contains(entry.wineId()),
                    "a disliked wine unasked");
        }
    }

    /** What new wines there still are for the wish of the session. */
    private List<Wine> fresh(Replica replica, ReplyContext context) {
        Wish wish = context.turns().isEmpty() ? Wish.NONE
                : HouseChat.sessionReader(replica.catalogue()).read(context).wish();
        TasteContext insights = service.tasteContexts().of(context);
        return new Chooser(replica.catalogue(), new WishRequests(new DishGroups()), CatalogueWines.PAIRINGS)
                .fresh(new AccountTaste(account, TasteScorer.of(insights.taste(), replica.catalogue())), wish, Set.of());
    }
}
