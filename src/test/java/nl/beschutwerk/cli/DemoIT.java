package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import nl.beschutwerk.job.SealedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a new user starts it, with smaller synthetic deliveries from the same generator. */
class DemoIT {

    @TempDir
    Path home;

    private Product command(String... arguments) throws Exception {
        // The address of a server that does not exist: the demo ignores an operator's own server.
        return Product.start(
                home,
                Map.of("BESCHUTWERK_DB_URL", "jdbc:postgresql://127.0.0.1:1/echt", "BESCHUTWERK_DB_USER", "echt"),
                List.of(),
                List.of(arguments));
    }

    private void world() throws Exception {
        Path reference = Files.createDirectories(home.resolve("data/synthetic/reference"));
        try (Stream<Path> files = Files.list(Path.of("data/synthetic/reference"))) {
            for (Path file : files.toList()) {
                Files.copy(file, reference.resolve(file.getFileName()));
            }
        }
        withRecognisableAmounts(reference.resolve("method.yaml"));
        for (String quarter : List.of("2024-Q3", "2024-Q4")) {
            Product sample = command(
                    "sample",
                    "--quarter",
                    quarter,
                    "--persons",
                    "10000",
                    "--seed",
                    "1",
                    "--reference",
                    reference.toString(),
                    "--out",
                    home.resolve("data/synthetic").resolve(quarter).toString());
            assertThat(sample.exitCode()).as(sample.err()).isZero();
            assertThat(sample.out()).contains("SYNTHETISCHE GEGEVENS");
        }
    }

    /** With one decimal, an amount that is hidden may by chance be shown of another area. */
    private static void withRecognisableAmounts(Path method) throws IOException {
        Files.writeString(
                method,
                Files.readString(method)
                        .replace("decimalen: 1", "decimalen: 4")
                        .replace("uren_afronden_op: 10", "uren_afronden_op: 0"));
    }

    @Test
    void itMakesEveryReleaseApartAndSaysThatAllIsInvented() throws Exception {
        world();

        Product demo = command("demo");

        assertThat(demo.exitCode()).as(demo.out() + demo.err()).isZero();
        assertThat(demo.out())
                .startsWith("SYNTHETISCHE GEGEVENS")
                .contains("2024-Q4 v1 ", "Open: ")
                .contains("beschut-werk-2024-Q4-nederland.xlsx");
        assertThat(home.resolve("output/demo/2024-Q3/v1/release.json")).exists();
        assertThat(home.resolve("output/demo/2024-Q4/v1/excel/beschut-werk-2024-Q4-nederland.xlsx"))
                .exists();
        nothingHiddenStandsInAnyFile();
    }

    private void nothingHiddenStandsInAnyFile() throws Exception {
        HiddenAmounts amounts = HiddenAmounts.of(home, home.resolve("output/demo"), "2024-Q4");
        assertThat(amounts.hidden()).hasSizeGreaterThan(40);
        assertThat(amounts.shown()).hasSizeGreaterThan(100);
        SortedMap<String, String> texts = SealedFiles.texts(home.resolve("output/demo/2024-Q4/v1"));
        assertThat(texts).hasSizeGreaterThan(500);
        texts.forEach((file, text) ->
                assertThat(HiddenAmounts.in(text)).as(file).doesNotContainAnyElementsOf(amounts.hidden()));
        assertThat(HiddenAmounts.in(String.join(" ", texts.values()))).containsAll(amounts.shown());
    }
}
