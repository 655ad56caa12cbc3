package nl.beschutwerk.job.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.job.making.DisclosureAudit;
import nl.beschutwerk.release.ProtectionStatement;
import nl.beschutwerk.release.ProtectionStatement.Extent;
import nl.beschutwerk.release.ProtectionStatement.Withstood;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a sealed release states of its protection against what an attack of today finds.
 *
 * @param faults what is stated and not so, one sentence each
 * @param remarks differences that a correct statement may show, because today's attack is another than the one before the seal:
 *     other releases may be known now, and it has no tables of the run that made the release
 */
public record StatementCheck(List<String> faults, List<String> remarks) {

    public StatementCheck {
        faults = List.copyOf(faults);
        remarks = List.copyOf(remarks);
    }

    /** Compares a statement with the result of an attack on the same release. */
    static StatementCheck of(ProtectionStatement stated, DisclosureAudit audit) {
        ProtectionStatement found = audit.statement();
        List<String> faults = new ArrayList<>();
        if (stated.threshold() != found.threshold()) {
            faults.add("It states a threshold of " + stated.threshold() + "; the method of the release has "
                    + found.threshold() + ".");
        }
        faults.addAll(extents(stated, found));
        if (stated.withstood().isPresent() != found.withstood().isPresent()) {
            faults.add("It states that small counts are "
                    + (stated.withstood().isPresent() ? "hidden; they are not." : "not hidden; they are."));
        }
        List<String> remarks = new ArrayList<>();
        if (stated.withstood().isPresent() && found.withstood().isPresent()) {
            Withstood then = stated.withstood().get();
            Withstood now = found.withstood().get();
            List<String> added = without(now.known(), then.known());
            remarks.addAll(releases(added, without(then.known(), now.known())));
            narrower(then, now, added, faults, remarks);
            remarks.addAll(settled(then, now, audit.unsettled()));
        }
        return new StatementCheck(faults, remarks);
    }

    private static List<String> extents(ProtectionStatement stated, ProtectionStatement found) {
        Map<AreaLevel, Extent> then = byLevel(stated);
        Map<AreaLevel, Extent> now = byLevel(found);
        return Stream.of(AreaLevel.values())
                .filter(level -> !Objects.equals(then.get(level), now.get(level)))
                .map(level -> "It states for " + level.code() + " " + inWords(then.get(level)) + "; found: "
                        + inWords(now.get(level)) + ".")
                .toList();
    }

    private static Map<AreaLevel, Extent> byLevel(ProtectionStatement statement) {
        return statement.extents().stream()
                .collect(Collectors.toMap(
                        Extent::level, Function.identity(), (one, other) -> other, LinkedHashMap::new));
    }

    private static String inWords(@Nullable Extent extent) {
        return Optional.ofNullable(extent)
                .map(known -> known.hidden() + " of " + known.counts() + " counts hidden")
                .orElse("no counts");
    }

    private static List<String> releases(List<String> added, List<String> gone) {
        List<String> remarks = new ArrayList<>();
        if (!added.isEmpty()) {
            remarks.add("Not yet known when it was sealed, and now given to the attacker: " + String.join(", ", added)
                    + ".");
        }
        if (!gone.isEmpty()) {
            remarks.add("Known when it was sealed, and since withdrawn or replaced before anybody saw them: "
                    + String.join(", ", gone) + ".");
        }
        return remarks;
    }

    /** An interval that is narrower with releases that came later does not make the statement wrong, which names the others. */
    private static void narrower(
            Withstood then, Withstood now, List<String> added, List<String> faults, List<String> remarks) {
        if (now.narrowest() >= then.narrowest()) {
            return;
        }
        String narrower =
                "It states that no interval is narrower than " + then.narrowest() + "; found: " + now.narrowest();
        if (added.isEmpty()) {
            faults.add(narrower + ".");
        } else {
            remarks.add(narrower + ", with releases that were not yet known.");
        }
    }

    private static List<String> settled(Withstood then, Withstood now, long unsettled) {
        if (then.settled() == now.settled()) {
            return List.of();
        }
        return List.of(
                then.settled()
                        ? "It states that all was proven in whole persons. The run that made the release had tables that prove"
                                + " it; this attack has none, and left " + unsettled + " counts unsettled."
                        : "It states that not all was proven in whole persons; this attack proved all.");
    }

    private static List<String> without(List<String> all, List<String> others) {
        return all.stream().filter(one -> !others.contains(one)).toList();
    }
}
