package dev.sommelier.replicas;

import static dev.sommelier.Until.until;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.Person;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A process of the service with the PostgreSQL that it brings along, over files of the version before. */
class OwnDatabaseIT {

    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final int ROUNDS = 5;

    private static Path folder;
    private static Replica service;

    @BeforeAll
    static void start() throws Exception {
        folder = Files.createTempDirectory("sommelier-own-database");
        leaveFilesOfTheVersionBefore(folder.resolve("postgresql"));
        service = startOver(folder);
    }

    @AfterAll
    static void stop() {
        service.terminate();
        service.awaitExit();
    }

    private static Replica startOver(Path folder) {
        return Replica.start("own-database", Map.of("SOMMELIER_DATA_DIR", folder.toString(), "ANTHROPIC_API_KEY", ""));
    }

    /** It made its server let in everybody, and wrote in the database {@code postgres}. */
    private static void leaveFilesOfTheVersionBefore(Path files) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().setDataDirectory(files).setCleanDataDirectory(false)
                        .setLocaleConfig("locale", "C.UTF-8").setLocaleConfig("encoding", "UTF8").start();
                Connection connection = server.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute("CREATE SCHEMA former; CREATE TABLE former.kept AS SELECT 'Barolo' AS wine");
        }
    }

    @Test
    void filesOfTheVersionBeforeAreKeptAndSecured() throws Exception {
        try (Connection connection = connect(Files.readString(folder.resolve("private/password")));
                ResultSet kept = connection.createStatement().executeQuery("SELECT wine FROM former.kept")) {
            assertTrue(kept.next());
            assertEquals("Barolo", kept.getString(1));
        }
        assertEquals("28P01", assertThrows(SQLException.class, () -> connect("postgres")).getSQLState());
    }

    @Test
    void whatIsPrivateIsOnlyForTheOwner() throws IOException {
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("private"))));
        assertEquals("rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("private/password"))));
        try (Stream<Path> programs = Files.walk(folder.resolve("private"))) {
            assertTrue(programs.anyMatch(file -> file.endsWith("bin/postgres")));
        }
        // And no door in a folder of everybody's.
        assertFalse(Files.exists(Path.of("/tmp/.s.PGSQL." + port())));
    }

    @Test
    void whatWasAcknowledgedOutlivesAServerThatIsKilledAndStartedAgain() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Person anna = Person.registeredAt(service.address());
            String kept = anna.opensSession();
            String deleted = anna.opensSession();
            anna.asks().body(Map.of("title", "Round " + round)).patch("/chat/sessions/{id}/title", kept).then()
                    .statusCode(200);
            anna.asks().delete("/chat/sessions/{id}", deleted).then().statusCode(204);
            Person boris = Person.registeredAt(service.address());
            killServer();
            until(MINUTE, service::isReady);
            anna.asks().get("/chat/sessions/{id}", kept).then().statusCode(200).body("title", equalTo("Round " + round));
            anna.asks().get("/chat/sessions/{id}", deleted).then().statusCode(404);
            boris.asks().get("/auth/me").then().statusCode(200).body("email", equalTo(boris.email()));
        }
    }

    @Test
    void whileItsServerIsAwayTheServiceLivesAndIsNotReady() throws Exception {
        Path files = folder.resolve("postgresql/global/pg_control");
        Path away = folder.resolve("pg_control.away");
        Files.move(files, away);
        try {
            killServer();
            until(MINUTE, () -> service.health("ready").equals("DOWN"));
            assertEquals("UP", service.health("live"));
        } finally {
            Files.move(away, files);
        }
        until(MINUTE, service::isReady);
        assertEquals(List.of(), traces(service.log()));
    }

    /** Stack traces in a log, but for the one with which Vert.x warns that the machine is slow. */
    private static List<String> traces(String log) {
        return Pattern.compile("(?m)^.*\n(?:\tat .*\n)+").matcher(log).results()
                .map(MatchResult::group)
                .filter(trace -> !trace.contains("VertxException: Thread blocked"))
                .toList();
    }

    @Test
    void nobodyReachesTheServiceFromAnotherMachine() throws IOException {
        URI address = service.address();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", address.getPort()), 5_000);
        }
        // The same machine by another of its addresses.
        assertThrows(ConnectException.class, () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.2", address.getPort()), 5_000);
            }
        });
    }

    /** Its main process and all others at once, so that none can write down what is still in memory. */
    private static void killServer() throws IOException {
        ProcessHandle server = ProcessHandle.of(Long.parseLong(postmasterLine(0))).orElseThrow();
        List<ProcessHandle> all = Stream.concat(Stream.of(server), server.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        server.onExit().join();
    }

    private static Connection connect(String password) throws SQLException, IOException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port() + "/postgres", "postgres", password);
    }

    private static int port() throws IOException {
        return Integer.parseInt(postmasterLine(3));
    }

    private static String postmasterLine(int number) throws IOException {
        return Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).get(number).strip();
    }
}
