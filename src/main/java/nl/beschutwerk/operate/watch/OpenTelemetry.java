package nl.beschutwerk.operate.watch;

import io.micrometer.core.instrument.Clock;
import io.micrometer.registry.otlp.OtlpConfig;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.beschutwerk.database.DatabaseSettings.Lookup;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is measured to a collector, by OTLP over HTTP, if the variables of the environment that OpenTelemetry defines name one.
 * Without them nothing of it is begun. A collector that does not answer holds up the end of a process for a few seconds.
 */
final class OpenTelemetry {

    private static final Logger LOG = LoggerFactory.getLogger(OpenTelemetry.class);
    private static final long LONGEST_END_MILLIS = 5000;
    private static final String SERVICE = "service.name";

    private final Registry registry;

    private OpenTelemetry(Registry registry) {
        this.registry = registry;
    }

    /** Begins to send once a minute, or as often as the environment says; empty if that is not wanted, or wrong. */
    @SuppressWarnings("IllegalCatch") // Whatever is wrong with the variables: nothing fails for what only watches.
    static Optional<OpenTelemetry> wanted(Lookup environment) {
        if (!Collector.isNamedBy(environment)) {
            return Optional.empty();
        }
        try {
            return Optional.of(to(new FromEnvironment()));
        } catch (RuntimeException e) {
            LOG.warn("Nothing is sent to OpenTelemetry: the variables OTEL_… cannot be used", e);
            return Optional.empty();
        }
    }

    /** Begins to send. */
    static OpenTelemetry to(OtlpConfig config) {
        return new OpenTelemetry(new Registry(config));
    }

    OtlpMeterRegistry registry() {
        return registry;
    }

    /** Has something measured before each time that all is sent. */
    void before(Runnable measure) {
        registry.before = measure;
    }

    /** Sends a last time, and waits for that no longer than some seconds. */
    void end() {
        Thread sending = new Thread(registry::close, "opentelemetry");
        sending.setDaemon(true);
        sending.start();
        try {
            sending.join(LONGEST_END_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Micrometer reads the variables; a service without a name is called by that of the product. */
    private static final class FromEnvironment implements OtlpConfig {

        @Override
        public @Nullable String get(String key) {
            return null;
        }

        @Override
        public Map<String, String> resourceAttributes() {
            Map<String, String> attributes = new LinkedHashMap<>(OtlpConfig.super.resourceAttributes());
            attributes.putIfAbsent(SERVICE, "beschutwerk");
            return attributes;
        }
    }

    /** Measures before it sends. */
    private static final class Registry extends OtlpMeterRegistry {

        /** Null while the constructor of the superclass is at work, which starts the thread that sends. */
        private volatile @Nullable Runnable before;

        Registry(OtlpConfig config) {
            super(config, Clock.SYSTEM);
        }

        @Override
        protected void publish() {
            Runnable measure = before;
            if (measure != null) {
                measure.run();
            }
            super.publish();
        }
    }
}
