package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.job.SealedFiles;
import nl.beschutwerk.job.SmallReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run, a correction with its cascade and an approval, killed at random moments, end in the same bytes. So does a run that is
 * asked to stop during a step, and killed a moment later. The property {@code kills} sets the number of kills: a few by
 * default, 50 with {@code mvn -P slow,kills verify}. The moments come from a seed, which is in the message of a failure.
 */
@Tag("slow")
class RandomKillsIT {

    private static final int KILLS = Integer.getInteger("kills", 4);
    private static final long SEED = Long.getLong("kills.seed", 2025L);
    private static final List<String> STEPS =
            List.of("receive", "load", "reconcile", "measure", "protect", "compare", "report", "audit", "seal");
    private static final String REASON = "UWV heeft de levering verbeterd";

    @TempDir
    static Path folder;

    private static SortedMap<String, String> undisturbed;
    private static Path better;

    @BeforeAll
    static void goUndisturbed() throws Exception {
        better = betterDelivery();
        Path home = folder.resolve("calm");
        for (List<String> command : commands(home)) {
            Product product = Product.start(home, Map.of(), List.of(), command);
            assertThat(product.exitCode()).as(product.out() + product.err()).isZero();
        }
        undisturbed = results(home);
        assertThat(undisturbed.keySet())
                .anyMatch(path -> path.startsWith("output/2023-Q4/v2/"))
                .anyMatch(path -> path.startsWith("output/2024-Q4/v2/"))
                .anyMatch(path -> path.startsWith("published/2023-Q4/"))
                .anyMatch(path -> path.startsWith("published/dashboard/2023-Q4/"));
    }

    @Test
    void howeverOftenItIsKilledItEndsInTheSameBytes() throws Exception {
        Random random = new Random(SEED);
        int kills = 0;
        for (int round = 0; kills < KILLS; round++) {
            Path home = folder.resolve("killed" + round);
            for (List<String> command : commands(home)) {
                kills += killAtRandom(home, command, random);
                Product last = Product.start(home, Map.of(), List.of(), command);
                assertThat(last.exitCode())
                        .as("seed %d, round %d: %s", SEED, round, last.out() + last.err())
                        .isZero();
            }
            assertThat(results(home)).as("seed %d, round %d", SEED, round).isEqualTo(undisturbed);
            assertThat(home.resolve("output/.work")).doesNotExist();
            assertThat(home.resolve("published/.work")).doesNotExist();
        }
        assertThat(kills).isGreaterThanOrEqualTo(KILLS);
    }

    /** For example systemd kills after its timeout, or a user presses Ctrl-C and then closes the window. */
    @Test
    void aKillJustAfterAStopInEveryStepEndsInTheSameBytes() throws Exception {
        Path home = folder.resolve("asked");
        List<String> command = new ArrayList<>(commands(home).get(0));
        command.addAll(List.of("--quarter", "2018-Q1"));
        Random random = new Random(SEED);
        boolean term = false;
        for (String step : STEPS) {
            term = !term;
            Product product = Product.start(home, Map.of(), List.of(), command);
            product.awaitStep(step);
            if (term) {
                product.terminate();
            } else {
                product.pressCtrlC();
            }
            product.killAfter(random.nextInt(120));
            assertThat(product.out())
                    .as("what the kill before this step left did not keep it from being reached")
                    .containsPattern("(?m)^  " + step + " ");
            assertThat(product.err())
                    .as("nothing but that it was stopped")
                    .matches("(?s)|2018-Q1 v1  interrupted\\R.*|stopped; .*")
                    .doesNotContain("Exception", "\tat ");
            assertNothingHalfMadeIn(home.resolve("output"), 2);
        }
        Product last = Product.start(home, Map.of(), List.of(), command);

        assertThat(last.exitCode()).as(last.out() + last.err()).isZero();
        SortedMap<String, String> quarter = new TreeMap<>(undisturbed);
        quarter.keySet().removeIf(path -> !path.startsWith("output/2018-Q1/v1/"));
        assertThat(results(home)).isNotEmpty().isEqualTo(quarter);
    }

