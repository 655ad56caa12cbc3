package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.table.Table;
import nl.beschutwerk.report.table.TableBuilder;
import nl.beschutwerk.report.text.AreaFigures;
import nl.beschutwerk.report.text.DutchFormat;

/** Uren: the working persons by class of weekly hours, in the last four quarters. */
final class HoursSheet {

    static final String NAME = "Uren";
    static final String HOLDS = "hoeveel uur per week mensen werken, in de laatste vier kwartalen";

    private static final int QUARTERS = 4;
    private static final String NOT_COUNTED = "deze groep is op deze datum niet apart geteld";

    private HoursSheet() {}

    /** Whether the classes of the working persons are known in the quarter of the release. */
    static boolean applies(ReleaseContent content, Area area) {
        return hasClasses(content, content.quarter(), area);
    }

    static Sheet of(ReleaseContent content, Area area, Notes notes) {
        List<SheetText> texts = new ArrayList<>(Titles.warnings(content));
        texts.add(SheetText.plain(
                "De eerste rij is iedereen die werkt. Daaronder zijn dezelfde mensen verdeeld naar hun uren"
                        + " per week."));
        texts.add(
                SheetText.plain("De tabel gaat over de laatste vier kwartalen. Een kwartaal waarvan deze verdeling niet"
                        + " bekend is, staat er niet bij."));
        return Sheet.withoutChart(
                NAME,
                Titles.of("Werkzame personen naar uren per week", content, area),
                texts,
                table(content, area, notes));
    }

    private static Table table(ReleaseContent content, Area area, Notes notes) {
        List<Quarter> quarters = quartersOf(content, area);
        TableBuilder table =
                new TableBuilder("uren", notes).column("Kerncijfer", 30).column(Breakdown.ARBEIDSDUUR.label(), 30);
        quarters.forEach(quarter -> table.column(DutchFormat.date(quarter.referenceDate()), 22));
        List<String> breaks = RowNotes.breaks(content, area, quarters.get(0), content.quarter());
        List<Cell> all = cells(content, area, quarters, Breakdown.TOTAAL, Breakdown.TOTAL_CATEGORY);
        table.totalRow(all, rowNotes(all, breaks));
        quarters.stream()
                .flatMap(quarter -> classes(content, quarter, area).stream())
                .distinct()
                .sorted(Breakdown.categoryOrder())
                .map(category -> cells(content, area, quarters, Breakdown.ARBEIDSDUUR, category))
                .forEach(cells -> table.row(cells, rowNotes(cells, breaks)));
        return table.build();
    }

    private static List<Cell> cells(
            ReleaseContent content, Area area, List<Quarter> quarters, Breakdown breakdown, String category) {
        FigureKey key = FigureKey.of(area, Indicator.WERKZAME_PERSONEN, breakdown, category);
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Text(Indicator.WERKZAME_PERSONEN.label()));
        cells.add(new Cell.Text(breakdown.categoryLabel(category)));
        for (Quarter quarter : quarters) {
            cells.add(content.figuresOf(quarter)
                    .flatMap(figures -> figures.find(key))
                    .<Cell>map(Cell.OfFigure::new)
                    .orElseGet(() -> new Cell.NotMade(NOT_COUNTED)));
        }
        return cells;
    }

    private static List<String> rowNotes(List<Cell> cells, List<String> breaks) {
        List<Figure> figures = cells.stream()
                .filter(Cell.OfFigure.class::isInstance)
                .map(cell -> ((Cell.OfFigure) cell).figure())
                .toList();
        List<String> rowNotes = new ArrayList<>(RowNotes.of(figures));
        rowNotes.addAll(breaks);
        return rowNotes;
    }

    /** Those of the last four quarters whose classes are known; the release's own is the last. */
    private static List<Quarter> quartersOf(ReleaseContent content, Area area) {
        Quarter first = content.quarter();
        for (int before = 1; before < QUARTERS; before++) {
            first = first.previous();
        }
        Quarter from = first;
        return content.quarters().stream()
                .filter(quarter -> quarter.compareTo(from) >= 0)
                .filter(quarter -> hasClasses(content, quarter, area))
                .toList();
    }

    /** Whether any class is more than absent; a hidden class is known. */
    private static boolean hasClasses(ReleaseContent content, Quarter quarter, Area area) {
        return content.figuresOf(quarter).stream()
                .map(figures -> new AreaFigures(figures, area))
                .anyMatch(figures -> figures.categories(Indicator.WERKZAME_PERSONEN, Breakdown.ARBEIDSDUUR).stream()
                        .map(category -> figures.figure(Indicator.WERKZAME_PERSONEN, Breakdown.ARBEIDSDUUR, category))
                        .anyMatch(figure -> !(figure.value() instanceof Absent)));
    }

    private static List<String> classes(ReleaseContent content, Quarter quarter, Area area) {
        return content.figuresOf(quarter)
                .map(figures ->
                        new AreaFigures(figures, area).categories(Indicator.WERKZAME_PERSONEN, Breakdown.ARBEIDSDUUR))
                .orElse(List.of());
    }
}
