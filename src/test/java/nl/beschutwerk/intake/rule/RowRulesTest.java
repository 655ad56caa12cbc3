package nl.beschutwerk.intake.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import org.junit.jupiter.api.Test;

/** The rules of this test are inner classes, which the search for rules of the contract ignores. */
@SuppressWarnings("ClassCanBeStatic") // Static ones would be found and applied.
class RowRulesTest {

    /** Rows of these tests. */
    interface Numbered {
        long number();
    }

    record Line(long number) implements Numbered {}

    record OtherLine() {}

    final class ALateFault extends RowRule<Numbered> {
        static final FindingCode CODE = new FindingCode("proef-b", Severity.FOUT);

        ALateFault() {
            super(Numbered.class, CODE, "Een proef.");
        }

        @Override
        public Optional<Finding> check(String file, Numbered row) {
            return row.number() > 1 ? Optional.of(onRow(file, row.number(), "b")) : Optional.empty();
        }
    }

    final class AnEarlyFault extends RowRule<Line> {
        static final FindingCode CODE = new FindingCode("proef-a", Severity.FOUT);

        AnEarlyFault() {
            super(Line.class, CODE, "Een proef.");
        }

        @Override
        public Optional<Finding> check(String file, Line row) {
            return row.number() > 2 ? Optional.of(onRow(file, row.number(), "a")) : Optional.empty();
        }
    }

    final class AWarning extends RowRule<Line> {
        static final FindingCode CODE = new FindingCode("proef-c", Severity.WAARSCHUWING);

        AWarning() {
            super(Line.class, CODE, "Een proef.");
        }

        @Override
        public Optional<Finding> check(String file, Line row) {
            return Optional.of(onRow(file, row.number(), "c"));
        }
    }

    private final List<FindingRule> all = List.of(new AnEarlyFault(), new ALateFault(), new AWarning());
    private final RowRules<Line> rules = RowRules.of(Line.class, all);

    @Test
    void theFirstFaultInOrderOfCodesIsGiven() {
        assertThat(rules.fault("f", new Line(1))).isEmpty();
        assertThat(rules.fault("f", new Line(2)).map(Finding::code)).contains(ALateFault.CODE);
        assertThat(rules.fault("f", new Line(3)).map(Finding::code)).contains(AnEarlyFault.CODE);
    }

    @Test
    void everyWarningIsGiven() {
        assertThat(rules.warnings("f", new Line(1))).extracting(Finding::code).containsExactly(AWarning.CODE);
    }

    @Test
    void rowsOfAnotherTypeAreNotJudged() {
        RowRules<OtherLine> others = RowRules.of(OtherLine.class, all);
        assertThat(others.fault("f", new OtherLine())).isEmpty();
        assertThat(others.warnings("f", new OtherLine())).isEmpty();
    }
}
