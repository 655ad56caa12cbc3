package nl.beschutwerk.job.making;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.support.QuarterHolder;
import nl.beschutwerk.job.support.QuarterInUseException;
import nl.beschutwerk.job.support.QuarterLock;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseRegister;

/**
 * The releases of earlier quarters, which a release shows and is compared with. Another command may be making one of them at
 * the same time. A release is never sealed if it lacks an earlier release that exists or is about to be sealed.
 */
public final class EarlierReleases {

    private final DataSource dataSource;
    private final ReleaseRegister register;

    /** Creates the check for the releases of one database. */
    public EarlierReleases(DataSource dataSource, ReleaseRegister register) {
        this.dataSource = dataSource;
        this.register = register;
    }

    /**
     * Checks that no other command is making a release of an earlier quarter.
     *
     * @throws QuarterInUseException if another command is; the message says who, and since when
     */
    public void requireNoneInTheMaking(Quarter quarter) throws SQLException {
        Optional<QuarterHolder.Making> earlier = QuarterLock.makingBefore(dataSource, quarter);
        if (earlier.isPresent()) {
            throw QuarterInUseException.earlier(quarter, earlier.get());
        }
    }

    /**
     * Checks that a release shows the earlier releases that are current at this moment, and that what it hides was chosen beside
     * all releases that people may know. The caller holds the {@code SealLock}.
     *
     * @throws QuarterInUseException if a release of an earlier quarter is being made
     * @throws EarlierReleasesChangedException if another release was sealed, corrected or withdrawn since the run began
     */
    void requireStillCurrent(QuarterRun run) throws SQLException {
        // Keep this order: the queries below also see a release that is sealed between the checks.
        requireNoneInTheMaking(run.quarter());
        boolean synthetic = run.opened().synthetic();
        requireSame(
                run,
                run.earlier(),
                register.currentBefore(
                        run.quarter(), synthetic, run.method().method().disclosureThreshold()));
        requireSame(run, run.others(), register.knownOfOtherQuarters(run.quarter(), synthetic));
    }

    private static void requireSame(QuarterRun run, List<Release> begun, List<Release> now) {
        if (!labels(now).equals(labels(begun))) {
            throw new EarlierReleasesChangedException(run.label(), labels(begun), labels(now));
        }
    }

    private static List<String> labels(List<Release> releases) {
        return releases.stream().map(Release::label).toList();
    }
}
