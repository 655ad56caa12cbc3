package nl.beschutwerk.intake.headcount;

import static nl.beschutwerk.intake.layout.HeadcountLayout.GELDIGE_INDICATIES;
import static nl.beschutwerk.intake.layout.HeadcountLayout.WERKZAME_PERSONEN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.rule.FindingRule;
import org.jspecify.annotations.Nullable;

/** {@code controletotaal-afwijkend}. */
public final class ControlTotalDiffers extends FindingRule {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("controletotaal-afwijkend", Severity.WAARSCHUWING);

    public ControlTotalDiffers() {
        super(CODE, "Een controletotaal in levering.json is anders dan wat uit de levering komt.");
    }

    /**
     * Compares the deliverer's own counts with those measured for the country. A count that was not given is not compared.
     *
     * @param disclosureThreshold smallest count above 0 that a release shows; findings accompany a release, so they must not
     * show a count that it suppresses
     */
    public List<Finding> check(Map<String, Long> controlTotals, AreaCount country, int disclosureThreshold) {
        List<Finding> findings = new ArrayList<>();
        boolean shown = country.isShowable(disclosureThreshold);
        compare(GELDIGE_INDICATIES, controlTotals, country.validIndications(), shown, findings);
        compare(WERKZAME_PERSONEN, controlTotals, country.workingPersons(), shown, findings);
        return findings;
    }

    private void compare(
            Column column,
            Map<String, Long> controlTotals,
            @Nullable Long measured,
            boolean shown,
            List<Finding> findings) {
        Long stated = controlTotals.get(column.name());
        if (stated != null && !stated.equals(measured)) {
            findings.add(onCell(
                    null,
                    null,
                    column,
                    shown ? stated.toString() : null,
                    "Het controletotaal van " + column.name().replace('_', ' ')
                            + (shown ? inWords(stated, measured) : " is anders dan het aantal dat uit de levering komt")
                            + ". Controleer of de levering volledig is."));
        }
    }

    private static String inWords(Long stated, @Nullable Long measured) {
        return " is " + stated + ", maar uit de levering "
                + (measured == null ? "komt geen aantal" : "komt " + measured);
    }
}
