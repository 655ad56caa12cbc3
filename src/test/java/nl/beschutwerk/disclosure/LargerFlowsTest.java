package nl.beschutwerk.disclosure;

import static nl.beschutwerk.domain.Indicator.INSTROOM_WERK_JAAR;
import static nl.beschutwerk.domain.Indicator.UITSTROOM_WERK_JAAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.beschutwerk.disclosure.PrimarySuppression.Threshold;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Quarter;
import org.junit.jupiter.api.Test;

/**
 * Three regions with a small outflow, of 12 together, protect each other, since one of them might be larger. An attacker of
 * 2024-Q3 of the demo knew that hidden outflows are small, and so that each of the three was 4.
 */
class LargerFlowsTest {

    private static final Quarter QUARTER = Quarter.parse("2024-Q3");
    private static final Area COUNTRY = Area.NEDERLAND;

    private final List<Figure> figures = new ArrayList<>();
    private final Set<FigureKey> small = new HashSet<>();

    @Test
    void besideSmallFlowsThoseOfALargerAreaAreHidden() {
        small(region(1, 40, 4));
        small(region(2, 30, 4));
        Area larger = region(3, 20, 9);
        region(4, 20, 0);
        assertThat(beside(Set.of())).containsExactly(FigureKey.total(larger, INSTROOM_WERK_JAAR));
    }

    @Test
    void whereNoFlowOfAnAreaIsSmallNothingIsHidden() {
        region(1, 40, 8);
        flows(COUNTRY, 40, 4);
        small(COUNTRY);
        assertThat(beside(Set.of())).as("the country has no areas beside it").isEmpty();
    }

    @Test
    void anAreaOfWhichAFlowIsKnownFromBeforeProtectsNothing() {
        small(region(1, 40, 4));
        Area known = region(2, 30, 9);
        Area other = region(3, 25, 7);
        assertThat(beside(Set.of(FigureKey.total(known, UITSTROOM_WERK_JAAR))))
                .containsExactly(FigureKey.total(other, INSTROOM_WERK_JAAR));
        assertThat(beside(Set.of(
                        FigureKey.total(known, INSTROOM_WERK_JAAR), FigureKey.total(other, UITSTROOM_WERK_JAAR))))
                .isEmpty();
    }

    /** Outflows of 1, 1 and 5 add up to 7: no other outflows do, if two are small and one is not. */
    @Test
    void theLargerOutflowIsSoLargeThatTheSumTellsNothing() {
        small(region(1, 40, 1));
        small(region(2, 40, 1));
        region(3, 30, 5);
        Area large = region(4, 30, 9);
        region(5, 30, 8);
        assertThat(beside(Set.of())).containsExactly(FigureKey.total(large, INSTROOM_WERK_JAAR));
    }

    /** Of two, the one with half the outflow is chosen twice as often; neither never. */
    @Test
    void aLargerOutflowIsChosenLessOften() {
        small(region(1, 40, 4));
        region(2, 30, 10);
        Area larger = region(3, 30, 20);
        Area changing = region(4, 5, 1);
        int chosen = 0;
        for (int inflow = 100; inflow < 400; inflow++) {
            figures.removeIf(figure -> figure.key().areaCode().equals(changing.code()));
            flows(changing, inflow, 1);
            chosen += beside(Set.of()).contains(FigureKey.total(larger, INSTROOM_WERK_JAAR)) ? 1 : 0;
        }
        assertThat(chosen).isBetween(70, 130);
    }

    /** Nobody can compute which it is who does not have the hidden amounts as well. */
    @Test
    void whichAreaItIsFollowsFromWhatIsHiddenToo() {
        small(region(1, 40, 4));
        IntStream.rangeClosed(2, 35).forEach(number -> region(number, 30, 20));
        Set<FigureKey> chosen = beside(Set.of());
        assertThat(chosen).hasSize(1).isEqualTo(beside(Set.of()));
        Set<FigureKey> others = new HashSet<>();
        for (int outflow = 1; outflow <= 4; outflow++) {
            figures.set(
                    1,
                    GivenFigures.of(
                            QUARTER,
                            new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM01", "Regio 1"),
                            UITSTROOM_WERK_JAAR,
                            outflow));
            others.addAll(beside(Set.of()));
        }
        assertThat(others).hasSizeGreaterThan(1);
    }

    private Set<FigureKey> beside(Set<FigureKey> shown) {
        Figures all = new Figures(QUARTER, figures);
        return new LargerFlows(new Threshold(5), all, shown, Salt.of(all)).beside(small);
    }

    private Area region(int number, int in, int out) {
        Area region = new Area(AreaLevel.ARBEIDSMARKTREGIO, String.format("AM%02d", number), "Regio " + number);
        flows(region, in, out);
        return region;
    }

    private void flows(Area area, int in, int out) {
        figures.add(GivenFigures.of(QUARTER, area, INSTROOM_WERK_JAAR, in));
        figures.add(GivenFigures.of(QUARTER, area, UITSTROOM_WERK_JAAR, out));
    }

    private void small(Area area) {
        small.addAll(figures.stream()
                .map(Figure::key)
                .filter(key -> key.areaCode().equals(area.code()) && key.indicator() == UITSTROOM_WERK_JAAR)
                .collect(Collectors.toSet()));
    }
}
