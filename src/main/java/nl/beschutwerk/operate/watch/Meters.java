package nl.beschutwerk.operate.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Optional;
import nl.beschutwerk.database.DatabaseSettings.Lookup;

/**
 * Where is measured: what Prometheus reads as a text, and, if that is wanted, what is sent to OpenTelemetry.
 *
 * @param all where everything is registered
 * @param prometheus writes it as a text
 * @param openTelemetry sends it
 */
public record Meters(MeterRegistry all, PrometheusMeterRegistry prometheus, Optional<OpenTelemetry> openTelemetry) {

    /** Spring Batch's own label of the class of a step, which tells nobody anything. */
    private static final String TYPE_OF_STEP = "spring.batch.step.type";

    /** Begins to measure as the environment says. */
    static Meters begin(Lookup environment) {
        return of(OpenTelemetry.wanted(environment));
    }

    static Meters of(Optional<OpenTelemetry> openTelemetry) {
        CompositeMeterRegistry all = new CompositeMeterRegistry();
        all.config().meterFilter(MeterFilter.ignoreTags(TYPE_OF_STEP));
        PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        all.add(prometheus);
        openTelemetry.ifPresent(sent -> all.add(sent.registry()));
        return new Meters(all, prometheus, openTelemetry);
    }

    /** For another text; what is sent is sent together. */
    Meters beside() {
        return of(openTelemetry);
    }

    /** All of it, in the text format of Prometheus. */
    String text() {
        return prometheus.scrape();
    }

    /** Sends a last time. */
    void end() {
        openTelemetry.ifPresent(OpenTelemetry::end);
    }
}
