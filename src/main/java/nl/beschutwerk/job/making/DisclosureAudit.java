package nl.beschutwerk.job.making;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import nl.beschutwerk.audit.Failure;
import nl.beschutwerk.audit.disclosure.Confidential;
import nl.beschutwerk.audit.disclosure.CorrectInferences;
import nl.beschutwerk.audit.disclosure.Intruder;
import nl.beschutwerk.audit.disclosure.IntruderResult;
import nl.beschutwerk.audit.disclosure.IntruderResult.HiddenCount;
import nl.beschutwerk.audit.disclosure.KnownWorld;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.job.support.ReleaseRooms;
import nl.beschutwerk.reference.ReferenceData;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.solver.SolverWork;

/**
 * How an attack on the files of a release ended, judged with what only the database knows: which figures are confidential for
 * their own sake.
 *
 * @param confidential what should not be found out
 * @param threshold of the method that made the release; 0 where nothing is hidden
 * @param lasted how long the attack took
 */
public record DisclosureAudit(IntruderResult attack, Confidential confidential, int threshold, Duration lasted) {

    private static final String FILE = "opendata/cijfers.csv";

    /** What it means that {@link IntruderResult#unsettled counts were not settled}. */
    public static final String UNSETTLED =
            "The work allowed was spent before it was proven whether whole numbers give these away;"
                    + " reckoned in parts of persons they do not.";

    /**
     * Attacks the files of a release, in the folder where they stand.
     *
     * @param stop breaks the attack off
     */
    public static DisclosureAudit of(
            ReleaseRooms rooms, Release release, Path folder, ReferenceData reference, Method method, StopSignal stop)
            throws IOException {
        Instant begun = Instant.now();
        int threshold = method.disclosureThreshold();
        Figures unprotected = rooms.figures().unprotectedFigures(release);
        IntruderResult attack = Intruder.on(
                folder.resolve(FILE),
                KnownWorld.at(unprotected.quarter().referenceDate(), reference, method),
                unprotected.sameIn(rooms.versionsBefore(release, unprotected).shown()),
                CorrectInferences.in(unprotected, method),
                threshold,
                new SolverWork(stop));
        Confidential confidential = Confidential.in(unprotected, rooms.figures().basePersons(release), threshold);
        return new DisclosureAudit(attack, confidential, threshold, Duration.between(begun, Instant.now()));
    }

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

    /** In one line. */
    String inShort() {
        if (hidden() == 0) {
            return "passed, no count is hidden";
        }
        String passed = "passed, " + hidden() + " of " + attack.cells() + " counts hidden and none can be worked out";
        return attack.unsettled() == 0
                ? passed
                : passed + "; not settled: " + attack.unsettled() + " hidden counts. " + UNSETTLED;
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
