package dev.sommelier.insight.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.Person;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.profile.SessionInsights.LearnedBy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Random stories of opinions against the database: told in chats that close in any order, reversed, deleted one by one or with
 * their chat, forgotten, paused, private, and added by hand. After every step the profile shows the last word on each wine and
 * nothing else. A story that fails names its seed; {@code -Dstory.seed=…} tells it again.
 */
@QuarkusTest
class OpinionStoriesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<String> WINES = List.of("Barolo", "Chablis", "Rioja", "Prosecco", "Retsina");
    private static final int STORIES = 12;
    private static final int STEPS = 40;
    private static final int MOST_BY_HAND = 100;

    @Inject
    TasteProfileRepository profiles;

    @Inject
    HandEdits edits;

    @Inject
    TasteProfileRows rows;

    /** A statement that holds until it is deleted. */
    private record Said(UUID session, Instant at, String wine, InsightKind kind) {
    }

    @TestFactory
    Stream<DynamicTest> profileShowsTheLastWordAndNothingElse() {
        long first = Long.getLong("story.seed", System.nanoTime());
        int stories = System.getProperty("story.seed") == null ? STORIES : 1;
        return Stream.iterate(first, seed -> seed + 1).limit(stories)
                .map(seed -> DynamicTest.dynamicTest("story.seed=" + seed, () -> new Story(seed).run()));
    }

    private final class Story {

        private final long seed;
        private final Random random;
        private final UUID account = Person.registered().id();
        private final List<Said> said = new ArrayList<>();
        private final List<Instant> times;
        private final List<String> told = new ArrayList<>();
        private boolean enabled = true;

        Story(long seed) {
            this.seed = seed;
            random = new Random(seed);
            times = new ArrayList<>(Stream.iterate(NOON, time -> time.plusSeconds(60)).limit(STEPS).toList());
            Collections.shuffle(times, random);
        }

        void run() {
            for (Instant time : times) {
                told.add(step(time));
                TasteProfile profile = profiles.of(account);
                assertEquals(expected(), shown(profile), () -> "story.seed=" + seed + " " + told);
                assertEquals(enabled, profile.enabled(), () -> "story.seed=" + seed + " " + told);
            }
        }

        private String step(Instant time) {
            int dice = random.nextInt(20);
            if (dice < 10) {
                return chat(time, false);
            }
            return switch (dice) {
                case 10, 11 -> chat(time, true);
                case 12, 13 -> byHand(time);
                case 14, 15 -> deleteNote();
                case 16, 17 -> deleteChat();
                case 18 -> enable(!enabled, time);
                default -> forgetAll(time);
            };
        }

        private String chat(Instant closedAt, boolean isPrivate) {
            UUID session = rows.session(account);
            if (isPrivate) {
                rows.run("UPDATE chat_session SET private = true WHERE id = :id", "id", session);
            }
            List<Insight> insights = new ArrayList<>();
            List<String> wines = new ArrayList<>(WINES);
            Collections.shuffle(wines, random);
            for (String wine : wines.subList(0, 1 + random.nextInt(3))) {
                insights.add(random.nextBoolean() ? TasteProfileRows.liked(wine, null) : TasteProfileRows.disliked(wine, null));
            }
            boolean learns = profiles.add(account, SessionInsights.of(session, closedAt, LearnedBy.HOUSE, insights),
                    profiles.of(account).forgottenAt());
            assertEquals(enabled && !isPrivate, learns, () -> "story.seed=" + seed + " " + told);
            if (learns) {
                insights.forEach(one -> said.add(new Said(session, closedAt, one.text(), one.kind())));
            }
            return (isPrivate ? "private " : "") + "chat of " + insights.stream().map(one -> one.kind().code() + " " + one.text()).toList();
        }

        private String byHand(Instant at) {
            UUID id = UUID.randomUUID();
            InsightKind kind = random.nextBoolean() ? InsightKind.LIKED_WINE : InsightKind.DISLIKED_WINE;
            String wine = WINES.get(random.nextInt(WINES.size()));
            Insight bare = TasteProfileRows.liked(wine, null);
            Insight typed = new Insight(id, kind, wine, null, bare.style(), id, null, 1, at, null, null);
            edits.add(account, List.of(typed), MOST_BY_HAND);
            said.add(new Said(id, at, wine, kind));
            return "by hand " + kind.code() + " " + wine;
        }

        private String deleteNote() {
            List<Insight> shown = Stream.of(InsightKind.LIKED_WINE, InsightKind.DISLIKED_WINE)
                    .flatMap(kind -> profiles.of(account).insights(kind).stream()).toList();
            if (shown.isEmpty()) {
                return "nothing to delete";
            }
            Insight one = shown.get(random.nextInt(shown.size()));
            edits.remove(account, one.id());
            said.removeIf(other -> other.wine().equals(one.text()));
            return "delete " + one.text();
        }

        private String deleteChat() {
            List<UUID> sessions = said.stream().map(Said::session).distinct().toList();
            if (sessions.isEmpty()) {
                return "no chat to delete";
            }
            UUID session = sessions.get(random.nextInt(sessions.size()));
            QuarkusTransaction.requiringNew().run(() -> profiles.forget(account, session));
            said.removeIf(one -> one.session().equals(session));
            return "delete chat";
        }

        private String enable(boolean on, Instant now) {
            edits.setEnabled(account, on, now);
            enabled = on;
            return on ? "remember again" : "pause";
        }

        private String forgetAll(Instant now) {
            edits.forgetAll(account, now);
            said.clear();
            return "forget all";
        }

        private Set<String> expected() {
            Map<String, Said> last = new HashMap<>();
            said.stream().sorted(Comparator.comparing(Said::at)).forEach(one -> last.put(one.wine(), one));
            return last.values().stream().map(one -> one.kind().code() + " " + one.wine())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private static Set<String> shown(TasteProfile profile) {
            return Stream.of(InsightKind.LIKED_WINE, InsightKind.DISLIKED_WINE).flatMap(kind -> profile.insights(kind).stream())
                    .map(one -> one.kind().code() + " " + one.text()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
