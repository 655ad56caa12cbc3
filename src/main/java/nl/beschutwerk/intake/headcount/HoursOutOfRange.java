package nl.beschutwerk.intake.headcount;

import java.math.BigDecimal;
import java.util.Optional;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.layout.HeadcountLayout;
import nl.beschutwerk.intake.rule.FindingRule;

/** {@code uren-buiten-bereik}. */
public final class HoursOutOfRange extends FindingRule {

    public HoursOutOfRange() {
        super(FindingCode.UREN_BUITEN_BEREIK, "Een aantal uren per week is lager dan 0 of hoger dan 60.");
    }

    private static final BigDecimal MOST = new BigDecimal(60);

    public Optional<Finding> check(String file, HeadcountRow row) {
        BigDecimal hours = row.averageHours();
        return hours == null || (hours.signum() >= 0 && hours.compareTo(MOST) <= 0)
                ? Optional.empty()
                : Optional.of(
                        onCell(
                                file,
                                row.number(),
                                HeadcountLayout.GEMIDDELDE_UREN,
                                hours.toPlainString().replace('.', ','),
                                "Het gemiddelde aantal uren per week moet tussen 0 en 60 liggen. Verbeter het aantal of laat het leeg."));
    }
}
