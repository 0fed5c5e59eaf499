package dev.sommelier.chat.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.chat.message.MessageStatus;
import dev.sommelier.chat.message.MessageView;
import dev.sommelier.chat.message.ReplySource;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.session.SessionSummary;
import dev.sommelier.chat.title.TitleNotices;
import dev.sommelier.chat.title.TitleSource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A job may finish before the stream of its exchange has passed on the end of the reply. */
@QuarkusTest
class AwaitedTitlesTest {

    /** Well below what a stream would wait for a title that nobody gives up. */
    private static final int AT_ONCE_SECONDS = 30;

    private static final Instant NOON = Instant.parse("2026-02-03T12:00:00Z");

    @Inject
    AwaitedTitles titles;

    private final UUID session = UUID.randomUUID();
    private final UnicastProcessor<ReplyFollower.PositionedEvent> reply = UnicastProcessor.create();

    @Test
    void noTitleIsAwaitedThatWasGivenUpBeforeTheReplyWasReadToItsEnd() throws Exception {
        CompletableFuture<List<String>> read = titles.appendTo(reply, session).map(item -> item.event().name())
                .collect().asList().subscribeAsCompletionStage();
        emit(new ReplyEvent.Created(summary(), null, message(MessageStatus.STREAMING)));
        titles.onNotice(new TitleNotices.Notice(session, false).payload());
        emit(new ReplyEvent.Completed(message(MessageStatus.COMPLETE), summary()));
        reply.onComplete();
        assertEquals(List.of("message.created", "reply.completed"), read.get(AT_ONCE_SECONDS, TimeUnit.SECONDS));
    }

    private void emit(ReplyEvent event) {
        reply.onNext(new ReplyFollower.PositionedEvent(new ReplyPosition(UUID.randomUUID(), 0), event));
    }

    private SessionSummary summary() {
        return new SessionSummary(session, "3 February", TitleSource.DATE, NOON, NOON, null, true, false, false, 3, false,
                null, null);
    }

    private static MessageView message(MessageStatus status) {
        return new MessageView(UUID.randomUUID(), Role.ASSISTANT, "Take this.", false, status, ReplySource.HOUSE, List.of(),
                NOON, null, List.of(), List.of());
    }
}
