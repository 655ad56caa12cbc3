package nl.beschutwerk.intake.microdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.TestDelivery;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.layout.AdviceLayout;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.microdata.MicrodataRowValidator.MicrodataRowResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An advice that is pending has no date yet. */
class PendingWithDateTest {

    private static List<Finding> warnings(String outcome, String date) throws IOException {
        Header header = Header.of(
                AdviceLayout.LAYOUT.columns().stream().map(Column::name).toList());
        List<String> fields =
                List.of("PERSOON00000001", "A1", "2023-01-10", date, outcome, "", "0363", "1990", "", "", "");
        MicrodataRowResult result = new AdviceRowValidator(
                        "adviezen.csv", TestDelivery.REFERENCE, new Quarter(2024, 4).referenceDate())
                .validate(header, new Row(2, fields, String.join(";", fields)));
        assertThat(result).isInstanceOf(MicrodataRowResult.Passed.class);
        return ((MicrodataRowResult.Passed) result).warnings();
    }

    @ParameterizedTest
    @CsvSource({
        "in_behandeling, 2023-02-01, true",
        "in_behandeling, '', false",
        "ingetrokken, 2023-02-01, false",
        "positief, 2023-02-01, false",
        "negatief, 2023-02-01, false"
    })
    void onlyAPendingAdviceWithADateIsFound(String outcome, String date, boolean found) throws IOException {
        assertThat(warnings(outcome, date).stream()
                        .anyMatch(finding -> finding.code().equals(PendingWithDate.CODE)))
                .isEqualTo(found);
    }

    @Test
    void theFindingIsOnTheOutcomeAndDoesNotShowTheDate() throws IOException {
        assertThat(warnings("in_behandeling", "2023-02-01")).singleElement().satisfies(finding -> {
            assertThat(finding.row()).isEqualTo(2);
            assertThat(finding.column()).isEqualTo("uitkomst");
            assertThat(finding.value()).isNull();
            assertThat(finding.sentence()).contains("datum_advies").doesNotContain("2023");
        });
    }
}
