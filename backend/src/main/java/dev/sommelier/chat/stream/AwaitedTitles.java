package dev.sommelier.chat.stream;

import dev.sommelier.chat.message.MessageStatus;
import dev.sommelier.chat.session.SessionSummary;
import dev.sommelier.chat.session.SessionTitles;
import dev.sommelier.chat.title.TitleNotices;
import dev.sommelier.chat.title.TitleSource;
import dev.sommelier.notices.Listeners;
import dev.sommelier.notices.NoticeListener;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Keeps the stream of a first exchange open for up to 10 s after its reply, to append the generated title. */
@ApplicationScoped
class AwaitedTitles implements NoticeListener {

    private static final Logger LOG = Logger.getLogger(AwaitedTitles.class);

    /** What one stream knows of the title. It listens from its start: a notice may come before it has read the reply's end. */
    private static final class AwaitedTitle {

        private final UUID sessionId;
        private volatile boolean listens;
        private volatile boolean givenUp;
        private volatile boolean ended;
        /** Null until the reply has been read to its end. */
        private volatile MultiEmitter<? super ReplyEvent.Titled> reader;

        AwaitedTitle(UUID sessionId) {
            this.sessionId = sessionId;
        }
    }

    private final Listeners<UUID, AwaitedTitle> waiting = new Listeners<>();

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
            AwaitedTitle awaited = new AwaitedTitle(sessionId);
            return reply.onItem().transformToMultiAndConcatenate(item -> {
                if (item.event() instanceof ReplyEvent.Created created) {
                    listen(awaited, created.session());
                }
                Multi<ReplyFollower.PositionedEvent> itself = Multi.createFrom().item(item);
                return item.event() instanceof ReplyEvent.Completed completed && awaited.listens
                        ? Multi.createBy().concatenating().streams(itself, titleAfter(completed, awaited)
                                .map(title -> new ReplyFollower.PositionedEvent(item.position(), title)))
                        : itself;
            }).onTermination().invoke(() -> {
                awaited.ended = true;
                waiting.remove(sessionId, awaited);
            });
        });
    }

    private void listen(AwaitedTitle awaited, SessionSummary session) {
        if (session.titleSource() == TitleSource.DATE) {
            awaited.listens = true;
            waiting.add(awaited.sessionId, awaited);
            // The stream may have ended just before.
            if (awaited.ended) {
                waiting.remove(awaited.sessionId, awaited);
            }
        }
    }

    private Multi<ReplyEvent.Titled> titleAfter(ReplyEvent.Completed completed, AwaitedTitle awaited) {
        SessionSummary session = completed.session();
        if (session.titleSource() == TitleSource.AUTO) {
            return Multi.createFrom().item(new ReplyEvent.Titled(session.title(), session.titleSource()));
        }
        boolean isExpected = session.titleSource() == TitleSource.DATE
                && completed.message().status() == MessageStatus.COMPLETE
                && !completed.message().isWelcome();
        return isExpected ? titleOf(awaited) : Multi.createFrom().empty();
    }

    private Multi<ReplyEvent.Titled> titleOf(AwaitedTitle awaited) {
        Multi<ReplyEvent.Titled> title = Multi.createFrom().emitter(reader -> {
            awaited.reader = reader;
            // Its notice may have come before.
            readTitle(awaited);
        }, BackPressureStrategy.BUFFER);
        return title.select().first().ifNoItem().after(maxWait).recoverWithCompletion();
    }

    private void readTitle(AwaitedTitle awaited) {
        MultiEmitter<? super ReplyEvent.Titled> reader = awaited.reader;
        if (reader == null) {
            return;
        }
        boolean isLast = awaited.givenUp;
        Infrastructure.getDefaultWorkerPool().execute(() -> {
            try {
                titles.findGenerated(awaited.sessionId)
                        .ifPresent(title -> reader.emit(new ReplyEvent.Titled(title.text(), TitleSource.AUTO)));
                if (isLast) {
                    reader.complete();
                }
            } catch (RuntimeException e) {
                LOG.warnf(e, "The title of session %s could not be read", awaited.sessionId);
            }
        });
    }

    @Override
    public String topic() {
        return TitleNotices.TOPIC;
    }

    @Override
    public void onNotice(String payload) {
        TitleNotices.Notice notice = TitleNotices.Notice.parse(payload);
        waiting.of(notice.sessionId()).forEach(awaited -> {
            if (!notice.given()) {
                awaited.givenUp = true;
            }
            readTitle(awaited);
        });
    }
}
