package nl.beschutwerk.report.book;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Chart;
import nl.beschutwerk.report.table.Chart.KeyBarsChart;
import nl.beschutwerk.report.table.Chart.KeyBarsChart.Bar;
import nl.beschutwerk.report.table.Chart.Look;
import nl.beschutwerk.report.table.Table;
import nl.beschutwerk.report.text.Paragraph;

/** The picture of a letter: the people, the jobs that they come to, and the target. */
final class LetterChart {

    private static final int NAMES = 0;
    private static final int AMOUNTS = 1;
    private static final Map<Indicator, Look> DRAWN = Map.of(
            Indicator.WERKZAME_PERSONEN, Look.PERSONS,
            Indicator.BANEN_31, Look.JOBS,
            Indicator.DOELSTELLING, Look.TARGET,
            Indicator.DOELSTELLING_PAD, Look.TARGET);

    private LetterChart() {}

    /** Empty if there are not two bars to compare. What is hidden has a place without a bar. */
    static Optional<Chart> of(Table table) {
        List<Integer> rows = IntStream.range(0, table.rows().size())
                .filter(row -> DRAWN.containsKey(cell(table, row).key().indicator()))
                .boxed()
                .toList();
        BarRows bars = BarRows.of(table, rows, NAMES, List.of(AMOUNTS), List.of());
        if (!bars.areEnough()) {
            return Optional.empty();
        }
        return Optional.of(new KeyBarsChart(
                "Mensen, banen en doelstelling",
                "De doelstelling telt banen van 31 uur per week. Wie minder uren werkt, telt voor een deel van een baan."
                        + bars.remark(),
                description(table, bars.drawn()),
                "",
                "",
                NAMES,
                AMOUNTS,
                bars.drawn().stream().map(row -> bar(table, row)).toList(),
                Optional.empty()));
    }

    private static Bar bar(Table table, int row) {
        return new Bar(
                row, Objects.requireNonNull(DRAWN.get(cell(table, row).key().indicator())));
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
