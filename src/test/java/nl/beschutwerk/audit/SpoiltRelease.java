package nl.beschutwerk.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Composition;
import nl.beschutwerk.report.StoredZip;

/** A release of which a file was spoilt, and whose archives hold the spoilt file too. */
final class SpoiltRelease {

    private SpoiltRelease() {}

    /** Copies the files of a release that was made, so that a test can spoil its own. */
    static void copy(List<Path> files, Path made, Path release) throws IOException {
        for (Path file : files) {
            Files.createDirectories(release.resolve(file).getParent());
            Files.copy(made.resolve(file), release.resolve(file));
        }
    }

    /** Makes the archives anew, and examines the release. Its areas have no parts. */
    static AuditResult examine(Path release) throws IOException {
        try (Stream<Path> files = Files.list(release)) {
            for (Path archive :
                    files.filter(file -> file.toString().endsWith(".zip")).toList()) {
                String name = archive.getFileName().toString();
                renew(archive, release.resolve(name.substring(name.lastIndexOf('-') + 1, name.length() - 4)));
            }
        }
        return Audits.examine(release, new Composition(new TreeMap<>()));
    }

    /** Examines the release, and leaves out what is wrong with the pages, which link to every file and quote the same lines. */
    static List<Failure> failuresBesidesPages(Path release) throws IOException {
        return besidesPages(examine(release));
    }

    static List<Failure> besidesPages(AuditResult result) {
        return result.failures().stream()
                .filter(failure -> !failure.file().startsWith("dashboard/"))
                .toList();
    }

    private static void renew(Path archive, Path folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> present = Files.list(folder)) {
            List<Path> sorted = present.sorted().toList();
            for (Path file : sorted) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        Files.write(archive, StoredZip.of(files));
    }
}
