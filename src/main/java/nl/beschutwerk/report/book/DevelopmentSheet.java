package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Chart;
import nl.beschutwerk.report.table.Note;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.table.Table;
import nl.beschutwerk.report.table.TableBuilder;

/** Ontwikkeling: all quarters so far, with a chart. */
final class DevelopmentSheet {

    static final String NAME = "Ontwikkeling";
    static final String HOLDS = "alle kwartalen tot nu toe";

    private static final List<Indicator> SHOWN = List.of(
            Indicator.GELDIGE_INDICATIES,
            Indicator.WERKZAME_PERSONEN,
            Indicator.BANEN_31,
            Indicator.BANEN_31_ONDERGRENS,
            Indicator.BANEN_31_BOVENGRENS,
            Indicator.DOELSTELLING,
            Indicator.DOELSTELLING_PAD,
            Indicator.REALISATIE_BANEN);

    /** Of a column of figures: somewhat wider than the longest line of a header, so that no two headers touch. */
    private static final int WIDTH = 21;

    private DevelopmentSheet() {}

    static Sheet of(ReleaseContent content, Area area, Notes notes) {
        List<Quarter> quarters = quartersOf(content, area);
        List<Indicator> shown = shown(content, area, quarters);
        Optional<Chart> chart = DevelopmentChart.of(content, area, quarters, shown);
        Optional<Chart> attainment = AttainmentChart.of(
                content,
                area,
                quarters,
                DevelopmentChart.COLUMNS_BEFORE_FIGURES + shown.indexOf(Indicator.REALISATIE_BANEN));
        List<SheetText> texts = new ArrayList<>(Titles.warnings(content));
        texts.add(SheetText.plain("Alle kwartalen tot nu toe waarover cijfers zijn."));
        if (quarters.size() < 2) {
            texts.add(NoChart.OF_ONE_QUARTER);
        }
        attainment.ifPresent(drawn -> texts.add(SheetText.plain(AttainmentChart.IN_WORDS)));
        content.comparisons()
                .breaksBetween(area, quarters.get(0), content.quarter())
                .forEach(found -> texts.add(SheetText.plain("Breuk in de reeks: " + RowNotes.text(found))));
        return new Sheet(
                NAME,
                Titles.of("Ontwikkeling beschut werk", content, area),
                texts,
                table(content, area, quarters, shown, notes),
                Stream.concat(chart.stream(), attainment.stream()).toList());
    }

    private static Table table(
            ReleaseContent content, Area area, List<Quarter> quarters, List<Indicator> shown, Notes notes) {
        TableBuilder table =
                new TableBuilder("ontwikkeling", notes).column("Kwartaal", 12).column("Peildatum", 20);
        shown.forEach(indicator -> table.column(indicator.label(), WIDTH));
        boolean besideCountry = AttainmentChart.isBesideCountry(content, area, quarters);
        if (besideCountry) {
            table.column(AttainmentChart.OF_COUNTRY, WIDTH);
        }
        Quarter before = quarters.get(0).previous();
        for (Quarter quarter : quarters) {
            List<Figure> figures = new ArrayList<>(figures(content, area, quarter, shown));
            List<Cell> cells = new ArrayList<>();
            cells.add(new Cell.Text(quarter.toString()));
            cells.add(new Cell.Day(quarter.referenceDate()));
            if (besideCountry) {
                figures.add(AttainmentChart.ofCountry(content, quarter));
            }
            figures.forEach(figure -> cells.add(new Cell.OfFigure(figure)));
            List<Note> rowNotes = new ArrayList<>(RowNotes.gap(before, quarter));
            rowNotes.addAll(RowNotes.of(content, figures));
            rowNotes.addAll(RowNotes.breaks(content, area, before, quarter));
            table.row(cells, rowNotes);
            before = quarter;
        }
        return table.build();
    }

    private static List<Figure> figures(ReleaseContent content, Area area, Quarter quarter, List<Indicator> shown) {
        return shown.stream()
                .map(indicator -> DevelopmentChart.figure(content, area, quarter, indicator))
                .toList();
    }

    /** Bounds have a column only if a quarter has them. */
    private static List<Indicator> shown(ReleaseContent content, Area area, List<Quarter> quarters) {
        return SHOWN.stream()
                .filter(indicator -> !RowNotes.noneApply(quarters.stream()
                        .map(quarter -> DevelopmentChart.figure(content, area, quarter, indicator))
                        .toList()))
                .toList();
    }

    /** The quarters in which the area has figures. */
    private static List<Quarter> quartersOf(ReleaseContent content, Area area) {
        return content.quarters().stream()
                .filter(quarter -> content.figuresOf(quarter)
                        .flatMap(figures -> figures.total(area, Indicator.WERKZAME_PERSONEN))
                        .isPresent())
                .toList();
    }
}
