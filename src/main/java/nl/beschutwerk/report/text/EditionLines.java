package nl.beschutwerk.report.text;

import java.time.LocalDate;
import java.util.List;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.report.Edition;
import nl.beschutwerk.report.ReleaseContent;

/**
 * The version, the publication date, the next publication, the contact and the licence in words: the same lines in every
 * workbook and in every file that accompanies them.
 */
public final class EditionLines {

    private EditionLines() {}

    public static List<String> of(ReleaseContent content) {
        Edition edition = content.edition();
        LocalDate next =
                Quarter.of(content.quarter().referenceDate().plusDays(1)).referenceDate();
        return List.of(
                version(edition) + DutchFormat.month(edition.planned()) + ".",
                "De cijfers over " + DutchFormat.date(next) + " verschijnen naar verwachting in "
                        + DutchFormat.month(edition.nextPlanned()) + ".",
                "Vragen over deze cijfers kunt u stellen aan: " + edition.contact(),
                "Licentie: " + edition.licence());
    }

    /** Of a later version no date is known: the calendar only has that of the quarter. */
    private static String version(Edition edition) {
        return "Dit is versie " + edition.version() + ". Publicatie volgens de planning: "
                + (edition.version() == 1 ? "" : "de eerste versie in ");
    }
}
