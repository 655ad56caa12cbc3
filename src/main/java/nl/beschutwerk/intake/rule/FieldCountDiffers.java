package nl.beschutwerk.intake.rule;

import java.util.Optional;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.Row;

/** {@code kolommen-in-rij-afwijkend}. */
public final class FieldCountDiffers extends FindingRule {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("kolommen-in-rij-afwijkend", Severity.FOUT);

    public FieldCountDiffers() {
        super(CODE, "Een rij heeft meer of minder velden dan er kolommen zijn.");
    }

    public Optional<Finding> check(String file, Header header, Row row) {
        int fields = row.fields().size();
        return fields == header.size()
                ? Optional.empty()
                : Optional.of(
                        onRow(
                                file,
                                row.number(),
                                "Deze rij heeft " + fields + (fields == 1 ? " veld" : " velden") + ", maar er zijn "
                                        + header.size()
                                        + " kolommen. Zet teksten met een scheidingsteken erin tussen aanhalingstekens en verbeter de rij."));
    }
}
