package nl.beschutwerk.intake.microdata;

import java.math.BigDecimal;
import java.util.Optional;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.rule.FindingRule;
import org.jspecify.annotations.Nullable;

/** {@code uren-hoog}. */
public final class HighHours extends FindingRule {

    private static final BigDecimal USUAL_MOST = new BigDecimal(40);

    public HighHours() {
        super(FindingCode.UREN_HOOG, "Een dienstverband heeft meer dan 40 contracturen per week.");
    }

    /** Judges contract hours a week; null where there are none. */
    Optional<Finding> check(String file, long row, Column column, @Nullable BigDecimal hours) {
        return hours == null || hours.compareTo(USUAL_MOST) <= 0
                ? Optional.empty()
                : Optional.of(onCell(
                        file,
                        row,
                        column,
                        hours.toPlainString().replace('.', ','),
                        "Dit dienstverband heeft meer dan 40 contracturen per week. De rij telt mee. Controleer of het aantal "
                                + "klopt."));
    }
}
