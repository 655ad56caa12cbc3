package nl.beschutwerk.reference;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads one reference file: UTF-8 with or without a byte order mark, separated by commas, with columns found by name. */
final class CsvTable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();

    private final ReferenceFile file;
    private final Faults faults;

    private CsvTable(ReferenceFile file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The readable rows. A row or file that cannot be read is reported as a fault. */
    static List<CsvRow> rows(ReferenceFile file, byte[] content, Faults faults) {
        return new CsvTable(file, faults).read(content);
    }

    private List<CsvRow> read(byte[] content) {
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(decode(content)))
                .setFormat(FORMAT)
                .get()) {
            return read(parser);
        } catch (CharacterCodingException e) {
            faults.addForFile(file, "this is not UTF-8; save it as \"CSV UTF-8\"");
        } catch (IOException | UncheckedIOException e) {
            faults.addForFile(
                    file,
                    "this cannot be read as CSV; look for a quotation mark too many or too few (" + e.getMessage()
                            + ")");
        }
        return List.of();
    }

    private List<CsvRow> read(CSVParser parser) {
        Iterator<CSVRecord> records = parser.iterator();
        if (!records.hasNext()) {
            faults.addForFile(
                    file, "the file is empty; it needs at least the header " + String.join(",", file.columns()));
            return List.of();
        }
        CSVRecord header = records.next();
        Map<String, Integer> columns = columns(header);
        if (!columns.keySet().containsAll(file.columns())) {
            reportMissing(columns);
            return List.of();
        }
        List<CsvRow> rows = new ArrayList<>();
        while (records.hasNext()) {
            CSVRecord row = records.next();
            long line = parser.getCurrentLineNumber();
            if (row.size() == header.size()) {
                rows.add(new CsvRow(file, line, columns, row, faults));
            } else {
                faults.add(
                        file,
                        line,
                        "this row has " + row.size() + " fields, the header " + header.size()
                                + "; put text that contains a comma between quotation marks");
            }
        }
        return rows;
    }

    private Map<String, Integer> columns(CSVRecord header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            if (columns.putIfAbsent(header.get(i), i) != null) {
                faults.add(file, 1, "the column " + header.get(i) + " appears twice");
            }
        }
        return columns;
    }

    private void reportMissing(Map<String, Integer> columns) {
        List<String> missing = file.columns().stream()
                .filter(column -> !columns.containsKey(column))
                .toList();
        boolean semicolons = columns.keySet().stream().anyMatch(column -> column.contains(";"));
        faults.add(
                file,
                1,
                (missing.size() == 1 ? "the column " : "the columns ") + String.join(", ", missing) + " cannot be found"
                        + (semicolons ? "; the file is separated by semicolons, save it with commas" : ""));
    }

    private static String decode(byte[] content) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
