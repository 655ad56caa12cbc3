package nl.beschutwerk.intake.rule;

import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;

/** {@code bestand-ontbreekt}. */
public final class MissingFile extends FindingRule {

    public MissingFile() {
        super(FindingCode.BESTAND_ONTBREEKT, "Een bestand dat bij de levering hoort, zit niet in de map.");
    }

    public Finding finding(String file) {
        return onFile(
                file,
                "Dit bestand hoort bij de levering, maar zit niet in de map. Voeg het toe of herstel levering.json.");
    }
}
