package nl.beschutwerk.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import nl.beschutwerk.domain.AreaLevel;
import org.junit.jupiter.api.Test;

/** Areas whose composition differs between two dates, in the real reference data. */
class RecompositionsTest {

    private static final ReferenceData REFERENCE = ReferenceDataReader.read(Path.of("data/reference"));

    @Test
    void theMoveOfWeespRecomposesTheTwoRegionsAndAmsterdam() {
        LocalDate before = LocalDate.of(2022, 3, 23);
        LocalDate after = LocalDate.of(2022, 3, 24);
        assertThat(REFERENCE.recomposed(AreaLevel.ARBEIDSMARKTREGIO, before, after))
                .containsExactly("AM12", "AM18");
        assertThat(REFERENCE.recomposed(AreaLevel.GEMEENTE, before, after)).containsExactly("0363");
    }

    @Test
    void aMergerWithinARegionLeavesTheRegionAsItWas() {
        LocalDate before = LocalDate.of(2022, 12, 31);
        LocalDate after = LocalDate.of(2023, 1, 1);
        assertThat(REFERENCE.recomposed(AreaLevel.ARBEIDSMARKTREGIO, before, after))
                .containsExactly("AM06", "AM36")
                .doesNotContain("AM22");
        assertThat(REFERENCE.recomposed(AreaLevel.GEMEENTE, before, after)).containsExactly("1992");
    }

    @Test
    void aSplitMunicipalityRecomposesTheRegionsItsPartsMoveBetween() {
        assertThat(REFERENCE.recomposed(
                        AreaLevel.ARBEIDSMARKTREGIO, LocalDate.of(2020, 12, 31), LocalDate.of(2021, 1, 1)))
                .contains("AM26", "AM27");
    }

    @Test
    void theCountryIsAlwaysTheSame() {
        assertThat(REFERENCE.recomposed(AreaLevel.LAND, LocalDate.of(2018, 1, 1), LocalDate.of(2024, 12, 31)))
                .isEmpty();
    }

    @Test
    void nothingChangesWithinAQuietYear() {
        assertThat(REFERENCE.recomposed(AreaLevel.GEMEENTE, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)))
                .isEmpty();
    }
}
