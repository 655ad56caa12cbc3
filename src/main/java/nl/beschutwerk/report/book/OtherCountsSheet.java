package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.SheetText;

/** Andere tellingen: what the outcome is if persons or jobs are counted in another way than the target does. */
final class OtherCountsSheet {

    static final String NAME = "Andere tellingen";
    static final String HOLDS = "wat de uitkomst is als u anders telt dan de doelstelling";

    /** Shown if the delivery has them. */
    private static final List<Indicator> FURTHER = List.of(
            Indicator.BANEN_31_BEGRENSD,
            Indicator.WERKZAME_PERSONEN_BESCHUT,
            Indicator.BANEN_31_BESCHUT,
            Indicator.REALISATIE_BANEN_BESCHUT);

    private OtherCountsSheet() {}

    static Sheet of(ReleaseContent content, Area area, Notes notes) {
        List<SheetText> texts = new ArrayList<>(Titles.warnings(content));
        texts.add(SheetText.plain("De cijfers op dit blad horen niet bij de hoofdcijfers op het blad "
                + SummarySheet.NAME + ". Zij laten zien wat de uitkomst is als u op een andere manier telt."));
        texts.add(
                SheetText.plain(
                        "De realisatie in personen telt mensen, hoeveel uur zij ook werken. De doelstelling telt"
                                + " banen van 31 uur per week. Daarom zegt dit percentage niet of de doelstelling is gehaald."));
        KeyFiguresTable table = new KeyFiguresTable("andere_tellingen", "Telling", content, area, notes)
                .core(Indicator.REALISATIE_PERSONEN);
        FURTHER.forEach(table::further);
        if (table.row(Indicator.BANEN_31_BEGRENSD).isPresent()) {
            texts.add(SheetText.plain(
                    "Wie meer uren werkt dan in een baan van 31 uur, telt bij de hoofdcijfers voor meer dan één"
                            + " baan. In de rij met ten hoogste één per persoon is dat niet zo."));
        }
        if (table.row(Indicator.BANEN_31_BESCHUT).isPresent()) {
            texts.add(SheetText.plain(
                    "Niet iedereen met een geldige indicatie werkt in een beschut dienstverband. De laatste"
                            + " rijen tellen alleen die dienstverbanden."));
        }
        return Sheet.withoutChart(
                NAME, Titles.of("Beschut werk, andere tellingen", content, area), texts, table.build());
    }
}
