package nl.beschutwerk.intake.headcount;

import static nl.beschutwerk.intake.layout.HeadcountLayout.GELDIGE_INDICATIES;
import static nl.beschutwerk.intake.layout.HeadcountLayout.WERKZAME_PERSONEN;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.rule.FindingRule;
import org.jspecify.annotations.Nullable;

/** {@code sprong}. */
public final class ImplausibleChange extends FindingRule {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("sprong", Severity.WAARSCHUWING);

    /** A difference of at most this number of persons is never reported, however large its percentage. */
    private static final long PERSONS = 25;

    private static final long PERCENT = 10;

    public ImplausibleChange() {
        super(
                CODE,
                "Een aantal van Nederland of een regio verschilt meer dan 10% en 25 personen van het vorige kwartaal.");
    }

    /**
     * Compares the counts of the country and the regions with those of the previous quarter, if both quarters have one.
     *
     * @param disclosureThreshold smallest count above 0 that a release shows; findings accompany a release, so they must not
     * show a count that it suppresses
     */
    public List<Finding> check(Collection<AreaCount> now, Collection<AreaCount> previous, int disclosureThreshold) {
        Map<String, AreaCount> before = new HashMap<>();
        previous.forEach(count -> before.put(count.area().code(), count));
        List<Finding> findings = new ArrayList<>();
        for (AreaCount count : now) {
            AreaCount earlier = before.get(count.area().code());
            if (earlier != null && count.area().level() != AreaLevel.GEMEENTE) {
                boolean shown = count.area().level() == AreaLevel.LAND
                        && count.isShowable(disclosureThreshold)
                        && earlier.isShowable(disclosureThreshold);
                compare(
                        count.area(),
                        GELDIGE_INDICATIES,
                        earlier.validIndications(),
                        count.validIndications(),
                        shown,
                        findings);
                compare(
                        count.area(),
                        WERKZAME_PERSONEN,
                        earlier.workingPersons(),
                        count.workingPersons(),
                        shown,
                        findings);
            }
        }
        return findings;
    }

    private void compare(
            Area area,
            Column column,
            @Nullable Long before,
            @Nullable Long now,
            boolean shown,
            List<Finding> findings) {
        if (before == null || now == null) {
            return;
        }
        long difference = Math.abs(now - before);
        if (difference > PERSONS && 100 * difference > PERCENT * before) {
            findings.add(onCell(
                    null,
                    null,
                    column,
                    shown ? Long.toString(now) : null,
                    "In " + area.name() + " (" + area.code() + ") is het aantal "
                            + column.name().replace('_', ' ') + inWords(shown, before, now)
                            + ". Dat is een grote sprong. Controleer of het aantal klopt."));
        }
    }

    /** Shows counts of the country only: findings accompany a release, and counts of a small area could identify a person. */
    private static String inWords(boolean shown, long before, long now) {
        return shown
                ? " van " + before + " naar " + now + " gegaan" + change(before, now)
                : " meer dan " + PERCENT + "% " + (now > before ? "hoger" : "lager") + " dan een kwartaal eerder";
    }

    private static String change(long before, long now) {
        if (before == 0) {
            return "";
        }
        BigDecimal percentage = BigDecimal.valueOf(100 * Math.abs(now - before))
                .divide(BigDecimal.valueOf(before), 1, RoundingMode.HALF_UP);
        return ", " + percentage.toPlainString().replace('.', ',') + "% " + (now > before ? "meer" : "minder")
                + " dan een kwartaal eerder";
    }
}
