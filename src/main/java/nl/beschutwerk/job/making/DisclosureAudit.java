package nl.beschutwerk.job.making;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import nl.beschutwerk.audit.Failure;
import nl.beschutwerk.audit.disclosure.Confidential;
import nl.beschutwerk.audit.disclosure.IntruderResult;
import nl.beschutwerk.audit.disclosure.IntruderResult.HiddenCount;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.release.ProtectionStatement;
import nl.beschutwerk.release.ProtectionStatement.Extent;
import nl.beschutwerk.release.ProtectionStatement.Withstood;
import nl.beschutwerk.release.Release;

/**
 * The result of an attack on the files of a release, together with data that only the database has: which figures are
 * confidential by themselves.
 *
 * @param confidential the figures that nobody should find out
 * @param known the other releases whose figures the attacker was given, by quarter and version
 * @param method that made the release
 * @param lasted how long the attack took
 */
public record DisclosureAudit(
        IntruderResult attack, Confidential confidential, List<Release> known, Method method, Duration lasted) {

    public DisclosureAudit {
        known = List.copyOf(known);
    }

    static final String FILE = "opendata/cijfers.csv";

    /** Explains to readers what it means that counts are {@link #unsettled}. */
    public static final String UNSETTLED =
            "The work allowed was spent before it was proven whether they can be worked out in whole numbers;"
                    + " reckoned in parts of persons they cannot.";

    /**
     * Confidential figures that are published or can be worked out, and hidden figures that another published figure reveals.
     */
    public List<HiddenCount> exposed() {
        return Stream.of(
                        attack.shownAmong(confidential.counts()),
                        attack.shownAmong(confidential.ratios()),
                        attack.exposed(threshold()),
                        attack.revealed())
                .flatMap(List::stream)
                .toList();
    }

    /** The threshold of the method; 0 if nothing is hidden. */
    public int threshold() {
        return method.disclosureThreshold();
    }

    public long hidden() {
        return attack.hidden().size();
    }

    /** The number of hidden counts that are confidential by themselves. */
    public long primary() {
        return attack.hidden().stream().filter(confidential.counts()::contains).count();
    }

    /**
     * The smallest of the widths that are proven to be possible of the confidential counts, so that no interval is narrower;
     * empty if there are none.
     */
    public OptionalLong narrowest() {
        return attack.narrowest();
    }

    /** The number of confidential counts that were neither found out nor proven to be safe in whole numbers. */
    public long unsettled() {
        return attack.unsettled().size();
    }

    /** The number of groups of newly indicated persons, fewer than the threshold, whose number no figure gives. */
    public int newlyIndicated() {
        return attack.newlyIndicated().size();
    }

    /** How many of these groups are known to within less than the threshold. */
    public long newlyIndicatedNarrow() {
        return attack.newlyIndicated().stream()
                .filter(count -> count.width() < threshold())
                .count();
    }

    /**
     * What may be published of the result. How far an interval is wider than the threshold is not told: whoever reckons that a
     * hidden count lies within less would learn that it is not confidential.
     */
    public ProtectionStatement statement() {
        List<Extent> extents = Arrays.stream(AreaLevel.values())
                .map(level -> new Extent(
                        level,
                        attack.counts().filter(key -> key.level() == level).count(),
                        attack.hidden().stream()
                                .filter(key -> key.level() == level)
                                .count()))
                .filter(extent -> extent.counts() > 0)
                .toList();
        Optional<Withstood> withstood = method.hidesSmallCounts()
                ? Optional.of(new Withstood(
                        known.stream().map(Release::label).toList(),
                        Math.min(threshold(), narrowest().orElse(threshold())),
                        unsettled() == 0))
                : Optional.empty();
        return new ProtectionStatement(threshold(), extents, withstood);
    }

    /** Summarizes the result in one line. */
    String inShort() {
        if (hidden() == 0) {
            return "passed, no count is hidden";
        }
        String passed = "passed, " + hidden() + " of " + attack.cells() + " counts hidden and none ";
        return unsettled() == 0
                ? passed + "can be worked out"
                : passed + "was worked out; not settled: " + unsettled() + " confidential counts. " + UNSETTLED;
    }

    /** The failures, without the counts themselves, because those may not appear in a log. */
    List<Failure> failures() {
        return exposed().stream()
                .map(count -> new Failure(
                        FILE,
                        place(count),
                        "een vertrouwelijk cijfer is "
                                + (count.exact() ? "precies uit te rekenen" : "bijna uit te rekenen")
                                + ": " + String.join("; ", count.way())))
                .toList();
    }

    /** The same with the quarter, if it is not the one of the release. */
    private String place(HiddenCount count) {
        boolean other = !count.quarter().equals(attack.quarter());
        return (other ? count.quarter() + " " : "") + place(count.key());
    }

    /** Identifies a figure by the codes that the file uses. */
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
