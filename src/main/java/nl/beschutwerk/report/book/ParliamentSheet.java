package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
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
import nl.beschutwerk.report.text.Paragraph;
import nl.beschutwerk.report.text.ParliamentSentences;

/**
 * Kamerbrief: the table of the letter to Parliament (Kamerstuk 34352 nr. 341), with its labels and the last six year's ends, ready
 * to be pasted; below it the same in jobs of 31 hours, and a sentence and a footnote to paste with it.
 */
final class ParliamentSheet {

    static final String NAME = "Kamerbrief";
    static final String HOLDS = "de tabel voor de Tweede Kamer";

    /** The number of year's ends in the letter. */
    private static final int YEARS = 6;

    /**
     * A row.
     *
     * @param label in the letter, or else of the indicator
     * @param whole whether it is shown in whole numbers
     */
    private record Row(Indicator indicator, String label, boolean whole) {

        /** A row that the letter does not have. */
        static Row added(Indicator indicator, boolean whole) {
            return new Row(indicator, indicator.label(), whole);
        }
    }

    private static final List<Row> ROWS = List.of(
            new Row(Indicator.GELDIGE_INDICATIES, "Mensen met een geldige indicatie beschut werk", true),
            new Row(Indicator.WERKZAME_PERSONEN, "Werkzame personen met positief advies beschut werk", true),
            new Row(Indicator.DOELSTELLING, "Doelstelling (aantal banen)", false),
            Row.added(Indicator.BANEN_31, true),
            Row.added(Indicator.BANEN_31_ONDERGRENS, true),
            Row.added(Indicator.BANEN_31_BOVENGRENS, true),
            Row.added(Indicator.REALISATIE_BANEN, true));

    private ParliamentSheet() {}

    /** Whether there is anything to show: true only for the country, and only if at least one year's end has figures. */
    static boolean applies(ReleaseContent content, Area area) {
        return area.level() == AreaLevel.LAND && !yearEnds(content).isEmpty();
    }

    static Sheet of(ReleaseContent content, Area area, Notes notes) {
        List<Quarter> yearEnds = yearEnds(content);
        List<SheetText> texts = new ArrayList<>(Titles.warnings(content));
        texts.add(SheetText.plain(
                "De eerste drie rijen hebben de vorm van de tabel in de brief aan de Tweede Kamer (Kamerstuk 34352 nr. 341)."
                        + " U kunt ze zo overnemen."));
        texts.add(SheetText.plain(
                "De rijen daaronder staan niet in de brief. Zij tellen banen van 31 uur per week, zoals de"
                        + " doelstelling."));
        texts.add(SheetText.plain("Onder de tabel staan een zin en een voetnoot die u kunt overnemen."
                + " Het zijn onze woorden, niet die van de brief."));
        Quarter first = yearEnds.get(0);
        Quarter last = yearEnds.get(yearEnds.size() - 1);
        TableBuilder table = new TableBuilder("kamerbrief", notes).column("Beschut werk op 31 december", 60);
        yearEnds.forEach(quarter -> table.column(String.valueOf(quarter.year()), 14));
        for (Row row : ROWS) {
            List<Figure> figures = yearEnds.stream()
                    .map(quarter ->
                            new AreaFigures(content.figuresOf(quarter).orElseThrow(), area).figure(row.indicator()))
                    .toList();
            if (!RowNotes.noneApply(figures)) {
                List<Cell> cells = new ArrayList<>();
                cells.add(new Cell.Text(row.label()));
                figures.forEach(figure -> cells.add(new Cell.OfFigure(figure, row.whole())));
                table.row(cells, List.of());
            }
        }
        estimated(content, area, yearEnds).forEach(text -> texts.add(SheetText.plain(text)));
        RowNotes.breaks(content, area, first, last).forEach(note -> texts.add(SheetText.plain(note.text())));
        String title = "Beschut werk, " + Titles.name(area) + ", "
                + (first.equals(last) ? "" : DutchFormat.date(first.referenceDate()) + " tot en met ")
                + DutchFormat.date(last.referenceDate());
        return new Sheet(
                NAME,
                Titles.marked(title, content),
                texts,
                table.buildWithNotesIfAny(),
                List.of(),
                toPaste(content, area, last));
    }

    /** Words to paste with the table, on the last year's end in it. */
    private static List<SheetText> toPaste(ReleaseContent content, Area area, Quarter last) {
        Figures figures = content.figuresOf(last).orElseThrow();
        return List.of(
                SheetText.heading("Zin bij de tabel"),
                SheetText.toPaste(ParliamentSentences.of(figures, area)),
                SheetText.heading("Voetnoot bij de tabel"),
                SheetText.toPaste(Paragraph.of(ParliamentSentences.FOOTNOTE)));
    }

    /**
     * At which year's ends hours are estimated, if at any: those of everybody, and those of some. A note would say so in another
     * table: this one has no column for it, so that it can be pasted.
     */
    private static List<String> estimated(ReleaseContent content, Area area, List<Quarter> yearEnds) {
        Map<Boolean, List<String>> whenAll = yearEnds.stream()
                .filter(quarter -> new AreaFigures(content.figuresOf(quarter).orElseThrow(), area)
                                        .figure(Indicator.BANEN_31)
                                        .value()
                                instanceof FigureValue.Given given
                        && given.estimated())
                .collect(Collectors.partitioningBy(
                        quarter ->
                                RowNotes.allEstimated(content.figuresOf(quarter).orElseThrow(), area),
                        Collectors.mapping(quarter -> "eind " + quarter.year(), Collectors.toList())));
        return Stream.of(true, false)
                .filter(all -> !Objects.requireNonNull(whenAll.get(all)).isEmpty())
                .map(all -> "De uren van " + (all ? "alle" : "een of meer") + " mensen zijn geschat: "
                        + DutchFormat.listed(Objects.requireNonNull(whenAll.get(all))) + ".")
                .toList();
    }

    private static List<Quarter> yearEnds(ReleaseContent content) {
        List<Quarter> all =
                content.quarters().stream().filter(Quarter::isYearEnd).toList();
        return all.subList(Math.max(0, all.size() - YEARS), all.size());
    }
}
