package dev.sommelier.claude.wire;

import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.ClaudeException.Kind;
import dev.sommelier.claude.ClaudeSettings;
import dev.sommelier.claude.Deadline;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.client.RestMultiResponse;

/** Reads an answer that comes in one piece, within a deadline and the settings' number of bytes. */
public final class WholeAnswer {

    private static final Logger LOG = Logger.getLogger(WholeAnswer.class);
    private static final String JSON = "application/";

    private final ClaudeSettings settings;
    private final Deadline deadline;

    public WholeAnswer(ClaudeSettings settings, Deadline deadline) {
        this.settings = settings;
        this.deadline = deadline;
    }

    /**
     * The body of the answer, JSON or JSON lines.
     *
     * @throws ClaudeException when the connection fails, the deadline passes or something else than JSON comes
     */
    public String read(RestMultiResponse<byte[]> answer) {
        try (StreamedResponse response = new StreamedResponse(answer, settings.maxAnswerBytes())) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            byte[] chunk = response.next(deadline.left(), WholeAnswer::ignoreWaiting);
            expect(response, JSON);
            while (chunk != null) {
                body.write(chunk, 0, chunk.length);
                chunk = response.next(deadline.left(), WholeAnswer::ignoreWaiting);
            }
            return body.toString(StandardCharsets.UTF_8);
        }
    }

    /** @throws ClaudeException when the answer says it is of another media type than one that begins like this */
    public static void expect(StreamedResponse response, String mediaType) {
        String sent = response.header(RawBodyFilter.SENT);
        if (sent != null && !sent.startsWith(mediaType)) {
            String id = Failures.identifier(response.header("request-id"));
            LOG.warnf("The Messages API sent something else than %s, request %s", mediaType, id);
            throw new ClaudeException(
                    Kind.BAD_ANSWER, "The Messages API sent something else than " + mediaType + ", request " + id);
        }
    }

    private static void ignoreWaiting() {
        // A call without a listener cannot be cancelled.
    }
}
