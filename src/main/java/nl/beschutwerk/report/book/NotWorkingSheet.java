package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.ComparedWith;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.FlowBalance;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.IndicatorKind.Period;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Chart;
import nl.beschutwerk.report.table.Chart.BarChart;
import nl.beschutwerk.report.table.Note;
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

    private static final Note CORRECTED = new Note(
            "later verbeterd",
            "Dit getal komt van gegevens over het begin van de periode die later zijn verbeterd. De verandering van het aantal"
                    + " werkzame personen is: aan het werk gekomen, min gestopt, plus dit getal.");
    private static final Note MOVED = new Note(
            "verhuisd of later verbeterd",
            "Dit getal komt van mensen die naar of uit de regio zijn verhuisd, van gemeenten die bij een andere regio zijn gaan"
                    + " horen, en van gegevens over het begin van de periode die later zijn verbeterd. De verandering van het"
                    + " aantal werkzame personen is: aan het werk gekomen, min gestopt, plus dit getal.");
    private static final Note NO_CHANGE =
            new Note("geen verandering", "Geen cijfer: van dit getal wordt geen verandering berekend.");

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
        if (!balanced(area, new ChangeColumns(content, area)).isEmpty()) {
            texts.add(SheetText.plain(
                    "U kunt zelf narekenen hoeveel het aantal werkzame personen is veranderd. Begin met het aantal mensen dat"
                            + " aan het werk kwam. Trek daarvan het aantal mensen af dat stopte. Tel daarna het getal in de rij"
                            + " eronder erbij op. Dit kan niet als een van deze getallen geheim is."));
        }
        Table table = table(content, area, notes);
        BarChart.Bars bars = new BarChart.Bars("Niet werkend", Chart.Look.NOT_WORKING, FIGURE_COLUMN);
        GroupsChart groups = new GroupsChart(
                content,
                area,
                table,
                new GroupsChart.Wanted(
                        "Aantal mensen zonder werk, naar hoe lang al",
                        "de tijd zonder werk",
                        Breakdown.ZONDER_WERK,
                        GROUP_COLUMN,
                        List.of(bars)));
        groups.whyNone().ifPresent(texts::add);
        return new Sheet(
                NAME,
                Titles.of("Niet werkend", content, area),
                texts,
                table,
                groups.chart().stream().toList());
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
        Consumer<Indicator> row = indicator -> {
            Figure figure = figures.figure(indicator);
            table.row(cells(figure, changes), changes.notes(figure));
        };
        row.accept(Indicator.ZONDER_WERK_MEDIAAN);
        row.accept(Indicator.WERKZAME_PERSONEN);
        List<Period> balanced = balanced(area, changes);
        periods(area).forEach(period -> {
            row.accept(FlowBalance.inflow(period));
            row.accept(FlowBalance.outflow(period));
            if (balanced.contains(period)) {
                balance(table, content, area, period, changes);
            }
        });
        row.accept(Indicator.WERKEND_NA_3_MAANDEN);
        row.accept(Indicator.WERKEND_NA_12_MAANDEN);
        return table.build();
    }

    private static Stream<Period> periods(Area area) {
        return Arrays.stream(Period.values())
                .filter(period -> FlowBalance.inflow(period).isGivenFor(area.level()));
    }

    /** The periods of which the table has the change that the flows must tie with. */
    private static List<Period> balanced(Area area, ChangeColumns changes) {
        return periods(area)
                .filter(period -> changes.has(FlowBalance.since(period)))
                .toList();
    }

    /** The row that makes the two above it tie with the change of the number of working persons. */
    private static void balance(
            TableBuilder table, ReleaseContent content, Area area, Period period, ChangeColumns changes) {
        FlowBalance balance = FlowBalance.of(content.figures(), content.comparisons(), area, period);
        ComparedWith since = FlowBalance.since(period);
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Text(FlowBalance.label(area.level(), since)));
        cells.add(new Cell.Text(Breakdown.TOTAAL.categoryLabel(Breakdown.TOTAL_CATEGORY)));
        cells.add(new Cell.Text(Indicator.WERKZAME_PERSONEN.unit().code()));
        cells.add(new Cell.OfBalance(balance));
        cells.addAll(changes.none(NO_CHANGE));
        List<Note> notes = new ArrayList<>(List.of(area.level() == AreaLevel.LAND ? CORRECTED : MOVED));
        if (balance.value() instanceof Given) {
            notes.addAll(RowNotes.breaks(content, area, since.quarterFor(content.quarter()), content.quarter()));
        }
        table.row(cells, notes);
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
