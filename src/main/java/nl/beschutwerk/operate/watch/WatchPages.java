package nl.beschutwerk.operate.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.database.CancellableDataSource;
import nl.beschutwerk.database.DatabaseSettings;
import nl.beschutwerk.operate.web.WebContext;
import nl.beschutwerk.operate.web.WebPage;
import nl.beschutwerk.operate.web.WebPages;
import nl.beschutwerk.release.ReleaseStates;
import org.springframework.context.annotation.Import;

/** The pages of {@code serve} for programs that watch it: {@code /metrics} and {@code /health}. */
@Import(Observing.class)
public final class WatchPages implements WebPages, AutoCloseable {

    private final Meters meters;
    private final CancellableDataSource dataSource;
    private final DatabaseSettings settings;
    private final ReleaseStates states;
    private final Clock clock;
    private final JvmGcMetrics collections = new JvmGcMetrics();

    WatchPages(
            Meters meters,
            CancellableDataSource dataSource,
            DatabaseSettings settings,
            ReleaseStates states,
            Clock clock) {
        this.meters = meters;
        this.dataSource = dataSource;
        this.settings = settings;
        this.states = states;
        this.clock = clock;
    }

    @Override
    public List<WebPage> of(WebContext context) {
        measureProcess(meters.all());
        dataSource.measureWith(meters.all());
        Optional<Path> inbox = context.takesFromInbox() ? Optional.of(context.inbox()) : Optional.empty();
        Watched watched = new Watched(
                context.reference(),
                context.channels(),
                Watched.folders(context.releases(), context.published(), settings.var(), inbox));
        Health health = new Health(dataSource, watched.folders(), inbox);
        MetricsPage metrics = new MetricsPage(meters, health, new StateReader(dataSource, states, clock), watched);
        meters.openTelemetry().ifPresent(sent -> sent.before(metrics::measure));
        return List.of(metrics, new HealthPage(health));
    }

    private void measureProcess(MeterRegistry registry) {
        for (MeterBinder binder : List.of(
                new JvmMemoryMetrics(),
                collections,
                new JvmThreadMetrics(),
                new UptimeMetrics(),
                new ProcessorMetrics(),
                new FileDescriptorMetrics())) {
            binder.bindTo(registry);
        }
    }

    @Override
    public void close() {
        collections.close();
        meters.openTelemetry().ifPresent(sent -> sent.before(() -> {}));
        meters.end();
    }
}
