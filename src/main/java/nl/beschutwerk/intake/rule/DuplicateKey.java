package nl.beschutwerk.intake.rule;

import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.layout.Column;

/** {@code dubbele-sleutel}. */
public final class DuplicateKey extends FindingRule {

    /** What this rule finds. */
    public static final FindingCode CODE = new FindingCode("dubbele-sleutel", Severity.FOUT);

    public DuplicateKey() {
        super(
                CODE,
                "Hetzelfde advies_id of ikv_id komt meer dan eens voor, of hetzelfde gebied met dezelfde arbeidsduurklasse.");
    }

    /**
     * A row like an earlier one in every value.
     *
     * @param value of the key as delivered
     * @param firstRow the one that counts
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
     * One of several rows that have a key in common and differ in other values.
     *
     * @param value of the key as delivered
     * @param key what stands more than once, in Dutch, as the subject of a sentence with its verb
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
