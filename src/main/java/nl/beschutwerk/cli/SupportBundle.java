package nl.beschutwerk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.beschutwerk.database.DatabaseSettings;
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

    /** The only variables of which the value is shown: an operator may have put secrets in any other. */
    private static final Set<String> SHOWN = Set.of(
            DatabaseSettings.VAR,
            "BESCHUTWERK_HOME",
            LogFile.NAMED_BY,
            LogEncoder.FORMAT,
            Environment.SECOND_PAIR_OF_EYES);

    /** Of the address of the database, the server and the name: the rest may tell who logs in, and how. */
    private static final String ADDRESS = DatabaseSettings.URL;

    private static final Pattern PLACE = Pattern.compile("(jdbc:postgresql://)(?:[^/@?]*@)?([^/@?]*(?:/[^?]*)?).*");

    private static final String NOT_SHOWN = "(set, and not shown)";

    private final Map<String, String> texts = new TreeMap<>();
    private final Path logs;

    /**
     * A bundle with what is known without the database.
     *
     * @param environment the environment variables of the process
     * @param logs the folder with the log files, or the one file that there is instead
     */
    SupportBundle(Map<String, String> environment, Path logs) {
        this.logs = logs;
        add("versions.txt", versions());
        add("environment.txt", settings(environment));
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

    /** The variables of the product. Of one that may hold a secret, only that it is set. */
    static List<String> settings(Map<String, String> environment) {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(environment).forEach((name, value) -> {
            if (name.startsWith(OURS)) {
                lines.add(name + "=" + shown(name, value));
            }
        });
        return lines.isEmpty() ? List.of("No variable of the product is set.") : lines;
    }

    private static String shown(String name, String value) {
        if (SHOWN.contains(name)) {
            return value;
        }
        return name.equals(ADDRESS) ? place(value) : NOT_SHOWN;
    }

    /** Of an address of a database, the server and the name. */
    static String place(String address) {
        Matcher place = PLACE.matcher(address);
        return place.matches() ? place.group(1) + place.group(2) : NOT_SHOWN;
    }

    /** Adds a text. */
    void add(String name, List<String> lines) {
        texts.put(name, String.join("\n", lines) + "\n");
    }

    /** Writes the bundle to a new file, which only its owner may read. Returns the names of what is in it. */
    List<String> write(Path file) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".half");
        try {
            List<String> written = writeHalf(half);
            Files.move(half, file);
            return written;
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private List<String> writeHalf(Path file) throws IOException {
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
            for (Log log : newestFirst()) {
                long taken = Math.min(log.size(), room);
                if (taken > 0) {
                    String name = "log/" + log.file().getFileName();
                    zip.putNextEntry(new ZipEntry(name));
                    copyEnd(log.file(), log.size() - taken, taken, zip);
                    zip.closeEntry();
                    written.add(name);
                    room -= taken;
                }
            }
        }
        return written;
    }

    /** A file of the log as it was found. */
    private record Log(Path file, long size, FileTime changed) {

        /** None if it is not there any more, or is no ordinary file. */
        static Stream<Log> of(Path file) {
            try {
                BasicFileAttributes found =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                return found.isRegularFile()
                        ? Stream.of(new Log(file, found.size(), found.lastModifiedTime()))
                        : Stream.empty();
            } catch (NoSuchFileException e) {
                // It was rolled away.
                return Stream.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<Log> newestFirst() throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(logs)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(logs, "beschutwerk*.log")) {
                found.forEach(files::add);
            }
        } else {
            files.add(logs);
        }
        try {
            return files.stream()
                    .flatMap(Log::of)
                    .sorted(Comparator.comparing(Log::changed).reversed())
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Copies so many bytes of a file, which may grow meanwhile, or be rolled away. */
    private static void copyEnd(Path log, long skipped, long taken, OutputStream zip) throws IOException {
        try (InputStream in = Files.newInputStream(log)) {
            in.skipNBytes(skipped);
            zip.write(in.readNBytes(Math.toIntExact(taken)));
        } catch (NoSuchFileException e) {
            zip.write("It was rolled away.".getBytes(StandardCharsets.UTF_8));
        }
    }
}
