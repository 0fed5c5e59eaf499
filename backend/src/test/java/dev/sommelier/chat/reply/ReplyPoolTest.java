package dev.sommelier.chat.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import dev.sommelier.Until;
import dev.sommelier.chat.exchange.PendingReply;
import dev.sommelier.chat.exchange.ReplyRef;
import dev.sommelier.chat.exchange.ReplySettings;
import dev.sommelier.chat.exchange.StartedReply;
import dev.sommelier.clock.MonotonicClock;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Limits on concurrent replies, per process and per account. */
class ReplyPoolTest {

    private record Settings(int atOnce, int atOncePerAccount, Duration deadline, Duration requestLimit, Duration beginLimit,
            Duration endLimit, Duration flush, Duration lease, Duration shutdownLimit, Duration stopWait)
            implements ReplySettings {

        static Settings of(int atOnce, int atOncePerAccount) {
            Duration some = Duration.ofSeconds(50);
            return new Settings(atOnce, atOncePerAccount, some, Duration.ZERO, Duration.ZERO, Duration.ZERO, some, some,
                    some, some);
        }
    }

    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final RunningReplies running = new RunningReplies();
    private final ReplyRunner waiting = new ReplyRunner(null, null, running, null, null) {
        @Override
        void run(Reply reply) {
            Until.released(mayEnd);
            running.remove(reply);
        }
    };
    private final ReplyPool pool =
            new ReplyPool(waiting, running, new ReplyWatchers(), Settings.of(3, 2), new MonotonicClock());
    private final UUID anna = UUID.randomUUID();
    private final UUID boris = UUID.randomUUID();

    @AfterEach
    void end() {
        mayEnd.countDown();
    }

    @Test
    void limitsRepliesPerAccount() {
        begin(anna);
        begin(anna);
        assertEquals(ProblemKind.TOO_MANY_REQUESTS, refused(anna));
        begin(boris);
        assertEquals(3, running.all().size());
    }

    @Test
    void limitsRepliesPerProcess() {
        begin(anna);
        begin(anna);
        begin(boris);
        assertEquals(ProblemKind.UNAVAILABLE, refused(boris));
        // A refused reply holds no place of its account.
        mayEnd.countDown();
        // Its place is released just after a reply has ended.
        Until.until(() -> begins(boris));
    }

    @Test
    void failedStartReleasesItsPlace() {
        for (int i = 0; i < 5; i++) {
            assertThrows(IllegalStateException.class, () -> pool.start(anna, () -> {
                throw new IllegalStateException("on purpose");
            }));
        }
        begin(anna);
        begin(anna);
    }

    @Test
    void existingReplyTakesNoPlace() {
        ReplyRef there = new ReplyRef(UUID.randomUUID(), UUID.randomUUID());
        for (int i = 0; i < 5; i++) {
            assertEquals(there, pool.start(anna, () -> StartedReply.existing(there)));
        }
        begin(anna);
    }

    private void begin(UUID account) {
        PendingReply pending = ReplyTest.pending(account);
        pool.start(account, () -> new StartedReply(null, pending));
    }

    private boolean begins(UUID account) {
        try {
            begin(account);
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    private ProblemKind refused(UUID account) {
        return assertThrows(ProblemException.class,
                () -> pool.start(account, () -> fail("Nothing may be stored for a reply that is refused"))).kind();
    }
}
