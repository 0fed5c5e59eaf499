package dev.sommelier.database;

import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * A process whose own database cannot be started again is no longer alive: another one may do better. While it is being
 * started the process lives, and is not ready, which the check of the datasource tells.
 */
@Liveness
class EmbeddedDatabaseCheck implements HealthCheck {

    private static final Duration MAX_DOWNTIME = Duration.ofMinutes(2);

    @Override
    public HealthCheckResponse call() {
        Duration downtime = Supervisor.downtime();
        return HealthCheckResponse.named("Embedded database")
                .status(downtime.compareTo(MAX_DOWNTIME) < 0)
                .withData("downtime_seconds", downtime.toSeconds())
                .build();
    }
}
