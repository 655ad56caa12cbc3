package nl.beschutwerk.intake.rule;

import java.util.Optional;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.reference.MunicipalityStatus;

/** {@code gemeentecode-onbekend}. */
public final class UnknownMunicipality extends FindingRule {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("gemeentecode-onbekend", Severity.FOUT);

    public UnknownMunicipality() {
        super(CODE, "Op de peildatum is er geen gemeente met deze code.");
    }

    /** Checks the {@link MunicipalityStatus} of a delivered gemeentecode at the reference date. */
    public Optional<Finding> check(
            String file, long row, Column column, String delivered, MunicipalityStatus standing) {
        return standing instanceof MunicipalityStatus.Unknown
                ? Optional.of(onCell(
                        file,
                        row,
                        column,
                        delivered,
                        "Op de peildatum bestaat er geen gemeente met deze code. Controleer de gemeentecode."))
                : Optional.empty();
    }
}
