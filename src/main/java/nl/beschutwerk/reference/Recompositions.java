package nl.beschutwerk.reference;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.MunicipalityCode;

/** Which areas of the same code are not the same area at two dates. A merger within a region leaves the region as it was. */
final class Recompositions {

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
                now.forEach(
                        successor -> addMove(areas.regionOf(code, earlier), areas.regionOf(successor, later), changed));
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
