package nl.beschutwerk.intake.format.workbook;

import nl.beschutwerk.intake.format.UnreadableFileException;
import org.jspecify.annotations.Nullable;

/** The faults of a workbook as a whole, with a Dutch sentence for the deliverer. */
final class WorkbookFault {

    private WorkbookFault() {}

    static UnreadableFileException damaged() {
        return damaged(null);
    }

    static UnreadableFileException damaged(@Nullable Throwable cause) {
        return new UnreadableFileException(
                "Deze Excel-werkmap is beschadigd of niet volledig. Open haar in Excel, sla haar opnieuw op als .xlsx en "
                        + "lever haar opnieuw aan.",
                cause);
    }

    static UnreadableFileException damagedAt(long row) {
        return damaged().inRow(row);
    }

    static UnreadableFileException gluedTogether() {
        return new UnreadableFileException(
                "Dit bestand is meer dan één werkmap: waarschijnlijk zijn er bestanden achter elkaar geplakt. Daarvan is er "
                        + "maar één te lezen. Zet alle rijen in één werkmap, sla die op als .xlsx en lever haar opnieuw aan.");
    }

    static UnreadableFileException noWorkbook() {
        return new UnreadableFileException(
                "Dit bestand heet .xlsx, maar is geen Excel-werkmap. Open het in het programma "
                        + "waarmee het is gemaakt, sla het op als .xlsx en lever het opnieuw aan.");
    }

    static UnreadableFileException unsafe() {
        return new UnreadableFileException(
                "Deze Excel-werkmap bevat onderdelen die niet in een gewone werkmap horen. Kopieer "
                        + "de gegevens naar een nieuwe werkmap, sla die op als .xlsx en lever haar opnieuw aan.");
    }

    static UnreadableFileException macros() {
        return new UnreadableFileException(
                "Deze Excel-werkmap bevat macro's (.xlsm). Sla haar op als .xlsx, zonder macro's, "
                        + "en lever haar opnieuw aan.");
    }

    static UnreadableFileException binary() {
        return new UnreadableFileException(
                "Dit is een binaire Excel-werkmap (.xlsb). Sla haar op als .xlsx en lever haar opnieuw aan.");
    }

    static UnreadableFileException tooLarge() {
        return new UnreadableFileException(
                "Deze Excel-werkmap is uitgepakt veel te groot voor een levering. Lever de gegevens "
                        + "aan als .csv of .csv.gz, of controleer hoe de werkmap is gemaakt.");
    }

    static UnreadableFileException rowTooLong(long row) {
        return new UnreadableFileException(
                        "In deze rij staat veel te veel tekst. Haal weg wat niet in de afspraken staat en lever de werkmap "
                                + "opnieuw aan.")
                .inRow(row);
    }

    static UnreadableFileException firstSheetHidden() {
        return new UnreadableFileException(
                "Het eerste werkblad van deze werkmap is verborgen. Wij lezen alleen het eerste werkblad. Zet de gegevens op "
                        + "het eerste werkblad, maak dat zichtbaar en lever de werkmap opnieuw aan.");
    }

    static UnreadableFileException firstSheetIsNoTable() {
        return new UnreadableFileException(
                "Het eerste werkblad van deze werkmap is geen gewoon werkblad met cellen. Zet de gegevens op het eerste "
                        + "werkblad en lever de werkmap opnieuw aan.");
    }

    static UnreadableFileException noHeader() {
        return new UnreadableFileException(
                "De eerste rij van het eerste werkblad is leeg. Zet de kolomnamen in rij 1 van het eerste werkblad, de "
                        + "gegevens daaronder, en lever de werkmap opnieuw aan.");
    }

    static UnreadableFileException headerNotCalculated() {
        return new UnreadableFileException(
                "Een kolomnaam in rij 1 is een formule die nooit is berekend: het programma waarmee de werkmap is gemaakt, rekent "
                        + "niet. Open de werkmap in Excel, sla haar op en lever haar opnieuw aan.");
    }

    static UnreadableFileException mergedCells(String range) {
        return new UnreadableFileException("In deze werkmap zijn cellen met gegevens samengevoegd: " + range
                + ". Alleen de eerste daarvan heeft een waarde, de andere zijn leeg. Maak de samenvoeging ongedaan, vul elke cel "
                + "in en lever de werkmap opnieuw aan.");
    }

    static UnreadableFileException controlCharacter(long row) {
        return new UnreadableFileException(
                        "In een cel van deze rij staan tekens die niet in tekst horen. Typ de waarden in deze rij opnieuw en "
                                + "lever de werkmap opnieuw aan.")
                .inRow(row);
    }
}
