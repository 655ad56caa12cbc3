package nl.beschutwerk.operate.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Makes the page that explains every metric, docs/metrics.md, from their declarations. */
class MetricTest {

    private static final Path PAGE = Path.of("docs/metrics.md");

    private static final String OPENING = """
            # Metrics

            What can be measured of the product, by Prometheus: at `/metrics` of `serve`, and in files after each command.
            [operator.md](operator.md#watching) says how to get them. This page is made of the table in
            [Metric](../src/main/java/nl/beschutwerk/operate/watch/Metric.java); the build fails if they differ.

            All of them are gauges. What ends in `_timestamp_seconds` is a moment, in seconds since 1970: the age of the newest release is
            `time() - beschutwerk_release_newest_timestamp_seconds`, which goes on growing when nothing is measured any more. A series is there as long
            as there is something to say.

            No metric has a figure, a person, or a word of a deliverer. The narrowest interval and the hidden figures are those that
            `release.json` states to all who receive a release. Rows and findings are totals of a delivery: of microdata they come
            near the number of people in the country, before that is published, so let nobody but your own organisation read them.

            | metric | labels | what it says |
            |---|---|---|
            """;

    private static final String CLOSING = """

            ## Of others

            `serve` also shows what Spring Batch measures of its own work (`spring_batch_job_seconds`, `spring_batch_step_seconds`, both with
            `_count`, `_sum` and `_max`, `spring_batch_job_active_seconds`, `spring_batch_step_active_seconds`, `spring_batch_job_launch_count_seconds`), with
            the name of the step in `spring_batch_step_name`. And what Micrometer measures of the process:
            `jvm_…`, `process_…`, `system_cpu_…` and, of the connections to the database, `hikaricp_…`. After a command that ran a job, `beschutwerk-batch.prom` has
            those of Spring Batch, of that command alone.
            """;

    @Test
    void thePageSaysWhatTheTableSays() throws IOException {
        String page = page();
        if (!Files.exists(PAGE) || !Files.readString(PAGE).equals(page)) {
            Files.writeString(PAGE, page);
            fail(PAGE + " did not say what the table says. It has been written anew: read it, and commit it.");
        }
    }

    @Test
    void namesAndWordsFollowTheConventionsOfPrometheus() {
        assertThat(Metric.values()).allSatisfy(metric -> {
            assertThat(metric.prometheusName()).matches("beschutwerk(_[a-z]+)+");
            assertThat(metric.unit()).isIn("", "seconds", "bytes", "persons");
            assertThat(metric.prometheusName())
                    .as("suffixes that say something else than a gauge")
                    .doesNotEndWith("_total")
                    .doesNotEndWith("_count")
                    .doesNotEndWith("_sum")
                    .doesNotEndWith("_info");
            assertThat(metric.help()).matches("[A-Z0-9].*[.]").doesNotContain("\n", "|");
        });
        assertThat(Arrays.stream(Metric.values()).map(Metric::prometheusName)).doesNotHaveDuplicates();
    }

    private static String page() {
        StringBuilder page = new StringBuilder(OPENING);
        for (Metric.Source source : Metric.Source.values()) {
            page.append("| **From ").append(source.words()).append("** | | |\n");
            for (Metric metric : Metric.of(source)) {
                page.append("| `")
                        .append(metric.prometheusName())
                        .append("` | ")
                        .append(labels(metric.labels()))
                        .append(" | ")
                        .append(metric.help())
                        .append(" |\n");
            }
        }
        return page.append(CLOSING).toString();
    }

    private static String labels(List<Metric.Label> labels) {
        return labels.stream().map(label -> "`" + label.word() + "`").collect(Collectors.joining(", "));
    }
}
