package nl.beschutwerk.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.beschutwerk.domain.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    @TempDir
    Path folder;

    private List<Row> rows(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), bytes);
        TextEncoding encoding = Objects.requireNonNull(FileSurvey.of(file).encoding());
        List<Row> rows = new ArrayList<>();
        try (CsvRows source = CsvRows.open(file, encoding)) {
            for (Optional<Row> row = source.next(); row.isPresent(); row = source.next()) {
                rows.add(row.get());
            }
            assertThat(source.checksum()).isEqualTo(Sha256.ofFile(file));
        }
        return rows;
    }

    private List<Row> rows(String text) throws IOException {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aQuotedLineBreakStaysWithinItsRow() throws IOException {
        assertThat(rows("a;b\n1;\"x;\n\ny\"\n2;z\n")).extracting(Row::number).containsExactly(2L, 3L);
    }

    @Test
    void anEmptyLineTakesANumberWithoutBeingARow() throws IOException {
        assertThat(rows("a,b\r\n1,x\r\n\r\n2,z\r\n\r\n"))
                .extracting(Row::number)
                .containsExactly(2L, 4L);
    }

    @Test
    void theTextOfARowIsKeptAsDelivered() throws IOException {
        assertThat(rows("a;b\r\n 1 ;\"x\"\"\r\né\"\r\n2;z"))
                .extracting(Row::raw)
                .containsExactly(" 1 ;\"x\"\"\r\né\"", "2;z");
    }

    @Test
    void theTextOfRowsIsKeptAcrossAnyBufferBoundary() throws IOException {
        StringBuilder text = new StringBuilder("a,b\n");
        for (int i = 0; i < 20_000; i++) {
            text.append(i).append(",\"é ").append("x".repeat(i % 97)).append("\n😀\"\n");
        }
        List<Row> rows = rows(text.toString());
        assertThat(rows).hasSize(20_000);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).raw()).isEqualTo(i + ",\"é " + "x".repeat(i % 97) + "\n😀\"");
            assertThat(rows.get(i).number()).isEqualTo(i + 2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16", "BOM"})
    void accentsSurviveEveryEncoding(String charset) throws IOException {
        String text = "a;b\n1;Súdwest-Fryslân €\n";
        byte[] bytes = charset.equals("BOM")
                ? ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)
                : text.getBytes(Charset.forName(charset));
        assertThat(rows(bytes))
                .singleElement()
                .satisfies(row -> assertThat(row.fields()).containsExactly("1", "Súdwest-Fryslân €"));
    }

    @Test
    void oneInvalidByteAtTheEndMakesTheWholeFileWindows1252() throws IOException {
        String valid = "a;b\n" + "1;Ã©\n".repeat(100_000);
        byte[] bytes = (valid + "2;é\n").getBytes(Charset.forName("windows-1252"));
        List<Row> rows = rows(bytes);
        assertThat(rows.get(0).fields()).containsExactly("1", "Ã©");
        assertThat(rows.get(100_000).fields()).containsExactly("2", "é");
    }

    @Test
    void aCharacterAcrossTheBuffersOfTheSurveyIsStillUtf8() throws IOException {
        for (int padding = 0; padding < 4; padding++) {
            String text = "a;b\n" + "x".repeat(65_536 - 4 - padding) + ";€€\n";
            Path file = Files.writeString(folder.resolve("b.csv"), text);
            assertThat(FileSurvey.of(file).encoding()).isEqualTo(TextEncoding.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"a;b | 2", "a,b | 2", "\"a,b\";c | 2", "a | 1", "\"a;b;c\",d | 2"})
    void theDelimiterIsRecognisedFromTheHeader(String header, int columns) throws IOException {
        Path file = Files.writeString(folder.resolve("c.csv"), header + "\n");
        try (CsvRows source = CsvRows.open(file, TextEncoding.UTF_8)) {
            assertThat(source.header().size()).isEqualTo(columns);
        }
    }
}
