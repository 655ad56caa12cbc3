package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.job.Deliveries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is measured of the product in processes of its own: files after a command, pages under {@code serve}, and what is sent. */
class WatchIT {

    private static final String REFERENCE =
            Path.of("data", "reference").toAbsolutePath().toString();
    private static final Pattern SHOWN_AT = Pattern.compile("the page is shown at (http://\\S+)/");

    @TempDir
    Path home;

    private final List<Product> started = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private TestDatabase database;
    private Path metrics;

    @BeforeEach
    void open() throws Exception {
        database = TestDatabase.fresh();
        environment.put("BESCHUTWERK_DB_URL", database.address().url());
        environment.put("BESCHUTWERK_DB_USER", database.address().user());
        environment.put("BESCHUTWERK_DB_PASSWORD", database.address().password());
        metrics = Files.createDirectory(home.resolve("metrics"));
        new Deliveries(home.resolve("data/deliveries")).put("2024-Q4", "land,NL,totaal,15635,10619,");
    }

    @AfterEach
    void close() throws Exception {
        for (Product product : started) {
            product.kill();
        }
        database.close();
    }

    @Test
    void aCommandLeavesFilesWithWhatItDidAndWhatThereIs() throws Exception {
        environment.put("BESCHUTWERK_METRICS_DIR", metrics.toString());

        ends(ExitCode.OK, "run", "--reference", REFERENCE);

        assertThat(Files.readString(metrics.resolve("beschutwerk.prom")))
                .contains("beschutwerk_releases{state=\"draft\"} 1.0", "beschutwerk_disk_free_bytes{folder=\"var\"} ")
                .doesNotContain("beschutwerk_command_", "15635", "10619", "1.5635E4", "1.0619E4");
        assertThat(Files.readString(metrics.resolve("beschutwerk-run.prom")))
                .contains("beschutwerk_command_last_exit_code{command=\"run\"} 0.0")
                .doesNotContain("beschutwerk_release");
        assertThat(Files.readString(metrics.resolve("beschutwerk-batch.prom")))
                .contains("spring_batch_job_seconds_count{", "spring_batch_step_name=\"load\"")
                .doesNotContain("load:", "org.springframework", "beschutwerk_");

        double success = lastSuccess("run");
        ends(
                ExitCode.OPERATOR_MISTAKE,
                "run",
                "--reference",
                home.resolve("nowhere").toString());
        assertThat(Files.readString(metrics.resolve("beschutwerk-run.prom")))
                .contains("beschutwerk_command_last_exit_code{command=\"run\"} 2.0");
        assertThat(lastSuccess("run")).as("it is not forgotten").isEqualTo(success);

        environment.put("BESCHUTWERK_DB_URL", "jdbc:postgresql://localhost:1/nowhere");
        ends(ExitCode.DATABASE_UNAVAILABLE, "status");
        assertThat(Files.readString(metrics.resolve("beschutwerk-status.prom")))
                .contains("beschutwerk_command_last_exit_code{command=\"status\"} 6.0")
                .doesNotContain("last_success");
        try (var files = Files.list(metrics)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder(
                            "beschutwerk.prom",
                            "beschutwerk-run.prom",
                            "beschutwerk-batch.prom",
                            "beschutwerk-status.prom");
        }
    }

    @Test
    void theStateIsThatOfWhatIsSetAndOfNoOtherOutput() throws Exception {
        environment.put("BESCHUTWERK_METRICS_DIR", metrics.toString());
        Files.createDirectories(home.resolve("dropped"));
        Files.createDirectories(home.resolve("jobs"));
        Files.writeString(
                home.resolve("jobs/beschutwerk.yaml"),
                "output: uitgaven\ninbox: dropped\nreference: " + REFERENCE + "\nnotify: jobs/wie.yaml\n");
        Files.writeString(
                home.resolve("jobs/wie.yaml"), "webhook:\n  address: https://localhost/x\n  secret: env SECRET\n");

        ends(ExitCode.OK, "status");

        String state = Files.readString(metrics.resolve("beschutwerk.prom"));
        assertThat(state)
                .contains(
                        "beschutwerk_due_late{kind=\"delivery\"}",
                        "beschutwerk_outbox_waiting_messages{channel=\"webhook\"} 0.0",
                        "beschutwerk_disk_free_bytes{folder=\"inbox\"}");

        ends(ExitCode.OK, "status", "--output", home.resolve("another").toString());
        assertThat(Files.readString(metrics.resolve("beschutwerk.prom")))
                .as("of another output folder")
                .isEqualTo(state);
    }

