package nl.beschutwerk.intake.rule;

import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;

/** {@code bsn-aangetroffen}. */
public final class CitizenNumberFound extends FindingRule {

    public CitizenNumberFound() {
        super(FindingCode.BSN_AANGETROFFEN, "Een kolom bevat waarschijnlijk burgerservicenummers.");
    }

    /** Says which column by its place: its name might be a number itself. */
    public Finding finding(String file, int columnNumber) {
        return onFile(
                file,
                "Kolom " + columnNumber
                        + " van dit bestand bevat waarschijnlijk burgerservicenummers (BSN). Die mogen niet worden "
                        + "aangeleverd. De levering is niet bewaard. Verwijder het bestand en lever aan zonder BSN.");
    }
}
