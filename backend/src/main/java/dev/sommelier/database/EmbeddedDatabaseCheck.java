package dev.sommelier.database;

import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Liveness check: down when the embedded server could not be restarted for 2 minutes. During a restart only readiness is
 * down, by the datasource check.
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
