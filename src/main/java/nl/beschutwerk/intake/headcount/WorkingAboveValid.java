package nl.beschutwerk.intake.headcount;

import java.util.Optional;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.layout.HeadcountLayout;
import nl.beschutwerk.intake.rule.FindingRule;

/** {@code werkzaam-boven-geldig}. */
public final class WorkingAboveValid extends FindingRule {

    public WorkingAboveValid() {
        super(
                FindingCode.WERKZAAM_BOVEN_GELDIG,
                "Er zijn meer werkzame personen dan mensen met een geldige indicatie.");
    }

    /** Findings travel with a release, so they name counts of the country alone: those of a small area could tell of a person. */
    public Optional<Finding> check(String file, HeadcountRow row) {
        Long valid = row.validIndications();
        if (valid == null || row.workingPersons() <= valid) {
            return Optional.empty();
        }
        boolean shown = row.level() == AreaLevel.LAND;
        return Optional.of(onCell(
                file,
                row.number(),
                HeadcountLayout.WERKZAME_PERSONEN,
                shown ? Long.toString(row.workingPersons()) : null,
                (shown
                                ? "Er zijn meer werkzame personen (" + row.workingPersons()
                                        + ") dan geldige indicaties (" + valid + ")"
                                : "Er zijn meer werkzame personen dan geldige indicaties")
                        + ". Dat kan niet. Controleer beide aantallen en verbeter ze."));
    }
}
