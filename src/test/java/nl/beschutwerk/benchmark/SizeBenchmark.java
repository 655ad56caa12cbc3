package nl.beschutwerk.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.sample.Sample.SampleResult;

/** A delivery of one size: a release made from it, and a bare COPY of its rows, on the same server. */
final class SizeBenchmark {

    private final Path home;
    private final World world;
    private final Path scratch;

    SizeBenchmark(Path home, World world, Path scratch) {
        this.home = home;
        this.world = world;
        this.scratch = scratch;
    }

    /** Measures the delivery this number of times, each time with a new server, and returns the medians. */
    MeasuredSize run(long employments, int times) throws IOException, SQLException, InterruptedException {
        SampleResult written = world.ofEmployments(employments, delivery());
        BareCopy copy = new BareCopy(scratch);
        List<Measured> runs = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            Path folder = scratch.resolve("run");
            runs.add(measure(folder, copy));
            Folders.delete(folder);
        }
        return new MeasuredSize(written, Measured.median(runs));
    }

    /**
     * Makes the release once more, with a recording. These times are not among the measured ones, because recording costs time
     * too.
     */
    void profile(Path recording) throws IOException, SQLException, InterruptedException {
        Path folder = scratch.resolve("profile");
        try (Server server = Server.start(folder)) {
            Statements.watch(server);
        }
        Product product = new Product(home, folder);
        product.record("run.jfr");
        release(product);
        try (Server server = Server.start(folder)) {
            Profile.print(folder.resolve("run.jfr"), recording);
            Statements.print(server);
        }
        Folders.delete(folder);
    }

    private Measured measure(Path folder, BareCopy copy) throws IOException, SQLException, InterruptedException {
        Server.start(folder).close();
        Map<Quantity, Long> measured = release(new Product(home, folder));
        try (Server server = Server.start(folder)) {
            measured.putAll(StepTimes.ofLastRun(server));
            if (!copy.hasRows()) {
                copy.keepRows(server);
            }
            measured.put(Quantity.BARE_COPY, copy.run(server));
        }
        return new Measured(measured);
    }

    private Map<Quantity, Long> release(Product product) throws IOException, InterruptedException {
        return product.run(
                "run",
                "--delivery",
                delivery().toString(),
                "--reference",
                world.reference().toString(),
                "--operator",
                "benchmark");
    }

    private Path delivery() {
        return scratch.resolve("delivery");
    }
}
