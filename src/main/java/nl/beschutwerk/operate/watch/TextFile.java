package nl.beschutwerk.operate.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * A file of metrics that another program reads at any moment, such as the textfile collector of Prometheus's node exporter. It is
 * written beside it and renamed, so that nobody reads half of it, also if several processes write at the same time.
 */
record TextFile(Path path) {

    private static final String READABLE = "rw-r--r--";

    /** Writes it, readable for everybody on the machine: the exporter has an account of its own. */
    void write(String text) throws IOException {
        // The exporter reads what ends in .prom alone.
        Path written = Files.createTempFile(path.toAbsolutePath().getParent(), ".beschutwerk-", ".new");
        try {
            Files.writeString(written, text, StandardCharsets.UTF_8);
            if (written.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(written, PosixFilePermissions.fromString(READABLE));
            }
            Files.move(written, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
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
