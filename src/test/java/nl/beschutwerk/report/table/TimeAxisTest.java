package nl.beschutwerk.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.report.table.TimeAxis.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TimeAxisTest {

    /** Length of a quarter in thousandths of a day, which programs use as the step. */
    private static final long THOUSANDTHS = 91_312;

    @ParameterizedTest
    @CsvSource({
        "2023-Q4, 2024-Q4, QUARTER, 2023-12-29",
        "2024-Q1, 2024-Q2, QUARTER, 2024-03-29",
        "2021-Q4, 2024-Q4, QUARTER, 2021-12-29",
        "2018-Q1, 2024-Q4, YEAR, 2018-01-02",
        "2018-Q4, 2024-Q4, YEAR, 2018-12-30"
    })
    void theAxisBeginsWithTheFirstQuarterAndHasNoEmptyYearBefore(String first, String last, Step step, LocalDate from) {
        TimeAxis axis = axis(first, last);

        assertThat(axis.step()).isEqualTo(step);
        assertThat(axis.from()).isEqualTo(from);
        assertThat(axis.to()).isAfter(Quarter.parse(last).referenceDate());
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void everyStepOfAQuarterFallsInTheMonthOfItsReferenceDate(Quarter first) {
        Quarter last = first;
        for (int step = 0; step <= 12; step++) {
            TimeAxis axis = TimeAxis.of(first.referenceDate(), last.referenceDate());
            assertThat(YearMonth.from(axis.from().plusDays(step * THOUSANDTHS / 1000)))
                    .isEqualTo(YearMonth.from(last.referenceDate()));
            last = last.next();
        }
    }

    static Stream<Quarter> beginnings() {
        return Stream.iterate(Quarter.parse("2018-Q1"), Quarter::next).limit(40);
    }

    @ParameterizedTest
    @CsvSource({"2018-Q1, 1 januari van het jaar", "2018-Q4, 31 december van het jaar"})
    void stepsOfAYearSayWhichDayTheyAre(String first, String title) {
        assertThat(axis(first, "2024-Q4").title()).isEqualTo(title);
    }

    private static TimeAxis axis(String first, String last) {
        return TimeAxis.of(
                Quarter.parse(first).referenceDate(), Quarter.parse(last).referenceDate());
    }
}
