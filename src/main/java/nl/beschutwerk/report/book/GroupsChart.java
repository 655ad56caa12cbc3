package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Chart;
import nl.beschutwerk.report.table.Chart.BarChart;
import nl.beschutwerk.report.table.Chart.BarChart.Bars;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.table.Table;
import nl.beschutwerk.report.text.Paragraph;

/** A chart of the groups of one breakdown, in persons. */
final class GroupsChart {

    private final ReleaseContent content;
    private final Area area;
    private final Table table;
    private final Wanted wanted;
    private final BarRows rows;

    /**
     * What to draw.
     *
     * @param title subject and unit
     * @param what the chart is of, as a sentence calls it, with its article
     * @param names column with the names of the groups
     * @param bars columns to draw; a group has one bar of each
     */
    record Wanted(String title, String what, Breakdown breakdown, int names, List<Bars> bars) {

        Wanted {
            bars = List.copyOf(bars);
        }
    }

    GroupsChart(ReleaseContent content, Area area, Table table, Wanted wanted) {
        this.content = content;
        this.area = area;
        this.table = table;
        this.wanted = wanted;
        List<Integer> columns = wanted.bars().stream().map(Bars::column).toList();
        this.rows = BarRows.of(table, rowsOf(wanted.breakdown(), columns.get(0)), wanted.names(), columns, List.of());
    }

    /** The chart; empty if too few amounts may be shown. */
    Optional<Chart> chart() {
        if (!rows.areEnough()) {
            return Optional.empty();
        }
        return Optional.of(new BarChart(
                Titles.of(wanted.title(), content, area),
                "De grafiek van " + wanted.what() + " laat cijfers uit de tabel zien." + rows.remark(),
                inWords(wanted.title(), wanted.names(), wanted.bars()),
                wanted.breakdown().label(),
                "Aantal personen",
                wanted.names(),
                rows.drawn(),
                wanted.bars(),
                Optional.empty()));
    }

    /** A sentence for who looks for a chart that is not there; empty if there is one, or if there are no such groups. */
    Optional<SheetText> whyNone() {
        return rows.areEnough() || rows.areNone() ? Optional.empty() : Optional.of(NoChart.of(wanted.what()));
    }

    private List<Integer> rowsOf(Breakdown breakdown, int column) {
        return IntStream.range(0, table.rows().size())
                .filter(row -> table.rows().get(row).get(column) instanceof Cell.OfFigure of
                        && of.key().breakdown() == breakdown)
                .boxed()
                .toList();
    }

    private Paragraph inWords(String subject, int names, List<Bars> bars) {
        Paragraph.Builder text = Paragraph.builder()
                .words("Staafdiagram: " + subject.toLowerCase(Locale.ROOT) + ", " + Titles.name(area) + ". ");
        List<String> separators = new ArrayList<>();
        for (int row : rows.drawn()) {
            List<Cell> cells = table.rows().get(row);
            text.words(String.join("", separators) + ((Cell.Text) cells.get(names)).text() + ": ");
            for (int i = 0; i < bars.size(); i++) {
                Figure figure = ((Cell.OfFigure) cells.get(bars.get(i).column())).figure();
                if (figure.value() instanceof Given given) {
                    text.figure(figure, given, 0);
                } else {
                    text.words(Cell.HIDDEN);
                }
                text.words(
                        bars.size() == 1
                                ? ""
                                : " " + bars.get(i).name().toLowerCase(Locale.ROOT)
                                        + (i < bars.size() - 1 ? ", " : ""));
            }
            separators = List.of("; ");
        }
        return text.words(".").build();
    }
}
