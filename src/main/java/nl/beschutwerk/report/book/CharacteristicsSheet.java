package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.WorkingShare;
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

/**
 * Kenmerken: the figures by group. People by sex, age and benefit basis, and those who work by their hours and form of work.
 */
final class CharacteristicsSheet {

    static final String NAME = "Kenmerken";
    static final String HOLDS = "om welke mensen en welk werk het gaat";

    private static final List<Breakdown> BREAKDOWNS = List.of(
            Breakdown.GESLACHT, Breakdown.LEEFTIJD, Breakdown.GRONDSLAG, Breakdown.ARBEIDSDUUR, Breakdown.WERKVORM);

    private static final List<Indicator> SHOWN = List.of(
            Indicator.GELDIGE_INDICATIES,
            Indicator.WERKZAME_PERSONEN,
            Indicator.NIET_WERKEND,
            Indicator.UREN_PER_WEEK,
            Indicator.BANEN_31);

    private static final int GROUP_COLUMN = 1;

    /** Somewhat wider than the longest line of a header, so that no two headers touch. */
    private static final int FIGURE_WIDTH = 21;

    private static final Note OF_WORKERS_ALONE =
            new Note("alleen van wie werkt", "Geen cijfer: de uren en de vorm van werk zijn er alleen van wie werkt.");

    private CharacteristicsSheet() {}

    /** Whether any breakdown of the working persons is known. */
    static boolean applies(ReleaseContent content, Area area) {
        AreaFigures figures = new AreaFigures(content.figures(), area);
        return BREAKDOWNS.stream()
                .anyMatch(breakdown -> figures.categories(Indicator.WERKZAME_PERSONEN, breakdown).stream()
                        .map(category -> figures.figure(Indicator.WERKZAME_PERSONEN, breakdown, category))
                        .anyMatch(figure -> !(figure.value() instanceof Absent)));
    }

    static Sheet of(ReleaseContent content, Area area, Notes notes) {
        List<SheetText> texts = new ArrayList<>(Titles.warnings(content));
        texts.add(SheetText.plain("De eerste rij is iedereen. Daaronder zijn dezelfde mensen steeds anders verdeeld."));
        texts.add(
                SheetText.plain(
                        "Elk getal is apart afgerond. Telt u groepen op, dan kan de uitkomst iets verschillen van de eerste rij."));
        RoundedHours.ofGroups(content.method()).ifPresent(text -> texts.add(SheetText.plain(text)));
        Table table = table(content, area, notes);
        List<GroupsChart> groups = charts(content, area, table);
        groups.forEach(chart -> chart.whyNone().ifPresent(texts::add));
        return new Sheet(
                NAME,
                Titles.of("Kenmerken van mensen en werk", content, area),
                texts,
                table,
                groups.stream().flatMap(chart -> chart.chart().stream()).toList());
    }

    /**
     * Charts of the two breakdowns whose categories have an order, so that a chart shows a shape. Of the others, a chart would
     * show no more than the numbers do.
     */
    private static List<GroupsChart> charts(ReleaseContent content, Area area, Table table) {
        BarChart.Bars working = bars(table, Indicator.WERKZAME_PERSONEN, Chart.Look.PERSONS);
        BarChart.Bars notWorking = bars(table, Indicator.NIET_WERKEND, Chart.Look.NOT_WORKING);
        return Stream.of(
                        new GroupsChart.Wanted(
                                "Aantal mensen naar leeftijd",
                                "de leeftijd",
                                Breakdown.LEEFTIJD,
                                GROUP_COLUMN,
                                List.of(working, notWorking)),
                        new GroupsChart.Wanted(
                                "Aantal werkzame personen naar uren per week",
                                "de uren per week",
                                Breakdown.ARBEIDSDUUR,
                                GROUP_COLUMN,
                                List.of(working)))
                .map(wanted -> new GroupsChart(content, area, table, wanted))
                .toList();
    }

    private static BarChart.Bars bars(Table table, Indicator indicator, Chart.Look look) {
        return new BarChart.Bars(indicator.label(), look, BarRows.column(table, AreasTable.header(indicator)));
    }

    private static Table table(ReleaseContent content, Area area, Notes notes) {
        TableBuilder table =
                new TableBuilder("kenmerken", notes).column("Kenmerk", 26).column("Groep", 30);
        for (Indicator indicator : SHOWN) {
            table.column(AreasTable.header(indicator), FIGURE_WIDTH);
            if (indicator == Indicator.WERKZAME_PERSONEN) {
                table.column(WorkingShare.DEEL_VAN_DE_WERKZAME_PERSONEN.label(), FIGURE_WIDTH);
                ChangeColumns.addSinceAYear(table, content, indicator, FIGURE_WIDTH);
            } else if (indicator == Indicator.NIET_WERKEND) {
                table.column(WorkingShare.DEEL_DAT_WERKT.label(), FIGURE_WIDTH);
            }
        }
        AreaFigures figures = new AreaFigures(content.figures(), area);
        row(table, content, area, Breakdown.TOTAAL, Breakdown.TOTAL_CATEGORY);
        for (Breakdown breakdown : BREAKDOWNS) {
            figures.categories(Indicator.WERKZAME_PERSONEN, breakdown)
                    .forEach(category -> row(table, content, area, breakdown, category));
        }
        return table.build();
    }

    private static void row(
            TableBuilder table, ReleaseContent content, Area area, Breakdown breakdown, String category) {
        AreaFigures figures = new AreaFigures(content.figures(), area);
        ChangeColumns changes = new ChangeColumns(content, area);
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Text(breakdown.label()));
        cells.add(new Cell.Text(breakdown.categoryLabel(category)));
        List<Figure> shown = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        for (Indicator indicator : SHOWN) {
            boolean made = breakdown == Breakdown.TOTAAL
                    || indicator.kind().breakdowns().contains(breakdown);
            Figure figure = figures.figure(indicator, breakdown, category);
            cells.add(made ? new Cell.OfFigure(figure) : new Cell.NotMade(OF_WORKERS_ALONE));
            shown.add(figure);
            if (indicator == Indicator.WERKZAME_PERSONEN) {
                cells.add(
                        ShareCells.of(content, area, WorkingShare.DEEL_VAN_DE_WERKZAME_PERSONEN, breakdown, category));
                cells.addAll(changes.sinceAYear(figure));
                notes.addAll(changes.notesSinceAYear(figure));
            } else if (indicator == Indicator.NIET_WERKEND) {
                cells.add(
                        made
                                ? ShareCells.of(content, area, WorkingShare.DEEL_DAT_WERKT, breakdown, category)
                                : new Cell.NotMade(OF_WORKERS_ALONE));
            }
        }
        notes.addAll(RowNotes.of(content, shown));
        if (breakdown == Breakdown.TOTAAL) {
            table.totalRow(cells, notes);
        } else {
            table.row(cells, notes);
        }
    }
}
