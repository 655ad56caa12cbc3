package nl.beschutwerk.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.beschutwerk.domain.PrivateFiles;

/**
 * The results of the audit.
 *
 * @param scorecards the scores of accessibility, as JSON
 * @param proof that all formats say the same, as JSON
 * @param failures reasons not to seal the release; empty if there are none
 */
public record AuditResult(String scorecards, String proof, List<Failure> failures) {

    /** The files that {@link #write} adds to a release, by their path in it. */
    public static final List<String> FILES = List.of("controle/toegankelijkheid.json", "controle/gelijkheid.json");

    public AuditResult {
        failures = List.copyOf(failures);
    }

    public boolean passed() {
        return failures.isEmpty();
    }

    /**
     * Writes the scores and the proof to the release that they are about.
     *
     * @param release folder of the release
     * @return the files written, relative to that folder, in a fixed order
     * @throws IOException when they cannot be written
     */
    public List<Path> write(Path release) throws IOException {
        return List.of(write(release, FILES.get(0), scorecards), write(release, FILES.get(1), proof));
    }

    private static Path write(Path release, String relative, String text) throws IOException {
        Path file = release.resolve(relative);
        PrivateFiles.createParent(file);
        PrivateFiles.writeString(file, text);
        return Path.of(relative);
    }
}
