package nl.beschutwerk.intake.rule;

import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;

/** {@code bestand-ontbreekt}. */
public final class MissingFile extends FindingRule {

    public MissingFile() {
        super(FindingCode.BESTAND_ONTBREEKT, "Een bestand uit levering.json zit niet in de map.");
    }

    public Finding finding(String file) {
        return onFile(
                file,
                "Dit bestand staat in levering.json, maar zit niet in de map. Voeg het toe of haal het uit levering.json.");
    }
}
