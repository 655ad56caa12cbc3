package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Help appears immediately, because no server is started for it. */
class HelpIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "run --help",
                "database --help",
                "check --help",
                "sample --help",
                "demo --help",
                "correct --help",
                "approve --help",
                "verify --help",
                "trace --help",
                "serve --help",
                "completion",
                "config",
                "config run",
                "allocate --help",
                "--version",
                "run --quarter 2024-Q5"
            })
    void whatNeedsNoDatabaseLoadsNothingOfSpringOrOfPostgres(String arguments) throws Exception {
        Path classes = folder.resolve("classes.txt");

        Product product = Product.start(
                folder, Map.of(), List.of("-Xlog:class+load:file=" + classes), List.of(arguments.split(" ")));

        assertThat(product.exitCode()).isEqualTo(arguments.contains("Q5") ? 2 : 0);
        assertThat(Files.readString(classes))
                .contains("nl.beschutwerk.cli.Beschutwerk ")
                .doesNotContain(" org.springframework.", " org.postgresql.", " ch.qos.logback.");
        assertThat(folder.resolve("var")).doesNotExist();
    }
}
