package dev.sommelier.chat.events;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.session.SessionChanges;
import dev.sommelier.notices.Listeners;
import dev.sommelier.notices.NoticeListener;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Streams changes of an account's sessions to the tabs connected to this process, on whichever replica they happened.
 * After a failed read the tabs get {@code ready} as soon as the database is reachable.
 */
@ApplicationScoped
class AccountEvents implements NoticeListener {

    /** A connected tab. */
    record Tab(Caller caller, MultiEmitter<? super AccountEvent> events) {

        void send(AccountEvent event) {
            events.emit(event);
        }

        void end() {
            events.complete();
        }
    }

    private static final Logger LOG = Logger.getLogger(AccountEvents.class);
    private static final Duration RETRY_PAUSE = Duration.ofSeconds(1);

    /** Events buffered per tab; a slower tab is disconnected and reloads when it reconnects. */
    private static final int MAX_BUFFERED_EVENTS = 256;
    /** Tabs per account; one more ends the oldest. */
    private static final int MAX_TABS = 50;

    private final Listeners<UUID, Tab> tabs = new Listeners<>();

    /** Accounts with a change that could not be read. */
    private final Set<UUID> unsynced = ConcurrentHashMap.newKeySet();

    private final AccountEventReader reader;
    private final KeyedExecutor executor;
    private final Vertx vertx;
    private volatile boolean stopping;

    AccountEvents(AccountEventReader reader, KeyedExecutor executor, Vertx vertx) {
        this.reader = reader;
        this.executor = executor;
        this.vertx = vertx;
    }

    /** Changes from now on, after an initial {@code ready}. */
    Multi<AccountEvent> of(Caller caller) {
        return Multi.createFrom().<AccountEvent>emitter(emitter -> {
            Tab tab = new Tab(caller, emitter);
            emitter.onTermination(() -> tabs.remove(caller.id(), tab));
            add(tab);
            tab.send(AccountEvent.READY);
            if (stopping) {
                tab.end();
            }
        }, BackPressureStrategy.IGNORE).onOverflow().buffer(MAX_BUFFERED_EVENTS);
    }

    private void add(Tab tab) {
        tabs.add(tab.caller().id(), tab);
        List<Tab> all = of(tab.caller().id());
        if (all.size() > MAX_TABS) {
            all.get(0).end();
        }
    }

    private List<Tab> of(UUID accountId) {
        return tabs.of(accountId);
    }

    @Override
    public String topic() {
        return SessionChanges.TOPIC;
    }

    @Override
    public void onNotice(String payload) {
        SessionChanges.Change change = SessionChanges.Change.parse(payload);
        if (!of(change.accountId()).isEmpty()) {
            // In the order of the notices, although each needs a database read.
            executor.run(change.accountId(), () -> publish(change));
        }
    }

    private void publish(SessionChanges.Change change) {
        try {
            List<Tab> open = of(change.accountId());
            Map<Caller, AccountEvent> events =
                    reader.read(change, open.stream().map(Tab::caller).collect(Collectors.toSet()));
            open.forEach(tab -> Optional.ofNullable(events.get(tab.caller())).ifPresent(tab::send));
        } catch (RuntimeException e) {
            LOG.warnf("A change of account %s could not be read: %s", change.accountId(), e.getMessage());
            if (unsynced.add(change.accountId())) {
                resyncLater(change.accountId());
            }
        }
    }

    private void resyncLater(UUID accountId) {
        vertx.setTimer(RETRY_PAUSE.toMillis(), id -> executor.run(accountId, () -> resync(accountId)));
    }

    private void resync(UUID accountId) {
        try {
            reader.requireDatabase();
            unsynced.remove(accountId);
            of(accountId).forEach(tab -> tab.send(AccountEvent.READY));
        } catch (RuntimeException e) {
            resyncLater(accountId);
        }
    }

    @Override
    public void onReconnect() {
        tabs.all().forEach(tab -> tab.send(AccountEvent.READY));
    }

    int count(UUID accountId) {
        return of(accountId).size();
    }

    /** At shutdown all tabs are disconnected, so that they reconnect to another replica. */
    void endAll(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
        tabs.all().forEach(Tab::end);
    }
}
