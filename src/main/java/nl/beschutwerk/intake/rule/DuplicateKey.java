package nl.beschutwerk.intake.rule;

import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.layout.Column;

/** {@code dubbele-sleutel}. */
public final class DuplicateKey extends FindingRule {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("dubbele-sleutel", Severity.FOUT);

    public DuplicateKey() {
        super(
                CODE,
                "Hetzelfde advies_id of ikv_id komt meer dan eens voor, of hetzelfde gebied met dezelfde arbeidsduurklasse.");
    }

    /**
     * A row that equals an earlier row in every value.
     *
     * @param value of the key as delivered
     * @param firstRow number of the earlier row, which counts
     */
    public Finding repeated(String file, long row, Column column, String value, long firstRow) {
        return onCell(
                file,
                row,
                column,
                value,
                "Deze rij staat al eerder in het bestand (rij " + firstRow
                        + "). Alleen de eerste wordt verder beoordeeld, deze telt niet mee. Verwijder deze rij.");
    }

    /**
     * One of several rows that share a key but differ in other values.
     *
     * @param value of the key as delivered
     * @param key what occurs more than once: the subject and verb of a Dutch sentence
     */
    public Finding contradicting(String file, long row, Column column, String value, String key) {
        return onCell(
                file,
                row,
                column,
                value,
                key
                        + " meer dan eens in het bestand, met verschillende waarden. Geen van die rijen telt mee. Laat alleen de "
                        + "goede rij staan.");
    }
}
