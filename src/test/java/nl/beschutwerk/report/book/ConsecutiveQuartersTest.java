package nl.beschutwerk.report.book;

import static nl.beschutwerk.report.ReleaseExamples.exact;
import static nl.beschutwerk.report.ReleaseExamples.hidden;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.report.book.DevelopmentChart.ConsecutiveQuarters;
import nl.beschutwerk.report.table.Chart.TimeChart.Run;
import org.junit.jupiter.api.Test;

class ConsecutiveQuartersTest {

    @Test
    void onlyQuartersThatFollowEachOtherAreJoined() {
        assertThat(runs("2018-Q1", "2019-Q3", "2019-Q4", "2020-Q1", "2020-Q4"))
                .containsExactly(new Run(0, 0), new Run(1, 3), new Run(4, 4));
    }

    @Test
    void aQuarterWithoutANumberIsNotDrawn() {
        assertThat(runs("2019-Q1 x", "2019-Q2", "2019-Q3 x", "2019-Q4", "2020-Q1"))
                .containsExactly(new Run(1, 1), new Run(3, 4));
    }

    @Test
    void aSeriesWithoutNumbersHasNoRuns() {
        assertThat(runs("2019-Q1 x")).isEmpty();
    }

    private static List<Run> runs(String... rows) {
        return ConsecutiveQuarters.of(
                Stream.of(rows).map(ConsecutiveQuartersTest::figure).toList(),
                (before, after) -> before.equals(after.previous()));
    }

    /** A quarter, followed by an x if its figure is hidden. */
    private static Figure figure(String row) {
        return new Figure(
                Quarter.parse(row.substring(0, 7)),
                FigureKey.total(Area.NEDERLAND, Indicator.BANEN_31),
                "Nederland",
                row.endsWith("x") ? hidden() : exact("1"));
    }
}
