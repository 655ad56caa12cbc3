package nl.beschutwerk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.beschutwerk.domain.PrivateFiles;
import nl.beschutwerk.release.CodeVersion;

/**
 * What somebody needs who helps an operator from afar: versions, configuration without secrets, the attempts to make releases, and
 * the last lines of the log. It holds no row of a delivery, no figure and no password.
 */
final class SupportBundle {

    /** Of the newest log files, together. */
    private static final long MOST_BYTES_OF_LOG = 20_000_000;

    private static final String OURS = "BESCHUTWERK_";
    private static final Pattern SECRET = Pattern.compile("PASSWORD|SECRET|TOKEN|KEY");

    /** What an address may tell besides the place: who logs in, and how. */
    private static final Pattern SECRET_OF_ADDRESS = Pattern.compile("(?<=//)[^/@]*@|(?<=[?&])[^=&]*=[^&]*");

    private final Map<String, String> texts = new TreeMap<>();
    private final Path logs;

    /**
     * A bundle with what is known without the database.
     *
     * @param environment the environment variables of the process
     * @param logs the folder with the log files
     */
    SupportBundle(Map<String, String> environment, Path logs) {
        this.logs = logs;
        texts.put("versions.txt", String.join("\n", versions()) + "\n");
        texts.put("environment.txt", String.join("\n", settings(environment)) + "\n");
    }

    private static List<String> versions() {
        Runtime machine = Runtime.getRuntime();
        return List.of(
                "beschutwerk " + CodeVersion.text(),
                "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                "processors: " + machine.availableProcessors(),
                "memory of Java: " + machine.maxMemory() / 1_000_000 + " MB at most",
                "locale: " + Locale.getDefault().toLanguageTag(),
                "time zone: " + TimeZone.getDefault().getID());
    }

    /** The variables of the product. Of a secret, only that it is set. */
    static List<String> settings(Map<String, String> environment) {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(environment).forEach((name, value) -> {
            if (name.startsWith(OURS)) {
                boolean secret = SECRET.matcher(name).find();
                lines.add(name + "="
                        + (secret
                                ? "(set, and not shown)"
                                : SECRET_OF_ADDRESS.matcher(value).replaceAll("")));
            }
        });
        if (lines.isEmpty()) {
            lines.add("No variable of the product is set.");
        }
        return lines;
    }

    /** Adds a text. */
    void add(String name, List<String> lines) {
        texts.put(name, String.join("\n", lines) + "\n");
    }

    /** Writes the bundle to a new file, which only its owner may read. Returns the names of what is in it. */
    List<String> write(Path file) throws IOException {
        List<String> written = new ArrayList<>();
        try (OutputStream out = PrivateFiles.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                zip.putNextEntry(new ZipEntry(text.getKey()));
                zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
                written.add(text.getKey());
            }
            long room = MOST_BYTES_OF_LOG;
            for (Path log : newestFirst()) {
                long size = Files.size(log);
                long taken = Math.min(size, room);
                if (taken > 0) {
                    zip.putNextEntry(new ZipEntry("log/" + log.getFileName()));
                    copyEnd(log, size - taken, taken, zip);
                    zip.closeEntry();
                    written.add("log/" + log.getFileName());
                    room -= taken;
                }
            }
        }
        return written;
    }

    /** Copies so many bytes of a file, which may grow meanwhile. */
    private static void copyEnd(Path log, long skipped, long taken, OutputStream zip) throws IOException {
        try (InputStream in = Files.newInputStream(log)) {
            in.skipNBytes(skipped);
            byte[] buffer = new byte[8192];
            long left = taken;
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    return;
                }
                zip.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    private List<Path> newestFirst() throws IOException {
        if (!Files.isDirectory(logs)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(logs)) {
            return found.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(SupportBundle::lastChanged).reversed())
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static long lastChanged(Path log) {
        try {
            return Files.getLastModifiedTime(log).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
