package nl.beschutwerk.attack;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The published quarters that an attacker has, oldest first, with the division of municipalities into regions. */
record Series(List<PublishedQuarter> quarters, Geography geography) {

    Series {
        quarters = quarters.stream()
                .sorted(Comparator.comparing(PublishedQuarter::number))
                .toList();
    }

    /** The quarter so many quarters before another, if it is among the published ones. */
    Optional<PublishedQuarter> before(PublishedQuarter quarter, int quartersAgo) {
        return quarters.stream()
                .filter(one -> one.number() == quarter.number() - quartersAgo)
                .findFirst();
    }

    /** A shown count of any of the quarters. */
    Optional<Long> count(CountSystem.Count count) {
        return quarters.stream()
                .filter(one -> one.quarter().equals(count.quarter()))
                .findFirst()
                .flatMap(one -> one.count(count.cell()));
    }

    /** The regions of which this quarter has figures. */
    List<String> regions(PublishedQuarter quarter) {
        return geography.municipalitiesOfRegion().keySet().stream()
                .filter(quarter.areas()::contains)
                .toList();
    }
}
