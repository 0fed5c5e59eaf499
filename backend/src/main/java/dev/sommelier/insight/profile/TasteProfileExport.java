package dev.sommelier.insight.profile;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.sommelier.account.Caller;
import dev.sommelier.account.export.ExportPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Adds the taste profile to the account export, as it is stored. */
@ApplicationScoped
class TasteProfileExport implements ExportPart {

    record ExportedProfile(boolean enabled, Instant forgottenAt, @JsonRawValue String sessionInsights) {
    }

    private final EntityManager database;

    TasteProfileExport(EntityManager database) {
        this.database = database;
    }

    @Override
    public Map<String, Object> of(Caller caller) {
        List<?> profiles = database.createNativeQuery("""
                        SELECT enabled, forgotten_at, cast(session_insights AS text)
                        FROM taste_profile WHERE account_id = ?1
                        """)
                .setParameter(1, caller.id())
                .getResultList();
        return Collections.singletonMap("taste_profile", profiles.isEmpty() ? null : of((Object[]) profiles.get(0)));
    }

    private static ExportedProfile of(Object[] row) {
        return new ExportedProfile((Boolean) row[0], (Instant) row[1], (String) row[2]);
    }
}
