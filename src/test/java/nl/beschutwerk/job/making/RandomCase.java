package nl.beschutwerk.job.making;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.beschutwerk.job.making.MicrodataRun.Result;
import nl.beschutwerk.oracle.Choices;
import nl.beschutwerk.oracle.Country;
import nl.beschutwerk.oracle.Delivered;
import nl.beschutwerk.oracle.Expected;
import nl.beschutwerk.oracle.Moment;
import nl.beschutwerk.oracle.RandomDelivery;
import nl.beschutwerk.oracle.RandomTargets;
import nl.beschutwerk.reference.MethodFile;

/**
 * A random delivery from a seed, with its reference data and method.
 *
 * @param hours the basis: contract or verloond
 * @param rounded whether figures have the detail that is published; otherwise all that open data can show
 */
record RandomCase(long seed, String hours, boolean faulty, boolean rounded) {

    private static final Path REFERENCE = Path.of("data/reference");
    // Quarters in and around which municipalities were merged, split, or moved to another region.
    private static final List<String> QUARTERS = List.of(
            "2018-Q1", "2022-Q1", "2019-Q1", "2024-Q4", "2021-Q1", "2021-Q4", "2023-Q2", "2019-Q4", "2020-Q3",
            "2022-Q3");

    /** The seeds of a test: their number is the property {@code oracle.seeds}, and the first is {@code oracle.first}. */
    static Stream<Long> seeds(int usually) {
        return LongStream.range(0, Integer.getInteger("oracle.seeds", usually))
                .mapToObj(seed -> seed + Long.getLong("oracle.first", 1));
    }

    Moment moment() {
        return Moment.of(QUARTERS.get((int) (seed % QUARTERS.size())));
    }

    private int minimumForRegionalMean() {
        return List.of(30, 1, 2, 3).get((int) (seed % 4));
    }

    /** There are faults for such a large share of the few persons that the shipped maximum would accept hardly any delivery. */
    private String largestShareOfPersons() {
        return List.of("1", "0.1", "0.02", "0.25").get((int) (seed % 4));
    }

    private int decimals() {
        return rounded ? 1 : 12;
    }

    private int hoursStep() {
        return rounded ? 10 : 0;
    }

    Delivered draw() throws Exception {
        return RandomDelivery.of(seed, moment(), new Country(REFERENCE), faulty);
    }

    /** Measures the delivery with the product, also after a test has changed it. */
    Result measure(DataSource database, Delivered delivered, Path folder, long formSeed) throws Exception {
        return measure(database, delivered.write(deliveryFolder(folder), formSeed), folder);
    }

    /** The same with a manifest, under random file names and in random order. */
    Result measureWithManifest(DataSource database, Delivered delivered, Path folder, long formSeed) throws Exception {
        return measure(database, delivered.writeWithManifest(deliveryFolder(folder), moment(), formSeed), folder);
    }

    private static Path deliveryFolder(Path folder) {
        return folder.resolve("levering-" + folder.getFileName());
    }

    private Result measure(DataSource database, Path delivery, Path folder) throws Exception {
        MethodFile method = MicrodataRun.method(
                folder.resolve("method.yaml"),
                Map.of(
                        "urenbasis",
                        hours,
                        "minimaal_voor_regiogemiddelde",
                        "" + minimumForRegionalMean(),
                        "maximaal_aandeel_personen",
                        largestShareOfPersons(),
                        "decimalen",
                        "" + decimals(),
                        "uren_afronden_op",
                        "" + hoursStep()));
        return new MicrodataRun(database).run(delivery, reference(folder), method, moment().toString());
    }

    private Path reference(Path folder) throws Exception {
        Path copy = folder.resolve("reference");
        return Files.exists(copy) ? copy : RandomTargets.write(REFERENCE, copy, moment(), seed);
    }

    /** The expected results of the delivery that {@link #measure} has written into this folder. */
    Expected expected(Path folder) throws Exception {
        return Expected.of(
                deliveryFolder(folder),
                reference(folder),
                moment(),
                Choices.shipped(
                        hours.equals("verloond"),
                        minimumForRegionalMean(),
                        largestShareOfPersons(),
                        decimals(),
                        hoursStep()));
    }

    @Override
    public String toString() {
        return "seed %d, %s, %s, %s, %s"
                .formatted(seed, moment(), hours, faulty ? "faulty" : "clean", rounded ? "rounded" : "exact");
    }
}
