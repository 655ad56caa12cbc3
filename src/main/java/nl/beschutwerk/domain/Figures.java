package nl.beschutwerk.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All figures of one quarter, in the order of the open data. */
public final class Figures {

    private final Quarter quarter;
    private final Map<FigureKey, Figure> byKey;

    /**
     * Gathers the figures of a quarter.
     *
     * @throws IllegalArgumentException if a figure is of another quarter, is given twice, or has a breakdown that the
     *     definitions do not give its indicator
     */
    public Figures(Quarter quarter, Iterable<Figure> figures) {
        this.quarter = quarter;
        this.byKey = new TreeMap<>();
        for (Figure figure : figures) {
            if (!figure.quarter().equals(quarter)) {
                throw new IllegalArgumentException(figure.key() + " is of " + figure.quarter() + ", not of " + quarter);
            }
            if (!isDefined(figure.key())) {
                throw new IllegalArgumentException(figure.key() + ": the definitions have no such breakdown of it");
            }
            if (byKey.put(figure.key(), figure) != null) {
                throw new IllegalArgumentException(figure.key() + " is twice in " + quarter);
            }
        }
    }

    private static boolean isDefined(FigureKey key) {
        return key.breakdown() == Breakdown.TOTAAL
                || key.indicator().kind().breakdowns().contains(key.breakdown());
    }

    public Quarter quarter() {
        return quarter;
    }

    public Stream<Figure> stream() {
        return byKey.values().stream();
    }

    public Optional<Figure> find(FigureKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The total figure of an area; empty if this quarter has no such figure. */
    public Optional<Figure> total(Area area, Indicator indicator) {
        return find(FigureKey.total(area, indicator));
    }

    /**
     * The amounts in {@code others}, other versions of this quarter, that are the same here. Anyone who saw those versions
     * knows these amounts.
     */
    public SortedMap<FigureKey, FigureValue.Given> sameIn(Collection<Figures> others) {
        SortedMap<FigureKey, FigureValue.Given> same = new TreeMap<>();
        for (Figures other : others) {
            for (Figure figure : other.byKey.values()) {
                Figure here = byKey.get(figure.key());
                if (here != null && figure.value() instanceof FigureValue.Given given && given.isSameAs(here.value())) {
                    same.put(figure.key(), given);
                }
            }
        }
        return same;
    }

    /** Whether both have the figure, with the same value. */
    public boolean isSameIn(Figures other, FigureKey key) {
        Figure here = byKey.get(key);
        Figure there = other.byKey.get(key);
        return here != null && there != null && here.value().isSameAs(there.value());
    }

    /** The areas of a level that have figures, in the order of their codes. */
    public List<Area> areas(AreaLevel level) {
        Map<String, Area> areas = new LinkedHashMap<>();
        for (Figure figure : byKey.values()) {
            if (figure.key().level() == level) {
                areas.putIfAbsent(
                        figure.key().areaCode(), new Area(level, figure.key().areaCode(), figure.areaName()));
            }
        }
        return new ArrayList<>(areas.values());
    }
}
