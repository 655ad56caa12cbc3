package nl.beschutwerk.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Comparisons;
import nl.beschutwerk.domain.Correction;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.RegionMap;

/**
 * All content of the reports of a release. Everything in it may be published: hidden figures carry no amount.
 *
 * @param figures of the release's own quarter
 * @param earlier the current figures of the quarters before it; gaps are normal
 * @param comparisons with earlier quarters and among regions, as measured; no report computes one
 * @param municipalities that make up each region at the reference date, by code of the region
 * @param kind of the delivery that the release's own figures come from
 * @param synthetic whether the figures are invented; every output then says so
 * @param delivery name of the delivery, as the deliverer gave it
 * @param sources where the figures come from, in Dutch, one sentence or reference each
 * @param targetSources what readers must know of the targets
 * @param edition the version, the calendar, and whom recipients can ask
 * @param correction how the release differs from the version that it corrects; empty for a first version
 * @param map of the regions at the reference date; empty if there is none that fits it
 */
public record ReleaseContent(
        Figures figures,
        SortedMap<Quarter, Figures> earlier,
        Comparisons comparisons,
        SortedMap<String, List<Area>> municipalities,
        Method method,
        DeliveryKind kind,
        boolean synthetic,
        String delivery,
        List<String> sources,
        TargetSources targetSources,
        Edition edition,
        Optional<Correction> correction,
        Optional<RegionMap> map) {

    /** A first version, which corrects no other, without a map. */
    public ReleaseContent(
            Figures figures,
            SortedMap<Quarter, Figures> earlier,
            Comparisons comparisons,
            SortedMap<String, List<Area>> municipalities,
            Method method,
            DeliveryKind kind,
            boolean synthetic,
            String delivery,
            List<String> sources,
            TargetSources targetSources,
            Edition edition) {
        this(
                figures,
                earlier,
                comparisons,
                municipalities,
                method,
                kind,
                synthetic,
                delivery,
                sources,
                targetSources,
                edition,
                Optional.empty(),
                Optional.empty());
    }

    public ReleaseContent {
        earlier = Collections.unmodifiableSortedMap(new TreeMap<>(earlier));
        municipalities = Collections.unmodifiableSortedMap(new TreeMap<>(municipalities));
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

    /** The municipalities that make up a region at the reference date, by code; empty for an area that is not a region. */
    public List<Area> municipalitiesOf(Area region) {
        return municipalities.getOrDefault(region.code(), List.of());
    }

    /** Whether the number of working persons of any of these areas is given or hidden: false if they were not delivered. */
    public boolean hasFigures(List<Area> areas) {
        return areas.stream()
                .flatMap(area -> figures.total(area, Indicator.WERKZAME_PERSONEN).stream())
                .anyMatch(figure -> !(figure.value() instanceof FigureValue.Absent));
    }

    /** Whether an amount is a rough estimate: it rests on hours that were estimated from headcounts. Sentences then say so. */
    public boolean isRough(FigureValue.Given amount) {
        return amount.estimated() && kind == DeliveryKind.AANTALLEN;
    }
}
