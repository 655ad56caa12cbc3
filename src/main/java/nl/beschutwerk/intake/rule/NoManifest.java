package nl.beschutwerk.intake.rule;

import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;

/** {@code levering-zonder-manifest}. */
public final class NoManifest extends FindingRule {

    public NoManifest() {
        super(FindingCode.LEVERING_ZONDER_MANIFEST, "Bij de levering zit geen levering.json.");
    }

    public Finding finding() {
        return onDelivery(
                "Bij deze levering zit geen levering.json. Daardoor kan niet worden gecontroleerd of de bestanden volledig "
                        + "zijn. Lever een volgende keer een levering.json mee.");
    }
}
