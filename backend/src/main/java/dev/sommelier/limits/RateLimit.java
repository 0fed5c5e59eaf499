package dev.sommelier.limits;

import java.util.Locale;

/** The rate limits, by what they count. */
public enum RateLimit {
    /** New accounts, for each address. */
    REGISTRATIONS("Too many accounts were registered from here. Try again later."),
    /** New chat sessions, for each account. */
    OPENINGS("Too many chats were opened. Wait a little."),
    /** Messages and repeated answers, for each account. */
    MESSAGES("Too many messages. Wait a little."),
    /** Shared chats that are read, for each address. */
    SHARED_READS("Too many shared chats were read from here. Wait a little."),
    /** Codes for a new password that are asked for or tried, for each address. */
    PASSWORD_RESETS("Too many codes for a new password. Wait a little."),
    /** Mails with such a code, for each e-mail. */
    PASSWORD_RESET_MAILS("Too many codes for a new password. Wait a little."),
    /** Errors of the web client that are reported, for each address. */
    CLIENT_ERRORS("Too many errors were reported from here. Wait a little.");

    private final String refusal;

    RateLimit(String refusal) {
        this.refusal = refusal;
    }

    String refusal() {
        return refusal;
    }

    /** Its name in the database. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
