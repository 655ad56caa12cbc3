package nl.beschutwerk.operate.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A file of metrics that another program reads at any moment, such as the textfile collector of Prometheus's node exporter. It is
 * written beside it and renamed, so that nobody reads half of it, also if several processes write at the same time.
 */
record TextFile(Path path) {

    private static final String READABLE = "rw-r--r--";
    private static final String BEGIN = ".beschutwerk-";
    private static final String END = ".new";

    /** Nobody writes a file for so long. */
    private static final Duration LEFT_AFTER = Duration.ofDays(1);

    /** Writes it, readable for everybody on the machine: the exporter has an account of its own. */
    void write(String text) throws IOException {
        // The exporter reads what ends in .prom alone.
        Path folder = Objects.requireNonNull(path.toAbsolutePath().getParent(), "a file is in a folder");
        Path written = Files.createTempFile(folder, BEGIN, END);
        try {
            Files.writeString(written, text, StandardCharsets.UTF_8);
            if (written.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(written, PosixFilePermissions.fromString(READABLE));
            }
            Files.move(written, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
        }
        sweep(folder);
    }

    /** Deletes what processes left that were killed while they wrote. */
    private static void sweep(Path folder) throws IOException {
        Instant old = Instant.now().minus(LEFT_AFTER);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, BEGIN + "*" + END)) {
            for (Path one : left) {
                if (isOlder(one, old)) {
                    Files.deleteIfExists(one);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static boolean isOlder(Path left, Instant moment) throws IOException {
        try {
            return Files.getLastModifiedTime(left).toInstant().isBefore(moment);
        } catch (NoSuchFileException e) {
            // It has been renamed, or another process was first.
            return false;
        }
    }

    /** The value of a metric of which the file has one series; empty if it has none, or there is no file yet. */
    Optional<Double> value(Metric metric) throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        return Files.readAllLines(path, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith(metric.prometheusName() + "{"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .flatMap(value -> number(value).stream())
                .findFirst();
    }

    private static Optional<Double> number(String value) {
        try {
            return Optional.of(Double.valueOf(value));
        } catch (NumberFormatException e) {
            // Somebody has changed the file; it is written anew.
            return Optional.empty();
        }
    }
}
