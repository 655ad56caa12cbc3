package nl.beschutwerk.operate.watch;

import nl.beschutwerk.database.DatabaseSettings.Lookup;
import org.jspecify.annotations.Nullable;

/** The collector of OpenTelemetry. It is asked at the begin of every command, so it loads nothing of what sends. */
final class Collector {

    private Collector() {}

    /** Whether the environment names a collector for metrics, and does not forbid to send them. */
    static boolean isNamedBy(Lookup environment) {
        return (isGiven(environment, "OTEL_EXPORTER_OTLP_ENDPOINT")
                        || isGiven(environment, "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"))
                && !"none".equalsIgnoreCase(environment.value("OTEL_METRICS_EXPORTER"))
                && !"true".equalsIgnoreCase(environment.value("OTEL_SDK_DISABLED"));
    }

    private static boolean isGiven(Lookup environment, String name) {
        @Nullable String value = environment.value(name);
        return value != null && !value.isBlank();
    }
}
