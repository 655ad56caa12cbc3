package nl.beschutwerk.intake.rule;

import java.util.List;
import java.util.Optional;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;

/** {@code extra-kolom}. */
public final class ExtraColumn extends FindingRule {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("extra-kolom", Severity.WAARSCHUWING);

    private static final int MAX_NAMED = 10;

    public ExtraColumn() {
        super(CODE, "Een bestand bevat kolommen die niet zijn afgesproken.");
    }

    /**
     * Returns one warning for the file that names the first extra columns; empty if there are none.
     *
     * @param extra descriptions of the columns that are not in the contract
     * @param lacking whether the file lacks a column of the contract, for which an extra column may be meant
     */
    Optional<Finding> check(String file, List<String> extra, boolean lacking) {
        if (extra.isEmpty()) {
            return Optional.empty();
        }
        String more = extra.size() > MAX_NAMED ? " en nog " + (extra.size() - MAX_NAMED) : "";
        return Optional.of(onRow(
                file,
                1L,
                "Deze kolommen zijn niet afgesproken en worden niet gebruikt: "
                        + String.join(", ", extra.subList(0, Math.min(extra.size(), MAX_NAMED))) + more
                        + (lacking
                                ? ". Is er een bedoeld als kolom die ontbreekt, geef die dan de afgesproken naam. Laat de andere "
                                        + "een volgende keer weg."
                                : ". Laat ze een volgende keer weg.")));
    }
}
