package nl.beschutwerk.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import nl.beschutwerk.disclosure.Cell.Place;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Indicator;
import org.junit.jupiter.api.Test;

class UnprotectedCountExceptionTest {

    private static final String VERSIONS = "Earlier versions of this quarter";
    private static final String QUARTERS = "What is published of 2024-Q2, 2024-Q3";

    private final UnprotectedCountException failure = new UnprotectedCountException(new Cell(
            Quantity.of(Indicator.NIET_WERKEND),
            new Place(AreaLevel.ARBEIDSMARKTREGIO, "AM17", Breakdown.ZONDER_WERK, "24+"),
            3,
            1,
            Cell.NOWHERE,
            false,
            true));

    @Test
    void thePlaceIsNamedAndNotTheCount() {
        assertThat(failure.inWords(true, "2024-Q2, 2024-Q3").getMessage())
                .startsWith("No choice of hidden figures protects all counts of AM17 (breakdown zonder_werk)")
                .doesNotContain("24+", "niet_werkend", " 3 ");
    }

    @Test
    void onlyWhatIsPublishedCanBeTheCause() {
        assertThat(failure.inWords(false, "").getMessage())
                .doesNotContain(VERSIONS, "What is published")
                .contains("check that the delivery is complete");
        assertThat(failure.inWords(true, "").getMessage()).contains(VERSIONS).doesNotContain("What is published");
        assertThat(failure.inWords(false, "2024-Q2, 2024-Q3").getMessage())
                .contains(QUARTERS)
                .doesNotContain(VERSIONS);
    }
}
