package nl.beschutwerk.intake.rule;

import java.math.BigDecimal;
import java.util.Optional;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.layout.Column;

/** {@code uren-laag}. */
public final class LowHours extends FindingRule {

    /** What this rule finds. */
    public static final FindingCode CODE = new FindingCode("uren-laag", Severity.WAARSCHUWING);

    /** A part of a full job (fte) hardly ever is so much; hours of a job hardly ever are less. */
    public static final BigDecimal CERTAINLY_NO_JOB = new BigDecimal("1.5");

    private static final int NEARLY_ALL_PERCENT = 90;

    public LowHours() {
        super(CODE, "Bijna alle aantallen uren van een kolom zijn lager dan 1,5.");
    }

    /**
     * Warns where nearly all hours of a column look like parts of a job.
     *
     * @param low those below {@link #CERTAINLY_NO_JOB}, among all above 0
     */
    public Optional<Finding> check(String file, Column column, Occurrences low) {
        return !low.any() || 100 * low.count() < NEARLY_ALL_PERCENT * low.among()
                ? Optional.empty()
                : Optional.of(
                        onCell(
                                file,
                                null,
                                column,
                                null,
                                "In de kolom " + column.name() + low.verb(" is ", " zijn ")
                                        + low.ofAll("waarden boven 0")
                                        + " lager dan 1,5. Waarschijnlijk zijn dit geen uren, maar delen van een volledige baan (fte). "
                                        + "De rijen tellen mee alsof het uren zijn. Controleer de kolom en lever zo nodig opnieuw aan."));
    }
}
