package dev.sommelier.chat.stream;

import dev.sommelier.chat.message.MessageView;
import java.util.List;

/** Turns the events of one reply into chunks of a streamed completion. Not thread-safe. */
final class CompletionChunks {

    /** Separates a restarted text from the discarded one, which has already been sent. */
    private static final String ANEW = "\n\n";

    private MessageView reply;
    private boolean hasText;

    /** The chunks to send for an event, or the failure that ends the stream. */
    List<Object> of(ReplyEvent event) {
        if (event instanceof ReplyEvent.Created created) {
            reply = created.assistantMessage();
            return List.of(ChatCompletion.Chunk.of(reply, "assistant", "", null));
        }
        if (event instanceof ReplyEvent.Delta delta) {
            hasText = true;
            return List.of(ChatCompletion.Chunk.of(reply, null, delta.text(), null));
        }
        if (event instanceof ReplyEvent.Reset && hasText) {
            hasText = false;
            return List.of(ChatCompletion.Chunk.of(reply, null, ANEW, null));
        }
        if (event instanceof ReplyEvent.Completed completed) {
            return List.of(
                    ChatCompletion.Chunk.of(reply, null, ChatCompletion.wines(completed.message().wines()), null),
                    ChatCompletion.Chunk.of(reply, null, null, "stop"));
        }
        if (event instanceof ReplyEvent.Failed failed) {
            return List.of(new ChatCompletion.Failure(
                    new ChatCompletion.Failure.Reason(failed.problem().detail(), failed.problem().type())));
        }
        return List.of();
    }
}
