package nl.beschutwerk.intake.headcount;

import java.util.Optional;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.layout.HeadcountLayout;
import nl.beschutwerk.intake.rule.RowRule;

/** {@code werkzaam-boven-geldig}. */
public final class WorkingAboveValid extends RowRule<HeadcountRow> {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("werkzaam-boven-geldig", Severity.FOUT);

    WorkingAboveValid() {
        super(HeadcountRow.class, CODE, "Er zijn meer werkzame personen dan mensen met een geldige indicatie.");
    }

    /** Shows counts of the country only: findings accompany a release, and counts of a small area could identify a person. */
    @Override
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
