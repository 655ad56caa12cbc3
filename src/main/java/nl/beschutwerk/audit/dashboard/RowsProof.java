package nl.beschutwerk.audit.dashboard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.beschutwerk.audit.consistency.CsvFile;
import nl.beschutwerk.audit.consistency.OpenData;
import nl.beschutwerk.audit.consistency.Subject;

/**
 * Proves the files of rows beside the pages: each has exactly the rows of the open data on the figures in the tables of its page, in
 * the order of the open data.
 */
final class RowsProof {

    /** Code-point order of the codes, as the open data are sorted. */
    private static final Comparator<Subject> ORDER = Comparator.comparing(Subject::quarter)
            .thenComparing((one, other) -> IntStream.range(0, one.key().size())
                    .map(part -> one.key().get(part).compareTo(other.key().get(part)))
                    .filter(compared -> compared != 0)
                    .findFirst()
                    .orElse(0));

    private final Path release;
    private final OpenData openData;
    private final Set<String> lines = new HashSet<>();
    private final String header;

    RowsProof(Path release, OpenData openData) throws IOException {
        this.release = release;
        this.openData = openData;
        List<String> figures = lines("opendata/cijfers.csv");
        this.header = figures.get(0);
        lines.addAll(figures);
        lines.addAll(lines("opendata/reeks.csv"));
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(release.resolve(file), StandardCharsets.UTF_8);
    }

    /** The file of rows of a page, relative to the release. */
    static String fileOf(ReadPage page) {
        return PageLanguage.NL.folder() + "csv/" + page.name().replace(".html", ".csv");
    }

    /** Whether a page has a table of figures, so that it must have a file of rows. */
    static boolean isWanted(ReadPage page) {
        return !page.document().select("td [data-figure]").isEmpty();
    }

    void check(ReadPage page) throws IOException {
        String file = fileOf(page);
        if (!isWanted(page) || !Files.isRegularFile(release.resolve(file))) {
            return;
        }
        List<Subject> wanted = page.claims().stream()
                .filter(claim ->
                        claim.kind() == Claim.Kind.FIGURE && claim.element().closest("td") != null)
                .map(Claim::subject)
                .filter(subject -> openData.find(subject).isPresent())
                .distinct()
                .sorted(ORDER)
                .toList();
        List<String> found = lines(file);
        boolean copied = found.get(0).equals(header) && lines.containsAll(found);
        if (!copied
                || !CsvFile.read(release.resolve(file)).stream()
                        .map(Subject::of)
                        .toList()
                        .equals(wanted)) {
            page.fault(
                    copied ? "" : file,
                    "heeft in " + file
                            + " andere rijen dan opendata/cijfers.csv en reeks.csv hebben van zijn tabellen");
        }
    }
}
