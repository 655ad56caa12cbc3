package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Chart;
import nl.beschutwerk.report.table.Chart.BarChart;
import nl.beschutwerk.report.table.Chart.KeyBarsChart;
import nl.beschutwerk.report.table.Chart.KeyBarsChart.Bar;
import nl.beschutwerk.report.table.Chart.KeyBarsChart.Panel;
import nl.beschutwerk.report.table.Chart.Look;
import nl.beschutwerk.report.table.Table;
import nl.beschutwerk.report.text.Paragraph;

/**
 * The picture of the summary and of the letter. One panel has people, the jobs they come to and the target; the other has
 * attainment, with that of the country. Numbers and percentages have a panel each: the length of a bar of one says nothing of a
 * bar of the other.
 */
final class SummaryChart {

    private static final int NAMES = 0;

    private final ReleaseContent content;
    private final Area area;
    private final Table table;
    private final int amounts;

    private SummaryChart(ReleaseContent content, Area area, Table table, int amounts) {
        this.content = content;
        this.area = area;
        this.table = table;
        this.amounts = amounts;
    }

    /**
     * The picture; empty if fewer than two of the numbers can be seen.
     *
     * @param table with a row of each of the figures that there is
     * @param amounts its column with the figures of the quarter
     */
    static Optional<Chart> of(ReleaseContent content, Area area, Table table, int amounts) {
        return new SummaryChart(content, area, table, amounts).chart();
    }

    private Optional<Chart> chart() {
        List<Bar> numbers = bars(
                new Wanted(area, Indicator.WERKZAME_PERSONEN, Look.PERSONS),
                new Wanted(area, Indicator.BANEN_31, Look.JOBS),
                new Wanted(area, Indicator.DOELSTELLING, Look.TARGET));
        BarRows numberRows = rows(numbers);
        if (!numberRows.areEnough()) {
            return Optional.empty();
        }
        Wanted own = new Wanted(area, Indicator.REALISATIE_BANEN, Look.JOBS);
        List<Bar> shares = area.equals(Area.NEDERLAND)
                ? bars(own)
                : bars(own, new Wanted(Area.NEDERLAND, Indicator.REALISATIE_BANEN, Look.SHARE_OF_COUNTRY));
        BarRows shareRows = rows(shares);
        // Without its own attainment, that of the country says nothing about an area.
        boolean withShares = !shares.isEmpty()
                && shareRows.drawn().contains(shares.get(0).row())
                && !shareRows.complete().isEmpty();
        String remark = withShares ? rows(concat(numbers, shares)).remark() : numberRows.remark();
        List<Panel> panels = new ArrayList<>();
        panels.add(panel(
                "Mensen, banen en doelstelling",
                "Mensen en banen",
                "Aantal",
                drawn(numbers, numberRows),
                Optional.empty()));
        if (withShares) {
            panels.add(panel(
                    area.equals(Area.NEDERLAND) ? "Realisatie" : "Realisatie naast die van Nederland",
                    "Gebied",
                    "Procent van de doelstelling",
                    drawn(shares, shareRows),
                    Optional.of(BarChart.Line.atTarget())));
        }
        return Optional.of(new KeyBarsChart(
                "Mensen, banen en doelstelling",
                "De grafiek laat cijfers uit de tabel zien."
                        + (withShares
                                ? " De realisatie is het deel van de doelstelling dat is gehaald. Bij de streepjeslijn is de doelstelling gehaald."
                                : "")
                        + remark,
                inWords(panels, remark),
                NAMES,
                amounts,
                panels));
    }

    /** A bar, if the table has its figure. */
    private record Wanted(Area area, Indicator indicator, Look look) {

        private boolean isOf(Cell cell) {
            return cell instanceof Cell.OfFigure of
                    && of.key().indicator() == indicator
                    && of.figure().area().equals(area);
        }
    }

    private List<Bar> bars(Wanted... wanted) {
        return Stream.of(wanted)
                .flatMap(one -> IntStream.range(0, table.rows().size())
                        .filter(row -> one.isOf(table.rows().get(row).get(amounts)))
                        .mapToObj(row -> new Bar(row, one.look()))
                        .limit(1))
                .toList();
    }

    private BarRows rows(List<Bar> bars) {
        return BarRows.of(table, bars.stream().map(Bar::row).toList(), NAMES, List.of(amounts), List.of());
    }

    private static List<Bar> drawn(List<Bar> bars, BarRows rows) {
        return bars.stream().filter(bar -> rows.drawn().contains(bar.row())).toList();
    }

    private static List<Bar> concat(List<Bar> some, List<Bar> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private Panel panel(
            String subject, String categoryTitle, String amountTitle, List<Bar> bars, Optional<BarChart.Line> line) {
        return new Panel(Titles.of(subject, content, area), categoryTitle, amountTitle, bars, line);
    }

    /** Each bar that can be seen by its name and its amount, and then the names of the others. */
    private Paragraph inWords(List<Panel> panels, String remark) {
        Paragraph.Builder text = Paragraph.builder()
                .words(
                        "Staafdiagram van het aantal mensen, de banen van 31 uur waar hun uren op uitkomen en de doelstelling"
                                + (panels.size() > 1
                                        ? "; en van de realisatie, in procenten van de doelstelling."
                                        : "."));
        panels.stream()
                .flatMap(panel -> panel.bars().stream())
                .map(bar -> (Cell.OfFigure) table.rows().get(bar.row()).get(amounts))
                .forEach(cell -> {
                    if (cell.value() instanceof Given given) {
                        boolean roughly = content.isRough(given);
                        text.words(" " + cell.key().indicator().label() + ", "
                                        + Titles.name(cell.figure().area()) + ": " + (roughly ? "ongeveer " : ""))
                                .figure(cell.figure(), given, cell.decimals())
                                .words(cell.suffix() + ".");
                    }
                });
        return text.words(remark).build();
    }
}
