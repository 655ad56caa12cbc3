package nl.beschutwerk.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.audit.Failure;
import nl.beschutwerk.audit.disclosure.Attack;
import nl.beschutwerk.audit.disclosure.AttackResult;
import nl.beschutwerk.audit.disclosure.HiddenCount;
import nl.beschutwerk.audit.disclosure.KnownWorld;
import nl.beschutwerk.disclosure.Composition;
import nl.beschutwerk.disclosure.Suppression;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.reference.ReferenceData;

/**
 * How an attack on the files of a release ended, judged with what only the database knows: which hidden counts are confidential
 * for their own sake.
 *
 * @param confidential counts below the threshold
 * @param threshold of the method that made the release; 0 where nothing is hidden
 * @param lasted how long the attack took
 */
public record DisclosureAudit(AttackResult attack, Set<FigureKey> confidential, int threshold, Duration lasted) {

    private static final String FILE = "opendata/cijfers.csv";

    public DisclosureAudit {
        confidential = Set.copyOf(confidential);
    }

    /**
     * Attacks a release.
     *
     * @param seenBefore what other releases of the quarter show
     */
    static DisclosureAudit of(
            Figures unprotected, Collection<Figures> seenBefore, Path release, ReferenceData reference, Method method)
            throws IOException {
        Instant begun = Instant.now();
        int threshold = method.disclosureThreshold();
        AttackResult attack = Attack.on(
                release.resolve(FILE),
                KnownWorld.at(unprotected.quarter().referenceDate(), reference, method.hoursClasses()),
                unprotected.sameIn(seenBefore),
                threshold);
        SortedMap<String, List<String>> noParts = new TreeMap<>();
        Set<FigureKey> confidential = new Suppression(threshold, new Composition(noParts), method.hoursClasses())
                .confidentialCounts(unprotected);
        return new DisclosureAudit(attack, confidential, threshold, Duration.between(begun, Instant.now()));
    }

    /** Confidential counts that are shown after all, or can be worked out. */
    public List<HiddenCount> exposed() {
        return attack.exposed(confidential, threshold);
    }

    public long hidden() {
        return attack.hidden().size();
    }

    /** Hidden for their own sake. */
    public long primary() {
        return attack.hidden().stream()
                .filter(count -> confidential.contains(count.key()))
                .count();
    }

    /** Of the confidential counts, the narrowest interval that the attacker was left with; empty when there are none. */
    public OptionalLong narrowest() {
        return attack.narrowest(confidential);
    }

    /** In one line. */
    String inShort() {
        return hidden() == 0
                ? "passed, no count is hidden"
                : "passed, " + hidden() + " of " + attack.cells() + " counts hidden and none can be worked out";
    }

    /** What is wrong, without the counts themselves: a log is no place for them. */
    List<Failure> failures() {
        return exposed().stream()
                .map(count -> new Failure(
                        FILE,
                        place(count.key()),
                        "een vertrouwelijk aantal is "
                                + (count.exact() ? "precies uit te rekenen" : "bijna uit te rekenen")
                                + ": " + String.join("; ", count.way())))
                .toList();
    }

    /** Where a figure stands, in the words of the file. */
    public static String place(FigureKey key) {
        return String.join(
                " ",
                key.level().code(),
                key.areaCode(),
                key.indicator().code(),
                key.breakdown().code(),
                key.category());
    }
}
