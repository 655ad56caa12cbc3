package nl.beschutwerk.intake.rule;

import java.util.Optional;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.reference.MunicipalityStatus;

/** {@code gemeentecode-opgeheven}. */
public final class MergedMunicipality extends FindingRule {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("gemeentecode-opgeheven", Severity.WAARSCHUWING);

    public MergedMunicipality() {
        super(CODE, "Een gemeente is samengevoegd, vergroot of van naam veranderd, en staat nog onder de oude code.");
    }

    /** Checks the {@link MunicipalityStatus} of a delivered gemeentecode at the reference date. */
    public Optional<Finding> check(
            String file, long row, Column column, String delivered, MunicipalityStatus standing) {
        return standing instanceof MunicipalityStatus.Succeeded succeeded
                ? Optional.of(onCell(
                        file,
                        row,
                        column,
                        delivered,
                        "Deze gemeentecode bestaat op de peildatum niet meer. De rij telt mee in "
                                + succeeded.successor().name() + " ("
                                + succeeded.successor().code()
                                + "). Gebruik een volgende keer die code."))
                : Optional.empty();
    }
}
