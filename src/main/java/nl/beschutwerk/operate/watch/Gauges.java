package nl.beschutwerk.operate.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Shows readings as gauges. What is not read any more is not shown any more. */
final class Gauges {

    private final Map<Metric, MultiGauge> gauges = new EnumMap<>(Metric.class);

    Gauges(MeterRegistry registry) {
        for (Metric metric : Metric.values()) {
            gauges.put(
                    metric,
                    MultiGauge.builder(metric.meterName())
                            .description(metric.help())
                            .baseUnit(metric.unit().isEmpty() ? null : metric.unit())
                            .register(registry));
        }
    }

    /** Shows these readings and no others. */
    void show(List<Reading> readings) {
        gauges.forEach((metric, gauge) -> gauge.register(
                readings.stream()
                        .filter(reading -> reading.metric() == metric)
                        .map(reading -> MultiGauge.Row.of(tags(reading), reading.value()))
                        .toList(),
                true));
    }

    private static Tags tags(Reading reading) {
        List<String> names =
                reading.metric().labels().stream().map(Metric.Label::word).toList();
        String[] tags = new String[2 * names.size()];
        Arrays.setAll(
                tags,
                place ->
                        place % 2 == 0 ? names.get(place / 2) : reading.labels().get(place / 2));
        return Tags.of(tags);
    }
}
