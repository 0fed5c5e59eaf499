package dev.sommelier.limits;

import io.smallrye.config.ConfigMapping;

/** The token bucket of each {@link RateLimit}. */
@ConfigMapping(prefix = "sommelier.limits")
interface RateLimitSettings {

    /** For each address. */
    Rate registrations();

    /** For each account. */
    Rate openings();

    /** For each account. */
    Rate messages();

    /** For each address. */
    Rate sharedReads();

    /** For each address. */
    Rate passwordResets();

    /** For each e-mail. */
    Rate passwordResetMails();

    /** For each address. */
    Rate clientErrors();

    default Rate of(RateLimit limit) {
        return switch (limit) {
            case REGISTRATIONS -> registrations();
            case OPENINGS -> openings();
            case MESSAGES -> messages();
            case SHARED_READS -> sharedReads();
            case PASSWORD_RESETS -> passwordResets();
            case PASSWORD_RESET_MAILS -> passwordResetMails();
            case CLIENT_ERRORS -> clientErrors();
        };
    }

    /** A token bucket. */
    interface Rate {

        /** The size of the bucket: how many uses at once after a pause; at least 1. */
        int atOnce();

        /** How many uses the bucket regains in an hour; 0 means no limit. */
        int perHour();
    }
}
