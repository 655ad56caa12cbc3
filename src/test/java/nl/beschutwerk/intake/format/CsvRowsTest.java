package nl.beschutwerk.intake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
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
        TextEncoding encoding = Objects.requireNonNull(FileInspection.of(file).encoding());
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
            assertThat(FileInspection.of(file).encoding()).isEqualTo(TextEncoding.UTF_8);
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

    /** A header in quotation marks makes the reader use the parser for the whole file. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void rowsWithoutQuotationMarksAreTheSameAsAParserGives(long seed) throws IOException {
        Random random = new Random(seed);
        String signs = "ab;;\n\r\t ,\u00E9\u00A0\u2028\u3000";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40_000; i++) {
            text.append(random.nextInt(5) == 0 ? signs.charAt(random.nextInt(signs.length())) : 'x');
        }
        List<Row> plain = rows("a;b;c\n" + text);
        List<Row> parsed = rows("\"a\";b;c\n" + text);
        assertThat(plain).hasSizeGreaterThan(100).isEqualTo(parsed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void fromTheFirstQuotationMarkOnAParserGoesOnWhereTheLinesEnded(String lineBreak) throws IOException {
        List<Row> rows = rows(String.join(lineBreak, "a;b", "1; x ", "", "2;\"y;", "z\"", "3;w"));
        assertThat(rows)
                .containsExactly(
                        new Row(2, List.of("1", "x"), "1; x "),
                        new Row(4, List.of("2", "y;" + lineBreak + "z"), "2;\"y;" + lineBreak + "z\""),
                        new Row(5, List.of("3", "w"), "3;w"));
    }

    @Test
    void aRowThatIsTooLongIsFoundAtItsNumberInBothGrammars() {
        String tooLong = "x".repeat(FormatLimits.MAX_ROW_LENGTH + 1);
        for (String header : List.of("a;b", "\"a\";b")) {
            assertThatThrownBy(() -> rows(header + "\n1;2\n" + tooLong + "\n3;4\n"))
                    .isInstanceOfSatisfying(
                            UnreadableFileException.class,
                            e -> assertThat(e.row()).isEqualTo(3));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\n", "sep=;\r\n", "SEP=;\r", "\"sep=;\"\n", "sep=;;;\n"})
    void aLineThatTellsTheDelimiterIsNoRowAndTakesNoNumber(String line) throws IOException {
        assertThat(rows(line + "a,b;c\n1,x;2\n")).containsExactly(new Row(2, List.of("1,x", "2"), "1,x;2"));
        assertThat(rows(("\uFEFF" + line + "a;b\n1;\"2\"\n").getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly(new Row(2, List.of("1", "2"), "1;\"2\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;x\n1;2\n", "sep;x\n1;2\n", "separator;x\n1;2\n", "sep=;"})
    void aHeaderThatOnlyLooksLikeSuchALineIsAHeader(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("d.csv"), text);
        try (CsvRows source = CsvRows.open(file, TextEncoding.UTF_8)) {
            assertThat(source.header().names()).first().asString().startsWith("sep");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "'a\tb\n1\t2\n' ! tabs",
                "'sep=\t\na\tb\n1\t2\n' ! tabs",
                "'a|b\n1|2\n' ! verticale strepen",
                "'sep=#\na#b\n1#2\n' ! ander teken"
            })
    void fieldsBetweenOtherSignsAreToldToBeSo(String text, String words) {
        assertThatThrownBy(() -> rows(text.replace("\\t", "\t").replace("\\n", "\n")))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource({"'\n', '\"c\"d;x'", "'\r\n', '\"c\"d;x'", "'\r', '\"c;x'", "'\n', '\"c\u0000'"})
    void theRowBeforeAQuotationThatCannotBeReadIsHandedOver(String lineBreak, String damage) throws IOException {
        String quoted = "1;\"x" + lineBreak + lineBreak + "y\"";
        Path file = Files.writeString(
                folder.resolve("a.csv"), String.join(lineBreak, "a;b", quoted, "2; z", damage, "3;w"));
        try (CsvRows source = CsvRows.open(file, TextEncoding.UTF_8)) {
            assertThat(source.next()).map(Row::raw).contains(quoted);
            assertThat(source.next()).hasValueSatisfying(row -> {
                assertThat(row.number()).isEqualTo(3);
                assertThat(row.fields()).containsExactly("2", "z");
                assertThat(row.raw()).isEqualTo("2; z");
            });
            for (int again = 0; again < 2; again++) {
                assertThatThrownBy(source::next)
                        .isInstanceOf(UnreadableFileException.class)
                        .extracting(failure -> ((UnreadableFileException) failure).row())
                        .isEqualTo(4L);
            }
        }
    }
}
