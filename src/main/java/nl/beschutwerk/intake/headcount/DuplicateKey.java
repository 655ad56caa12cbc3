package nl.beschutwerk.intake.headcount;

import java.util.Optional;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.layout.HeadcountLayout;
import nl.beschutwerk.intake.rule.FindingRule;

/** {@code dubbele-sleutel}. */
public final class DuplicateKey extends FindingRule {

    public DuplicateKey() {
        super(FindingCode.DUBBELE_SLEUTEL, "Hetzelfde gebied en dezelfde arbeidsduurklasse komen meer dan eens voor.");
    }

    public Optional<Finding> check(String file, HeadcountRow row, HeadcountKeys keys) {
        return switch (keys.judge(row)) {
            case ONLY_ONE, FIRST_OF_EQUALS -> Optional.empty();
            case LATER_OF_EQUALS ->
                Optional.of(finding(
                        file,
                        row,
                        "Deze rij staat al eerder in het bestand (rij " + keys.firstRow(row)
                                + "). De eerste telt mee, deze niet. Verwijder deze rij."));
            case ONE_OF_DIFFERENT ->
                Optional.of(finding(
                        file,
                        row,
                        "Dit gebied en deze arbeidsduurklasse staan meer dan eens in het bestand, met verschillende waarden. Geen van die "
                                + "rijen telt mee. Laat alleen de goede rij staan."));
        };
    }

    private Finding finding(String file, HeadcountRow row, String sentence) {
        return onCell(file, row.number(), HeadcountLayout.GEBIEDSCODE, row.deliveredCode(), sentence);
    }
}
