package nl.beschutwerk.report.opendata;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.beschutwerk.domain.PrivateFiles;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** Comma-separated files in UTF-8 according to RFC 4180: CRLF, and quotes only around fields that need them. */
public final class OpenDataFile {

    private static final CSVFormat FORMAT = CSVFormat.Builder.create(CSVFormat.RFC4180)
            .setQuoteMode(QuoteMode.MINIMAL)
            .setRecordSeparator("\r\n")
            .get();

    private OpenDataFile() {}

    /**
     * Writes a header and rows below a folder.
     *
     * @return the file, relative to the folder
     * @throws IOException when the file cannot be written
     */
    public static Path write(Path folder, String relativeName, List<String> header, Stream<List<String>> rows)
            throws IOException {
        Path relative = Path.of(relativeName);
        Path file = folder.resolve(relative);
        PrivateFiles.createParent(file);
        try (BufferedWriter out = PrivateFiles.newBufferedWriter(file);
                CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            printer.printRecord(header);
            for (List<String> row : (Iterable<List<String>>) rows::iterator) {
                printer.printRecord(row);
            }
        }
        return relative;
    }
}
