package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.table.TableBuilder;
import nl.beschutwerk.report.text.AreaFigures;
import nl.beschutwerk.report.text.DutchFormat;

/** Kamerbrief: the year-end figures so far, as Parliament gets them, and the same in jobs of 31 hours. */
final class ParliamentSheet {

    static final String NAME = "Kamerbrief";
    static final String HOLDS = "de tabel voor de Tweede Kamer";

    private static final int LAST_QUARTER = 4;

    /** First the rows of the letter (Kamerstuk 34352 nr. 341), then those in jobs. */
    private static final List<Indicator> ROWS = List.of(
            Indicator.GELDIGE_INDICATIES,
            Indicator.WERKZAME_PERSONEN,
            Indicator.DOELSTELLING,
            Indicator.REALISATIE_PERSONEN,
            Indicator.BANEN_31,
            Indicator.BANEN_31_ONDERGRENS,
            Indicator.BANEN_31_BOVENGRENS,
            Indicator.REALISATIE_BANEN);

    private ParliamentSheet() {}

    /** Whether there is anything to show: true only for the country, and only if at least one year's end has figures. */
    static boolean applies(ReleaseContent content, Area area) {
        return area.level() == AreaLevel.LAND && !yearEnds(content).isEmpty();
    }

    static Sheet of(ReleaseContent content, Area area, Notes notes) {
        List<Quarter> yearEnds = yearEnds(content);
        List<SheetText> texts = new ArrayList<>(Titles.warnings(content));
        texts.add(SheetText.plain(
                "De eerste vier rijen staan zo in de brief aan de Tweede Kamer. De rijen daaronder tellen"
                        + " banen van 31 uur per week, zoals de doelstelling."));
        TableBuilder table = new TableBuilder("kamerbrief", notes)
                .column("Beschut werk op 31 december", 60)
                .column("Eenheid", 12);
        yearEnds.forEach(quarter -> table.column(String.valueOf(quarter.year()), 12));
        for (Indicator row : ROWS) {
            List<Figure> figures = yearEnds.stream()
                    .map(quarter -> new AreaFigures(content.figuresOf(quarter).orElseThrow(), area).figure(row))
                    .toList();
            if (RowNotes.noneApply(figures)) {
                continue;
            }
            List<Cell> cells = new ArrayList<>();
            cells.add(new Cell.Text(row.label()));
            cells.add(new Cell.Text(row.unit().code()));
            figures.forEach(figure -> cells.add(new Cell.OfFigure(figure)));
            List<String> rowNotes = new ArrayList<>(RowNotes.of(figures));
            if (row != Indicator.DOELSTELLING) {
                rowNotes.addAll(RowNotes.breaks(content, area, yearEnds.get(0), yearEnds.get(yearEnds.size() - 1)));
            }
            table.row(cells, rowNotes);
        }
        String title = "Beschut werk, " + Titles.name(area) + ", aan het eind van het jaar, stand "
                + DutchFormat.date(content.quarter().referenceDate());
        return Sheet.withoutChart(NAME, Titles.marked(title, content), texts, table.build());
    }

    private static List<Quarter> yearEnds(ReleaseContent content) {
        return content.quarters().stream()
                .filter(quarter -> quarter.number() == LAST_QUARTER)
                .toList();
    }
}
