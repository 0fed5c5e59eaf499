package dev.sommelier.account;

import dev.sommelier.problem.ProblemException;
import java.time.ZoneId;

/** Parses time zones of requests. */
public final class TimeZones {

    private TimeZones() {
    }

    /** @throws ProblemException 400 unless it is an IANA name; offsets such as "+02:00" mean the opposite in PostgreSQL */
    public static ZoneId named(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw ProblemException.field("time_zone", "is not an IANA time zone");
        }
        return ZoneId.of(name);
    }
}
