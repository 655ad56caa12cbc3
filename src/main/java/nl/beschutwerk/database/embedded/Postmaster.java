package nl.beschutwerk.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.database.DatabaseUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running main process of PostgreSQL on a data directory, started by this or any other process.
 *
 * @param process was alive when it was found
 * @param port on which it listens, on loopback
 * @param pidFile the file in which the process records itself, and which it deletes last when it stops
 */
record Postmaster(ProcessHandle process, int port, Path pidFile) {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration STOP_PATIENCE = Duration.ofMinutes(1);
    /**
     * Index of the line with the port in postmaster.pid: process id, data directory, start time, port; see PostgreSQL's
     * miscadmin.h.
     */
    private static final int PORT_LINE = 3;

    /**
     * Finds the process through the data directory's {@code postmaster.pid}. Empty if there is no such file, or if it is
     * stale: its process has ended, or the process id now belongs to another program.
     */
    static Optional<Postmaster> of(Path data) throws IOException {
        Path pidFile = pidFile(data);
        List<String> lines;
        try {
            lines = Files.readAllLines(pidFile);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (lines.size() <= PORT_LINE || !isNumber(lines.get(0)) || !isNumber(lines.get(PORT_LINE))) {
            return Optional.empty();
        }
        int port = Integer.parseInt(lines.get(PORT_LINE).strip());
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(process -> serves(process, data))
                .map(process -> new Postmaster(process, port, pidFile));
    }

    static Path pidFile(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Returns whether the process still serves this directory. A process that has ended but is still a zombie does not. */
    boolean isAlive() {
        return process.isAlive() && serves(process, pidFile.resolveSibling("."));
    }

    /**
     * Stops the server with PostgreSQL's fast shutdown: open transactions are rolled back, and everything else is kept.
     *
     * @throws DatabaseUnavailableException if the server does not stop within a minute
     */
    void stop() throws IOException {
        LOG.info("Stopping PostgreSQL, process {}", process.pid());
        // Java can only send SIGTERM, on which PostgreSQL waits until all clients have disconnected. Uses the shell's
        // built-in kill, because not every machine has the program.
        new ProcessBuilder("sh", "-c", "kill -INT \"$0\"", Long.toString(process.pid()))
                .start()
                .onExit()
                .join();
        if (!Waiting.until(() -> !isAlive(), STOP_PATIENCE)) {
            throw new DatabaseUnavailableException("The database server, process " + process.pid()
                    + ", was told to stop but still runs after " + STOP_PATIENCE.toSeconds()
                    + " seconds. Nothing is lost; look into server.log beside " + pidFile.getParent()
                    + ", or stop it with: kill -QUIT " + process.pid());
        }
    }

    private static boolean serves(ProcessHandle process, Path data) {
        ProcessHandle.Info info = process.info();
        boolean postgres = info.command()
                .map(command -> Path.of(command).endsWith("postgres"))
                .orElse(false);
        // Not every system reports the arguments; the name is sufficient then.
        return postgres
                && info.arguments()
                        .map(arguments -> Arrays.asList(arguments)
                                .contains(data.normalize().toString()))
                        .orElse(true);
    }

    private static boolean isNumber(String line) {
        return line.strip().matches("\\d{1,9}");
    }
}
