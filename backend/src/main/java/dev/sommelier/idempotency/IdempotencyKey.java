package dev.sommelier.idempotency;

import dev.sommelier.problem.ProblemException;
import dev.sommelier.text.Sha256;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code Idempotency-Key} of a call (draft-ietf-httpapi-idempotency-key-header-07).
 *
 * @param hash        what the key is found by
 * @param requestHash of method, address and body; it needs the key, so that nobody can guess a message from it
 */
public record IdempotencyKey(byte[] hash, byte[] requestHash) {

    static final String HEADER = "Idempotency-Key";
    static final int SHORTEST = 16;
    static final int LONGEST = 255;

    /** Visible ASCII without quotation marks and backslashes; the draft's quotation marks around it may be left out. */
    private static final Pattern FORM = Pattern.compile(
            "(\"?)([!#-\\[\\]-~]{" + SHORTEST + "," + LONGEST + "})\\1");
    /** Under which replies are started; a login opens a chat as well, but takes no key, and MCP has keys of its own. */
    private static final Pattern KEYED = Pattern.compile("/(?:chat|v1)/.*");

    /**
     * The key of a call; empty without one, and for calls that take none.
     *
     * @throws ProblemException 400 for several headers, and for a value of another form
     */
    static Optional<IdempotencyKey> of(RoutingContext call) {
        List<String> headers = call.request().headers().getAll(HEADER);
        if (headers.isEmpty() || !KEYED.matcher(call.normalizedPath()).matches()) {
            return Optional.empty();
        }
        Buffer body = call.body().buffer();
        return Optional.of(of(headers, call.request().method() + " " + call.request().uri(),
                body == null ? new byte[0] : body.getBytes()));
    }

    static IdempotencyKey of(List<String> headers, String requestLine, byte[] body) {
        Matcher value = FORM.matcher(headers.get(0));
        if (headers.size() > 1 || !value.matches()) {
            throw ProblemException.field(HEADER, "must be one value of " + SHORTEST + " to " + LONGEST
                    + " visible ASCII characters, best a random UUID");
        }
        String key = value.group(2);
        byte[] keyed = (key + '\n' + requestLine + '\n').getBytes(StandardCharsets.UTF_8);
        return new IdempotencyKey(Sha256.of(key), Sha256.of(Buffer.buffer(keyed).appendBytes(body).getBytes()));
    }
}
