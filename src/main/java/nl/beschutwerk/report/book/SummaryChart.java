package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Chart;
import nl.beschutwerk.report.table.Chart.BarChart;
import nl.beschutwerk.report.table.Chart.KeyBarsChart;
import nl.beschutwerk.report.table.Chart.KeyBarsChart.Bar;
import nl.beschutwerk.report.table.Table;
import nl.beschutwerk.report.text.Paragraph;

/**
 * The picture of the summary: people, the jobs they come to and the target; and beside it the attainment, with that of the
 * country.
 */
final class SummaryChart {

    private final ReleaseContent content;
    private final Area area;
    private final Table table;

    SummaryChart(ReleaseContent content, Area area, Table table) {
        this.content = content;
        this.area = area;
        this.table = table;
    }

    /** Bars in numbers, for these rows; empty if fewer than two of them can be seen. */
    Optional<Chart> amounts(Optional<Integer> persons, Optional<Integer> jobs, Optional<Integer> target) {
        List<Bar> bars = new ArrayList<>();
        persons.ifPresent(row -> bars.add(new Bar(row, Chart.Look.PERSONS)));
        jobs.ifPresent(row -> bars.add(new Bar(row, Chart.Look.JOBS)));
        target.ifPresent(row -> bars.add(new Bar(row, Chart.Look.TARGET)));
        return chart(
                bars,
                "Mensen, banen en doelstelling",
                "De grafiek laat cijfers uit de tabel zien.",
                "Staafdiagram van het aantal mensen, de banen van 31 uur waar hun uren op uitkomen, en de doelstelling",
                "Aantal",
                Optional.empty());
    }

    /** Bars in per cent of the target, for these rows; empty if fewer than two of them can be seen. */
    Optional<Chart> shares(Optional<Integer> own, Optional<Integer> national) {
        return own.isEmpty() || national.isEmpty()
                ? Optional.empty()
                : chart(
                        List.of(
                                new Bar(own.get(), Chart.Look.JOBS),
                                new Bar(national.get(), Chart.Look.SHARE_OF_COUNTRY)),
                        "Realisatie naast die van Nederland",
                        "De grafiek rechts laat zien welk deel van de doelstelling is gehaald: bij de streepjeslijn is dat honderd procent.",
                        "Staafdiagram van de realisatie in banen, in procenten van de doelstelling",
                        "Procent van de doelstelling",
                        Optional.of(BarChart.Line.atTarget()));
    }

    private Optional<Chart> chart(
            List<Bar> candidates,
            String subject,
            String caption,
            String beginning,
            String amountTitle,
            Optional<BarChart.Line> line) {
        BarRows rows = BarRows.of(
                table,
                candidates.stream().map(Bar::row).toList(),
                KeyFiguresTable.NAMES,
                List.of(KeyFiguresTable.AMOUNTS),
                List.of());
        if (!rows.areEnough()) {
            return Optional.empty();
        }
        return Optional.of(new KeyBarsChart(
                Titles.of(subject, content, area),
                caption + rows.remark(),
                inWords(beginning, rows),
                "Kerncijfer",
                amountTitle,
                KeyFiguresTable.NAMES,
                KeyFiguresTable.AMOUNTS,
                candidates.stream()
                        .filter(bar -> rows.drawn().contains(bar.row()))
                        .toList(),
                line));
    }

    /** Each bar that can be seen by its name and its amount, and then the names of the others. */
    private Paragraph inWords(String beginning, BarRows rows) {
        Paragraph.Builder text = Paragraph.builder().words(beginning + ".");
        cells(rows).forEach(cell -> {
            if (cell.value() instanceof Given given) {
                boolean roughly = content.isRough(given);
                text.words(" " + cell.key().indicator().label() + ", "
                                + Titles.name(cell.figure().area()) + ": " + (roughly ? "ongeveer " : ""))
                        .figure(cell.figure(), given, roughly ? 0 : cell.decimals())
                        .words(cell.suffix() + ".");
            }
        });
        return text.words(rows.remark()).build();
    }

    /** The cells of the bars that can be seen. */
    private Stream<Cell.OfFigure> cells(BarRows rows) {
        return rows.complete().stream()
                .map(row -> table.rows().get(row).get(KeyFiguresTable.AMOUNTS))
                .filter(Cell.OfFigure.class::isInstance)
                .map(Cell.OfFigure.class::cast);
    }
}
