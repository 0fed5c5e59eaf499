package dev.sommelier.limits;

import io.smallrye.config.ConfigMapping;

/** How often something may be done. */
@ConfigMapping(prefix = "sommelier.limits")
interface RateLimitSettings {

    /** For each address. */
    Rate registrations();

    /** For each account. */
    Rate openings();

    /** For each account. */
    Rate messages();

    default Rate of(RateLimit limit) {
        return switch (limit) {
            case REGISTRATIONS -> registrations();
            case OPENINGS -> openings();
            case MESSAGES -> messages();
        };
    }

    /** A token bucket. */
    interface Rate {

        /** How many at once, after a while without any; at least 1. */
        int atOnce();

        /** How many come back in an hour; 0 means that there is no limit. */
        int perHour();
    }
}
