package dev.sommelier.sommelier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.Person;
import dev.sommelier.chat.voice.Pick;
import dev.sommelier.insight.context.TasteContexts;
import dev.sommelier.sommelier.ReturningAccount.Asking;
import dev.sommelier.wine.ledger.ChatRows;
import dev.sommelier.wine.ledger.RecommendationLedger;
import dev.sommelier.wine.ledger.RecommendationLedger.Entry;
import dev.sommelier.wine.ranking.AnotherWineCatalogue;
import dev.sommelier.wine.ranking.WineCatalogue;
import dev.sommelier.wine.rating.Rating;
import dev.sommelier.wine.rating.Ratings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.Tuple;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * No wine is recommended twice unless asked for, over the real ledger, in any session, process or tab. jqwik generates
 * the conversations, reproducibly, and shrinks failures.
 */
@QuarkusTest
class NeverTwiceTest {

    private static final long SEED = 20261122;
    private static final int PEOPLE = 10;
    private static final int STEPS = 100;
    private static final int THREADS = 3;
    private static final int LEAST_EXCHANGES = 1000;
    private static final int LEAST_NEW_WINES = 50;
    private static final int MOST_SHRINKING = 30;

    private enum Kind {
        SAY,
        AGAIN,
        NAME,
        DISLIKE,
        RATE,
        NEW_SESSION,
        RESTART,
        AT_ONCE
    }

    private record Step(Kind kind, String text, int number) {
    }

    private static final Arbitrary<String> WISHES = Arbitraries.of(
            "a red for steak", "красное к стейку до 2000 рублей", "orange wine", "рислинг из Мозеля", "dry sherry",
            "a white for oysters", "розовое из Испании", "surprise me", "another", "ещё", "а подешевле?", "nebbiolo",
            "игристое на день рождения", "alcohol-free sparkling", "a sweet wine for blue cheese",
            "tell me about Georgia", "what is tannin?", "a wine under 8 euros", "хочу грузинское",
            "I liked the first one", "tell me about the second one", "спасибо", "something lighter",
            "not French, please", "a port", "vinho verde");
    private static final Arbitrary<String> AGAIN = Arbitraries.of(
            "the same again", "something I had before, again", "снова то же самое", "повтори то, что было", "Barolo again",
            "Champagne Brut again");
    private static final Arbitrary<String> NAMES = Arbitraries.of("Barolo", "Шабли", "Sancerre, please",
            "Champagne Brut", "хочу Киндзмараули", "tell me about Sauternes");

    @Inject
    RecommendationLedger ledger;

    @Inject
    Ratings ratings;

    @Inject
    ChatRows chat;

    @Inject
    AnotherWineCatalogue catalogues;

    @Inject
    TasteContexts tasteContexts;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final ReturningAccount.Service service = new ReturningAccount.Service() {
        @Override
        public UUID openSession(UUID account) {
            return chat.session(account);
        }

        @Override
        public List<Entry> show(UUID account, UUID session, List<Pick> picks) {
            UUID message = chat.message(session);
            List<Entry> entries = picks.stream()
                    .map(pick -> new Entry(pick.wineId(), pick.reason(), pick.repeat())).toList();
            return QuarkusTransaction.requiringNew().call(() -> ledger.record(account, session, message, entries));
        }

        @Override
        public WineCatalogue openCatalogue() {
            return catalogues.open();
        }

        @Override
        public TasteContexts tasteContexts() {
            return tasteContexts;
        }
    };

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static Arbitrary<List<Step>> stories() {
        Arbitrary<Step> step = Arbitraries.frequencyOf(
                Tuple.of(24, steps(Kind.SAY, WISHES)), Tuple.of(3, steps(Kind.AGAIN, AGAIN)),
                Tuple.of(4, steps(Kind.NAME, NAMES)), Tuple.of(2, steps(Kind.DISLIKE, WISHES)),
                Tuple.of(3, steps(Kind.RATE, WISHES)), Tuple.of(6, steps(Kind.NEW_SESSION, WISHES)),
                Tuple.of(1, steps(Kind.RESTART, WISHES)), Tuple.of(3, steps(Kind.AT_ONCE, WISHES)));
        return step.list().ofSize(STEPS);
    }

