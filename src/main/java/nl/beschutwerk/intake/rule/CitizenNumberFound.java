package nl.beschutwerk.intake.rule;

import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.layout.Column;
import org.jspecify.annotations.Nullable;

/** {@code bsn-aangetroffen}. */
public final class CitizenNumberFound extends FindingRule {

    /** What this rule finds. */
    public static final FindingCode CODE = new FindingCode("bsn-aangetroffen", Severity.WEIGERING);

    public CitizenNumberFound() {
        super(CODE, "Een kolom of levering.json bevat waarschijnlijk burgerservicenummers.");
    }

    /**
     * Says which column by its place: the name of an extra one might be a number itself.
     *
     * @param column of the contract; null for an extra one
     */
    public Finding finding(String file, int columnNumber, @Nullable Column column) {
        String sentence = "Kolom " + columnNumber
                + " van dit bestand bevat waarschijnlijk burgerservicenummers (BSN). Die mogen niet worden "
                + "aangeleverd. De levering is niet bewaard. Verwijder het bestand en lever aan zonder BSN.";
        return column == null ? onFile(file, sentence) : onCell(file, null, column, null, sentence);
    }

    /** Says it of a manifest, in a sentence that tells where in it. */
    public Finding inManifest(String file, String sentence) {
        return onFile(file, sentence);
    }
}
