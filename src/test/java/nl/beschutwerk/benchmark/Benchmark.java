package nl.beschutwerk.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.beschutwerk.domain.OperatorMistakeException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jobs/benchmark}: measures the product, and prints tables. */
@Command(
        name = "benchmark",
        description = {
            "Measures time and memory of releases of invented deliveries, against a bare COPY of the same rows and against"
                    + " the mere start and stop of the database. Prints tables for docs/snelheid.md.",
            ""
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class Benchmark implements Callable<Integer> {

    private static final long SMALL = 500_000;
    private static final int TIMES_SMALL = 3;

    @Option(
            names = "--employments",
            split = ",",
            paramLabel = "N",
            defaultValue = "300000,1000000,3000000",
            description = "Sizes to measure, smallest first (default: ${DEFAULT-VALUE}; 0: none).")
    private List<Long> employments = List.of();

    @Option(
            names = "--advices",
            paramLabel = "N",
            defaultValue = "25000",
            description = "Size of a normal quarter (default: ${DEFAULT-VALUE}; 0: leave it out).")
    private long advices;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "Measure each so many times and give the median (default: 3 times below " + SMALL
                    + " employments and for the normal quarter, once above).")
    private @Nullable Integer repeat;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the results into this page, between its marks.")
    private @Nullable Path out;

    @Option(
            names = "--profile",
            description = "Make each release once more, recorded: where the time of Java and of the database goes.")
    private boolean profile;

    @Option(names = "--keep", description = "Keep deliveries and databases in the scratch folder.")
    private boolean keep;

    private final Path home =
            Path.of(System.getProperty("beschutwerk.home", "")).toAbsolutePath();
    private final Path place = home.resolve("target").resolve("benchmark");
    private final World world =
            new World(home.resolve("data").resolve("synthetic").resolve("reference"));

    private Benchmark() {}

    /** Runs the benchmark and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmark())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof OperatorMistakeException) {
                        command.getErr().println("benchmark: " + failure.getMessage());
                        return 2;
                    }
                    failure.printStackTrace(command.getErr());
                    return 1;
                })
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        check();
        ResultsPage page = out == null ? null : ResultsPage.of(out);
        Path scratch = Files.createTempDirectory(Files.createDirectories(place), "scratch-");
        try {
            String results = Circumstances.text() + sizes(scratch) + quarter(scratch);
            System.out.println();
            System.out.println(results);
            if (page != null) {
                page.write(results);
            }
        } finally {
            if (keep) {
                System.out.println("Kept: " + scratch);
            } else {
                Folders.delete(scratch);
            }
        }
        return 0;
    }

    private void check() {
        List<Long> sorted = employments.stream().sorted().toList();
        if (!sorted.equals(employments) || (sorted.get(0) <= 0 && employments.size() > 1)) {
            throw new OperatorMistakeException("--employments wants sizes above 0, the smallest first.");
        }
        if (advices < 0 || (repeat != null && repeat < 1)) {
            throw new OperatorMistakeException("--advices wants 0 or more, --repeat 1 or more.");
        }
    }

    private String sizes(Path scratch) throws IOException, SQLException, InterruptedException {
        List<MeasuredSize> sizes = new ArrayList<>();
        for (long size : employments) {
            if (size > 0) {
                say("Measuring " + size + " employments ...");
                Path folder = Files.createDirectory(scratch.resolve("size-" + sizes.size()));
                SizeBenchmark benchmark = new SizeBenchmark(home, world, folder);
                sizes.add(benchmark.run(size, times(size < SMALL ? TIMES_SMALL : 1)));
                if (profile) {
                    benchmark.profile(place.resolve("employments-" + size + ".jfr"));
                }
                if (!keep) {
                    Folders.delete(folder);
                }
            }
        }
        return sizes.isEmpty()
                ? ""
                : "\n### Omvang\n\n" + ResultsTables.sizes(sizes)
                        + (sizes.size() < 2 ? "" : "\n### Groei\n\n" + ResultsTables.growth(sizes));
    }

    private String quarter(Path scratch) throws IOException, SQLException, InterruptedException {
        if (advices == 0) {
            return "";
        }
        say("Measuring a normal quarter of " + advices + " advices ...");
        QuarterBenchmark benchmark =
                new QuarterBenchmark(home, world, Files.createDirectory(scratch.resolve("quarter")));
        MeasuredSize quarter = benchmark.run(advices, times(TIMES_SMALL));
        if (profile) {
            benchmark.profile(place.resolve("quarter-" + advices + ".jfr"));
        }
        return "\n### Een gewoon kwartaal\n\n" + ResultsTables.quarter(quarter);
    }

    private int times(int otherwise) {
        return repeat == null ? otherwise : repeat;
    }

    private static void say(String what) {
        System.out.println(what);
        System.out.flush();
    }
}
