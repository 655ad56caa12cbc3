package nl.beschutwerk.cli.json;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.beschutwerk.audit.disclosure.IntruderResult.HiddenCount;
import nl.beschutwerk.job.explain.AuditRun.Attacked;
import nl.beschutwerk.job.explain.StatementCheck;
import nl.beschutwerk.job.making.DisclosureAudit;

/**
 * What {@code audit --json} answers.
 *
 * @param threshold below which a count is small; 0 if the method hides nothing
 * @param statement how what {@code release.json} states compares; empty if it states nothing yet
 */
public record AuditDocument(
        String schema,
        Instant madeAt,
        String quarter,
        int version,
        String verdict,
        int threshold,
        long counts,
        long hidden,
        long hiddenForTheirOwn,
        long hiddenToProtect,
        Optional<Long> narrowestInterval,
        long unsettled,
        NewlyIndicated newlyIndicated,
        List<Exposed> exposed,
        Optional<Statement> statement,
        Duration durationMs) {

    /** The document of an attack. */
    public static AuditDocument of(Attacked attacked, Instant madeAt) {
        DisclosureAudit audit = attacked.audit();
        return new AuditDocument(
                "beschutwerk/audit/1",
                madeAt,
                audit.attack().quarter().toString(),
                attacked.version(),
                verdict(audit),
                audit.threshold(),
                audit.attack().cells(),
                audit.hidden(),
                audit.primary(),
                audit.hidden() - audit.primary(),
                boxed(audit.narrowest()),
                audit.unsettled(),
                new NewlyIndicated(audit.newlyIndicated(), audit.newlyIndicatedNarrow()),
                audit.exposed().stream().map(Exposed::of).toList(),
                attacked.statement().map(Statement::of),
                audit.lasted());
    }

    private static String verdict(DisclosureAudit audit) {
        if (!audit.exposed().isEmpty()) {
            return "exposed";
        }
        return audit.unsettled() == 0 ? "safe" : "unsettled";
    }

    private static Optional<Long> boxed(OptionalLong number) {
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }

    /** Small groups of newly indicated persons, which no figure gives, and how many are known within the threshold. */
    public record NewlyIndicated(long groups, long knownWithinThreshold) {}

    /** A confidential figure that can be worked out, and the way to it, but not its value. */
    public record Exposed(
            String quarter,
            String level,
            String area,
            String indicator,
            String breakdown,
            String category,
            List<String> way) {

        static Exposed of(HiddenCount count) {
            return new Exposed(
                    count.quarter().toString(),
                    count.key().level().code(),
                    count.key().areaCode(),
                    count.key().indicator().code(),
                    count.key().breakdown().code(),
                    count.key().category(),
                    count.way());
        }
    }

    /** What the release states of its protection, held against the attack. */
    public record Statement(boolean asStated, List<String> faults, List<String> remarks) {

        static Statement of(StatementCheck check) {
            return new Statement(check.faults().isEmpty(), check.faults(), check.remarks());
        }
    }
}
