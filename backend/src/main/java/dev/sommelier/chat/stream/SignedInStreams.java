package dev.sommelier.chat.stream;

import dev.sommelier.account.LoginEnds;
import dev.sommelier.account.SignIns;
import dev.sommelier.notices.NoticeListener;
import dev.sommelier.notices.Notices;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Ends open streams together with the sign-in they were opened by, on every replica. */
@ApplicationScoped
public class SignedInStreams implements LoginEnds, NoticeListener {

    private static final Logger LOG = Logger.getLogger(SignedInStreams.class);
    private static final String TOPIC = "sign-in-ended";

    private final Map<UUID, Set<MultiEmitter<?>>> open = new ConcurrentHashMap<>();

    @Inject
    Notices notices;

    @Inject
    SignIns signIns;

    /** Emits nothing, and completes when the sign-in is over. */
    <T> Multi<T> endOf(UUID loginId) {
        return Multi.createFrom().emitter(emitter -> {
            emitter.onTermination(() -> remove(loginId, emitter));
            add(loginId, emitter);
            // It may have ended since the call was let in.
            check(List.of(loginId));
        }, BackPressureStrategy.DROP);
    }

    private void add(UUID loginId, MultiEmitter<?> emitter) {
        open.compute(loginId, (id, others) -> {
            Set<MultiEmitter<?>> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(emitter);
            return all;
        });
    }

    private void remove(UUID loginId, MultiEmitter<?> emitter) {
        open.computeIfPresent(loginId, (id, all) -> {
            all.remove(emitter);
            return all.isEmpty() ? null : all;
        });
    }

    private void end(UUID loginId) {
        Set.copyOf(open.getOrDefault(loginId, Set.of())).forEach(MultiEmitter::complete);
    }

    private void check(List<UUID> loginIds) {
        Infrastructure.getDefaultWorkerPool().execute(() -> {
            try {
                signIns.endedOf(loginIds).forEach(this::end);
            } catch (RuntimeException e) {
                LOG.warnf("Open streams could not be checked: %s", e.getMessage());
            }
        });
    }

    @Override
    public void ended(UUID accountId, List<UUID> loginIds) {
        // One by one: there may be more than a notice can hold.
        loginIds.forEach(login -> notices.send(TOPIC, login.toString()));
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void heard(String loginId) {
        end(UUID.fromString(loginId));
    }

    @Override
    public void mayHaveMissedSome() {
        check(List.copyOf(open.keySet()));
    }
}
