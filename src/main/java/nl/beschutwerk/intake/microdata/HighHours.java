package nl.beschutwerk.intake.microdata;

import static nl.beschutwerk.intake.layout.EmploymentLayout.CONTRACTUREN_PER_WEEK;

import java.math.BigDecimal;
import java.util.Optional;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.microdata.EmploymentRowValidator.EmploymentCells;
import nl.beschutwerk.intake.rule.RowRule;

/** {@code uren-hoog}. */
public final class HighHours extends RowRule<EmploymentCells> {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("uren-hoog", Severity.WAARSCHUWING);

    private static final BigDecimal USUAL_MOST = new BigDecimal(40);

    HighHours() {
        super(EmploymentCells.class, CODE, "Een dienstverband heeft meer dan 40 contracturen per week.");
    }

    @Override
    public Optional<Finding> check(String file, EmploymentCells employment) {
        return employment
                .contractHours()
                .value()
                .filter(hours -> hours.compareTo(USUAL_MOST) > 0)
                .map(hours -> onCell(
                        file,
                        employment.number(),
                        CONTRACTUREN_PER_WEEK,
                        hours.toPlainString().replace('.', ','),
                        "Dit dienstverband heeft meer dan 40 contracturen per week. De rij telt mee. Controleer of het aantal "
                                + "klopt."));
    }
}
