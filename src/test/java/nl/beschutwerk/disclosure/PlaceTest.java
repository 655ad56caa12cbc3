package nl.beschutwerk.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.beschutwerk.disclosure.Cell.Place;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import org.junit.jupiter.api.Test;

/** Places are looked up by the million, for which their equality is written out. */
class PlaceTest {

    private static final Place WOMEN = new Place(AreaLevel.GEMEENTE, "0014", Breakdown.GESLACHT, "vrouw");

    private static final List<Place> OTHERS = List.of(
            new Place(AreaLevel.ARBEIDSMARKTREGIO, "0014", Breakdown.GESLACHT, "vrouw"),
            new Place(AreaLevel.GEMEENTE, "0034", Breakdown.GESLACHT, "vrouw"),
            new Place(AreaLevel.GEMEENTE, "0014", Breakdown.LEEFTIJD, "vrouw"),
            new Place(AreaLevel.GEMEENTE, "0014", Breakdown.GESLACHT, "man"));

    @Test
    void placesAreEqualInAllTheirParts() {
        assertThat(new Place(AreaLevel.GEMEENTE, "0014", Breakdown.GESLACHT, "vrouw"))
                .isEqualTo(WOMEN)
                .hasSameHashCodeAs(WOMEN);
        assertThat(OTHERS).doesNotContain(WOMEN).doesNotHaveDuplicates();
    }

    @Test
    void eachPartCountsInTheHashCode() {
        assertThat(OTHERS.stream().map(Objects::hashCode).collect(Collectors.toSet()))
                .hasSize(OTHERS.size())
                .doesNotContain(WOMEN.hashCode());
    }

    @Test
    void theAreaAsAWholeIsTheTotal() {
        assertThat(WOMEN.total())
                .isEqualTo(new Place(AreaLevel.GEMEENTE, "0014", Breakdown.TOTAAL, Breakdown.TOTAL_CATEGORY));
        assertThat(WOMEN.total().isTotal()).isTrue();
        assertThat(WOMEN.isTotal()).isFalse();
        assertThat(WOMEN.in(AreaLevel.ARBEIDSMARKTREGIO, "AM01").category()).isEqualTo("vrouw");
    }
}
