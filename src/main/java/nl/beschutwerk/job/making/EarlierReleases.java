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
 * The releases of the quarters before the one that is made, which it shows and is compared with. Another command may be making
 * one of them at the same time; a release is never sealed without one that is there, or is about to be.
 */
public final class EarlierReleases {

    private final DataSource dataSource;
    private final ReleaseRegister register;

    /** The releases of one database. */
    public EarlierReleases(DataSource dataSource, ReleaseRegister register) {
        this.dataSource = dataSource;
        this.register = register;
    }

    /**
     * Lets a run go on while no other command is making a release of an earlier quarter.
     *
     * @throws QuarterInUseException when one is; says who, since when
     */
    public void requireNoneInTheMaking(Quarter quarter) throws SQLException {
        Optional<QuarterHolder.Making> earlier = QuarterLock.makingBefore(dataSource, quarter);
        if (earlier.isPresent()) {
            throw QuarterInUseException.earlier(quarter, earlier.get());
        }
    }

    /**
     * Lets a run seal whose release shows the releases that count at this moment; the caller has the turn to seal.
     *
     * @throws QuarterInUseException when one of an earlier quarter is being made
     * @throws EarlierReleasesChangedException when one was sealed, corrected or withdrawn since the run began
     */
    void requireStillCurrent(QuarterRun run) throws SQLException {
        // In this order: one that is sealed between the two is seen by the second.
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
