package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.IndicatorKind.Difference;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.table.Table;
import nl.beschutwerk.report.table.TableBuilder;
import nl.beschutwerk.report.text.AreaFigures;
import nl.beschutwerk.report.text.AttainmentSentences;
import nl.beschutwerk.report.text.DutchFormat;
import nl.beschutwerk.report.text.HeadlineSentences;
import nl.beschutwerk.report.text.NotWorkingSentences;
import nl.beschutwerk.report.text.RankingSentences;
import nl.beschutwerk.report.text.TargetSentences;

/** Samenvatting: the main results in a few sentences, and the key figures with their changes. */
final class SummarySheet {

    static final String NAME = "Samenvatting";

    /** Always shown, with a reason if there is no figure. */
    private static final List<Indicator> CORE = List.of(
            Indicator.GELDIGE_INDICATIES,
            Indicator.WERKZAME_PERSONEN,
            Indicator.NIET_WERKEND,
            Indicator.BANEN_31,
            Indicator.BANEN_31_ONDERGRENS,
            Indicator.BANEN_31_BOVENGRENS,
            Indicator.GEMIDDELDE_UREN,
            Indicator.AANDEEL_GESCHAT,
            Indicator.DOELSTELLING,
            Indicator.DOELSTELLING_PAD,
            Indicator.REALISATIE_BANEN,
            Indicator.REALISATIE_PERSONEN,
            Indicator.VERSCHIL_BANEN,
            Indicator.VERSCHIL_PAD);

    /**
     * Shown if the delivery has them. Indicators on how people find work, and stop, are on the sheet of those who do not work.
     */
    private static final List<Indicator> FURTHER = List.of(
            Indicator.WERKZAME_PERSONEN_BESCHUT,
            Indicator.BANEN_31_BESCHUT,
            Indicator.BANEN_31_BEGRENSD,
            Indicator.REALISATIE_BANEN_BESCHUT,
            Indicator.AANVRAGEN,
            Indicator.ADVIEZEN_POSITIEF,
            Indicator.ADVIEZEN_NEGATIEF,
            Indicator.AANVRAGEN_JAAR,
            Indicator.ADVIEZEN_POSITIEF_JAAR,
            Indicator.ADVIEZEN_NEGATIEF_JAAR);

    private SummarySheet() {}

    /**
     * The sheet, with links to those that follow it.
     *
     * @param contents a description of each other sheet, by its name, in their order
     */
    static Sheet of(ReleaseContent content, Area area, Notes notes, Map<String, String> contents) {
        List<SheetText> texts = new ArrayList<>(Titles.warnings(content));
        texts.add(SheetText.headline(HeadlineSentences.of(content, area)));
        TargetSentences.of(content, area).ifPresent(paragraph -> texts.add(SheetText.headline(paragraph)));
        AttainmentSentences.of(content, area).forEach(paragraph -> texts.add(SheetText.headline(paragraph)));
        texts.add(SheetText.headline(
                RankingSentences.of(content, area).orElseGet(() -> NotWorkingSentences.of(content, area))));
        texts.add(SheetText.plain("Ook in dit bestand:"));
        contents.forEach((sheet, holds) -> texts.add(SheetText.link(sheet + ": " + holds, sheet)));
        texts.addAll(EditionTexts.of(content));
        return Sheet.withoutChart(
                NAME, Titles.of("Beschut werk", content, area), texts, keyFigures(content, area, notes));
    }

    private static Table keyFigures(ReleaseContent content, Area area, Notes notes) {
        TableBuilder table = new TableBuilder("kerncijfers", notes)
                .column("Kerncijfer", 66)
                .column("Eenheid", 12)
                .column(DutchFormat.date(content.quarter().referenceDate()), 18);
        ChangeColumns changes = new ChangeColumns(content, area);
        changes.addTo(table);
        AreaFigures figures = new AreaFigures(content.figures(), area);
        for (Indicator indicator : CORE) {
            Figure figure = figures.figure(indicator);
            if (!RowNotes.noneApply(List.of(figure))) {
                row(table, changes, figure, rounded(figures, indicator));
            }
        }
        for (Indicator indicator : FURTHER) {
            if (!indicator.isGivenFor(area.level())) {
                continue;
            }
            Figure figure = figures.figure(indicator);
            if (!(figure.value() instanceof Absent)) {
                row(table, changes, figure, List.of());
            }
        }
        return table.build();
    }

    /** A note to a difference. Its row is below the two figures that it is the difference of. */
    static List<String> rounded(AreaFigures figures, Indicator indicator) {
        return indicator.kind() instanceof Difference difference
                ? RowNotes.rounded(
                        new Cell.OfFigure(figures.figure(difference.amount())),
                        new Cell.OfFigure(figures.figure(difference.target())),
                        new Cell.OfFigure(figures.figure(indicator)))
                : List.of();
    }

    private static void row(TableBuilder table, ChangeColumns changes, Figure figure, List<String> rounded) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Text(figure.key().indicator().label()));
        cells.add(new Cell.Text(figure.unit().code()));
        cells.add(new Cell.OfFigure(figure));
        cells.addAll(changes.cells(figure));
        List<String> notes = new ArrayList<>(changes.notes(figure));
        notes.addAll(rounded);
        table.row(cells, notes);
    }
}
