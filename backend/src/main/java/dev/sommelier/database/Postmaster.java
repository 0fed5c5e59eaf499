package dev.sommelier.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server process of a data folder, as read from {@code postmaster.pid}. */
record Postmaster(ProcessHandle process, int port) {

    private static final System.Logger LOG = System.getLogger(Postmaster.class.getName());
    private static final int STOP_WAIT_SECONDS = 15;
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    static Optional<Postmaster> of(Path dataFolder) throws IOException {
        Path pidFile = dataFolder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        int port = Integer.parseInt(lines.get(PORT_LINE).trim());
        return ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).trim()))
                // After a reboot the pid may belong to another program.
                .filter(process -> process.info().command().map(name -> name.contains("postgres")).orElse(true))
                .map(process -> new Postmaster(process, port));
    }

    /**
     * Whether the process is alive and no zombie. A dead server stays a zombie when pid 1 does not reap it, as in a
     * container whose first process is a JVM.
     */
    boolean isRunning() {
        return process.isAlive() && !isZombie();
    }

    private boolean isZombie() {
        try {
            String state = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            // The state follows the program name in parentheses, which may contain any character.
            return state.startsWith("Z", state.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Stops a server whose owner was killed, and waits for its end. SIGINT is a fast shutdown; the SIGTERM that Java sends
     * would wait for open connections.
     */
    void stop() throws IOException {
        LOG.log(System.Logger.Level.INFO, "Stopping PostgreSQL {0}, left by a killed process",
                String.valueOf(process.pid()));
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start();
        try {
            process.onExit().get(STOP_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            // PostgreSQL recovers from its write-ahead log at the next start.
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException("PostgreSQL does not stop", e);
        }
    }
}
