package dev.sommelier.claude.client;

import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether the model can be asked. Never down: without the model the house sommelier answers. */
@Readiness
class ModelCheck implements HealthCheck {

    private final ClaudeClient claude;

    ModelCheck(ClaudeClient claude) {
        this.claude = claude;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("Model").up()
                .withData("configured", claude.isConfigured());
        claude.keyRefusal().ifPresent(kind -> response.withData("key_refused", kind.name().toLowerCase(Locale.ROOT)));
        return response.build();
    }
}
