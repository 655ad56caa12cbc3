package nl.beschutwerk.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.SeriesBreak;
import nl.beschutwerk.domain.SeriesBreak.Cause;
import nl.beschutwerk.reference.ReferenceData;

/**
 * Finds the breaks in the series of areas (definitions, "Comparisons"): another kind of delivery, another method, or another
 * composition of the area.
 */
public final class SeriesBreaks {

    private final ReferenceData reference;

    public SeriesBreaks(ReferenceData reference) {
        this.reference = reference;
    }

    /**
     * A quarter of the series, with the origin of its figures.
     *
     * @param method all choices of the method
     */
    public record Point(Quarter quarter, DeliveryKind kind, String method) {}

    /**
     * Returns the breaks between each quarter and the one before it in the series.
     *
     * @param series in order of time; gaps are normal
     * @param areas whose series are shown
     */
    public List<SeriesBreak> find(List<Point> series, List<Area> areas) {
        List<SeriesBreak> breaks = new ArrayList<>(ofMaking(series, areas));
        for (int i = 1; i < series.size(); i++) {
            breaks.addAll(recompositions(series.get(i - 1), series.get(i), areas));
        }
        return breaks;
    }

    /**
     * The breaks that follow from how the figures were made: another kind of delivery, another method.
     *
     * @param series in order of time; gaps are normal
     * @param areas whose series are shown
     */
    public static List<SeriesBreak> ofMaking(List<Point> series, List<Area> areas) {
        List<SeriesBreak> breaks = new ArrayList<>();
        for (int i = 1; i < series.size(); i++) {
            Point before = series.get(i - 1);
            Point after = series.get(i);
            for (Area area : areas) {
                if (before.kind() != after.kind()) {
                    breaks.add(at(area, after, Cause.SOORT_LEVERING));
                }
                if (!before.method().equals(after.method())) {
                    breaks.add(at(area, after, Cause.METHODE));
                }
            }
        }
        return breaks;
    }

    private List<SeriesBreak> recompositions(Point before, Point after, List<Area> areas) {
        List<SeriesBreak> breaks = new ArrayList<>();
        for (AreaLevel level : AreaLevel.values()) {
            Set<String> changed = reference.recomposed(
                    level, before.quarter().referenceDate(), after.quarter().referenceDate());
            areas.stream()
                    .filter(area -> area.level() == level && changed.contains(area.code()))
                    .forEach(area -> breaks.add(at(area, after, Cause.SAMENSTELLING_GEBIED)));
        }
        return breaks;
    }

    private static SeriesBreak at(Area area, Point after, Cause cause) {
        return new SeriesBreak(area.level(), area.code(), after.quarter(), cause);
    }
}
