package nl.beschutwerk.operate.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds what is in jobs/monitoring against the metrics that there are. MonitoringIT has Prometheus's own tool check it. */
class MonitoringFilesTest {

    private static final Path FOLDER = Path.of("jobs", "monitoring");

    /** Of others: WatchIT finds each of them at /metrics. */
    private static final Set<String> OF_OTHERS = Set.of(
            "up",
            "jvm_memory_used_bytes",
            "hikaricp_connections_active",
            "hikaricp_connections_pending",
            "process_cpu_usage",
            "system_cpu_usage",
            "spring_batch_step_seconds_sum",
            "spring_batch_step_seconds_count");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");

    /** Strings, label matchers, groupings and durations, in which no metric stands. */
    private static final Pattern NOT_METRICS =
            Pattern.compile("\"[^\"]*\"|\\{[^}]*}|(by|without|ignoring|on) *\\([^)]*\\)|\\[[^]]*]");

    private static final Set<String> WORDS = Set.of(
            "time",
            "max",
            "sum",
            "topk",
            "increase",
            "rate",
            "unless",
            "or",
            "and",
            "by",
            "without",
            "ignoring",
            "on",
            "e9",
            "absent");

    @Test
    void everyMetricOfTheRulesIsOneOfTheProduct() throws IOException {
        JsonNode rules =
                YAMLMapper.builder().build().readTree(Files.readString(FOLDER.resolve("beschutwerk.rules.yml")));
        List<String> expressions = rules.get("groups")
                .valueStream()
                .flatMap(group -> group.get("rules").valueStream())
                .map(rule -> rule.get("expr").asString())
                .toList();

        assertThat(expressions).hasSizeGreaterThan(15).allSatisfy(MonitoringFilesTest::assertKnown);
    }

    @Test
    void everyRuleSaysWhatToDo() throws IOException {
        JsonNode rules =
                YAMLMapper.builder().build().readTree(Files.readString(FOLDER.resolve("beschutwerk.rules.yml")));
        List<JsonNode> all = rules.get("groups")
                .valueStream()
                .flatMap(group -> group.get("rules").valueStream())
                .toList();

        assertThat(all).allSatisfy(rule -> {
            assertThat(rule.get("alert").asString()).startsWith("Beschutwerk");
            assertThat(rule.get("labels").get("severity").asString()).isIn("critical", "warning");
            assertThat(rule.get("annotations").get("summary").asString()).isNotBlank();
            assertThat(rule.get("annotations").get("description").asString()).isNotBlank();
        });
    }

    @Test
    void everyPanelAsksForMetricsOfTheProduct() throws IOException {
        JsonNode dashboard = dashboard();
        List<String> expressions = dashboard.findValuesAsString("expr");

        assertThat(expressions).hasSizeGreaterThan(25).allSatisfy(MonitoringFilesTest::assertKnown);
        assertThat(expressions)
                .as("every one by the machine that is chosen")
                .allMatch(text -> text.contains("$instance"));
    }

    @Test
    void theDashboardCanBeImportedAnywhere() throws IOException {
        JsonNode dashboard = dashboard();
        List<Integer> ids = dashboard
                .get("panels")
                .valueStream()
                .map(panel -> panel.get("id").asInt())
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(dashboard.get("templating").get("list").get(0).get("type").asString())
                .isEqualTo("datasource");
        assertThat(dashboard
                        .get("panels")
                        .valueStream()
                        .filter(panel -> !panel.get("type").asString().equals("row")))
                .allSatisfy(panel -> {
                    assertThat(panel.get("datasource").get("uid").asString()).isEqualTo("${datasource}");
                    assertThat(panel.get("title").asString()).isNotBlank();
                    assertThat(panel.get("description").asString()).isNotBlank();
                });
    }

    @Test
    void whatTheIssueAsksForIsOnTheDashboard() throws IOException {
        Set<String> asked = dashboard().findValuesAsString("expr").stream()
                .flatMap(expression -> metricsOf(expression).stream())
                .collect(Collectors.toSet());

        assertThat(Arrays.stream(Metric.values())
                        .filter(metric -> !List.of(
                                        Metric.STATE_UP,
                                        Metric.BUILD,
                                        Metric.DISK_SIZE,
                                        Metric.TASK_FAILURE,
                                        Metric.DUE_LATE_SINCE,
                                        Metric.OUTBOX_OLDEST,
                                        Metric.OUTBOX_GIVEN_UP,
                                        Metric.DELIVERY_REFUSED,
                                        Metric.DELIVERY_RECEIVED)
                                .contains(metric))
                        .map(Metric::prometheusName))
                .isSubsetOf(asked);
    }

    private static JsonNode dashboard() throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(FOLDER.resolve("grafana-dashboard.json")));
    }

    private static void assertKnown(String expression) {
        Set<String> known = Arrays.stream(Metric.values())
                .map(Metric::prometheusName)
                .collect(Collectors.toCollection(() -> new HashSet<>(OF_OTHERS)));
        assertThat(metricsOf(expression)).as(expression).isNotEmpty().isSubsetOf(known);
    }

    private static Set<String> metricsOf(String expression) {
        String bare = NOT_METRICS.matcher(expression).replaceAll(" ");
        return NAME.matcher(bare)
                .results()
                .map(MatchResult::group)
                .filter(name -> !WORDS.contains(name))
                .collect(Collectors.toSet());
    }
}
