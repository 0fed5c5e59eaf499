package dev.sommelier.claude;

import dev.sommelier.claude.batch.MessageBatches;
import dev.sommelier.claude.client.ClaudeClient;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The real client, connected to a {@link FakeMessages}. Retries pause without waiting. Needs a {@code @QuarkusTest}
 * around it; to give it to the service itself use {@code QuarkusMock.installMockForType(client, ClaudeClient.class)}.
 */
public final class ClaudeForTests {

    /** What the client of {@link #connectedTo} would have waited between its tries. */
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();

    private final ClaudeClient client;

    private ClaudeForTests(ClaudeSettings settings) {
        this.client = new ClaudeClient(settings, (time, waiting) -> pauses.add(time));
    }

    /**
     * @param more names (without {@code sommelier.claude}) and values of settings in turn
     */
    public static ClaudeClient connectedTo(FakeMessages fake, String... more) {
        return watched(fake, more).client;
    }

    /**
     * The client of batches.
     *
     * @param more as in {@link #connectedTo}
     */
    public static MessageBatches batchesAt(FakeMessages fake, String... more) {
        return new MessageBatches(settings(properties(fake, more)));
    }

    /** The client as the service has it, with all settings at their defaults but these; without a key it is not configured. */
    public static ClaudeClient client(Map<String, String> properties) {
        return new ClaudeClient(settings(properties));
    }

    static ClaudeForTests watched(FakeMessages fake, String... more) {
        return new ClaudeForTests(settings(properties(fake, more)));
    }

    private static Map<String, String> properties(FakeMessages fake, String... more) {
        Map<String, String> properties =
                new HashMap<>(Map.of("api-key", "test-key", "base-url", fake.baseUri().toString()));
        for (int i = 0; i + 1 < more.length; i += 2) {
            properties.put(more[i], more[i + 1]);
        }
        return properties;
    }

    /** All settings at their defaults but these. */
    public static ClaudeSettings settings(Map<String, String> properties) {
        Map<String, String> named = new HashMap<>();
        properties.forEach((name, value) -> named.put("sommelier.claude." + name, value));
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ClaudeSettings.class)
                .withSources(new PropertiesConfigSource(named, "test", 0))
                .build()
                .getConfigMapping(ClaudeSettings.class);
    }

    ClaudeClient client() {
        return client;
    }

    List<Duration> pauses() {
        return List.copyOf(pauses);
    }
}
