package dev.sommelier.problem;

import java.util.Locale;

/** Kinds of problems. The type URI is {@code /problems/} and the name in kebab-case. */
public enum ProblemKind {
    BAD_REQUEST(400, "Bad request"),
    UNDER_AGE(400, "Adults only"),
    NOT_SIGNED_IN(401, "Not signed in"),
    WRONG_CREDENTIALS(401, "Wrong e-mail or password"),
    FORBIDDEN(403, "Not yours"),
    CROSS_SITE(403, "Cross-site call refused"),
    TOKEN_NOT_ALLOWED(403, "Not with this token"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "Not acceptable"),
    REQUEST_TIMEOUT(408, "Request took too long"),
    EMAIL_TAKEN(409, "E-mail is taken"),
    SESSION_READ_ONLY(409, "Session is read-only"),
    SESSION_ACTIVE(409, "Session is active"),
    SESSION_PRIVATE(409, "Session is private"),
    REPLY_RUNNING(409, "A reply is running"),
    REPLY_NOT_RETRYABLE(409, "Reply cannot be retried"),
    MESSAGE_NOT_EDITABLE(409, "Message cannot be edited"),
    CLIENT_ID_TAKEN(409, "client_id names another message"),
    TOO_MANY_TOKENS(409, "Too many API tokens"),
    TOO_MANY_INSIGHTS(409, "Too many insights by hand"),
    TOO_MANY_SHARES(409, "Too many shared chats"),
    NOTHING_TO_SHARE(409, "Nothing to share yet"),
    PAYLOAD_TOO_LARGE(413, "Payload too large"),
    URI_TOO_LONG(414, "URI too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency-Key names another call"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "Headers too large"),
    INTERNAL(500, "Internal error"),
    UNAVAILABLE(503, "Temporarily unavailable");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String type() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
