package nl.beschutwerk.intake.rule;

import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;

/** {@code levering-zonder-manifest}. */
public final class NoManifest extends FindingRule {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("levering-zonder-manifest", Severity.WAARSCHUWING);

    public NoManifest() {
        super(CODE, "Bij de levering zit geen levering.json.");
    }

    public Finding finding() {
        return onDelivery(
                "Bij deze levering zit geen levering.json. Daardoor kan niet worden gecontroleerd of de bestanden volledig "
                        + "zijn. Lever een volgende keer een levering.json mee.");
    }
}
