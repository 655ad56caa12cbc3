package nl.beschutwerk.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @ParameterizedTest
    @CsvSource({"0, 0.00", "50, 50.00", "100, 100.00", "33.333, 33.33"})
    void placesAreInPercentagesOfTheLargest(BigDecimal amount, String place) {
        assertThat(Scale.upTo(List.of(BigDecimal.TEN, BigDecimal.valueOf(100))).place(amount))
                .isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({"487, 500", "13405, 15.000", "121, 150", "0.4, 1", "5, 5", "6, 6", "11, 15"})
    void axisEndsAtARoundNumber(BigDecimal most, String end) {
        List<Picture.Mark> marks = Scale.roundUpTo(List.of(most)).marks(Language.NL);

        assertThat(marks.get(0)).isEqualTo(new Picture.Mark("0", "0.00"));
        assertThat(marks.get(marks.size() - 1)).isEqualTo(new Picture.Mark(end, "100.00"));
        assertThat(marks).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void datesAreToScale() {
        LocalDate from = LocalDate.of(2023, 12, 31);

        assertThat(Scale.place(LocalDate.of(2024, 9, 30), from, LocalDate.of(2024, 12, 31)))
                .isEqualTo("74.86");
        assertThat(Scale.place(from, from, from)).isEqualTo("0.00");
    }

    @Test
    void nobodyAtAllHasAnAxisToo() {
        assertThat(Scale.upTo(List.of(BigDecimal.ZERO)).place(BigDecimal.ZERO)).isEqualTo("0.00");
    }
}