    private static Arbitrary<Step> steps(Kind kind, Arbitrary<String> texts) {
        return texts.flatMap(text -> Arbitraries.integers().between(0, 5).map(number -> new Step(kind, text, number)));
    }

    @Test
    void noWineIsRecommendedTwiceUnlessItIsAskedFor() {
        AtomicInteger exchanges = new AtomicInteger();
        JqwikSession.run(() -> {
            RandomGenerator<List<Step>> generator = stories().generator(PEOPLE);
            List<Shrinkable<List<Step>>> stories = IntStream.range(0, PEOPLE)
                    .mapToObj(person -> generator.next(new Random(SEED + person))).toList();
            // What is drawn is drawn here: jqwik keeps to one thread.
            List<CompletableFuture<Optional<Throwable>>> lives = stories.stream().map(Shrinkable::value).map(story ->
                    CompletableFuture.supplyAsync(() -> live(story, exchanges), threads)).toList();
            for (int person = 0; person < PEOPLE; person++) {
                Optional<Throwable> failure = lives.get(person).join();
                if (failure.isPresent()) {
                    throw smallest(stories.get(person), failure.get());
                }
            }
        });
        assertTrue(exchanges.get() >= LEAST_EXCHANGES, "only " + exchanges + " exchanges");
    }

    private static Optional<Throwable> failure(Runnable story) {
        try {
            story.run();
            return Optional.empty();
        } catch (AssertionError | RuntimeException e) {
            return Optional.of(e);
        }
    }

    private Optional<Throwable> live(List<Step> story, AtomicInteger exchanges) {
        UUID account = Person.registered().id();
        return failure(() -> {
            ReturningAccount regular = new ReturningAccount(account, service);
            story.forEach(step -> take(step, regular, account));
            assertTrue(regular.shown() >= LEAST_NEW_WINES, "only " + regular.shown() + " new wines");
            assertEquals(regular.shown(), chat.count("recommendation where repeat is null and account_id = :account",
                    "account", account), "shown as new, but not in the ledger, or the other way round");
            exchanges.addAndGet(regular.exchanges());
        });
    }

    private void take(Step step, ReturningAccount regular, UUID account) {
        int replica = step.number() % 2;
        switch (step.kind()) {
            case SAY, NAME -> regular.says(replica, step.text(), Asking.NOTHING);
            case AGAIN -> regular.says(replica, step.text(), Asking.AGAIN);
            case DISLIKE -> regular.says(replica, "I didn't like the first one", Asking.NOTHING);
            case RATE -> rate(step, regular, account);
            case NEW_SESSION -> regular.newSession(replica);
            case RESTART -> regular.restart();
            default -> regular.saysAtOnce(step.text(), "a red for lamb", NeverTwiceTest::atOnce);
        }
    }

    private void rate(Step step, ReturningAccount regular, UUID account) {
        UUID wine = regular.pointed(step.number());
        if (wine != null) {
            boolean liked = step.number() % 2 == 0;
            ratings.put(account, wine, liked ? Rating.LIKED : Rating.DISLIKED);
            regular.rated(wine, liked);
        }
    }

    private static void atOnce(Runnable one, Runnable other) {
        CompletableFuture<Void> beside = CompletableFuture.runAsync(one);
        other.run();
        beside.join();
    }

    /** The shortest story that still fails, found step by step. */
    private AssertionError smallest(Shrinkable<List<Step>> story, Throwable failure) {
        Shrinkable<List<Step>> smallest = story;
        Throwable why = failure;
        int left = MOST_SHRINKING;
        boolean smaller = true;
        while (smaller && left > 0) {
            smaller = false;
            for (Shrinkable<List<Step>> candidate : (Iterable<Shrinkable<List<Step>>>) smallest.shrink()::iterator) {
                if (left-- <= 0) {
                    break;
                }
                Optional<Throwable> fails = live(candidate.value(), new AtomicInteger());
                if (fails.isPresent()) {
                    smallest = candidate;
                    why = fails.get();
                    smaller = true;
                    break;
                }
            }
        }
        return new AssertionError(why.getMessage() + " in " + smallest.value(), why);
    }
}
