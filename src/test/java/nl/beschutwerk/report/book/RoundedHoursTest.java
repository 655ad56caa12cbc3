package nl.beschutwerk.report.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.reference.MethodReader;
import nl.beschutwerk.report.ReleaseExamples;
import org.junit.jupiter.api.Test;

class RoundedHoursTest {

    private static final Method PUBLISHED =
            MethodReader.read(Path.of("data/reference/method.yaml")).method();

    @Test
    void readersReadWhichHoursAreRoundedAndWhatFollows() {
        assertThat(RoundedHours.ofMunicipalities(PUBLISHED))
                .contains(
                        "De uren van een regio of een gemeente zijn op tientallen afgerond. De banen, de gemiddelde uren, de"
                                + " realisatie en het verschil van een regio of een gemeente zijn met die afgeronde uren berekend.");
        assertThat(RoundedHours.ofRegions(PUBLISHED))
                .hasValueSatisfying(
                        text -> assertThat(text).startsWith("De uren van een regio zijn op tientallen afgerond."));
        assertThat(RoundedHours.ofGroups(PUBLISHED))
                .contains("De uren van een groep zijn op tientallen afgerond. De banen van een groep zijn met die"
                        + " afgeronde uren berekend.");
        assertThat(RoundedHours.everywhere(PUBLISHED))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("afgerond op een veelvoud van 10 uur")
                        .endsWith("Alleen de uren van heel Nederland zijn niet zo afgerond."));
    }

    @Test
    void nothingIsSaidWhereHoursAreNotRounded() {
        Method exact = ReleaseExamples.method();
        assertThat(RoundedHours.ofMunicipalities(exact)).isEmpty();
        assertThat(RoundedHours.ofRegions(exact)).isEmpty();
        assertThat(RoundedHours.ofGroups(exact)).isEmpty();
        assertThat(RoundedHours.everywhere(exact)).isEmpty();
    }
}
