package nl.beschutwerk.operate.inbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.PrivateFiles;
import nl.beschutwerk.domain.Sha256;

/**
 * Since when a delivery is untouched of which the time lies in the future, because the clock of a network share is ahead or that of
 * this machine was put back. Its own time says nothing then, so what counts is when it was first seen as it is now. That is kept
 * in a file among the kept deliveries, because each pass may be a process of its own.
 */
final class FirstSeen {

    private static final String NOTE = ".gezien-";
    private static final int DIGITS = 20;

    private final Path deliveries;

    FirstSeen(Path deliveries) {
        this.deliveries = deliveries;
    }

    /** When it was first seen as it is now, which is at this moment if it never was. */
    Instant of(Dropped dropped, Instant now) throws IOException {
        Path note = deliveries.resolve(nameOf(dropped.folder()));
        if (Files.isRegularFile(note)) {
            List<String> lines = Files.readAllLines(note);
            if (lines.size() == 2 && lines.get(0).equals(dropped.fingerprint().hex())) {
                try {
                    Instant seen = Instant.parse(lines.get(1));
                    if (!seen.isAfter(now)) {
                        return seen;
                    }
                } catch (DateTimeException e) {
                    // Half a note is none.
                    Files.deleteIfExists(note);
                }
            }
        }
        PrivateFiles.createDirectories(deliveries);
        Files.deleteIfExists(note);
        try (var out = PrivateFiles.newOutputStream(note)) {
            out.write((dropped.fingerprint().hex() + "\n" + now + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return now;
    }

    /** Forgets what is not in the inbox any more. */
    void keepOnly(Collection<Path> dropped) throws IOException {
        if (!Files.isDirectory(deliveries)) {
            return;
        }
        var names = dropped.stream().map(FirstSeen::nameOf).collect(Collectors.toSet());
        try (DirectoryStream<Path> notes = Files.newDirectoryStream(deliveries, NOTE + "*")) {
            for (Path note : notes) {
                if (!names.contains(String.valueOf(note.getFileName()))) {
                    Files.deleteIfExists(note);
                }
            }
        }
    }

    private static String nameOf(Path folder) {
        return NOTE + Sha256.ofText(String.valueOf(folder.getFileName())).hex().substring(0, DIGITS);
    }
}
