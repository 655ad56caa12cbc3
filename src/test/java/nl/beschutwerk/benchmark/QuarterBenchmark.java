package nl.beschutwerk.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.sample.Sample.SampleResult;

/**
 * A normal quarter: a release with all its workbooks, after releases of earlier quarters, compared with only starting and
 * stopping the database.
 */
final class QuarterBenchmark {

    private final Path home;
    private final World world;
    private final Path scratch;

    QuarterBenchmark(Path home, World world, Path scratch) {
        this.home = home;
        this.world = world;
        this.scratch = scratch;
    }

    /**
     * Measures this number of consecutive quarters, up to the last one of 2024; the release before them is made unmeasured.
     *
     * @return the delivery of the last quarter, with the medians of all
     */
    MeasuredSize run(long advices, int times) throws IOException, SQLException, InterruptedException {
        SampleResult last = writeDeliveries(advices, times);
        Path folder = scratch.resolve("run");
        Server.start(folder).close();
        Product product = new Product(home, folder);
        release(product, earlier(times));
        List<Measured> runs = new ArrayList<>();
        for (int before = times - 1; before >= 0; before--) {
            long startAndStop = product.startAndStop();
            Map<Quantity, Long> measured = release(product, earlier(before));
            measured.put(Quantity.START_AND_STOP, startAndStop);
            try (Server server = Server.start(folder)) {
                measured.putAll(StepTimes.ofLastRun(server));
            }
            runs.add(new Measured(measured));
        }
        return new MeasuredSize(last, Measured.median(runs));
    }

    /** Makes the last two releases in a separate database, and records the last one. */
    void profile(Path recording) throws IOException, SQLException, InterruptedException {
        Path folder = scratch.resolve("profile");
        try (Server server = Server.start(folder)) {
            Statements.watch(server);
        }
        release(new Product(home, folder), earlier(1));
        try (Server server = Server.start(folder)) {
            Statements.forget(server);
        }
        Product recorded = new Product(home, folder);
        recorded.record("run.jfr");
        release(recorded, earlier(0));
        try (Server server = Server.start(folder)) {
            Profile.print(folder.resolve("run.jfr"), recording);
            Statements.print(server);
        }
    }

    private SampleResult writeDeliveries(long advices, int times) throws IOException {
        for (int before = times; before > 0; before--) {
            world.ofAdvices(advices, earlier(before), delivery(earlier(before)));
        }
        return world.ofAdvices(advices, World.QUARTER, delivery(World.QUARTER));
    }

    private Map<Quantity, Long> release(Product product, Quarter quarter) throws IOException, InterruptedException {
        return product.run(
                "run",
                "--quarter",
                quarter.toString(),
                "--delivery",
                delivery(quarter).toString(),
                "--reference",
                world.reference().toString(),
                "--operator",
                "benchmark");
    }

    private Path delivery(Quarter quarter) {
        return scratch.resolve("deliveries").resolve(quarter.toString());
    }

    private static Quarter earlier(int quarters) {
        Quarter quarter = World.QUARTER;
        for (int i = 0; i < quarters; i++) {
            quarter = quarter.previous();
        }
        return quarter;
    }
}
