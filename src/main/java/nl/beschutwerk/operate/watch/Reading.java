package nl.beschutwerk.operate.watch;

import java.time.Instant;
import java.util.List;

/**
 * One value of a metric.
 *
 * @param labels the values of its labels, in their order
 */
public record Reading(Metric metric, List<String> labels, double value) {

    private static final double MILLIS = 1000;

    public Reading {
        labels = List.copyOf(labels);
        if (labels.size() != metric.labels().size()) {
            throw new IllegalArgumentException(
                    metric + " is divided by " + metric.labels() + ", not by " + labels.size());
        }
    }

    static Reading of(Metric metric, double value, String... labels) {
        return new Reading(metric, List.of(labels), value);
    }

    /** A number of things. */
    static Reading of(Metric metric, long number, String... labels) {
        return of(metric, (double) number, labels);
    }

    /** A moment, in seconds since 1970. */
    static Reading of(Metric metric, Instant moment, String... labels) {
        return of(metric, moment.toEpochMilli() / MILLIS, labels);
    }

    static Reading of(Metric metric, boolean is, String... labels) {
        return of(metric, is ? 1 : 0, labels);
    }
}
