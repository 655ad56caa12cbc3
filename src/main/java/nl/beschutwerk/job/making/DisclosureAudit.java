package nl.beschutwerk.job.making;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import nl.beschutwerk.audit.Failure;
import nl.beschutwerk.audit.disclosure.Confidential;
import nl.beschutwerk.audit.disclosure.IntruderResult;
import nl.beschutwerk.audit.disclosure.IntruderResult.HiddenCount;
import nl.beschutwerk.domain.FigureKey;

/**
 * How an attack on the files of a release ended, judged with what only the database knows: which figures are confidential for
 * their own sake.
 *
 * @param confidential what should not be found out
 * @param threshold of the method that made the release; 0 where nothing is hidden
 * @param lasted how long the attack took
 */
public record DisclosureAudit(IntruderResult attack, Confidential confidential, int threshold, Duration lasted) {

    static final String FILE = "opendata/cijfers.csv";

    /** What it means that counts are {@link #unsettled}. */
    public static final String UNSETTLED =
            "The work allowed was spent before it was proven whether they can be worked out in whole numbers;"
                    + " reckoned in parts of persons they cannot.";

    /** What is confidential and is shown after all, or can be worked out; and what is hidden while another figure tells of it. */
    public List<HiddenCount> exposed() {
        return Stream.of(
                        attack.exposed(confidential.counts(), threshold),
                        attack.shownAmong(confidential.ratios()),
                        attack.givenAway())
                .flatMap(List::stream)
                .toList();
    }

    public long hidden() {
        return attack.hidden().size();
    }

    /** Hidden for their own sake. */
    public long primary() {
        return attack.hidden().stream()
                .filter(count -> confidential.counts().contains(count.key()))
                .count();
    }

    /** Of the confidential counts, the narrowest interval that the intruder was left with; empty if there are none. */
    public OptionalLong narrowest() {
        return attack.narrowest(confidential.counts());
    }

    /** How many of the confidential counts were neither found out nor proven to be safe in whole numbers. */
    public long unsettled() {
        return attack.unsettled().stream()
                .filter(confidential.counts()::contains)
                .count();
    }

    /** In one line. */
    String inShort() {
        if (hidden() == 0) {
            return "passed, no count is hidden";
        }
        String passed = "passed, " + hidden() + " of " + attack.cells() + " counts hidden and none ";
        return unsettled() == 0
                ? passed + "can be worked out"
                : passed + "was worked out; not settled: " + unsettled() + " confidential counts. " + UNSETTLED;
    }

    /** What is wrong, without the counts themselves: a log is no place for them. */
    List<Failure> failures() {
        return exposed().stream()
                .map(count -> new Failure(
                        FILE,
                        place(count.key()),
                        "een vertrouwelijk cijfer is "
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
