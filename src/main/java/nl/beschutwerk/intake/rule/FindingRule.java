package nl.beschutwerk.intake.rule;

import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.layout.Column;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the contract: its code, its meaning, and the sentences that describe a violation. A rule is one class with a
 * constructor without arguments; {@link FindingRules} finds it, and docs/bevindingen.md is generated from its code and
 * meaning. A rule about a single row is a {@link RowRule} and is applied automatically; any other rule is called at the point
 * where its input is known.
 */
public abstract class FindingRule {

    private final FindingCode code;
    private final String meaning;

    /** Creates a rule with its meaning for deliverers, in Dutch. */
    protected FindingRule(FindingCode code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    public final FindingCode code() {
        return code;
    }

    /** Returns when this finding is made, in Dutch. */
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

    /** This is the only place that decides whether a delivered value is shown. */
    protected final Finding onCell(
            @Nullable String file, @Nullable Long row, Column column, @Nullable String value, String sentence) {
        return new Finding(code, code.severity(), file, row, column.name(), column.shown(value), sentence);
    }
}
