package nl.beschutwerk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.beschutwerk.audit.disclosure.IntruderResult.HiddenCount;
import nl.beschutwerk.cli.json.AuditDocument;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.explain.AuditRun;
import nl.beschutwerk.job.explain.AuditRun.Attacked;
import nl.beschutwerk.job.explain.AuditRun.AuditRequest;
import nl.beschutwerk.job.explain.StatementCheck;
import nl.beschutwerk.job.making.DisclosureAudit;
import nl.beschutwerk.job.support.ProjectPaths;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit}: tries to work out what a release hides. */
@EndsWith({
    ExitCode.OK,
    ExitCode.SYSTEM_FAILURE,
    ExitCode.OPERATOR_MISTAKE,
    ExitCode.DATABASE_UNAVAILABLE,
    ExitCode.NOT_AS_SEALED,
    ExitCode.DISK_FULL,
    ExitCode.DISCLOSED,
    ExitCode.INTERRUPTED,
    ExitCode.TERMINATED
})
@Command(
        name = "audit",
        description = {
            "Tries to work out the hidden counts of a sealed release from its files, as anyone might who has them.",
            "A run does so before it seals; this does it again, and holds what release.json states of the protection"
                    + " against what it finds.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false)
final class AuditCommand implements Callable<Integer> {

    private final UseCase<AuditRun> useCase;

    @Option(names = "--quarter", paramLabel = "QUARTER", required = true, description = "The quarter, such as 2024-Q4.")
    private @Nullable Quarter quarter;

    @Option(names = "--output", paramLabel = "DIR", description = "Where the releases are (default: output).")
    private @Nullable Path output;

    @Option(
            names = "--reference",
            paramLabel = "DIR",
            description = "Regions and municipalities (default: data/reference).")
    private @Nullable Path reference;

    @Mixin
    private final JsonOption json = new JsonOption();

    @Mixin
    private final QuietOption quiet = new QuietOption();

    @Spec
    private @Nullable CommandSpec spec;

    AuditCommand(UseCase<AuditRun> useCase) {
        this.useCase = useCase;
    }

    @Override
    public Integer call() throws Exception {
        ProjectPaths places = ProjectPaths.ofProcess();
        Path releases = output == null ? places.output() : output;
        AuditRequest request = new AuditRequest(
                Objects.requireNonNull(quarter, "picocli requires it"),
                releases,
                reference == null ? places.reference() : reference);
        return useCase.dated(releases, (attack, clock) -> {
            Attacked attacked = attack.run(request);
            print(attacked.audit());
            attacked.statement()
                    .ifPresentOrElse(this::print, () -> tell("Statement:          release.json has none yet"));
            json.answer(() -> AuditDocument.of(attacked, clock.instant()));
            return codeOf(attacked).code();
        });
    }

    private static ExitCode codeOf(Attacked attacked) {
        if (!attacked.audit().exposed().isEmpty()) {
            return ExitCode.DISCLOSED;
        }
        boolean asStated = attacked.statement()
                .filter(statement -> !statement.faults().isEmpty())
                .isEmpty();
        return asStated ? ExitCode.OK : ExitCode.NOT_AS_SEALED;
    }

    private void print(StatementCheck statement) {
        if (statement.faults().isEmpty()) {
            tell("Statement:          what release.json states of the protection is so");
        }
        statement.remarks().forEach(this::tell);
        PrintWriter err = line().getErr();
        statement.faults().forEach(fault -> err.println("RELEASE.JSON " + fault));
        err.flush();
    }

    private PrintWriter words() {
        return json.words(quiet.out(line()));
    }

    private void tell(String text) {
        PrintWriter out = words();
        out.println(text);
        out.flush();
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec, "picocli sets it").commandLine();
    }

    private void print(DisclosureAudit audit) {
        PrintWriter out = words();
        out.println("Counts:             " + audit.attack().cells());
        out.println("Hidden:             " + audit.hidden());
        out.println("  for their own:    " + audit.primary());
        out.println("  to protect those: " + (audit.hidden() - audit.primary()));
        audit.narrowest()
                .ifPresent(narrowest -> out.println(
                        "Narrowest interval: " + narrowest + " (it must be at least " + audit.threshold() + ")"));
        if (audit.unsettled() > 0) {
            out.println(
                    "Not settled:        " + audit.unsettled() + " confidential counts. " + DisclosureAudit.UNSETTLED);
        }
        if (audit.newlyIndicated() > 0) {
            out.println("Newly indicated:    " + audit.newlyIndicated()
                    + " small groups, which no figure gives; known to within less than " + audit.threshold() + ": "
                    + audit.newlyIndicatedNarrow());
        }
        out.println("Time:               " + audit.lasted().toMillis() + " ms");
        if (audit.exposed().isEmpty()) {
            out.println(
                    audit.unsettled() == 0
                            ? "No confidential count can be worked out."
                            : "No confidential count was worked out.");
        }
        out.flush();
        PrintWriter err = line().getErr();
        for (HiddenCount count : audit.exposed()) {
            err.println("EXPOSED " + DisclosureAudit.place(count.key()));
            count.way().forEach(relation -> err.println("  " + relation));
        }
        if (!audit.exposed().isEmpty()) {
            err.println("This release must not be used: the counts above can be worked out from it.");
        }
        err.flush();
    }
}
