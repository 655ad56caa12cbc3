package nl.beschutwerk.operate.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.operate.web.WebAnswer;
import nl.beschutwerk.operate.web.WebPage;

/**
 * {@code /metrics}, in the text format of Prometheus. Each time all is read anew; of two who ask at the same time one waits, so that
 * each sees one moment. Without the database the rest is still shown.
 */
final class MetricsPage implements WebPage {

    private static final int WELL = 200;
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Meters meters;
    private final Gauges gauges;
    private final Health health;
    private final Bounded<List<Reading>> state;

    MetricsPage(Meters meters, Health health, StateReader reader, Watched watched) {
        this.meters = meters;
        this.gauges = new Gauges(meters.all());
        this.health = health;
        this.state = new Bounded<>("the state", PATIENCE, () -> reader.read(watched, true));
    }

    @Override
    public String path() {
        return "/metrics";
    }

    @Override
    public boolean isBounded() {
        return true;
    }

    @Override
    public synchronized WebAnswer answer() {
        measure();
        return new WebAnswer(WELL, TEXT, meters.text());
    }

    /** Reads all anew, for whoever looks next. */
    synchronized void measure() {
        state.ask();
        List<Reading> readings = new ArrayList<>(health.look().readings());
        readings.addAll(state.answer().orElse(List.of(Reading.of(Metric.STATE_UP, false))));
        gauges.show(readings);
    }
}
