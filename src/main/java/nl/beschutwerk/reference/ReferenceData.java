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
import nl.beschutwerk.domain.Sha256;

/**
 * A reference set: the areas of the country by date, what became of each municipality, targets and the calendar. It has
 * been checked as a whole by {@link ReferenceDataReader}. Every lookup of areas throws an
 * {@link nl.beschutwerk.domain.OperatorMistakeException} for a date before {@link #firstDay()}.
 */
public final class ReferenceData {

    private final Areas areas;
    private final Targets targets;
    private final PublicationCalendar calendar;
    private final Sha256 hash;

    ReferenceData(Areas areas, Targets targets, PublicationCalendar calendar, Sha256 hash) {
        this.areas = areas;
        this.targets = targets;
        this.calendar = calendar;
        this.hash = hash;
    }

    /** The first day for which the country is known; there is no last one. */
    public LocalDate firstDay() {
        return areas.firstDay();
    }

    /** All areas of a level in force at the date, by code. */
    public List<Area> areas(AreaLevel level, LocalDate date) {
        return areas.at(level, date);
    }

    /** The area with this code; empty when none of this level is in force at the date. */
    public Optional<Area> area(AreaLevel level, String code, LocalDate date) {
        return areas.at(level, code, date);
    }

    /** The region a municipality belongs to; empty when the municipality is not in force at the date. */
    public Optional<Area> regionOf(MunicipalityCode municipality, LocalDate date) {
        return areas.regionOf(municipality, date);
    }

    /** The municipalities that make up a region at the date, by code. */
    public List<Area> municipalitiesOf(String regionCode, LocalDate date) {
        return areas.municipalitiesOf(regionCode, date);
    }

    /** What a gemeentecode means at the date: mergers up to and including that day are followed. */
    public MunicipalityStanding standing(MunicipalityCode code, LocalDate date) {
        return areas.standing(code, date);
    }

    /** The standing of every code there ever was in this set, by code, those that come into force later included. */
    public SortedMap<MunicipalityCode, MunicipalityStanding> standings(LocalDate date) {
        return areas.standings(date);
    }

    /**
     * Codes of the areas of a level that are composed otherwise at the later date than at the earlier one: municipalities that
     * others were merged into, regions that municipalities moved to or from.
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

    /** Of the names and bytes of the files read, in a fixed order; the method is hashed apart. */
    public Sha256 hash() {
        return hash;
    }

    /** Which areas of the same code are not the same area at two dates. A merger within a region leaves the region as it was. */
    private static final class Recompositions {

        private final Areas areas;

        Recompositions(Areas areas) {
            this.areas = areas;
        }

        /** Codes of the areas of a level that are composed otherwise at the later date than at the earlier one. */
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
