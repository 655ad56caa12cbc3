package nl.beschutwerk.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.MunicipalityCode;
import nl.beschutwerk.domain.RegionMap;
import nl.beschutwerk.domain.Sha256;

/**
 * A reference set: the areas of the country by date, the successors of each municipality, the targets and the calendar. {@link
 * ReferenceDataReader} has checked it as a whole. Every lookup of areas throws an {@link
 * nl.beschutwerk.domain.OperatorMistakeException} for a date before {@link #firstDay()}.
 */
public final class ReferenceData {

    private final Areas areas;
    private final Targets targets;
    private final PublicationCalendar calendar;
    private final Optional<DatedMap> map;
    private final Sha256 hash;

    ReferenceData(Areas areas, Targets targets, PublicationCalendar calendar, Optional<DatedMap> map, Sha256 hash) {
        this.areas = areas;
        this.targets = targets;
        this.calendar = calendar;
        this.map = map;
        this.hash = hash;
    }

    /** The first day for which the areas are known; there is no last one. */
    public LocalDate firstDay() {
        return areas.firstDay();
    }

    /** The days on which there were other municipalities than on the day before, from the first known day on. */
    public SortedSet<LocalDate> daysOfChange() {
        return areas.daysOfChange();
    }

    /** All areas of a level that are in force at the date, ordered by code. */
    public List<Area> areas(AreaLevel level, LocalDate date) {
        return areas.at(level, date);
    }

    /** The area with this code; empty if no area of this level with this code is in force at the date. */
    public Optional<Area> area(AreaLevel level, String code, LocalDate date) {
        return areas.at(level, code, date);
    }

    /** The region that a municipality belongs to; empty if the municipality is not in force at the date. */
    public Optional<Area> regionOf(MunicipalityCode municipality, LocalDate date) {
        return areas.regionOf(municipality, date);
    }

    /** The municipalities of a region at the date, ordered by code. */
    public List<Area> municipalitiesOf(String regionCode, LocalDate date) {
        return areas.municipalitiesOf(regionCode, date);
    }

    /** The meaning of a gemeentecode at the date, after all mergers up to and including that day. */
    public MunicipalityStatus standing(MunicipalityCode code, LocalDate date) {
        return areas.standing(code, date);
    }

    /** The standing of every code in this set, ordered by code, including codes that come into force after the date. */
    public SortedMap<MunicipalityCode, MunicipalityStatus> standings(LocalDate date) {
        return areas.standings(date);
    }

    /**
     * Codes of the areas of a level whose composition differs between the two dates: municipalities that others were merged
     * into, and regions that municipalities moved to or from.
     */
    public Set<String> recomposed(AreaLevel level, LocalDate earlier, LocalDate later) {
        return new Recompositions(areas).between(level, earlier, later);
    }

    public Targets targets() {
        return targets;
    }

    public PublicationCalendar calendar() {
        return calendar;
    }

    /**
     * The regions of a date by their outlines; empty if the set has no map, or if the borders of that date cannot be made of the
     * municipalities on it.
     */
    public Optional<RegionMap> regionMap(LocalDate date) {
        return map.flatMap(known -> known.regions(areas, date));
    }

    /** The hash of the names and bytes of the files, in a fixed order; the method file has a hash of its own. */
    public Sha256 hash() {
        return hash;
    }

    /**
     * Finds areas whose composition differs between two dates although their code is the same. A merger within a region does
     * not change the composition of the region.
     */
    private static final class Recompositions {

        private final Areas areas;

        Recompositions(Areas areas) {
            this.areas = areas;
        }

        /** Codes of the areas of a level whose composition differs between the two dates. */
        Set<String> between(AreaLevel level, LocalDate earlier, LocalDate later) {
            SortedSet<String> changed = new TreeSet<>();
            if (level == AreaLevel.LAND) {
                return changed;
            }
            for (Area before : areas.at(AreaLevel.GEMEENTE, earlier)) {
                MunicipalityCode code = new MunicipalityCode(before.code());
                SortedSet<MunicipalityCode> now = areas.whereabouts(code, later);
                if (level == AreaLevel.GEMEENTE) {
                    now.stream()
                            .filter(successor -> !successor.equals(code))
                            .forEach(successor -> changed.add(successor.digits()));
                } else {
                    now.forEach(successor ->
                            addMove(areas.regionOf(code, earlier), areas.regionOf(successor, later), changed));
                }
            }
            return changed;
        }

        private static void addMove(Optional<Area> from, Optional<Area> to, Set<String> changed) {
            Optional<String> left = from.map(Area::code);
            Optional<String> entered = to.map(Area::code);
            if (!left.equals(entered)) {
                left.ifPresent(changed::add);
                entered.ifPresent(changed::add);
            }
        }
    }
}
