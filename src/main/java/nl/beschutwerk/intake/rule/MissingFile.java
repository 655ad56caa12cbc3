package nl.beschutwerk.intake.rule;

import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;

/** {@code bestand-ontbreekt}. */
public final class MissingFile extends FindingRule {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("bestand-ontbreekt", Severity.WEIGERING);

    public MissingFile() {
        super(CODE, "Een bestand dat bij de levering hoort, zit niet in de map.");
    }

    public Finding finding(String file) {
        return onFile(
                file,
                "Dit bestand hoort bij de levering, maar zit niet in de map. Voeg het toe of herstel levering.json.");
    }
}
