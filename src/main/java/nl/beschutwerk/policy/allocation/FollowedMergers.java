package nl.beschutwerk.policy.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.MunicipalityCode;
import nl.beschutwerk.domain.Suggestions;
import nl.beschutwerk.reference.MunicipalityStatus;
import nl.beschutwerk.reference.ReferenceData;

/**
 * Brings numbers of municipalities of an earlier date to those of a later one: the numbers of merged municipalities are summed.
 * A municipality that was split is refused, since nothing says which part of its number went where.
 */
public final class FollowedMergers {

    private FollowedMergers() {}

    /**
     * The numbers by the codes of the municipalities in force at a date.
     *
     * @param where the numbers come from, at the beginning of a sentence
     * @throws InfeasibleException if a municipality was split, or there is none by a code
     */
    public static SortedMap<String, Answer> at(
            LocalDate date, SortedMap<MunicipalityCode, Answer> earlier, ReferenceData reference, String where) {
        SortedMap<String, List<Answer>> parts = new TreeMap<>();
        earlier.forEach((code, answer) -> parts.computeIfAbsent(
                        successor(date, code, reference, where), none -> new ArrayList<>())
                .add(answer));
        return Exact.map(parts, (code, answers) -> Answer.sum(answers));
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
