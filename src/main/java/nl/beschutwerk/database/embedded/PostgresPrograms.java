package nl.beschutwerk.database.embedded;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.beschutwerk.database.DatabaseUnavailableException;
import nl.beschutwerk.domain.PrivateFiles;

/**
 * Runs PostgreSQL's own programs. All their output is written to the server's log file instead of a pipe, so that they do not
 * depend on this process.
 */
final class PostgresPrograms {

    private final Path binaries;
    private final Path log;

    PostgresPrograms(Path binaries, Path log) {
        this.binaries = binaries;
        this.log = log;
    }

    /** The result of running a program, with its output if it failed. */
    record Outcome(boolean successful, String said) {}

    Outcome run(String program, List<String> arguments) throws IOException {
        long before = Files.exists(log) ? Files.size(log) : 0;
        // The programs append to an existing file and keep its permissions.
        PrivateFiles.open(log).close();
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root; in its own user namespace it is not root.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        // The server is only for this product, so a PGPORT or PGDATA for another server must not be used.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        boolean successful = succeeds(builder.start());
        return new Outcome(successful, successful ? "" : said(before));
    }

    /** Returns the major version, such as 18. */
    int majorVersion() throws IOException {
        Process process = new ProcessBuilder(
                        binaries.resolve("bin").resolve("postgres").toString(), "--version")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String version = said.replaceFirst("(?s)^.*?(\\d+).*$", "$1");
        if (!succeeds(process) || !version.matches("\\d{1,4}")) {
            throw new IOException("The PostgreSQL in " + binaries + " does not run here: " + said.strip());
        }
        return Integer.parseInt(version);
    }

    private String said(long before) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(log)) {
            channel.position(Math.min(before, channel.size()));
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static boolean succeeds(Process process) {
        try {
            if (process.waitFor(3, TimeUnit.MINUTES)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailableException("Stopped while waiting for the database.", e);
        }
    }
}
