package nl.beschutwerk.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.FigureValue.Hidden;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final Quarter QUARTER = new Quarter(2024, 4);
    private static final Area RIJNMOND = new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM22", "Rijnmond");
    private static final Area ROTTERDAM = new Area(AreaLevel.GEMEENTE, "0599", "Rotterdam");
    private static final FigureKey OF_COUNTRY = FigureKey.total(Area.NEDERLAND, Indicator.WERKZAME_PERSONEN);
    private static final FigureKey OF_WOMEN =
            FigureKey.of(RIJNMOND, Indicator.WERKZAME_PERSONEN, Breakdown.GESLACHT, "v");
    private static final FigureKey OF_REGION = FigureKey.total(RIJNMOND, Indicator.WERKZAME_PERSONEN);
    private static final FigureKey OF_TOWN = FigureKey.total(ROTTERDAM, Indicator.WERKZAME_PERSONEN);

    @Test
    void figuresAreFoundAndInTheOrderOfTheOpenData() {
        Figures figures = figures(
                figure(OF_COUNTRY, given("10")),
                figure(OF_TOWN, given("3")),
                figure(OF_WOMEN, given("4")),
                figure(OF_REGION, given("7")));

        assertThat(figures.quarter()).isEqualTo(QUARTER);
        assertThat(figures.stream().map(Figure::key)).containsExactly(OF_WOMEN, OF_REGION, OF_TOWN, OF_COUNTRY);
        assertThat(figures.find(OF_WOMEN)).contains(figure(OF_WOMEN, given("4")));
        assertThat(figures.find(OF_WOMEN.with(Indicator.BANEN_31))).isEmpty();
        assertThat(figures.total(RIJNMOND, Indicator.WERKZAME_PERSONEN)).contains(figure(OF_REGION, given("7")));
        assertThat(figures.areas(AreaLevel.ARBEIDSMARKTREGIO))
                .containsExactly(new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM22", "Gebied"));
        assertThat(figures.areas(AreaLevel.LAND)).hasSize(1);
        assertThat(figure(OF_WOMEN, given("4")).unit()).isEqualTo(Unit.PERSONEN);
    }

    @Test
    void aFigureOfAnotherQuarterOrTwiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figures(QUARTER.next(), List.of(figure(OF_TOWN, given("1")))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figures(figure(OF_TOWN, given("1")), figure(OF_TOWN, given("1"))));
    }

    @Test
    void aKeyLeadsToOtherFiguresOfItsArea() {
        assertThat(OF_WOMEN.with(Indicator.BANEN_31))
                .isEqualTo(FigureKey.of(RIJNMOND, Indicator.BANEN_31, Breakdown.GESLACHT, "v"));
        assertThat(OF_WOMEN.ofWholeArea(Indicator.BANEN_31)).isEqualTo(FigureKey.total(RIJNMOND, Indicator.BANEN_31));
    }

    @Test
    void keysAreOrderedByTheirCodes() {
        List<FigureKey> inOrder = List.of(
                OF_REGION.with(Indicator.BANEN_31),
                FigureKey.of(RIJNMOND, Indicator.WERKZAME_PERSONEN, Breakdown.GESLACHT, "m"),
                OF_WOMEN,
                OF_REGION,
                FigureKey.total(new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM23", ""), Indicator.BANEN_31),
                OF_TOWN,
                OF_COUNTRY);
        List<FigureKey> mixed = new ArrayList<>(inOrder);
        java.util.Collections.reverse(mixed);
        assertThat(new TreeSet<>(mixed)).containsExactlyElementsOf(inOrder);
        assertThat(OF_WOMEN).isEqualByComparingTo(OF_WOMEN.with(Indicator.WERKZAME_PERSONEN));
    }

    @Test
    void anAmountIsTheSameHoweverItIsWritten() {
        assertThat(given("1.50").isSameAs(given("1.5"))).isTrue();
        assertThat(given("1.50").isSameAs(given("1.4"))).isFalse();
        assertThat(given("1").isSameAs(new Hidden(false))).isFalse();
        assertThat(new Hidden(false).isSameAs(new Hidden(false))).isTrue();
        assertThat(new Hidden(false).isSameAs(given("1"))).isFalse();
        assertThat(new Absent(AbsenceReason.NIEMAND).isSameAs(new Absent(AbsenceReason.ONVOLLEDIG)))
                .isFalse();
    }

    @Test
    void amountsThatOthersGiveTooAreFound() {
        Figures here = figures(
                figure(OF_COUNTRY, given("10.0")), figure(OF_TOWN, given("3")), figure(OF_WOMEN, new Hidden(false)));
        Figures other = figures(
                figure(OF_COUNTRY, given("10")),
                figure(OF_TOWN, given("4")),
                figure(OF_WOMEN, new Hidden(false)),
                figure(OF_REGION, given("7")));

        assertThat(here.sameIn(List.of(other))).containsOnlyKeys(OF_COUNTRY);
        assertThat(here.isSameIn(other, OF_COUNTRY)).isTrue();
        assertThat(here.isSameIn(other, OF_TOWN)).isFalse();
        assertThat(here.isSameIn(other, OF_WOMEN)).isTrue();
        assertThat(here.isSameIn(other, OF_REGION)).isFalse();
        assertThat(other.isSameIn(here, OF_REGION)).isFalse();
    }

    @Test
    void aCorrectionKnowsTheAreasThatItChanges() {
        Revision revision = new Revision(OF_TOWN, "Rotterdam", given("1"), given("2"));
        Correction correction = new Correction(2, 1, "fout", List.of(revision), new TreeSet<>(List.of("AM22")));

        assertThat(correction.revisionsOf(ROTTERDAM)).containsExactly(revision);
        assertThat(correction.revisionsOf(RIJNMOND)).isEmpty();
        assertThat(correction.revisionsOf(new Area(AreaLevel.GEMEENTE, "0363", "")))
                .isEmpty();
        assertThat(correction.revisionsOf(new Area(AreaLevel.LAND, "0599", ""))).isEmpty();
        assertThat(correction.changes(ROTTERDAM, List.of())).isTrue();
        assertThat(correction.changes(RIJNMOND, List.of(ROTTERDAM))).isTrue();
        assertThat(correction.changes(RIJNMOND, List.of(RIJNMOND))).isFalse();
        assertThat(correction.changesHistoryOf(RIJNMOND, List.of())).isTrue();
        assertThat(correction.changesHistoryOf(Area.NEDERLAND, List.of(ROTTERDAM, RIJNMOND)))
                .isTrue();
        assertThat(correction.changesHistoryOf(ROTTERDAM, List.of())).isFalse();
    }

    private static Figures figures(Figure... figures) {
        return new Figures(QUARTER, List.of(figures));
    }

    private static Figure figure(FigureKey key, FigureValue value) {
        return new Figure(QUARTER, key, "Gebied", value);
    }

    private static Given given(String amount) {
        return new Given(new BigDecimal(amount), false);
    }
}
