package nl.beschutwerk.intake.rule;

import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.layout.Column;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the contract: its code, what it means, and how a departure from it is put into words. A rule is one class that
 * needs no arguments to be made; {@link FindingRules} finds it, and docs/bevindingen.md is made from what it declares. A rule
 * about a single row is a {@link RowRule}, and is applied without more; any other is called where what it judges is known.
 */
public abstract class FindingRule {

    private final FindingCode code;
    private final String meaning;

    /** A rule with its meaning for deliverers, in Dutch. */
    protected FindingRule(FindingCode code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    public final FindingCode code() {
        return code;
    }

    /** When this finding is given, in Dutch. */
    public final String meaning() {
        return meaning;
    }

    protected final Finding onDelivery(String sentence) {
        return new Finding(code, code.severity(), null, null, null, null, sentence);
    }

    protected final Finding onFile(String file, String sentence) {
        return onRow(file, null, sentence);
    }

    protected final Finding onRow(String file, @Nullable Long row, String sentence) {
        return new Finding(code, code.severity(), file, row, null, null, sentence);
    }

    /** Here and nowhere else it is decided whether a delivered value is shown. */
    protected final Finding onCell(
            @Nullable String file, @Nullable Long row, Column column, @Nullable String value, String sentence) {
        return new Finding(code, code.severity(), file, row, column.name(), column.shown(value), sentence);
    }
}
