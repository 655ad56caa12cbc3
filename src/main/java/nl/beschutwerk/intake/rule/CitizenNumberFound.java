package nl.beschutwerk.intake.rule;

import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.layout.Column;
import org.jspecify.annotations.Nullable;

/** {@code bsn-aangetroffen}. */
public final class CitizenNumberFound extends FindingRule {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("bsn-aangetroffen", Severity.WEIGERING);

    public CitizenNumberFound() {
        super(CODE, "Een kolom of levering.json bevat waarschijnlijk burgerservicenummers.");
    }

    /**
     * Identifies the column by its number, because the name of an extra column might be a citizen service number itself.
     *
     * @param columnNumber from 1
     * @param column the column of the contract; null for an extra column
     */
    public Finding finding(String file, int columnNumber, @Nullable Column column) {
        String sentence = "Kolom " + columnNumber
                + " van dit bestand bevat waarschijnlijk burgerservicenummers (BSN). Die mogen niet worden "
                + "aangeleverd. De levering is niet bewaard. Verwijder het bestand en lever aan zonder BSN.";
        return column == null ? onFile(file, sentence) : onCell(file, null, column, null, sentence);
    }

    /**
     * Reports a number in the manifest.
     *
     * @param sentence says where in the manifest it is
     */
    public Finding inManifest(String file, String sentence) {
        return onFile(file, sentence);
    }
}
