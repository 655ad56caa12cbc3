package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.report.table.Chart.TimeChart.Run;

/** Which rows of a series a chart may join: those with an amount, one after the other. */
final class ConsecutiveQuarters {

    private ConsecutiveQuarters() {}

    /**
     * The runs of a column.
     *
     * @param column its figures, one a row, in order of time
     * @param joined whether a line may run from one quarter to the one in the next row
     */
    static List<Run> of(List<Figure> column, BiPredicate<Quarter, Quarter> joined) {
        List<Run> runs = new ArrayList<>();
        int first = -1;
        for (int row = 0; row < column.size(); row++) {
            boolean given = column.get(row).value() instanceof Given;
            boolean goesOn = first >= 0
                    && given
                    && joined.test(
                            column.get(row - 1).quarter(), column.get(row).quarter());
            if (first >= 0 && !goesOn) {
                runs.add(new Run(first, row - 1));
                first = -1;
            }
            if (given && first < 0) {
                first = row;
            }
        }
        if (first >= 0) {
            runs.add(new Run(first, column.size() - 1));
        }
        return runs;
    }
}
