package dev.sommelier.chat.stream;

import dev.sommelier.chat.message.MessageStatus;
import dev.sommelier.chat.session.SessionSummary;
import dev.sommelier.chat.session.SessionTitles;
import dev.sommelier.chat.session.TitleSource;
import dev.sommelier.notices.NoticeListener;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Keeps the stream of a first exchange open for up to 10 s after its reply, to append the generated title. */
@ApplicationScoped
class AwaitedTitles implements NoticeListener {

    private static final Logger LOG = Logger.getLogger(AwaitedTitles.class);

    private final Map<UUID, Set<MultiEmitter<? super ReplyEvent.Titled>>> waiting = new ConcurrentHashMap<>();

    private final SessionTitles titles;
    private final Duration maxWait;

    AwaitedTitles(SessionTitles titles,
            @ConfigProperty(name = "sommelier.stream.title-wait", defaultValue = "10S") Duration maxWait) {
        this.titles = titles;
        this.maxWait = maxWait;
    }

    /**
     * Appends {@code session.titled} after the completion of a reply that started in a session without a title, once a
     * generated title is stored; nothing when none comes in time or the person sets one.
     */
    Multi<ReplyFollower.PositionedEvent> appendTo(Multi<ReplyFollower.PositionedEvent> reply, UUID sessionId) {
        return Multi.createFrom().deferred(() -> {
            AtomicBoolean startedUntitled = new AtomicBoolean();
            return reply.onItem().transformToMultiAndConcatenate(item -> {
                if (item.event() instanceof ReplyEvent.Created created) {
                    startedUntitled.set(created.session().titleSource() == TitleSource.DATE);
                }
                Multi<ReplyFollower.PositionedEvent> itself = Multi.createFrom().item(item);
                return item.event() instanceof ReplyEvent.Completed completed && startedUntitled.get()
                        ? Multi.createBy().concatenating().streams(itself, titleAfter(completed, sessionId)
                                .map(title -> new ReplyFollower.PositionedEvent(item.position(), title)))
                        : itself;
            });
        });
    }

    private Multi<ReplyEvent.Titled> titleAfter(ReplyEvent.Completed completed, UUID sessionId) {
        SessionSummary session = completed.session();
        if (session.titleSource() == TitleSource.AUTO) {
            return Multi.createFrom().item(new ReplyEvent.Titled(session.title(), session.titleSource()));
        }
        boolean isExpected = session.titleSource() == TitleSource.DATE
                && completed.message().status() == MessageStatus.COMPLETE
                && !completed.message().isWelcome();
        return isExpected ? titleOf(sessionId) : Multi.createFrom().empty();
    }

    private Multi<ReplyEvent.Titled> titleOf(UUID sessionId) {
        Multi<ReplyEvent.Titled> title = Multi.createFrom().emitter(reader -> {
            add(sessionId, reader);
            reader.onTermination(() -> remove(sessionId, reader));
            // The title may have been stored before the reader was added.
            readTitle(sessionId, reader, false);
        }, BackPressureStrategy.BUFFER);
        return title.select().first().ifNoItem().after(maxWait).recoverWithCompletion();
    }

    private void add(UUID sessionId, MultiEmitter<? super ReplyEvent.Titled> reader) {
        waiting.compute(sessionId, (id, others) -> {
            Set<MultiEmitter<? super ReplyEvent.Titled>> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(reader);
            return all;
        });
    }

    private void remove(UUID sessionId, MultiEmitter<? super ReplyEvent.Titled> reader) {
        waiting.computeIfPresent(sessionId, (id, all) -> {
            all.remove(reader);
            return all.isEmpty() ? null : all;
        });
    }

    /**
     * @param last whether no title follows, so that the reader is completed
     */
    private void readTitle(UUID sessionId, MultiEmitter<? super ReplyEvent.Titled> reader, boolean last) {
        Infrastructure.getDefaultWorkerPool().execute(() -> {
            try {
                titles.find(sessionId)
                        .filter(given -> given.source() == TitleSource.AUTO)
                        .ifPresent(given -> reader.emit(new ReplyEvent.Titled(given.title(), given.source())));
                if (last) {
                    reader.complete();
                }
            } catch (RuntimeException e) {
                LOG.warnf(e, "The title of session %s could not be read", sessionId);
            }
        });
    }

    @Override
    public String topic() {
        return SessionTitles.TOPIC;
    }

    @Override
    public void onNotice(String payload) {
        SessionTitles.Notice notice = SessionTitles.Notice.parse(payload);
        waiting.getOrDefault(notice.sessionId(), Set.of())
                .forEach(reader -> readTitle(notice.sessionId(), reader, !notice.given()));
    }
}
