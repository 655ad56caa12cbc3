package nl.beschutwerk.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The shipped reference data of three regions, for tests that are about something else than how many there are: a release of
 * three regions is made in a part of the time that one of thirty-five takes.
 */
public final class SmallReference {

    private static final Set<String> REGIONS = Set.of("AM01", "AM02", "AM03");
    private static final Path SHIPPED = Path.of("data", "reference");
    private static final Path FOLDER = write();

    private SmallReference() {}

    /** The folder of the files; no test changes them. */
    public static Path folder() {
        return FOLDER;
    }

    private static Path write() {
        try {
            Path folder = Files.createTempDirectory("reference");
            try (Stream<Path> files = Files.list(SHIPPED)) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
            }
            keep(folder, "regions.csv", row -> REGIONS.contains(row.get("arbeidsmarktregio")));
            Set<String> codes =
                    keep(folder, "municipalities.csv", row -> REGIONS.contains(row.get("arbeidsmarktregio"))).stream()
                            .map(row -> row.get("gemeentecode"))
                            .collect(Collectors.toSet());
            keep(folder, "mergers.csv", row -> codes.contains(row.get("nieuwe_gemeentecode")));
            keep(
                    folder,
                    "targets.csv",
                    row -> row.get("gebiedsniveau").equals("land") || codes.contains(row.get("gebiedscode")));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves these rows alone in the file, and returns them. */
    private static List<CSVRecord> keep(Path folder, String name, Predicate<CSVRecord> kept) throws IOException {
        Path file = folder.resolve(name);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            List<CSVRecord> left = rows.stream().filter(kept).toList();
            try (CSVPrinter printer = new CSVPrinter(
                    Files.newBufferedWriter(file),
                    CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get())) {
                printer.printRecord(rows.getHeaderNames());
                printer.printRecords(left);
            }
            return left;
        }
    }
}
