package nl.beschutwerk.report.book;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Chart;
import nl.beschutwerk.report.table.Chart.BarChart;
import nl.beschutwerk.report.table.Chart.BarChart.Bars;
import nl.beschutwerk.report.table.Chart.Look;
import nl.beschutwerk.report.table.Table;
import nl.beschutwerk.report.text.Paragraph;

/** The picture of a letter: the people, the jobs that they come to, and the target. */
final class LetterChart {

    private static final int NAMES = 0;
    private static final int AMOUNTS = 1;
    private static final Set<Indicator> DRAWN =
            Set.of(Indicator.WERKZAME_PERSONEN, Indicator.BANEN_31, Indicator.DOELSTELLING, Indicator.DOELSTELLING_PAD);

    private LetterChart() {}

    /** Empty if there are not two bars to compare. What is hidden has a place without a bar. */
    static Optional<Chart> of(Table table) {
        List<Integer> rows = IntStream.range(0, table.rows().size())
                .filter(row -> DRAWN.contains(cell(table, row).key().indicator()))
                .boxed()
                .toList();
        BarRows bars = BarRows.of(table, rows, NAMES, List.of(AMOUNTS), List.of());
        if (!bars.areEnough()) {
            return Optional.empty();
        }
        return Optional.of(new BarChart(
                "Mensen, banen en doelstelling",
                "De doelstelling telt banen van 31 uur per week. Wie minder uren werkt, telt voor een deel van een baan."
                        + bars.remark(),
                description(table, bars.drawn()),
                "",
                "",
                NAMES,
                bars.drawn(),
                List.of(new Bars("Aantal", Look.JOBS, AMOUNTS)),
                Optional.empty()));
    }

    private static Paragraph description(Table table, List<Integer> rows) {
        Paragraph.Builder text = Paragraph.builder().words("Staafdiagram.");
        for (int row : rows) {
            Cell.OfFigure cell = cell(table, row);
            text.words(" " + cell.key().indicator().label() + ": ");
            if (cell.value() instanceof Given given) {
                text.figure(cell.figure(), given, given.amount().signum() == 0 ? 0 : cell.decimals());
            } else {
                text.words(Cell.HIDDEN);
            }
            text.words(".");
        }
        return text.build();
    }

    private static Cell.OfFigure cell(Table table, int row) {
        return (Cell.OfFigure) table.rows().get(row).get(AMOUNTS);
    }
}
