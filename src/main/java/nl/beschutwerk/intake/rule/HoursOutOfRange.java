package nl.beschutwerk.intake.rule;

import java.math.BigDecimal;
import java.util.Optional;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.layout.Column;
import org.jspecify.annotations.Nullable;

/** {@code uren-buiten-bereik}. */
public final class HoursOutOfRange extends FindingRule {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("uren-buiten-bereik", Severity.FOUT);

    public HoursOutOfRange() {
        super(CODE, "Een aantal uren per week is lager dan 0 of hoger dan 60.");
    }

    private static final BigDecimal MOST = new BigDecimal(Method.MOST_HOURS);

    /**
     * Checks a number of hours per week.
     *
     * @param hours null if there is no value
     */
    public Optional<Finding> check(String file, long row, Column column, @Nullable BigDecimal hours) {
        return hours == null || (hours.signum() >= 0 && hours.compareTo(MOST) <= 0)
                ? Optional.empty()
                : Optional.of(onCell(
                        file,
                        row,
                        column,
                        hours.toPlainString().replace('.', ','),
                        "Het aantal uren per week in de kolom " + column.name()
                                + " moet van 0 tot en met 60 zijn. Verbeter het aantal of laat het leeg."));
    }
}
