package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Chart;
import nl.beschutwerk.report.table.Chart.BarChart;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.table.Table;
import nl.beschutwerk.report.table.TableBuilder;
import nl.beschutwerk.report.text.AreaFigures;
import nl.beschutwerk.report.text.DutchFormat;
import nl.beschutwerk.report.text.NotWorkingSentences;

/** Niet werkend: how many people do not work, for how long, and whether their number rises or falls. */
final class NotWorkingSheet {

    static final String NAME = "Niet werkend";
    static final String HOLDS = "hoeveel mensen niet werken, en hoe lang al";

    private static final int GROUP_COLUMN = 1;
    private static final int FIGURE_COLUMN = 3;

    /** Indicators on how people find work, and stop. */
    private static final List<Indicator> BESIDE = List.of(
            Indicator.ZONDER_WERK_MEDIAAN,
            Indicator.INSTROOM_WERK,
            Indicator.UITSTROOM_WERK,
            Indicator.INSTROOM_WERK_JAAR,
            Indicator.UITSTROOM_WERK_JAAR,
            Indicator.WERKEND_NA_3_MAANDEN,
            Indicator.WERKEND_NA_12_MAANDEN);

    private NotWorkingSheet() {}

    /** Whether it is known how long people do not work. */
    static boolean applies(ReleaseContent content, Area area) {
        return split(content, area).stream().anyMatch(figure -> !(figure.value() instanceof Absent));
    }

    static Sheet of(ReleaseContent content, Area area, Notes notes) {
        List<SheetText> texts = new ArrayList<>(Titles.warnings(content));
        texts.add(SheetText.plain(NotWorkingSentences.of(content, area)));
        texts.add(SheetText.plain("Iemand is zonder werk vanaf het positieve advies, of vanaf de dag na het laatste"
                + " dienstverband als dat later was."));
        Table table = table(content, area, notes);
        BarChart.Bars bars = new BarChart.Bars("Niet werkend", Chart.Look.NOT_WORKING, FIGURE_COLUMN);
        Optional<Chart> chart = new GroupsChart(content, area, table)
                .of("Aantal mensen zonder werk, naar hoe lang al", Breakdown.ZONDER_WERK, GROUP_COLUMN, List.of(bars));
        return new Sheet(
                NAME,
                Titles.of("Niet werkend", content, area),
                texts,
                table,
                chart.stream().toList());
    }

    private static Table table(ReleaseContent content, Area area, Notes notes) {
        TableBuilder table = new TableBuilder("niet_werkend", notes)
                .column("Kerncijfer", 66)
                .column(Breakdown.ZONDER_WERK.label(), 30)
                .column("Eenheid", 12)
                .column(DutchFormat.date(content.quarter().referenceDate()), 18);
        ChangeColumns changes = new ChangeColumns(content, area);
        changes.addTo(table);
        AreaFigures figures = new AreaFigures(content.figures(), area);
        Figure all = figures.figure(Indicator.NIET_WERKEND);
        table.totalRow(cells(all, changes), changes.notes(all));
        split(content, area).forEach(figure -> table.row(cells(figure, changes), changes.notes(figure)));
        BESIDE.stream()
                .filter(indicator -> indicator.isGivenFor(area.level()))
                .map(figures::figure)
                .forEach(figure -> table.row(cells(figure, changes), changes.notes(figure)));
        return table.build();
    }

    private static List<Figure> split(ReleaseContent content, Area area) {
        AreaFigures figures = new AreaFigures(content.figures(), area);
        return figures.categories(Indicator.NIET_WERKEND, Breakdown.ZONDER_WERK).stream()
                .map(category -> figures.figure(Indicator.NIET_WERKEND, Breakdown.ZONDER_WERK, category))
                .toList();
    }

    private static List<Cell> cells(Figure figure, ChangeColumns changes) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Text(figure.key().indicator().label()));
        cells.add(new Cell.Text(
                figure.key().breakdown().categoryLabel(figure.key().category())));
        cells.add(new Cell.Text(figure.unit().code()));
        cells.add(new Cell.OfFigure(figure));
        cells.addAll(changes.cells(figure));
        return cells;
    }
}
