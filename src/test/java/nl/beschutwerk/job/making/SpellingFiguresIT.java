package nl.beschutwerk.job.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.intake.TestDelivery;
import nl.beschutwerk.intake.TestMicrodata;
import nl.beschutwerk.intake.TestWorkbook;
import nl.beschutwerk.reference.MethodFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One delivery in many spellings: 110 persons with a job of 28.5 hours; 11 of these jobs have ended. Each spelling gives the
 * figures of the plain file, or a finding; none gives other figures.
 */
class SpellingFiguresIT {

    private static final int PERSONS = 110;
    private static final int ENDED = 11;
    /** Number of columns that can be missing or empty without a change of the figures. */
    private static final int HARMLESS = 6;

    private static final String NAMES =
            "persoon_id;ikv_id;aard_arbeidsverhouding;datum_aanvang;datum_einde;" + "contracturen_per_week";

    @TempDir
    Path folder;

    private int deliveries;

    /** The employments as text, with the given hours and first day, and the last day for those that ended. */
    private static List<String> rows(String first, String last, String hours) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < PERSONS; i++) {
            rows.add(TestMicrodata.person(i) + ";I" + i + ";1;" + first + ";" + (i < ENDED ? last : "") + ";" + hours);
        }
        return rows;
    }

    private static byte[] csv(List<String> rows) {
        return (NAMES + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A field that begins with markup is a complete cell; any other field becomes the text of a cell. */
    private static byte[] workbook(List<String> rows, UnaryOperator<TestWorkbook> change) {
        StringBuilder xml = new StringBuilder();
        List<String> all = new ArrayList<>(List.of(NAMES));
        all.addAll(rows);
        for (String row : all) {
            xml.append("<row>");
            for (String field : row.split(";", -1)) {
                xml.append(field.startsWith("<") ? field : "<c t=\"str\"><v>" + field + "</v></c>");
            }
            xml.append("</row>");
        }
        return change.apply(new TestWorkbook().rows(xml.toString())).bytes();
    }

    private MicrodataRun.Result run(String name, byte[] employments) throws Exception {
        Path delivery = Files.createDirectories(folder.resolve("levering" + deliveries++));
        StringBuilder advices = new StringBuilder(
                "persoon_id;advies_id;datum_aanvraag;datum_advies;uitkomst;datum_einde_geldigheid;gemeentecode;geboortejaar\n");
        for (int i = 0; i < PERSONS; i++) {
            advices.append(TestMicrodata.person(i)).append(";A").append(i);
            advices.append(";2023-01-10;2023-02-01;positief;;0363;1990\n");
        }
        Files.writeString(delivery.resolve("adviezen.csv"), advices);
        Files.write(delivery.resolve(name), employments);
        MethodFile method = MicrodataRun.method(folder.resolve("method.yaml"), Map.of());
        try (TestDatabase database = TestDatabase.fresh()) {
            return new MicrodataRun(database.operator()).run(delivery, Path.of("data/reference"), method, "2024-Q4");
        }
    }

    private void assertSameFigures(MicrodataRun.Result found, Map<String, Integer> findings) throws Exception {
        MicrodataRun.Result plain = run("dienstverbanden.csv", csv(rows("2023-03-01", "2024-06-30", "28,5")));
        assertThat(plain.openData()).contains("werkzame_personen");
        assertThat(found.refused()).isFalse();
        assertThat(found.rejected()).containsEntry("dienstverbanden", 0L);
        assertThat(found.openData()).isEqualTo(plain.openData());
        assertThat(found.findings())
                .containsAllEntriesOf(findings)
                .hasSize(findings.size() + 2)
                .containsEntry("levering-zonder-manifest", 1)
                .containsEntry("kolom-niet-geleverd", HARMLESS);
    }

    private static String day(String date, double time) {
        long days =
                LocalDate.parse(date).toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay();
        return "<c s=\"1\"><v>" + (days + time) + "</v></c>";
    }

    @ParameterizedTest
    @CsvSource({"[h]:mm", "[hh]:mm:ss"})
    void hoursThatHavePassedGiveTheSameFigures(String format) throws Exception {
        byte[] book = workbook(
                rows("2023-03-01", "2024-06-30", "<c s=\"3\"><v>1.1875</v></c>"),
                one -> one.with(TestWorkbook.STYLES, "yyyy-mm-dd hh:mm:ss", format));
        assertSameFigures(run("dienstverbanden.xlsx", book), Map.of());
    }

    @ParameterizedTest
    @CsvSource({"h:mm, 0.8333333333333334", "[h]:mm, 0.8402777777777778", "h:mm, 0"})
    void aTimeThatIsNoNumberOfHoursGivesNoFigures(String format, String stored) throws Exception {
        byte[] book = workbook(
                rows("2023-03-01", "2024-06-30", "<c s=\"3\"><v>" + stored + "</v></c>"),
                one -> one.with(TestWorkbook.STYLES, "yyyy-mm-dd hh:mm:ss", format));
        MicrodataRun.Result found = run("dienstverbanden.xlsx", book);
        assertThat(found.refused()).isTrue();
        assertThat(found.findings()).containsEntry("waarde-ongeldig", PERSONS);
    }

    @Test
    void theDayThatACellShowsIsTakenWhateverTheTime() throws Exception {
        byte[] book =
                workbook(rows(day("2023-03-01", 22 / 24.0), day("2024-06-30", 1 - 0.4 / 86_400), "28.5"), one -> one);
        assertSameFigures(run("dienstverbanden.xlsx", book), Map.of("tijd-bij-datum", 2));
    }

    @Test
    void aGzipFileOfSeveralMembersGivesTheSameFigures() throws Exception {
        byte[] plain = csv(rows("2023-03-01", "2024-06-30", "28,5"));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (int from = 0; from < plain.length; from += 1000) {
            packed.writeBytes(TestDelivery.gzip(Arrays.copyOfRange(plain, from, Math.min(from + 1000, plain.length))));
        }
        assertSameFigures(run("dienstverbanden.csv.gz", packed.toByteArray()), Map.of());
    }

    @Test
    void aFormulaWithoutResultNeverMakesAnEmploymentEndless() throws Exception {
        byte[] book = workbook(rows("2023-03-01", "<c s=\"1\"><f>X1</f><v/></c>", "28.5"), one -> one);
        MicrodataRun.Result found = run("dienstverbanden.xlsx", book);
        assertThat(found.refused()).isTrue();
        assertThat(found.findings()).containsEntry("datum-ongeldig", ENDED);
    }

    @Test
    void halfAFileGivesNoFigures() throws Exception {
        List<String> rows = rows("2023-03-01", "2024-06-30", "28.5");
        byte[] first = workbook(rows.subList(0, 50), one -> one);
        byte[] second = workbook(rows.subList(50, PERSONS), one -> one);
        assertUnreadable("dienstverbanden.xlsx", first, second);
        byte[] packed = TestDelivery.gzip(csv(rows.subList(0, 50)));
        byte[] damaged =
                TestDelivery.gzip(String.join("\n", rows.subList(50, PERSONS)).getBytes(StandardCharsets.UTF_8));
        damaged[1] = 0;
        assertUnreadable("dienstverbanden.csv.gz", packed, damaged);
    }

    private void assertUnreadable(String name, byte[] first, byte[] second) throws Exception {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        MicrodataRun.Result found = run(name, both.toByteArray());
        assertThat(found.refused()).isTrue();
        assertThat(found.findings()).containsEntry("bestand-onleesbaar", 1);
    }
}
