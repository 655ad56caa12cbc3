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
 * The living main process of PostgreSQL on a data directory, whoever started it.
 *
 * @param process alive when it was found
 * @param port where it listens, on loopback
 * @param pidFile its own record of itself, which it removes as the last thing it does
 */
record Postmaster(ProcessHandle process, int port, Path pidFile) {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration STOP_PATIENCE = Duration.ofMinutes(1);
    /** Of postmaster.pid: process id, data directory, start time, port; see PostgreSQL's miscadmin.h. */
    private static final int PORT_LINE = 3;

    /**
     * Finds it through the data directory's {@code postmaster.pid}. Empty when there is none, or when the file is stale: its
     * process is gone, or its number now belongs to some other program.
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

    /** Whether it still serves this directory. A process that has ended but is not yet buried by its parent does not. */
    boolean isAlive() {
        return process.isAlive() && serves(process, pidFile.resolveSibling("."));
    }

    /**
     * Stops the server as PostgreSQL's fast shutdown does: open transactions are rolled back, all else is kept.
     *
     * @throws DatabaseUnavailableException when it does not go within a minute
     */
    void stop() throws IOException {
        LOG.info("Stopping PostgreSQL, process {}", process.pid());
        // Java can only send SIGTERM, which PostgreSQL takes as: wait until all clients are gone.
        // It is the shell's own kill, for not every machine has the program.
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
        // Not every system tells the arguments; the name must do there.
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
