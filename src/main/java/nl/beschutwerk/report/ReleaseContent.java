package nl.beschutwerk.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Change;
import nl.beschutwerk.domain.ComparedWith;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.SeriesBreak;

/**
 * All that the reports of a release show. Everything in it may be seen: hidden figures carry no amount.
 *
 * @param figures of the release's own quarter
 * @param earlier the current figures of the quarters before it; gaps are normal
 * @param changes of the release's figures, as measured; no report computes one
 * @param breaks of the series, in any order
 * @param kind of the delivery that the release's own figures come from
 * @param synthetic whether the figures are invented; every output then says so
 * @param delivery name of the delivery, as the deliverer gave it
 * @param sources where the figures and targets come from, in Dutch, one sentence or reference each
 * @param nextPublication month in which the next quarter is published
 */
public record ReleaseContent(
        Figures figures,
        SortedMap<Quarter, Figures> earlier,
        List<Change> changes,
        List<SeriesBreak> breaks,
        Method method,
        DeliveryKind kind,
        boolean synthetic,
        String delivery,
        List<String> sources,
        YearMonth nextPublication) {

    public ReleaseContent {
        earlier = Collections.unmodifiableSortedMap(new TreeMap<>(earlier));
        changes = List.copyOf(changes);
        breaks = List.copyOf(breaks);
        sources = List.copyOf(sources);
        if (!earlier.isEmpty() && earlier.lastKey().compareTo(figures.quarter()) >= 0) {
            throw new IllegalArgumentException(earlier.lastKey() + " is not earlier than " + figures.quarter());
        }
    }

    public Quarter quarter() {
        return figures.quarter();
    }

    /** All quarters that have figures, the release's own last. */
    public List<Quarter> quarters() {
        List<Quarter> quarters = new ArrayList<>(earlier.keySet());
        quarters.add(quarter());
        return quarters;
    }

    /** Empty when the quarter has no release. */
    public Optional<Figures> figuresOf(Quarter wanted) {
        return wanted.equals(quarter()) ? Optional.of(figures) : Optional.ofNullable(earlier.get(wanted));
    }

    /**
     * How a figure of the release changed.
     *
     * @throws IllegalArgumentException when it was not compared; measuring compares every figure, if only to say why it cannot
     */
    public Change change(FigureKey key, ComparedWith with) {
        return changes.stream()
                .filter(change -> change.with() == with && change.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key + " was not compared with " + with.label()));
    }

    /** The breaks in the series of an area that lie after one quarter and up to another, in order of time. */
    public List<SeriesBreak> breaksBetween(Area area, Quarter after, Quarter upTo) {
        return breaks.stream()
                .filter(found ->
                        found.level() == area.level() && found.areaCode().equals(area.code()))
                .filter(found ->
                        found.quarter().compareTo(after) > 0 && found.quarter().compareTo(upTo) <= 0)
                .sorted((a, b) -> a.quarter().equals(b.quarter())
                        ? a.cause().compareTo(b.cause())
                        : a.quarter().compareTo(b.quarter()))
                .toList();
    }
}
