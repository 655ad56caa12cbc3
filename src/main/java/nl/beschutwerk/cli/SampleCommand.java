package nl.beschutwerk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.sample.PlantedFault;
import nl.beschutwerk.sample.Sample;
import nl.beschutwerk.sample.Sample.SampleRequest;
import nl.beschutwerk.sample.Sample.SampleResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code sample}: writes a delivery about invented people. */
@EndsWith({
    ExitCode.OK,
    ExitCode.SYSTEM_FAILURE,
    ExitCode.OPERATOR_MISTAKE,
    ExitCode.DISK_FULL,
    ExitCode.INTERRUPTED,
    ExitCode.TERMINATED
})
@Command(
        name = "sample",
        description = {
            "Writes a delivery of microdata about people who do not exist, of any size, as the contract wants it.",
            "Other quarters of the same seed and number are about the same people, at another time.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false)
final class SampleCommand implements Callable<Integer> {

    @Option(
            names = "--quarter",
            required = true,
            paramLabel = "QUARTER",
            description = "The quarter it is of, such as 2024-Q4; 2018-Q1 or later.")
    private @Nullable Quarter quarter;

    @Option(
            names = "--persons",
            required = true,
            paramLabel = "N",
            description = "The number of persons who have applied by the end of 2024. An earlier quarter is"
                    + " about those of them who had by then, a later one about more.",
            converter = NumberOfPersons.class)
    private long persons;

    @Option(
            names = "--seed",
            required = true,
            paramLabel = "S",
            description = "Seed of the random numbers: any whole number. The same seed gives the same persons.")
    private long seed;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where to write the delivery; the folder must be empty or absent.")
    private @Nullable Path out;

    @Option(
            names = "--faults",
            description =
                    "Plant a few of every kind of row finding, not enough to be refused among 200 persons or more, and say which.")
    private boolean faults;

    @Option(
            names = "--plain",
            fallbackValue = "true",
            description = "Do not compress the files. Their bytes are then the same on every machine; compressed, their"
                    + " rows are.")
    private boolean plain;

    @Option(
            names = "--reference",
            paramLabel = "DIR",
            description = "Municipalities and mergers (default: data/reference).")
    private @Nullable Path reference;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        SampleRequest request = request();
        Interruption interruption = Interruption.listening();
        try {
            print(request, Sample.write(request, interruption));
            return ExitCode.OK.code();
        } finally {
            interruption.finished();
        }
    }

    private SampleRequest request() {
        return new SampleRequest(
                Objects.requireNonNull(quarter, "picocli requires it"),
                persons,
                seed,
                faults,
                plain,
                reference == null ? ProjectPaths.ofProcess().reference() : reference,
                Objects.requireNonNull(out, "picocli requires it"));
    }

    private void print(SampleRequest request, SampleResult result) {
        PrintWriter console =
                Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
        console.printf(
                Locale.ROOT,
                "%s: %d advices, %d employments, %d pay periods; %d valid indications, %d working%n",
                ProjectPaths.shown(request.folder()),
                result.advices(),
                result.employments(),
                result.payPeriods(),
                result.valid(),
                result.working());
        console.println(ConsoleReporter.SYNTHETIC + ": no one in it exists.");
        for (PlantedFault fault : result.planted()) {
            console.printf(Locale.ROOT, "  planted: %s, row %d: %s%n", fault.file(), fault.row(), fault.code());
        }
        console.flush();
    }

    /** Reads the number of people in a sample: 1 to {@link SampleRequest#MOST_PERSONS}. */
    static final class NumberOfPersons implements ITypeConverter<Long> {

        @Override
        public Long convert(String text) {
            long persons = OptionValues.wholeNumber(text);
            if (persons < 1 || persons > SampleRequest.MOST_PERSONS) {
                throw new TypeConversionException(
                        persons + " is not possible; give a number from 1 to " + SampleRequest.MOST_PERSONS);
            }
            return persons;
        }
    }
}
