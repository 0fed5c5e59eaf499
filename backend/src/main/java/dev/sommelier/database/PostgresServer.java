package dev.sommelier.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The PostgreSQL server of a data folder, on a fixed free port of the loopback interface, with fsync on and password
 * authentication.
 */
final class PostgresServer {

    static final String USER = "postgres";
    static final String DATABASE = "postgres";

    private static final String START_SECONDS = "60";
    private static final String STOP_SECONDS = "15";

    /** No "local" line: Unix sockets would be reachable by every user of the machine. */
    private static final String PG_HBA = """
            # Written by Sommelier at the first start: from this machine only, and with the password in private/password.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final DataFolder folder;
    private final PostgresPrograms programs;
    private final int port;

    PostgresServer(DataFolder folder, PostgresPrograms programs) throws IOException {
        this.folder = folder;
        this.programs = programs;
        this.port = freePort();
    }

    int port() {
        return port;
    }

    /**
     * Starts the server and waits until it accepts connections. Creates the cluster at the first start, and upgrades the
     * authentication of clusters made by earlier versions.
     */
    Postmaster start() throws IOException {
        Optional<Postmaster> left = Postmaster.of(folder.postgresql());
        if (left.isPresent() && left.get().isRunning()) {
            // The previous attempt timed out, but the server did start.
            return left.get();
        }
        if (left.isPresent()) {
            // Delete the stale pid file: a new server takes the pid of an unreaped zombie for a running server.
            Files.delete(folder.postgresql().resolve("postmaster.pid"));
        }
        if (!Files.exists(folder.postgresql().resolve("PG_VERSION"))) {
            create();
        }
        secure();
        Files.deleteIfExists(folder.serverLog());
        programs.run("", "pg_ctl", "start", "-w", "-t", START_SECONDS, "-D", folder.postgresql().toString(),
                "-l", folder.serverLog().toString(), "-o", String.join(" ",
                        "-p " + port,
                        "-c listen_addresses=localhost",
                        "-c unix_socket_directories=",
                        "-c max_connections=300",
                        "-c timezone=UTC",
                        // Explicit: earlier versions ran without.
                        "-c fsync=on",
                        "-c synchronous_commit=on",
                        // Failed statements may contain personal data.
                        "-c log_min_error_statement=panic",
                        "-c log_error_verbosity=terse"));
        return Postmaster.of(folder.postgresql())
                .orElseThrow(() -> new IOException("PostgreSQL has gone as soon as it was started"));
    }

    void stop() throws IOException {
        programs.run("", "pg_ctl", "stop", "-w", "-t", STOP_SECONDS, "-m", "fast", "-D", folder.postgresql().toString());
    }

    /**
     * Creates the cluster in a temporary folder and moves it into place, so that an interrupted initdb leaves no half-made
     * cluster.
     */
    private void create() throws IOException {
        folder.password();
        Path fresh = Files.createTempDirectory(folder.privateFiles(), "creating");
        programs.run("", "initdb", "-D", fresh.toString(), "-U", USER, "--auth=scram-sha-256",
                "--pwfile=" + folder.passwordFile(), "--locale=C.UTF-8", "--encoding=UTF8");
        Files.writeString(fresh.resolve("pg_hba.conf"), PG_HBA);
        Files.deleteIfExists(folder.postgresql());
        Files.move(fresh, folder.postgresql());
    }

    /** Sets password and pg_hba.conf on clusters of earlier versions, which trusted all local users. */
    private void secure() throws IOException {
        Path rules = folder.postgresql().resolve("pg_hba.conf");
        if (folder.hasPassword() && Files.readString(rules).equals(PG_HBA)) {
            return;
        }
        // In single-user mode, so that nobody can connect meanwhile.
        programs.run("ALTER USER " + USER + " PASSWORD '" + folder.password() + "'\n",
                "postgres", "--single", "-D", folder.postgresql().toString(), DATABASE);
        Path written = Files.writeString(folder.postgresql().resolve("pg_hba.conf.new"), PG_HBA);
        Files.move(written, rules, StandardCopyOption.REPLACE_EXISTING);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
