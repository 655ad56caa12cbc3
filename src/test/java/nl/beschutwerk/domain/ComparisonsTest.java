package nl.beschutwerk.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.SeriesBreak.Cause;
import org.junit.jupiter.api.Test;

class ComparisonsTest {

    private static final Area RIJNMOND = new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM22", "Rijnmond");
    private static final FigureKey KEY = FigureKey.total(RIJNMOND, Indicator.BANEN_31);
    private static final RegionStanding.Rank RANK = new RegionStanding.Rank(2, 35, 1);
    private static final RegionStanding STANDING = new RegionStanding("AM22", Optional.of(RANK), List.of("AM01"));

    @Test
    void aChangeIsFoundByFigureAndQuarter() {
        Change quarter = change(ComparedWith.VORIG_KWARTAAL, 1);
        Change year = change(ComparedWith.JAAR_EERDER, 2);
        Comparisons comparisons = new Comparisons(List.of(quarter, year), List.of(), List.of());

        assertThat(comparisons.changes()).containsExactly(quarter, year);
        assertThat(comparisons.change(KEY, ComparedWith.VORIG_KWARTAAL)).isEqualTo(quarter);
        assertThat(comparisons.change(KEY, ComparedWith.JAAR_EERDER)).isEqualTo(year);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> comparisons.change(
                        FigureKey.total(Area.NEDERLAND, Indicator.BANEN_31), ComparedWith.JAAR_EERDER));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Comparisons(List.of(year, year), List.of(), List.of()));
    }

    @Test
    void onlyRegionsHaveARank() {
        RegionStanding first = new RegionStanding("AM01", Optional.empty(), List.of());
        Comparisons comparisons = new Comparisons(List.of(), List.of(STANDING, first), List.of());

        assertThat(comparisons.standings()).containsExactly(first, STANDING);
        assertThat(comparisons.rank(RIJNMOND)).contains(RANK);
        assertThat(comparisons.rank(new Area(AreaLevel.GEMEENTE, "AM22", ""))).isEmpty();
        assertThat(comparisons.rank(new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM01", "")))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Comparisons(List.of(), List.of(STANDING, STANDING), List.of()));
    }

    @Test
    void breaksLieAfterOneQuarterAndUpToAnother() {
        SeriesBreak early = broken(1, Cause.METHODE);
        SeriesBreak late = broken(3, Cause.SOORT_LEVERING);
        SeriesBreak same = broken(3, Cause.METHODE);
        Comparisons comparisons = new Comparisons(List.of(), List.of(), List.of(same, late, early));

        assertThat(comparisons.breaks()).containsExactlyInAnyOrder(early, late, same);
        assertThat(comparisons.breaksBetween(RIJNMOND, new Quarter(2023, 4), new Quarter(2024, 3)))
                .containsExactly(early, late, same);
        assertThat(comparisons.breaksBetween(RIJNMOND, new Quarter(2024, 1), new Quarter(2024, 2)))
                .isEmpty();
        assertThat(comparisons.breaksBetween(Area.NEDERLAND, new Quarter(2020, 1), new Quarter(2024, 4)))
                .isEmpty();
    }

    private static SeriesBreak broken(int quarter, Cause cause) {
        return new SeriesBreak(RIJNMOND.level(), RIJNMOND.code(), new Quarter(2024, quarter), cause);
    }

    private static Change change(ComparedWith with, int amount) {
        return new Change(KEY, with, new FigureValue.Given(BigDecimal.valueOf(amount), false));
    }
}
