package nl.beschutwerk.operate.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GaugesTest {

    private final Meters meters = Meters.of(Optional.empty());
    private final Gauges gauges = new Gauges(meters.all());

    @Test
    void everyMetricIsShownUnderItsOwnName() {
        gauges.show(Arrays.stream(Metric.values())
                .map(metric -> new Reading(
                        metric, metric.labels().stream().map(Metric.Label::word).toList(), 7))
                .toList());

        Exposition shown = Exposition.of(meters.text());

        assertThat(shown.names())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Metric.values())
                        .map(Metric::prometheusName)
                        .toList());
        assertThat(shown.series())
                .containsKey("beschutwerk_release_hidden_figures{level=\"level\",quarter=\"quarter\"}")
                .allSatisfy((series, value) -> assertThat(value).isEqualTo(7));
    }

    @Test
    void momentsAreSecondsSince1970() {
        gauges.show(List.of(Reading.of(Metric.RELEASE_NEWEST, Instant.parse("2025-03-01T00:00:00.250Z"))));

        assertThat(Exposition.of(meters.text()).series())
                .containsExactlyEntriesOf(
                        java.util.Map.of("beschutwerk_release_newest_timestamp_seconds", 1740787200.25));
    }

    @Test
    void whatIsNotReadAnyMoreIsNotShownAnyMore() {
        gauges.show(List.of(
                Reading.of(Metric.DELIVERY_FINDINGS, 3, "2024-Q4", "uren-hoog", "waarschuwing"),
                Reading.of(Metric.DELIVERY_FINDINGS, 1, "2024-Q3", "uren-hoog", "waarschuwing")));
        gauges.show(List.of(Reading.of(Metric.DELIVERY_FINDINGS, 4, "2024-Q4", "uren-hoog", "waarschuwing")));

        assertThat(Exposition.of(meters.text()).series())
                .containsExactlyEntriesOf(java.util.Map.of(
                        "beschutwerk_delivery_findings{code=\"uren-hoog\",quarter=\"2024-Q4\",severity=\"waarschuwing\"}",
                        4.0));
    }

    @Test
    void whateverStandsInALabelIsEscaped() {
        gauges.show(List.of(Reading.of(Metric.BUILD, 1, "a\"b\\c\nd")));

        assertThat(meters.text()).contains("{version=\"a\\\"b\\\\c\\nd\"} 1.0\n");
        Exposition.of(meters.text());
    }

    @Test
    void aReadingHasAllLabelsOfItsMetric() {
        assertThatThrownBy(() -> Reading.of(Metric.DELIVERY_FINDINGS, 1, "2024-Q4"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
