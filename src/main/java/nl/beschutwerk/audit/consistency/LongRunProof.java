package nl.beschutwerk.audit.consistency;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.audit.Failure;

/**
 * Compares the target in the long run, of which no table has the year, with the reference files. The open data say it in one
 * line, which workbooks quote.
 */
public final class LongRunProof {

    private static final String FILE = "opendata/leesmij.txt";
    private static final String BEGINNING = "De landelijke doelstelling op lange termijn is ";

    /** What the reference files have: so many jobs at the end of a year. */
    public record Target(BigDecimal jobs, int year) {}

    private LongRunProof() {}

    /** The target that the lines of {@code leesmij.txt} say; empty if they say none, or not in the form of a target and a year. */
    public static Optional<Target> said(List<String> readMe) {
        return readMe.stream()
                .filter(line -> line.startsWith(BEGINNING))
                .map(SentenceNumbers::in)
                .filter(numbers -> numbers.size() == 2)
                .map(numbers -> new Target(numbers.get(0), numbers.get(1).intValueExact()))
                .findFirst();
    }

    /**
     * The difference, if there is one.
     *
     * @param release folder of the release
     * @param known empty if the reference files have no such target, which nothing may then mention
     * @throws IOException when the file is missing or cannot be read
     */
    public static List<Failure> failures(Path release, Optional<Target> known) throws IOException {
        List<List<String>> said = Files.readAllLines(release.resolve(FILE)).stream()
                .filter(line -> line.startsWith(BEGINNING))
                .map(LongRunProof::numbers)
                .toList();
        List<List<String>> wanted = known.stream()
                .map(target -> List.of(plain(target.jobs()), String.valueOf(target.year())))
                .toList();
        return said.equals(wanted)
                ? List.of()
                : List.of(new Failure(
                        FILE,
                        "",
                        "de doelstelling op lange termijn is " + said + ", in de referentiebestanden " + wanted));
    }

    private static List<String> numbers(String line) {
        return SentenceNumbers.in(line).stream().map(LongRunProof::plain).toList();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
