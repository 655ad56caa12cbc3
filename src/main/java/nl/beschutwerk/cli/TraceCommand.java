package nl.beschutwerk.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.beschutwerk.cli.SharedOptions.OutputOption;
import nl.beschutwerk.cli.json.TraceDocument;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.explain.Trace;
import nl.beschutwerk.job.explain.TraceInWords;
import nl.beschutwerk.job.explain.TraceRun;
import nl.beschutwerk.job.explain.TraceRun.TraceRequest;
import nl.beschutwerk.job.support.ProjectPaths;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trace}: explains where a figure comes from. */
@EndsWith({
    ExitCode.OK,
    ExitCode.SYSTEM_FAILURE,
    ExitCode.OPERATOR_MISTAKE,
    ExitCode.DATABASE_UNAVAILABLE,
    ExitCode.DISK_FULL,
    ExitCode.INTERRUPTED,
    ExitCode.TERMINATED
})
@Command(
        name = "trace",
        description = {
            "Tells where a figure comes from, in every version of its quarter: delivery, rows, rule, method, why it is hidden.",
            "For the data team alone: on what ground a figure is hidden is not for others to know. No person is printed.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false)
final class TraceCommand implements Callable<Integer> {

    private final UseCase<TraceRun> useCase;

    @Option(names = "--quarter", required = true, paramLabel = "QUARTER", description = "The quarter, such as 2024-Q2.")
    private @Nullable Quarter quarter;

    @Option(
            names = "--area",
            required = true,
            paramLabel = "CODE",
            description = "NL, a region such as AM01, or the four digits of a municipality.")
    private @Nullable String area;

    @Option(
            names = "--indicator",
            completionCandidates = IndicatorCodes.class,
            required = true,
            paramLabel = "CODE",
            description = "What is measured, such as banen_31; docs/open-data.md has the list.")
    private @Nullable Indicator indicator;

    @Option(
            names = "--category",
            paramLabel = "CODE",
            description = "A category, such as v, or with its breakdown: geslacht=onbekend (default: not split).")
    private @Nullable String category;

    @Mixin
    private final OutputOption output = new OutputOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    TraceCommand(UseCase<TraceRun> useCase) {
        this.useCase = useCase;
    }

    @Override
    public Integer call() throws Exception {
        ProjectPaths places = ProjectPaths.ofProcess();
        TraceRequest request = new TraceRequest(
                Objects.requireNonNull(quarter, "picocli requires it"),
                Objects.requireNonNull(area, "picocli requires it"),
                Objects.requireNonNull(indicator, "picocli requires it"),
                Optional.ofNullable(category),
                output.in(places));
        return useCase.dated(request.output(), (traces, clock) -> {
            Trace trace = traces.run(request);
            PrintWriter out = json.words();
            TraceInWords.lines(trace).forEach(out::println);
            out.flush();
            json.answer(() -> TraceDocument.of(trace, clock.instant()));
            return ExitCode.OK.code();
        });
    }
}
