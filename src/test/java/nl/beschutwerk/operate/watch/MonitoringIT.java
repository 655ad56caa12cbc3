package nl.beschutwerk.operate.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Has Prometheus's own tool check the files in jobs/monitoring and the text of every metric. */
class MonitoringIT {

    private static final String RULES = "jobs/monitoring/beschutwerk.rules.yml";

    @BeforeEach
    void isThere() {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool"))),
                "promtool is not on the path (Debian: apt-get install prometheus)");
    }

    @Test
    void theRulesAreValid() throws Exception {
        assertThat(promtool("", "check", "rules", RULES)).contains("SUCCESS");
    }

    @Test
    void theRulesFireWhenTheyMust() throws Exception {
        assertThat(promtool("", "test", "rules", RULES.replace(".yml", ".test.yml")))
                .contains("SUCCESS");
    }

    @Test
    void theExampleOfAConfigurationIsValid() throws Exception {
        assertThat(promtool("", "check", "config", "jobs/monitoring/prometheus.yml"))
                .contains("SUCCESS");
    }

    @Test
    void nothingIsWrongWithAnyMetric() throws Exception {
        Meters meters = Meters.of(Optional.empty());
        new Gauges(meters.all())
                .show(Arrays.stream(Metric.values())
                        .map(metric -> new Reading(
                                metric,
                                metric.labels().stream().map(Metric.Label::word).toList(),
                                1))
                        .toList());

        assertThat(promtool(meters.text(), "check", "metrics")).isEmpty();
    }

    private static String promtool(String input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        Path given = Files.createTempFile("promtool", ".txt");
        try {
            Files.writeString(given, input);
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(given.toFile())
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            return said;
        } finally {
            Files.delete(given);
        }
    }
}
