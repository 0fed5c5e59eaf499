package dev.sommelier.account;

import dev.sommelier.problem.ProblemException;
import java.time.ZoneId;

/** Time zones that a person may name. */
public final class TimeZones {

    private TimeZones() {
    }

    /** @throws ProblemException 400 unless it is an IANA name: PostgreSQL reads the sign of offsets the other way */
    public static ZoneId named(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw ProblemException.field("time_zone", "is not an IANA time zone");
        }
        return ZoneId.of(name);
    }
}
