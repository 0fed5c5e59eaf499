package dev.sommelier.chat.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.account.Caller;
import dev.sommelier.account.Language;
import dev.sommelier.chat.exchange.PendingReply;
import dev.sommelier.chat.message.MessageStatus;
import dev.sommelier.chat.message.MessageView;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.reply.Reply.StopReason;
import dev.sommelier.chat.voice.ReplyStoppedException;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** State machine of a running reply. */
class ReplyTest {

    private static final Instant NOON = Instant.parse("2026-02-03T12:00:00Z");
    private static final Duration LIMIT = Duration.ofSeconds(50);

    private final AtomicInteger changes = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Reply reply = new Reply(pending(), changes::incrementAndGet, LIMIT, nanos::get);

    static PendingReply pending() {
        return pending(UUID.randomUUID());
    }

    static PendingReply pending(UUID account) {
        MessageView started = new MessageView(UUID.randomUUID(), Role.ASSISTANT, "", false, MessageStatus.STREAMING, null,
                List.of(), NOON, null, List.of(), List.of());
        return new PendingReply(
                new Caller(account, Language.EN, "Anna", ZoneOffset.UTC), null, null, started, NOON, 0);
    }

    @Nested
    class WhileWriting {

        @Test
        void notifiesOfEachChange() {
            reply.append("Take ");
            reply.append("this.");
            assertEquals("Take this.", reply.snapshot().reply().content());
            assertEquals(MessageStatus.STREAMING, reply.snapshot().reply().status());
            assertEquals(2, changes.get());
        }

        @Test
        void startingOverRaisesTheTextVersion() {
            reply.append("I think tha");
            reply.startOver();
            reply.append("Take this.");
            assertEquals("Take this.", reply.snapshot().reply().content());
            assertEquals(1, reply.snapshot().textVersion());
        }

        @Test
        void rewritingRaisesTheTextVersionToo() {
            reply.append("I think tha");
            reply.rewrite();
            reply.append("Take this.");
            assertEquals("Take this.", reply.snapshot().reply().content());
            assertEquals(1, reply.snapshot().textVersion());
        }

        @Test
        void startingOverWithNothingKeepsTheVersion() {
            reply.startOver();
            assertEquals(0, reply.snapshot().textVersion());
        }

        @Test
        void draftLeavesOutHalfASurrogatePair() {
            reply.append("A glass \uD83C");
            assertEquals("A glass ", reply.draft(NOON).text());
            reply.append("\uDF77");
            assertEquals("A glass 🍷", reply.draft(NOON).text());
        }

        @Test
        void isFlushedAfterAChangeOrToRenewTheLease() {
            Duration every = Duration.ofSeconds(3);
            assertTrue(reply.unflushed(NOON.plusSeconds(1), every).isEmpty());
            assertTrue(reply.unflushed(NOON.plusSeconds(3), every).isPresent());
            reply.append("Take");
            Reply.Draft draft = reply.unflushed(NOON.plusSeconds(1), every).orElseThrow();
            assertEquals("Take", draft.text());
            reply.flushed(draft);
            assertTrue(reply.unflushed(NOON.plusSeconds(2), every).isEmpty());
        }

        @Test
        void isOverdueAfterItsLimitEvenWhenNanoTimeOverflows() {
            nanos.addAndGet(LIMIT.toNanos());
            assertFalse(reply.isOverdue(Duration.ZERO));
            nanos.addAndGet(1);
            assertTrue(reply.isOverdue(Duration.ZERO));
            assertFalse(reply.isOverdue(Duration.ofSeconds(2)));
        }
    }

    @Nested
    class OnceStopped {

        @Test
        void everyCallOfTheWriterThrowsAndAddsNothing() {
            reply.append("Take");
            reply.stop(StopReason.REQUESTED);
            assertThrows(ReplyStoppedException.class, () -> reply.append(" this."));
            assertThrows(ReplyStoppedException.class, reply::startOver);
            assertThrows(ReplyStoppedException.class, reply::searching);
            assertThrows(ReplyStoppedException.class, () -> reply.show(List.of()));
            assertThrows(ReplyStoppedException.class, reply::throwIfStopped);
            assertEquals("Take", reply.snapshot().reply().content());
        }

        @Test
        void firstStopReasonStays() {
            reply.stop(StopReason.REQUESTED);
            reply.stop(StopReason.DEADLINE);
            assertEquals(StopReason.REQUESTED, reply.stopReason());
        }

        @Test
        void deadlineInterruptsTheWriterThread() {
            reply.setWriterThread(Thread.currentThread());
            reply.stop(StopReason.DEADLINE);
            assertTrue(Thread.interrupted());
        }

        @Test
        void writerThreadIsNotInterruptedAfterTheEnd() {
            reply.setWriterThread(Thread.currentThread());
            reply.claimEnd();
            reply.ended(null, null);
            reply.stop(StopReason.DEADLINE);
            assertFalse(Thread.interrupted());
        }
    }

    @Nested
    class Ending {

        @Test
        void endIsClaimedByOneCallerOnly() {
            assertTrue(reply.claimEnd());
            assertFalse(reply.claimEnd());
            reply.ended(null, null);
            assertFalse(reply.claimEnd());
        }

        @Test
        void takesNoTextWhileItIsStored() {
            reply.claimEnd();
            assertThrows(ReplyStoppedException.class, () -> reply.append("late"));
            assertTrue(reply.unflushed(NOON.plusSeconds(60), Duration.ofSeconds(3)).isEmpty());
        }

        @Test
        void stopAfterTheEndDoesNothing() {
            reply.claimEnd();
            reply.stop(StopReason.REQUESTED);
            assertNull(reply.stopReason());
        }

        @Test
        void snapshotOfAnEndedReplyIsWhatWasStored() {
            reply.append("Take");
            reply.claimEnd();
            assertFalse(reply.snapshot().hasEnded());
            MessageView kept = new MessageView(reply.id(), Role.ASSISTANT, "Take", false, MessageStatus.INTERRUPTED, null,
                    List.of(), NOON, null, List.of(), List.of());
            reply.ended(new ReplyStore.Stored(kept, null), null);
            assertTrue(reply.snapshot().hasEnded());
            assertEquals(kept, reply.snapshot().reply());
        }

        @Test
        void endsEvenWhenStoringFailed() {
            ProblemException away = ProblemException.of(ProblemKind.UNAVAILABLE, "away");
            reply.append("Take");
            reply.claimEnd();
            reply.ended(null, away);
            assertTrue(reply.snapshot().hasEnded());
            assertEquals(away, reply.snapshot().failure());
            assertEquals("Take", reply.snapshot().reply().content());
        }
    }
}
