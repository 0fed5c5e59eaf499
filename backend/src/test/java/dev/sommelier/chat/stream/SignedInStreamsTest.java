package dev.sommelier.chat.stream;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.account.signin.SignIns;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignedInStreamsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Login sessions in memory, which can be made unavailable. */
    private static final class Table extends SignIns {

        private boolean away;
        private Set<UUID> ended = Set.of();

        Table() {
            super(null);
        }

        @Override
        public synchronized Set<UUID> endedOf(Collection<UUID> loginIds) {
            if (away) {
                throw new IllegalStateException("away");
            }
            return ended;
        }

        synchronized void set(boolean isAway, UUID... gone) {
            away = isAway;
            ended = Set.of(gone);
        }
    }

    private final Table table = new Table();
    private final UUID login = UUID.randomUUID();
    private final AtomicBoolean over = new AtomicBoolean();
    private long ticks = Long.MAX_VALUE - SECOND.toNanos();
    private final SignedInStreams streams = new SignedInStreams(null, table, null, () -> ticks);

    @BeforeEach
    void open() {
        streams.endOf(login).onCompletion().invoke(() -> over.set(true)).subscribe().with(item -> { });
    }

    @Test
    void endWithTheirLoginSessionWithoutANotice() {
        table.set(false, login);
        streams.checkAll();
        assertTrue(over.get());
    }

    @Test
    void areCheckedUntilALookupSucceeds() {
        table.set(true);
        pass(3);
        table.set(false, login);
        pass(1);
        assertTrue(over.get());
    }

    @Test
    void endWhenUnconfirmedForFiveSeconds() {
        pass(60);
        table.set(true);
        pass(5);
        assertFalse(over.get());
        pass(1);
        assertTrue(over.get());
    }

    @Test
    void stayOpenWhenConfirmedInTime() {
        table.set(true);
        pass(4);
        table.set(false);
        pass(60);
        assertFalse(over.get());
    }

    private void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            ticks += SECOND.toNanos();
            streams.checkAll();
        }
    }
}
