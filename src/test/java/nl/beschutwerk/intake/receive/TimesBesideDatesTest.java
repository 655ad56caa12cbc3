package nl.beschutwerk.intake.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.TestMicrodata;
import nl.beschutwerk.intake.TestWorkbook;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.layout.EmploymentLayout;
import nl.beschutwerk.intake.microdata.EmploymentRowValidator;
import nl.beschutwerk.intake.microdata.MicrodataRowValidator.MicrodataRowResult;
import nl.beschutwerk.intake.rule.TimeBesideDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A time in a column of dates or of hours gives a finding, whether the workbook shows the time or not. */
class TimesBesideDatesTest {

    @TempDir
    Path folder;

    private static String cell(String text) {
        return "<c t=\"str\"><v>" + text + "</v></c>";
    }

    private static String day(String stored) {
        return "<c s=\"1\"><v>" + stored + "</v></c>";
    }

    private static String row(int person, String first, String last, String more) {
        return "<row>" + cell(TestMicrodata.person(person)) + cell("I" + person) + cell("1") + first + last + more
                + "</row>";
    }

    @Test
    void eachColumnOfDatesHasOneWarningWithTheNumberOfItsCells() throws IOException {
        new TestMicrodata(folder).advices(TestMicrodata.advice(1)).writeFiles();
        Files.delete(folder.resolve("dienstverbanden.csv"));
        Files.delete(folder.resolve("urenopgaven.csv"));
        String header = "<row>" + cell("persoon_id") + cell("ikv_id") + cell("aard_arbeidsverhouding")
                + cell("datum_aanvang") + cell("datum_einde") + cell("opgemaakt") + "</row>";
        Files.write(
                folder.resolve("dienstverbanden.xlsx"),
                new TestWorkbook()
                        .rows(header
                                + row(1, day("44986"), day("45656"), day("45656.5"))
                                + row(2, day("44986.916666666664"), day("45656"), day("45656.5"))
                                + row(3, day("44986.958333333336"), day("45656.99999"), day("45656.5")))
                        .bytes());
        assertThat(DeliveryCheck.examine(folder, new Quarter(2024, 4)).findings())
                .filteredOn(finding -> finding.code().equals(TimeBesideDate.CODE))
                .extracting(Finding::file, Finding::column, Finding::sentence)
                .satisfiesExactly(
                        found -> assertThat(found.toList())
                                .startsWith("dienstverbanden.xlsx", "datum_aanvang")
                                .last()
                                .asString()
                                .contains("2 cellen", "de eerste in rij 3", "de dag die de cel laat zien"),
                        found -> assertThat(found.toList())
                                .startsWith("dienstverbanden.xlsx", "datum_einde")
                                .last()
                                .asString()
                                .contains("één cel", "rij 4"));
    }

    @ParameterizedTest
    @CsvSource({
        "datum_einde, 2024-12-30 22:00:00, staat een tijd",
        "datum_einde, 20241230 00:00, staat een tijd",
        "datum_einde, 30-12-2024T22:00:00Z, staat een tijd",
        "datum_einde, 22:00:00, geen datum die bestaat",
        "contracturen_per_week, 20:00, zij is een tijd",
        "contracturen_per_week, 1900-01-01 04:00:00, zij is een tijd",
        "contracturen_per_week, 20 uur en 10 minuten, zij is een tijd",
        "contracturen_per_week, 1900-01-20, zoals 28",
    })
    void aTimeInATextIsAFaultThatIsCalledATime(String column, String text, String words) throws IOException {
        List<String> names =
                EmploymentLayout.LAYOUT.columns().stream().map(Column::name).toList();
        List<String> fields =
                new ArrayList<>(List.of(TestMicrodata.employment(1, 1).split(";", -1)));
        fields.set(names.indexOf(column), text);
        assertThat(new EmploymentRowValidator("x").validate(Header.of(names), new Row(2, fields, "")))
                .isInstanceOfSatisfying(MicrodataRowResult.Rejected.class, rejected -> {
                    assertThat(rejected.fault().column()).isEqualTo(column);
                    assertThat(rejected.fault().sentence()).contains(words);
                });
    }
}
