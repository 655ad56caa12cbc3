package nl.beschutwerk.database.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.database.DatabaseSettings;
import nl.beschutwerk.database.DatabaseUnavailableException;
import nl.beschutwerk.database.embedded.PostgresPrograms.Outcome;
import nl.beschutwerk.domain.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The data directory of an embedded server: creates it and starts PostgreSQL on it. Only one process may call it at a time;
 * see {@link ServerLocks}.
 */
final class EmbeddedCluster {

    /** The superuser that initdb creates. */
    static final String USER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedCluster.class);
    static final String PASSWORD_FILE = "beschutwerk.password";
    private static final int PASSWORD_BYTES = 24;
    private static final int START_ATTEMPTS = 3;
    private static final int SHOWN_LINES = 6;
    /** A process id larger than any in use on any system. */
    private static final String NO_PROCESS = Integer.toString(Integer.MAX_VALUE);

    private static final long LARGEST_LOG = 5_000_000;

    /**
     * The settings of the server. It is durable, listens on loopback only, and its log contains no values of rows, because
     * rows are about persons. It is not replicated, so rows copied into a table that was emptied in the same transaction are
     * written to disk once, without the write-ahead log. Its temporary buffers are large enough to keep the tables of persons
     * for measuring in memory.
     */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_min_error_statement=panic",
            "log_error_verbosity=terse",
            "max_connections=50",
            "shared_buffers=256MB",
            "work_mem=64MB",
            "maintenance_work_mem=256MB",
            "temp_buffers=128MB",
            "max_wal_size=2GB",
            "wal_level=minimal",
            "max_wal_senders=0",
            "jit=off");

    private final ServerFolder folder;
    private final List<String> settings;

    EmbeddedCluster(ServerFolder folder) {
        this(folder, SETTINGS);
    }

    EmbeddedCluster(ServerFolder folder, List<String> settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /**
     * Returns the superuser's password: random, created together with the data directory, and readable by this account only.
     */
    String password() throws IOException {
        return Files.readString(folder.data().resolve(PASSWORD_FILE)).strip();
    }

    /** Starts the server, after creating its data directory if there is none. */
    Postmaster start() throws IOException {
        folder.removeUnfinished();
        rotateLog();
        PostgresPrograms programs = new PostgresPrograms(PostgresBinaries.in(folder), folder.log());
        if (!Files.isDirectory(folder.data())) {
            initialise(programs);
        }
        checkVersion(programs.majorVersion());
        disownForeignProcess();
        Outcome outcome = new Outcome(false, "");
        for (int attempt = 0; attempt < START_ATTEMPTS; attempt++) {
            outcome = start(programs, freePort());
            Optional<Postmaster> postmaster = Postmaster.of(folder.data());
            if (postmaster.isPresent()) {
                return postmaster.get();
            }
            if (!outcome.said().contains("could not bind")) {
                break;
            }
        }
        throw failure("does not start", outcome);
    }

    private void initialise(PostgresPrograms programs) throws IOException {
        LOG.info("Making a new database server in {}", folder.data());
        Path unfinished = folder.unfinished("data");
        Path data = unfinished.resolve("data");
        Path passwordFile = unfinished.resolve(PASSWORD_FILE);
        byte[] password = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(password);
        PrivateFiles.writeString(passwordFile, Base64.getUrlEncoder().encodeToString(password));
        Outcome outcome = programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + data,
                        "--username=" + USER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        // Sorts by code point, with upper and lower case according to Unicode; the same on every
                        // system.
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"));
        if (!outcome.successful()) {
            throw failure("cannot be set up", outcome);
        }
        Files.move(passwordFile, data.resolve(PASSWORD_FILE));
        Files.move(data, folder.data(), StandardCopyOption.ATOMIC_MOVE);
        Files.delete(unfinished);
    }

    private void checkVersion(int ours) throws IOException {
        Path versionFile = folder.data().resolve("PG_VERSION");
        if (!Files.isRegularFile(versionFile)) {
            throw new DatabaseUnavailableException(folder.data()
                    + " is not a data directory of PostgreSQL: it has no PG_VERSION. Move it away, and a new and empty"
                    + " database is made there.");
        }
        String theirs = Files.readString(versionFile).strip();
        if (!theirs.equals(Integer.toString(ours))) {
            throw new DatabaseUnavailableException("The data in " + folder.data() + " are of PostgreSQL " + theirs
                    + ", this program brings PostgreSQL " + ours
                    + ". Carry them over with pg_upgrade or with pg_dump and"
                    + " pg_restore, or move the folder away to begin with an empty database.");
        }
    }

    /**
     * Replaces the process id in postmaster.pid if it belongs to another program. After a crash of the machine this can
     * happen, and PostgreSQL would take that program for a running server. The rest of the file stays: PostgreSQL uses it to
     * detect whether remaining processes of the old server still use the data.
     */
    private void disownForeignProcess() throws IOException {
        Path pidFile = Postmaster.pidFile(folder.data());
        if (!Files.exists(pidFile) || Postmaster.of(folder.data()).isPresent()) {
            return;
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(pidFile));
        if (!lines.isEmpty()
                && lines.get(0).strip().matches("\\d{1,9}")
                && ProcessHandle.of(Long.parseLong(lines.get(0).strip())).isPresent()) {
            LOG.warn("Process {} of {} is not a server of this directory", lines.get(0), pidFile);
            lines.set(0, NO_PROCESS);
            Files.write(pidFile, lines);
        }
    }

    private Outcome start(PostgresPrograms programs, int port) throws IOException {
        StringBuilder options = new StringBuilder("-p ").append(port);
        for (String setting : settings) {
            options.append(" -c ").append(setting);
        }
        long begin = System.nanoTime();
        // pg_ctl removes the server from the terminal's process group, so Ctrl-C does not reach it.
        Outcome outcome = programs.run(
                "pg_ctl",
                List.of(
                        "--pgdata=" + folder.data(),
                        "--log=" + folder.log(),
                        "--options=" + options,
                        "--timeout=120",
                        "--wait",
                        "start"));
        LOG.info(
                "PostgreSQL on port {} {} in {} ms",
                port,
                outcome.successful() ? "started" : "failed",
                Duration.ofNanos(System.nanoTime() - begin).toMillis());
        return outcome;
    }

    private DatabaseUnavailableException failure(String what, Outcome outcome) {
        if (ServerFolder.isFull(folder.root(), outcome.said())) {
            return ServerFolder.full("The database in " + folder.root() + " " + what, null);
        }
        if (outcome.said().contains("run as root") || outcome.said().contains("as root")) {
            return new DatabaseUnavailableException("The database in " + folder.root() + " " + what
                    + ": PostgreSQL does not run as root here. Use another account, or name a server of your own with "
                    + DatabaseSettings.URL + ".");
        }
        List<String> lines = outcome.said().lines().toList();
        return new DatabaseUnavailableException("The database in " + folder.root() + " " + what + ". It said:"
                + System.lineSeparator()
                + String.join(
                        System.lineSeparator(), lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()))
                + System.lineSeparator() + "The whole log is in " + folder.log() + ".");
    }

    private void rotateLog() throws IOException {
        if (Files.exists(folder.log()) && Files.size(folder.log()) > LARGEST_LOG) {
            Files.move(folder.log(), folder.log().resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
