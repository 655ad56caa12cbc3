package nl.beschutwerk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.FigureValue.Hidden;
import org.junit.jupiter.api.Test;

/** The changes of a correction. */
class RevisionTest {

    private static final Quarter QUARTER = Quarter.parse("2024-Q2");
    private static final FigureKey KEY = FigureKey.total(Area.NEDERLAND, Indicator.WERKZAME_PERSONEN);
    private static final FigureValue NOT_DELIVERED = new Absent(AbsenceReason.NIET_GELEVERD);

    @Test
    void whatStayedTheSameIsNoRevisionHoweverItsZerosAreWritten() {
        assertThat(between(given("12.50"), given("12.5"))).isEmpty();
        assertThat(between(new Hidden(false), new Hidden(false))).isEmpty();
        assertThat(Revision.between(figures(NOT_DELIVERED), new Figures(QUARTER, List.of())))
                .isEmpty();
    }

    @Test
    void aDifferenceIsTheNewerAmountLessTheOlder() {
        assertThat(between(given("12"), given("9")))
                .singleElement()
                .satisfies(revision -> assertThat(revision.difference()).contains(new BigDecimal("-3")));
    }

    @Test
    void anEstimateThatBecameACountIsARevision() {
        assertThat(between(new Given(BigDecimal.TEN, true), given("10"))).hasSize(1);
    }

    @Test
    void whatIsHiddenNowIsNotToBeReadFromTheVersionBefore() {
        assertThat(between(given("12"), new Hidden(false))).singleElement().satisfies(revision -> {
            assertThat(revision.before()).isEqualTo(new Hidden(false));
            assertThat(revision.difference()).isEmpty();
        });
    }

    @Test
    void whatWasHiddenHasNoDifference() {
        assertThat(between(new Hidden(false), given("12"))).singleElement().satisfies(revision -> {
            assertThat(revision.before()).isEqualTo(new Hidden(false));
            assertThat(revision.difference()).isEmpty();
        });
    }

    @Test
    void aFigureThatOneVersionDoesNotHaveCountsAsNotDelivered() {
        assertThat(Revision.between(new Figures(QUARTER, List.of()), figures(given("12"))))
                .singleElement()
                .satisfies(revision -> assertThat(revision.before()).isEqualTo(NOT_DELIVERED));
    }

    private static List<Revision> between(FigureValue before, FigureValue now) {
        return Revision.between(figures(before), figures(now));
    }

    private static Figures figures(FigureValue value) {
        return new Figures(QUARTER, List.of(new Figure(QUARTER, KEY, "Nederland", value)));
    }

    private static FigureValue given(String amount) {
        return new Given(new BigDecimal(amount), false);
    }
}
