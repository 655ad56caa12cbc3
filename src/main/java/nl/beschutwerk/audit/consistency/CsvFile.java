package nl.beschutwerk.audit.consistency;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a comma-separated file with a header, as any reader who downloads it would. */
public final class CsvFile {

    private static final CSVFormat FORMAT = CSVFormat.Builder.create(CSVFormat.RFC4180)
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private CsvFile() {}

    /**
     * The rows of a file, in their order.
     *
     * @throws IOException when it is missing or cannot be read
     */
    public static List<CSVRecord> read(Path file) throws IOException {
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
            return parser.getRecords();
        }
    }
}
