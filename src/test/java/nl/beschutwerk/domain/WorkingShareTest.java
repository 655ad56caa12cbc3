package nl.beschutwerk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.FigureValue.Hidden;
import org.junit.jupiter.api.Test;

/** A share tells nothing that the two numbers beside it do not tell. */
class WorkingShareTest {

    private static final FigureValue ONE = new Given(BigDecimal.ONE, false);
    private static final FigureValue THREE = new Given(BigDecimal.valueOf(3), false);
    private static final FigureValue NOBODY = new Given(BigDecimal.ZERO, false);
    private static final FigureValue HIDDEN = new Hidden(false);
    private static final FigureValue NOT_DELIVERED = new Absent(AbsenceReason.NIET_GELEVERD);

    @Test
    void itIsInPerCent() {
        assertThat(WorkingShare.of(ONE, THREE)).isEqualTo(new Given(new BigDecimal("33.3333"), false));
        assertThat(WorkingShare.of(NOBODY, THREE).isSameAs(NOBODY)).isTrue();
    }

    @Test
    void itIsHiddenIfEitherNumberIs() {
        assertThat(WorkingShare.of(HIDDEN, THREE)).isEqualTo(HIDDEN);
        assertThat(WorkingShare.of(ONE, HIDDEN)).isEqualTo(HIDDEN);
        assertThat(WorkingShare.of(NOBODY, HIDDEN)).isEqualTo(HIDDEN);
        assertThat(WorkingShare.of(HIDDEN, NOBODY)).isEqualTo(HIDDEN);
    }

    @Test
    void itIsAbsentIfEitherNumberIsOrThereIsNobody() {
        assertThat(WorkingShare.of(NOT_DELIVERED, HIDDEN)).isEqualTo(NOT_DELIVERED);
        assertThat(WorkingShare.of(HIDDEN, NOT_DELIVERED)).isEqualTo(NOT_DELIVERED);
        assertThat(WorkingShare.of(NOBODY, NOBODY)).isEqualTo(new Absent(AbsenceReason.NIEMAND));
    }
}
