package nl.beschutwerk.intake.format.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellKindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "General | NUMBER",
                "0 | NUMBER",
                "#,##0.00 | NUMBER",
                "0.00E+00 | NUMBER",
                "0% | NUMBER",
                "# ?/? | NUMBER",
                "@ | NUMBER",
                "0.0\" uur\" | NUMBER",
                "0.0\\ \\u\\s | NUMBER",
                "[Red]0;[Blue]-0 | NUMBER",
                "[$\u20AC-413] #,##0.00 | NUMBER",
                "_-* #,##0_-;-* #,##0_- | NUMBER",
                "m/d/yy | DATE",
                "dd\\-mm\\-yyyy | DATE",
                "[$-413]d mmmm yyyy;@ | DATE",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy | DATE",
                "mmm-yy | DATE",
                "mmmm | DATE",
                "yyyy-mm-dd\"T\" | DATE",
                "\"dag: \"d-m-yyyy | DATE",
                "m/d/yy h:mm | DATE_AND_TIME",
                "yyyy-mm-dd hh:mm:ss | DATE_AND_TIME",
                "dd-mm-yyyy h:mm AM/PM | DATE_AND_TIME",
                "h:mm | TIME",
                "h:mm AM/PM | TIME",
                "mm:ss.0 | TIME",
                "ss.000 | TIME",
                "[m]:ss | TIME",
                "[mm] | TIME",
                "[s] | TIME",
                "[$-413]h:mm:ss;@ | TIME",
                "h\" u \"mm | TIME",
                "[h] | ELAPSED_HOURS",
                "[hh]\" uur\" | ELAPSED_HOURS",
                "[h]:mm | ELAPSED_MINUTES",
                "[H]:MM | ELAPSED_MINUTES",
                "[hh]:mm;@ | ELAPSED_MINUTES",
                "[h]\" u \"mm | ELAPSED_MINUTES",
                "[Red][h]:mm | ELAPSED_MINUTES",
                "[h]:mm;[Red]-[h]:mm | ELAPSED_MINUTES",
                "[h]:mm:ss | ELAPSED_SECONDS",
                "[h]:mm:ss.00 | TIME",
                "[h]:m | TIME",
            })
    void aFormatTellsWhatACellShows(String format, CellKind kind) {
        assertThat(CellKind.of(format)).isEqualTo(kind);
    }
}