    /** Kills a command at two random moments, unless it has ended before; returns the number of kills. */
    private static int killAtRandom(Path home, List<String> command, Random random) throws Exception {
        int killed = 0;
        for (int i = 0; i < 2; i++) {
            Product product = Product.start(home, Map.of(), List.of(), command);
            killed +=
                    product.killAfter(500 + random.nextInt(command.get(0).equals("approve") ? 5_000 : 14_000)) ? 1 : 0;
            assertNothingHalfMadeIn(home.resolve("output"), 2);
            assertNothingHalfMadeIn(home.resolve("published"), 1);
        }
        return killed;
    }

    private static List<List<String>> commands(Path home) {
        String output = home.resolve("output").toString();
        String deliveries = Path.of("data", "deliveries").toString();
        String reference = SmallReference.folder().toString();
        List<String> common = List.of("--output", output, "--operator", "de tester");
        List<String> inputs = List.of("--deliveries", deliveries, "--reference", reference);
        List<String> run = new ArrayList<>(List.of("run"));
        run.addAll(common);
        run.addAll(inputs);
        List<String> correct = new ArrayList<>(List.of(
                "correct", "--quarter", "2023-Q4", "--reason", REASON, "--delivery", better.toString(), "--cascade"));
        correct.addAll(common);
        correct.addAll(inputs);
        List<String> approve = new ArrayList<>(List.of(
                "approve",
                "--quarter",
                "2023-Q4",
                "--published",
                home.resolve("published").toString()));
        approve.addAll(common);
        return List.of(run, correct, approve);
    }

    /** The shipped delivery of 2023-Q4, with seven more working persons. */
    private static Path betterDelivery() throws Exception {
        Path shipped = Path.of("data", "deliveries", "2023-Q4");
        Path to = Files.createDirectories(folder.resolve("better"));
        String rows = Files.readString(shipped.resolve("aantallen.csv"));
        String changed = rows.replace("9387", "9394");
        assertThat(changed).isNotEqualTo(rows);
        Files.writeString(to.resolve("aantallen.csv"), changed);
        String manifest = Files.readString(shipped.resolve("levering.json"));
        String old = Sha256.ofFile(shipped.resolve("aantallen.csv")).hex();
        assertThat(manifest).contains(old);
        Files.writeString(
                to.resolve("levering.json"),
                manifest.replace(old, Sha256.ofFile(to.resolve("aantallen.csv")).hex())
                        .replace(": 9387", ": 9394"));
        return to;
    }

    /** All visible files, without the times in manifests. */
    private static SortedMap<String, String> results(Path home) throws Exception {
        SortedMap<String, String> results = new TreeMap<>();
        for (String place : List.of("output", "published")) {
            if (Files.isDirectory(home.resolve(place))) {
                SealedFiles.hashesButForTimes(home.resolve(place))
                        .forEach((path, hash) -> results.put(place + "/" + path, hash));
            }
        }
        return Collections.unmodifiableSortedMap(results);
    }

    /** Every visible release is complete: it has all files that its manifest lists, and no others. */
    private static void assertNothingHalfMadeIn(Path place, int depth) throws Exception {
        if (!Files.isDirectory(place)) {
            return;
        }
        List<Path> releases;
        try (Stream<Path> folders = Files.walk(place, depth)) {
            releases = folders.filter(Files::isDirectory)
                    .filter(path -> place.relativize(path).getNameCount() == depth && !path.equals(place))
                    .filter(path -> !path.toString().contains(".work"))
                    .filter(path -> !path.endsWith("published/dashboard"))
                    .toList();
        }
        for (Path release : releases) {
            SortedMap<String, String> files = SealedFiles.hashes(release);
            assertThat(files).as("%s", release).containsKey("release.json");
            files.remove("release.json");
            assertThat(files).isEqualTo(SealedFiles.listed(release));
        }
    }
}
