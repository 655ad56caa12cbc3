package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.Chart;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.table.Table;
import nl.beschutwerk.report.text.AttainmentSentences;
import nl.beschutwerk.report.text.HeadlineSentences;
import nl.beschutwerk.report.text.KeyFigureLine;
import nl.beschutwerk.report.text.LongTermSentence;
import nl.beschutwerk.report.text.NextYearSentences;
import nl.beschutwerk.report.text.NotWorkingSentences;
import nl.beschutwerk.report.text.RankingSentences;
import nl.beschutwerk.report.text.TargetSentences;

/** Samenvatting: the main results in a few figures and sentences, a picture, and the key figures with their changes. */
final class SummarySheet {

    static final String NAME = "Samenvatting";

    /** Always shown, with a reason if there is no figure. The four that readers look for first come first. */
    private static final List<Indicator> FIRST = List.of(
            Indicator.WERKZAME_PERSONEN, Indicator.BANEN_31, Indicator.DOELSTELLING, Indicator.REALISATIE_BANEN);

    /** Also always shown, below the attainment of the country. */
    private static final List<Indicator> CORE = List.of(
            Indicator.BANEN_31_ONDERGRENS,
            Indicator.BANEN_31_BOVENGRENS,
            Indicator.GEMIDDELDE_UREN,
            Indicator.AANDEEL_GESCHAT,
            Indicator.GELDIGE_INDICATIES,
            Indicator.NIET_WERKEND);

    /**
     * Shown if there is a figure. Indicators on how people find work, and stop, are on the sheet of those who do not work; other
     * ways of counting have a sheet of their own.
     */
    private static final List<Indicator> FURTHER = List.of(
            Indicator.DOELSTELLING_VOLGEND_JAAR,
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
        texts.add(SheetText.large(KeyFigureLine.of(content, area)));
        texts.add(SheetText.headline(HeadlineSentences.of(content, area)));
        TargetSentences.of(content, area).ifPresent(paragraph -> texts.add(SheetText.headline(paragraph)));
        AttainmentSentences.of(content, area).forEach(paragraph -> texts.add(SheetText.headline(paragraph)));
        texts.add(SheetText.headline(
                RankingSentences.of(content, area).orElseGet(() -> NotWorkingSentences.of(content, area))));
        texts.add(SheetText.headline(NextYearSentences.of(content, area)));
        LongTermSentence.find(content, area).ifPresent(paragraph -> texts.add(SheetText.headline(paragraph)));
        // Not in the caption of the picture, which spreadsheets without charts do not have.
        texts.add(SheetText.plain(AreasTable.PERSONS_AND_JOBS));

        KeyFiguresTable figures = new KeyFiguresTable("kerncijfers", "Kerncijfer", content, area, notes);
        FIRST.forEach(figures::core);
        country(content, area).ifPresent(country -> figures.of(country, Indicator.REALISATIE_BANEN));
        figures.core(Indicator.VERSCHIL_BANEN);
        if (!content.quarter().isYearEnd()) {
            KeyFiguresTable.DURING_A_YEAR.forEach(figures::core);
        }
        CORE.forEach(figures::core);
        FURTHER.forEach(figures::further);
        Table table = figures.build();
        List<Chart> charts = SummaryChart.of(content, area, table, KeyFiguresTable.AMOUNTS).stream()
                .toList();
        if (charts.isEmpty()) {
            texts.add(NoChart.OF_FEW_FIGURES);
        }

        List<SheetText> below = new ArrayList<>();
        below.add(SheetText.plain("Ook in dit bestand:"));
        contents.forEach((sheet, holds) -> below.add(SheetText.link(sheet + ": " + holds, sheet)));
        below.addAll(EditionTexts.of(content));
        return new Sheet(NAME, Titles.of("Beschut werk", content, area), texts, table, charts, below);
    }

    /** The country, for a region to compare itself with; empty for the country itself, and if it has no figures. */
    static Optional<Area> country(ReleaseContent content, Area area) {
        return content.figures().areas(AreaLevel.LAND).stream()
                .filter(country -> !country.equals(area))
                .findFirst();
    }
}
