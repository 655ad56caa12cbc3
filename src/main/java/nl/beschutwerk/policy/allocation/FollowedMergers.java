package nl.beschutwerk.policy.allocation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.MunicipalityCode;
import nl.beschutwerk.domain.Suggestions;
import nl.beschutwerk.reference.MunicipalityStatus;
import nl.beschutwerk.reference.ReferenceData;

/**
 * Brings numbers of municipalities of an earlier date to those of a later one: the numbers of merged municipalities are summed,
 * where all of them are there. All numbers must be of municipalities of one date. A municipality that was split is refused, since
 * nothing says which part of its number went where.
 */
public final class FollowedMergers {

    private FollowedMergers() {}

    /**
     * The numbers by the codes of the municipalities in force at a date. There is none, for the reason that it is missing, of a
     * municipality of whose predecessors one has no number.
     *
     * @param where the numbers come from, at the beginning of a sentence
     * @throws InfeasibleException if a municipality was split, there is none by a code, or some were never there together
     */
    public static SortedMap<String, Answer> at(
            LocalDate date, SortedMap<MunicipalityCode, Answer> earlier, ReferenceData reference, String where) {
        SortedMap<String, SortedSet<MunicipalityCode>> parts = new TreeMap<>();
        earlier.keySet()
                .forEach(code -> parts.computeIfAbsent(successor(date, code, reference, where), none -> new TreeSet<>())
                        .add(code));
        if (parts.isEmpty()) {
            return new TreeMap<>();
        }
        thereWith(earlier.keySet(), date, reference, where)
                .forEach(code -> successors(reference.standing(code, date))
                        .forEach(successor ->
                                Optional.ofNullable(parts.get(successor.code())).ifPresent(own -> own.add(code))));
        return Exact.map(
                parts,
                (code, own) -> Answer.sum(own.stream()
                        .map(part -> earlier.getOrDefault(part, new Answer.Untold(Answer.Why.MISSING)))
                        .toList()));
    }

    /** All municipalities of the latest day on which these were there together. */
    private static Set<MunicipalityCode> thereWith(
            Set<MunicipalityCode> codes, LocalDate date, ReferenceData reference, String where) {
        List<Set<MunicipalityCode>> byDay = reference.daysOfChange().stream()
                .filter(day -> !day.isAfter(date))
                .map(day -> reference.areas(AreaLevel.GEMEENTE, day).stream()
                        .map(area -> new MunicipalityCode(area.code()))
                        .collect(Collectors.toSet()))
                .toList();
        for (int i = byDay.size() - 1; i >= 0; i--) {
            if (byDay.get(i).containsAll(codes)) {
                return byDay.get(i);
            }
        }
        throw new InfeasibleException(where + " has numbers of municipalities that were never there together"
                + neverTogether(codes, byDay)
                + ". Give those of one date: of a merged municipality either its own number or those of all its"
                + " predecessors.");
    }

    private static String neverTogether(Set<MunicipalityCode> codes, List<Set<MunicipalityCode>> byDay) {
        for (MunicipalityCode one : codes) {
            for (MunicipalityCode other : codes) {
                if (byDay.stream().noneMatch(there -> there.contains(one) && there.contains(other))) {
                    return one.equals(other) ? ", such as " + one : ", such as " + one + " and " + other;
                }
            }
        }
        return "";
    }

    private static List<Area> successors(MunicipalityStatus status) {
        if (status instanceof MunicipalityStatus.InForce same) {
            return List.of(same.municipality());
        }
        if (status instanceof MunicipalityStatus.Succeeded merged) {
            return List.of(merged.successor());
        }
        return status instanceof MunicipalityStatus.Split split ? split.parts() : List.of();
    }

    private static String successor(LocalDate date, MunicipalityCode code, ReferenceData reference, String where) {
        MunicipalityStatus status = reference.standing(code, date);
        if (status instanceof MunicipalityStatus.InForce same) {
            return same.municipality().code();
        }
        if (status instanceof MunicipalityStatus.Succeeded merged) {
            return merged.successor().code();
        }
        if (status instanceof MunicipalityStatus.Split split) {
            throw new InfeasibleException(where + " has a number of " + code + ", which was split over "
                    + String.join(", ", split.parts().stream().map(Area::name).toList())
                    + ". Nothing says which part of it went where: give numbers of its successors.");
        }
        throw new InfeasibleException(where + " has a number of " + code + ", and there is no such municipality on "
                + date
                + "."
                + Suggestions.of(code.digits(), reference.areas(AreaLevel.GEMEENTE, date), Area::code, Area::name)
                        .map(near -> " Did you mean " + near + "?")
                        .orElse(""));
    }
}
