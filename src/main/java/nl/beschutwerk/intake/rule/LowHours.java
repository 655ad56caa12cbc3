package nl.beschutwerk.intake.rule;

import java.math.BigDecimal;
import java.util.Optional;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.layout.Column;

/** {@code uren-laag}. */
public final class LowHours extends FindingRule {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("uren-laag", Severity.WAARSCHUWING);

    /**
     * Hours per week below this limit are suspect: a part of a full job (fte) is hardly ever this large, and the hours of a
     * job are hardly ever fewer.
     */
    public static final BigDecimal CERTAINLY_NO_JOB = new BigDecimal("1.5");

    private static final int NEARLY_ALL_PERCENT = 90;

    /**
     * From this percentage on, low values are not a coincidence: one of several sources may deliver parts of jobs instead of
     * hours.
     */
    private static final int PART_PERCENT = 10;

    private static final int MANY = 20;

    private static final int MOSTLY_PERCENT = 50;

    public LowHours() {
        super(CODE, "Bijna alle aantallen uren van een kolom, of veel ervan, zijn lager dan 1,5; of de meeste zijn 0.");
    }

    /**
     * Warns if most hours of a column are 0, which means unknown and not none.
     *
     * @param zeros number of zeros among all values
     */
    public Optional<Finding> checkZeros(String file, Column column, Occurrences zeros) {
        return zeros.count() < MANY || 100 * zeros.count() < MOSTLY_PERCENT * zeros.among()
                ? Optional.empty()
                : Optional.of(onCell(
                        file,
                        null,
                        column,
                        null,
                        "In de kolom " + column.name() + " zijn " + zeros.ofAll("waarden")
                                + " 0. Waarschijnlijk zijn de uren niet bekend of ging er iets mis bij het maken van het bestand. "
                                + "De rijen tellen mee. Controleer de kolom en lever zo nodig opnieuw aan."));
    }

    /**
     * Warns if nearly all hours of a column, or many of them, look like parts of a job.
     *
     * @param low number of values below {@link #CERTAINLY_NO_JOB} among all values above 0
     */
    public Optional<Finding> check(String file, Column column, Occurrences low) {
        boolean nearlyAll = 100 * low.count() >= NEARLY_ALL_PERCENT * low.among();
        boolean part = low.count() >= MANY && 100 * low.count() >= PART_PERCENT * low.among();
        return !low.any() || !(nearlyAll || part)
                ? Optional.empty()
                : Optional.of(
                        onCell(
                                file,
                                null,
                                column,
                                null,
                                "In de kolom " + column.name() + low.verb(" is ", " zijn ")
                                        + low.ofAll("waarden boven 0")
                                        + " lager dan 1,5. Waarschijnlijk zijn dat geen uren, maar delen van een volledige baan (fte). "
                                        + "De rijen tellen mee alsof het uren zijn. Controleer de kolom en lever zo nodig opnieuw aan."));
    }
}
