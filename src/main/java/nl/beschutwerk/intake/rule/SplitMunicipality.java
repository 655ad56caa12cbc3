package nl.beschutwerk.intake.rule;

import java.util.Optional;
import java.util.stream.Collectors;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.reference.MunicipalityStatus;

/** {@code gemeentecode-gesplitst}. */
public final class SplitMunicipality extends FindingRule {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("gemeentecode-gesplitst", Severity.FOUT);

    public SplitMunicipality() {
        super(CODE, "De gemeente is verdeeld over andere gemeenten; niet bekend is wie waar hoort.");
    }

    /** Checks the {@link MunicipalityStatus} of a delivered gemeentecode at the reference date. */
    public Optional<Finding> check(
            String file, long row, Column column, String delivered, MunicipalityStatus standing) {
        return standing instanceof MunicipalityStatus.Split split
                ? Optional.of(onCell(
                        file,
                        row,
                        column,
                        delivered,
                        "Deze gemeente is verdeeld over " + names(split)
                                + ". Niet bekend is wie waar hoort. Gebruik de code van de gemeente van nu."))
                : Optional.empty();
    }

    private static String names(MunicipalityStatus.Split split) {
        return split.parts().stream()
                .map(part -> part.name() + " (" + part.code() + ")")
                .collect(Collectors.joining(", "));
    }
}
