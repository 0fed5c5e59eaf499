package dev.sommelier.database;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Restarts the embedded server when its process ends unexpectedly, and retries until it runs. */
final class Supervisor {

    private static final System.Logger LOG = System.getLogger(Supervisor.class.getName());
    private static final Duration CHECK_INTERVAL = Duration.ofMillis(200);
    private static final Duration RETRY_PAUSE = Duration.ofSeconds(1);

    private static volatile Supervisor current;

    private final PostgresServer server;
    private volatile boolean stopping;
    /** {@link System#nanoTime} of the failure; null while the server runs. */
    private volatile Long downSince;

    private Supervisor(PostgresServer server) {
        this.server = server;
    }

    /** Starts the server and its supervision. */
    static Supervisor start(PostgresServer server) throws IOException {
        Supervisor supervisor = new Supervisor(server);
        Postmaster first = server.start();
        Thread watch = new Thread(() -> supervisor.watch(first), "embedded-database-supervisor");
        watch.setDaemon(true);
        watch.start();
        current = supervisor;
        return supervisor;
    }

    /** How long the embedded server has been down; zero while it runs, or when there is none. */
    static Duration downtime() {
        Supervisor supervisor = current;
        Long since = supervisor == null ? null : supervisor.downSince;
        return since == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
    }

    synchronized void stop() throws IOException {
        stopping = true;
        if (downSince == null) {
            server.stop();
        }
    }

    private void watch(Postmaster first) {
        Postmaster running = first;
        while (running != null) {
            while (running.isRunning()) {
                LockSupport.parkNanos(CHECK_INTERVAL.toNanos());
            }
            if (stopping) {
                return;
            }
            downSince = System.nanoTime();
            LOG.log(System.Logger.Level.WARNING, "PostgreSQL {0} has died; starting it again",
                    String.valueOf(running.process().pid()));
            running = restart();
        }
    }

    private Postmaster restart() {
        String lastReason = "";
        while (true) {
            try {
                Postmaster again = startUnlessStopping();
                if (again != null) {
                    LOG.log(System.Logger.Level.INFO, "PostgreSQL runs again as {0}",
                            String.valueOf(again.process().pid()));
                }
                return again;
            } catch (IOException e) {
                // Log each reason once: restarting may take many attempts.
                if (!lastReason.equals(e.getMessage())) {
                    lastReason = String.valueOf(e.getMessage());
                    LOG.log(System.Logger.Level.ERROR, "PostgreSQL does not start: {0}", lastReason);
                }
                LockSupport.parkNanos(RETRY_PAUSE.toNanos());
            }
        }
    }

    private synchronized Postmaster startUnlessStopping() throws IOException {
        if (stopping) {
            return null;
        }
        Postmaster again = server.start();
        downSince = null;
        return again;
    }
}
