package nl.beschutwerk.job.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Rows in the notation of a case: a header with the relevant columns, and values below it, spaces allowed.
 *
 * @param columns as in the delivery contract
 * @param rows each with a value, possibly empty, for each column
 */
record CaseRows(List<String> columns, List<List<String>> rows) {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreSurroundingSpaces(true)
            .setTrim(true)
            .get();

    /** Rows with their header; an empty text gives no rows. */
    static CaseRows parse(String block) {
        try (CSVParser parser = CSVParser.parse(new StringReader(block), FORMAT)) {
            List<List<String>> lines = parser.stream().map(CSVRecord::toList).toList();
            if (lines.isEmpty()) {
                return new CaseRows(List.of(), List.of());
            }
            CaseRows parsed = new CaseRows(lines.get(0), lines.subList(1, lines.size()));
            assertThat(parsed.rows()).as(block).isNotEmpty().allMatch(row -> row.size() == parsed.width());
            return parsed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int width() {
        return columns.size();
    }

    /** The same rows without the columns that are empty in all of them. */
    CaseRows withoutEmptyColumns() {
        List<Integer> kept = Stream.iterate(0, i -> i < columns.size(), i -> i + 1)
                .filter(i -> rows.stream().anyMatch(row -> !row.get(i).isEmpty()))
                .toList();
        return new CaseRows(
                kept.stream().map(columns::get).toList(),
                rows.stream().map(row -> kept.stream().map(row::get).toList()).toList());
    }
}
