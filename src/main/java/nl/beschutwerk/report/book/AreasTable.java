package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.RankNumber;
import nl.beschutwerk.domain.WorkingShare;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Note;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Table;
import nl.beschutwerk.report.table.TableBuilder;
import nl.beschutwerk.report.text.AreaFigures;

/** A table of areas, one per row: how many people, how many jobs, how much of the target. */
final class AreasTable {

    /** The text above every such table. */
    static final String PERSONS_AND_JOBS =
            "De doelstelling telt banen van 31 uur per week. Vergelijk haar met de banen, en niet met de werkzame personen.";

    static final String ROUNDED =
            "Elk getal is apart afgerond. Telt u getallen op, of trekt u ze van elkaar af, dan kan de uitkomst iets verschillen.";

    static final String RANKED =
            "De ranglijst gaat van de hoogste realisatie in banen naar de laagste. Regio's met hetzelfde"
                    + " percentage delen een plaats.";

    /** The columns of a table of areas that asks for no others. */
    static final List<Indicator> KEY_FIGURES = List.of(
            Indicator.GELDIGE_INDICATIES,
            Indicator.WERKZAME_PERSONEN,
            Indicator.NIET_WERKEND,
            Indicator.GEMIDDELDE_UREN,
            Indicator.BANEN_31,
            Indicator.DOELSTELLING,
            Indicator.REALISATIE_BANEN,
            Indicator.VERSCHIL_BANEN);

    /** Columns whose label does not say what is counted. */
    private static final List<Indicator> NAMED_WITH_UNIT =
            List.of(Indicator.NIET_WERKEND, Indicator.DOELSTELLING, Indicator.VERSCHIL_BANEN);

    /** Beside this number stands the share that works. */
    private static final Indicator SHARE_BESIDE = Indicator.NIET_WERKEND;

    /** Beside this number stands how much it changed since a year before. */
    private static final Indicator CHANGE_BESIDE = Indicator.BANEN_31;

    private static final int LABEL_WIDTH = 32;
    private static final int LEVEL_WIDTH = 20;
    private static final int CODE_WIDTH = 10;
    private static final int FIGURE_WIDTH = 16;
    private static final int CHANGE_WIDTH = 20;

    private final ReleaseContent content;
    private final TableBuilder table;
    private final List<Indicator> indicators;
    private final List<RankNumber> rankNumbers;

    private AreasTable(
            TableBuilder table, ReleaseContent content, List<Indicator> indicators, List<RankNumber> rankNumbers) {
        this.content = content;
        this.table = table;
        this.indicators = List.copyOf(indicators);
        this.rankNumbers = List.copyOf(rankNumbers);
        table.column("Niveau", LEVEL_WIDTH).column("Code", CODE_WIDTH);
        indicators.forEach(indicator -> {
            table.column(header(indicator), FIGURE_WIDTH);
            if (indicator == SHARE_BESIDE) {
                table.column(WorkingShare.DEEL_DAT_WERKT.label(), FIGURE_WIDTH);
            } else if (indicator == CHANGE_BESIDE) {
                ChangeColumns.addSinceAYear(table, content, indicator, CHANGE_WIDTH);
            }
        });
        rankNumbers.forEach(number -> table.column(number.label(), FIGURE_WIDTH));
    }

    static AreasTable ofMunicipalities(ReleaseContent content, Notes notes) {
        TableBuilder table = new TableBuilder("gemeenten", notes).column("Gemeente", LABEL_WIDTH);
        return new AreasTable(table, content, KEY_FIGURES, List.of());
    }

    /** A table of regions, whose last columns are numbers from their rank. */
    static AreasTable ofRegions(
            String name,
            ReleaseContent content,
            List<Indicator> indicators,
            List<RankNumber> rankNumbers,
            Notes notes) {
        TableBuilder table = new TableBuilder(name, notes).column("Arbeidsmarktregio", LABEL_WIDTH);
        return new AreasTable(table, content, indicators, rankNumbers);
    }

    /** Adds an area by its name. */
    AreasTable area(Area area) {
        table.row(cells(area, area.name()), notes(area));
        return this;
    }

    /** Adds an emphasised area: the others are part of it, or are compared with it. */
    AreasTable standingOut(Area area, String label) {
        table.totalRow(cells(area, label), notes(area));
        return this;
    }

    Table build() {
        return table.build();
    }

    private List<Cell> cells(Area area, String label) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Text(label));
        // By which readers select the areas of one kind, since a region and its municipalities are in one table.
        cells.add(new Cell.Text(area.level().code()));
        cells.add(new Cell.Text(area.code()));
        for (Figure figure : figures(area)) {
            cells.add(new Cell.OfFigure(figure));
            if (figure.key().indicator() == SHARE_BESIDE) {
                cells.add(ShareCells.of(content, area, WorkingShare.DEEL_DAT_WERKT));
            } else if (figure.key().indicator() == CHANGE_BESIDE) {
                cells.addAll(new ChangeColumns(content, area).sinceAYear(figure));
            }
        }
        rankNumbers.forEach(number -> cells.add(Cell.OfStanding.of(
                content.quarter(), area, number, content.comparisons().rank(area))));
        return cells;
    }

    private List<Note> notes(Area area) {
        List<Figure> figures = figures(area);
        List<Note> notes = new ArrayList<>(RowNotes.of(content, figures));
        figures.stream()
                .filter(figure -> figure.key().indicator() == CHANGE_BESIDE)
                .forEach(figure -> notes.addAll(new ChangeColumns(content, area).notesSinceAYear(figure)));
        return notes;
    }

    private List<Figure> figures(Area area) {
        AreaFigures figures = new AreaFigures(content.figures(), area);
        return indicators.stream().map(figures::figure).toList();
    }

    /** The header of a column of figures. */
    static String header(Indicator indicator) {
        return NAMED_WITH_UNIT.contains(indicator)
                ? indicator.label() + " (" + indicator.unit().code() + ")"
                : indicator.label();
    }
}
