package nl.beschutwerk.intake.rule;

import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.layout.Column;

/** {@code kolom-ontbreekt}. */
public final class MissingColumn extends FindingRule {

    public MissingColumn() {
        super(FindingCode.KOLOM_ONTBREEKT, "Een verplichte kolom ontbreekt.");
    }

    public Finding finding(String file, Column column) {
        return onCell(
                file,
                1L,
                column,
                null,
                "De verplichte kolom " + column.name()
                        + " ontbreekt. Controleer de kolomnamen in de eerste rij en lever het bestand opnieuw aan.");
    }
}
