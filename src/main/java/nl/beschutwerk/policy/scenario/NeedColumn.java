package nl.beschutwerk.policy.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.domain.MunicipalityCode;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Sha256;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The delivered column of expected need: a CSV with {@code gemeentecode} and {@code verwachte_behoefte}; other columns are
 * ignored. It may have municipalities of another date.
 *
 * @param rows by municipality, each once
 */
public record NeedColumn(Path path, SortedMap<MunicipalityCode, Row> rows, Sha256 hash) {

    private static final int LONGEST_FILE = 5_000_000;
    private static final String CODE = "gemeentecode";
    private static final String NEED = "verwachte_behoefte";
    private static final CSVFormat FORMAT = CSVFormat.Builder.create(CSVFormat.RFC4180)
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    public NeedColumn {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    /** An expected need with its line. */
    public record Row(BigDecimal need, long line) {}

    /**
     * Reads the file.
     *
     * @throws OperatorMistakeException if it cannot be read, or something in it is wrong
     */
    public static NeedColumn read(Path path) {
        try {
            byte[] content = bounded(path);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return new NeedColumn(
                    path, rows(path, text.startsWith("\uFEFF") ? text.substring(1) : text), Sha256.ofBytes(content));
        } catch (NoSuchFileException e) {
            throw new OperatorMistakeException(
                    "There is no file " + path + " with the expected need; name one that exists with objectief.", e);
        } catch (CharacterCodingException e) {
            throw new OperatorMistakeException(begin(path) + " is not UTF-8; save it as \"CSV UTF-8\".", e);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new OperatorMistakeException(
                    begin(path)
                            + " cannot be read as CSV; check that it is a file you may read, with every column named once"
                            + " and no quotation mark too many.",
                    e);
        }
    }

    /** The content, of which no more is read than a column has. */
    private static byte[] bounded(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] content = in.readNBytes(LONGEST_FILE + 1);
            if (content.length > LONGEST_FILE) {
                throw new OperatorMistakeException(begin(path) + " is longer than " + LONGEST_FILE
                        + " bytes, which no column of need is; name the right file with objectief.");
            }
            return content;
        }
    }

    private static SortedMap<MunicipalityCode, Row> rows(Path path, String text) throws IOException {
        SortedMap<MunicipalityCode, Row> rows = new TreeMap<>();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(FORMAT)
                .get()) {
            if (!parser.getHeaderNames().containsAll(List.of(CODE, NEED))) {
                boolean semicolons = parser.getHeaderNames().stream().anyMatch(name -> name.contains(";"));
                throw new OperatorMistakeException(begin(path) + " needs the columns " + CODE + " and " + NEED
                        + (semicolons ? "; it is separated by semicolons, save it with commas." : "."));
            }
            for (CSVRecord row : parser) {
                add(path, rows, row, parser.getCurrentLineNumber());
            }
        }
        return rows;
    }

    private static void add(Path path, SortedMap<MunicipalityCode, Row> rows, CSVRecord row, long line) {
        String where = begin(path) + ", line " + line + ": ";
        if (!row.isConsistent()) {
            throw new OperatorMistakeException(where + "the row has another number of fields than the header.");
        }
        MunicipalityCode code = MunicipalityCode.parse(row.get(CODE))
                .orElseThrow(() -> new OperatorMistakeException(
                        where + "\"" + row.get(CODE) + "\" is not a gemeentecode; write four digits, such as 0363."));
        String need = row.get(NEED);
        if (!need.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            throw new OperatorMistakeException(where + "\"" + need
                    + "\" is not a number of 0 or more; write digits with a decimal point, such as 12.5. Leave a municipality"
                    + " out if its need is not known.");
        }
        if (rows.put(code, new Row(new BigDecimal(need), line)) != null) {
            throw new OperatorMistakeException(where + code + " is there twice; give each municipality once.");
        }
    }

    private static String begin(Path path) {
        return "The expected need " + path;
    }
}
