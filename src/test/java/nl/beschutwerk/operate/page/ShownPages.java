package nl.beschutwerk.operate.page;

import static nl.beschutwerk.job.OperatorEnvironment.QUARTER;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.OperatorEnvironment.Correcting;
import nl.beschutwerk.operate.notify.Channel;
import nl.beschutwerk.operate.web.WebContext;
import nl.beschutwerk.operate.web.WebServer;
import nl.beschutwerk.operate.web.WebSettings;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of a database with releases, a refused delivery, messages and tasks, at an address of this machine. */
final class ShownPages implements AutoCloseable {

    /** What an operator may type, and what a browser must not believe. */
    static final String HOSTILE = "<script>document.title='taken'</script> & <b>\"fout\"</b> in de klasse";

    /** Counts and codes of areas that were delivered. Nowhere may a page show them, with or without a separator. */
    static final List<String> DELIVERED = List.of("15635", "15,635", "10619", "10,619", "10620", "10,620", "9003");

    final OperatorEnvironment environment;
    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private ShownPages(OperatorEnvironment environment, WebServer server) {
        this.environment = environment;
        this.server = server;
    }

    /** The pages of a database in which nothing was done yet. */
    static ShownPages ofNothing(Path folder) throws IOException, SQLException {
        OperatorEnvironment environment = OperatorEnvironment.in(folder);
        WebContext context = new WebContext(
                Path.of("data", "reference"),
                folder.resolve("inbox"),
                environment.output(),
                List.of(Channel.MAIL),
                2,
                environment.published(),
                true);
        WebSettings settings =
                new WebSettings(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Optional.empty());
        return new ShownPages(
                environment,
                WebServer.open(
                        settings, environment.useCase(OperatorPages.class).of(context)));
    }

    static ShownPages of(Path folder) throws IOException, SQLException {
        ShownPages shown = ofNothing(folder);
        OperatorEnvironment environment = shown.environment;
        Deliveries deliveries = new Deliveries(environment.deliveries());
        deliveries.putWithTooManyRejectedRows("2024-Q3");
        deliveries.put("2024-Q4", "land,NL,totaal,15635,10619,");
        environment.run(environment.all());
        environment.publishing("de tester").approve(QUARTER, 1, null, false);
        Path changed = new Deliveries(folder.resolve("changed")).put("2024-Q4", "land,NL,totaal,15635,10620,");
        environment.correct(Correcting.of("2024-Q4", HOSTILE).from(changed));
        shown.owner("insert into batch.sending (message_id, channel, sent_at)"
                + " select min(message_id), 'mail', now() from batch.message");
        shown.owner("insert into batch.scheduled_tasks (task_name, task_instance, execution_time, picked, last_success,"
                + " last_failure, consecutive_failures, version)"
                + " values ('inbox', 'recurring', '2026-07-01 12:00Z', false, null, '2026-07-01 10:00Z', 2, 1)");
        return shown;
    }

    void owner(String sql) {
        JdbcClient.create(environment.database().owner()).sql(sql).update();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address(path))).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws SQLException {
        server.close();
        environment.close();
    }
}
