package dev.sommelier.replicas;

import static dev.sommelier.Until.until;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The built service in a process of its own, so that it can be killed. Its output goes to a file beside the jar. */
final class Replica implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Path LOGS = Path.of("target", "replicas");
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(40);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final URI address;
    private final Path log;

    private Replica(Process process, URI address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
    }

    /**
     * Starts one and waits until it is ready.
     *
     * @param environment what it needs beside the database
     */
    static Replica start(String name, Server database, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(database.environment());
        all.putAll(environment);
        return start(name, all);
    }

    /** The same with all that it needs; without a database it has one of its own. */
    static Replica start(String name, Map<String, String> environment) {
        try {
            int port = freePort();
            Files.createDirectories(LOGS);
            Path log = LOGS.resolve(name + "-" + port + ".log");
            ProcessBuilder command = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx400m", "-jar", JAR.toString());
            command.environment().keySet().removeAll(List.of("DATABASE_URL", "DATABASE_USERNAME", "DATABASE_PASSWORD", "HOST"));
            command.environment().put("BACKEND_PORT", String.valueOf(port));
            command.environment().putAll(environment);
            command.redirectErrorStream(true).redirectOutput(log.toFile());
            Replica replica = new Replica(command.start(), URI.create("http://127.0.0.1:" + port), log);
            until(LONGEST_START, () -> replica.isReady() || !replica.process.isAlive());
            if (!replica.process.isAlive()) {
                throw new AssertionError("The service did not start: " + Files.readString(log));
            }
            return replica;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return address;
    }

    URI address(String path) {
        return address.resolve(path);
    }

    boolean isReady() {
        try {
            HttpRequest question = HttpRequest.newBuilder(address.resolve("/q/health/ready")).build();
            return HTTP.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a health check says, {@code UP} or {@code DOWN}. */
    String health(String check) {
        try {
            HttpRequest question = HttpRequest.newBuilder(address.resolve("/q/health/" + check)).build();
            String answer = HTTP.send(question, HttpResponse.BodyHandlers.ofString()).body();
            return JSON.readTree(answer).at("/status").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a machine that loses its power. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As an orderly restart, which the process learns of and answers in its own time. */
    void terminate() {
        process.destroy();
    }

    void awaitExit() {
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("It does not stop");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
