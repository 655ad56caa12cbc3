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
     * Checks that a release shows the earlier releases that are current at this moment. The caller holds the {@code SealLock}.
     *
     * @throws QuarterInUseException if a release of an earlier quarter is being made
     * @throws EarlierReleasesChangedException if an earlier release was sealed, corrected or withdrawn since the run began
     */
    void requireStillCurrent(QuarterRun run) throws SQLException {
        // Keep this order: the query below also sees a release that is sealed between the two checks.
        requireNoneInTheMaking(run.quarter());
        List<Release> now = register.currentBefore(
                run.quarter(), run.opened().synthetic(), run.method().method().disclosureThreshold());
        if (!labels(now).equals(labels(run.earlier()))) {
            throw new EarlierReleasesChangedException(run.label(), labels(run.earlier()), labels(now));
        }
    }

    private static List<String> labels(List<Release> releases) {
        return releases.stream().map(Release::label).toList();
    }
}
