package nl.beschutwerk.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All figures of one quarter, in the order of the open data. */
public final class Figures {

    private final Quarter quarter;
    private final Map<FigureKey, Figure> byKey;

    /**
     * Gathers the figures of a quarter.
     *
     * @throws IllegalArgumentException when a figure is of another quarter or stands twice
     */
    public Figures(Quarter quarter, Iterable<Figure> figures) {
        this.quarter = quarter;
        this.byKey = new TreeMap<>();
        for (Figure figure : figures) {
            if (!figure.quarter().equals(quarter)) {
                throw new IllegalArgumentException(figure.key() + " is of " + figure.quarter() + ", not of " + quarter);
            }
            if (byKey.put(figure.key(), figure) != null) {
                throw new IllegalArgumentException(figure.key() + " stands twice in " + quarter);
            }
        }
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

    /** The figure of an area as a whole. Empty when this quarter has no figures at the area's level. */
    public Optional<Figure> total(Area area, Indicator indicator) {
        return find(FigureKey.total(area, indicator));
    }

    /** Areas of a level that have figures, in the order of their codes. */
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