    @Test
    void whatCannotBeWrittenChangesNoExitCode() throws Exception {
        environment.put("BESCHUTWERK_METRICS_DIR", home.resolve("gone").toString());

        Product status = ends(ExitCode.OK, "status");

        assertThat(status.err())
                .contains("The metrics could not be written to " + home.resolve("gone"))
                .contains("there is no such folder")
                .hasLineCount(1)
                .doesNotContain("Exception");
    }

    @Test
    void serveShowsItsMetricsAndItsHealth() throws Exception {
        Files.createDirectories(home.resolve("jobs"));
        Files.writeString(home.resolve("jobs/schedule.yaml"), "inbox: every 1 second\npublish: off\ndue: off\n");
        new Deliveries(Files.createDirectory(home.resolve("inbox"))).put("2024-Q4", "land,NL,totaal,15635,10619,");
        Product serve = start("serve", "--reference", REFERENCE, "--untouched", "0", "--address", "127.0.0.1:0");
        String address = await(serve, SHOWN_AT);
        await(serve, Pattern.compile("(2024-Q4: draft made)"));

        HttpResponse<String> shown = get(address + "/metrics");
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(shown.body())
                .contains(
                        "beschutwerk_releases{state=\"draft\"} 1.0",
                        "beschutwerk_health{check=\"inbox\"} 1.0",
                        "beschutwerk_task_next_timestamp_seconds{task=\"inbox\"} ",
                        "\njvm_memory_used_bytes{",
                        "\nhikaricp_connections_active{",
                        "\nhikaricp_connections_pending{",
                        "\nprocess_cpu_usage ",
                        "\nsystem_cpu_usage ",
                        "\nspring_batch_step_seconds_sum{",
                        "\nspring_batch_step_seconds_count{")
                .doesNotContain("10619", "1.0619E4", "beschutwerk_command_");
        assertThat(get(address + "/health").body()).startsWith("{\"status\":\"up\"");

        Files.move(home.resolve("inbox"), home.resolve("inbox-gone"));
        HttpResponse<String> ill = get(address + "/health");
        assertThat(ill.statusCode()).isEqualTo(503);
        assertThat(ill.body()).contains("{\"name\":\"inbox\",\"status\":\"down\"}");
        assertThat(get(address + "/metrics").body()).contains("beschutwerk_health{check=\"inbox\"} 0.0");
        serve.terminate();
        assertThat(serve.exitCode()).isEqualTo(ExitCode.TERMINATED.code());
    }

    @Test
    void whatIsMeasuredIsSentToOpenTelemetryIfItIsNamed() throws Exception {
        List<String> received = new CopyOnWriteArrayList<>();
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/", exchange -> {
            received.add(exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        try {
            ends(ExitCode.OK, "status");
            assertThat(received).isEmpty();

            environment.put(
                    "OTEL_EXPORTER_OTLP_ENDPOINT",
                    "http://localhost:" + collector.getAddress().getPort());
            ends(ExitCode.OK, "run", "--reference", REFERENCE);

            assertThat(received)
                    .last()
                    .asString()
                    .startsWith("/v1/metrics ")
                    .contains(
                            "beschutwerk.releases",
                            "beschutwerk.command.last.exit.code",
                            "spring.batch.job",
                            "service.name");
            assertThat(metrics).as("no folder is named").isEmptyDirectory();

            received.clear();
            environment.put("OTEL_METRICS_EXPORTER", "none");
            ends(ExitCode.OK, "status");
            assertThat(received).isEmpty();
        } finally {
            collector.stop(0);
        }
        environment.remove("OTEL_METRICS_EXPORTER");
        assertThat(ends(ExitCode.OK, "status").err())
                .as("nobody listens there any more")
                .isEmpty();
    }

    private double lastSuccess(String command) throws IOException {
        return Files.readAllLines(metrics.resolve("beschutwerk-" + command + ".prom")).stream()
                .filter(line -> line.startsWith("beschutwerk_command_last_success_timestamp_seconds{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    private Product ends(ExitCode code, String... command) throws Exception {
        Product product = start(command);
        assertThat(product.exitCode()).as(product.out() + product.err()).isEqualTo(code.code());
        return product;
    }

    private Product start(String... command) throws IOException {
        Product product = Product.start(home, environment, List.of(), List.of(command));
        started.add(product);
        return product;
    }

    private static String await(Product product, Pattern words) throws Exception {
        while (true) {
            Matcher found = words.matcher(product.out());
            if (found.find()) {
                return found.group(1);
            }
            assertThat(product.isAlive()).as(product.out() + product.err()).isTrue();
            Thread.sleep(50);
        }
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
