package nl.beschutwerk.job.publishing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.support.DutchTime;
import nl.beschutwerk.job.support.QuarterInUseException;
import nl.beschutwerk.job.support.QuarterLock;
import nl.beschutwerk.job.support.ReleaseRooms;
import nl.beschutwerk.job.support.ReleasedQuarters;
import nl.beschutwerk.job.support.SealTurn;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseFolder;
import nl.beschutwerk.release.ReleaseStanding;
import nl.beschutwerk.release.ReleaseState;
import org.jspecify.annotations.Nullable;

/** Decides what the world sees: approves and withdraws releases, and publishes those whose time has come. */
public final class Publishing {

    private final ReleaseRooms rooms;
    private final Path output;
    private final String operator;
    private final Publisher publisher;

    /**
     * Decides in the name of an operator.
     *
     * @param output where releases are sealed
     * @param published where the world sees them
     */
    public Publishing(ReleaseRooms rooms, Path output, Path published, String operator) {
        this.rooms = rooms;
        this.output = output;
        this.operator = operator;
        this.publisher = new Publisher(rooms, output, published, operator);
    }

    /**
     * Approves a version, and publishes it if its time has come. Of one that was approved and is not out yet, a moment given
     * replaces the earlier one.
     *
     * @param version null for the latest
     * @param from the end of the embargo; null when there is none
     * @param bySecondPerson whether the maker of a release may not be the one who approves it
     * @throws OperatorMistakeException when it cannot be approved
     * @throws QuarterInUseException when another command is at work on the quarter
     */
    public Publication approve(
            Quarter quarter, @Nullable Integer version, @Nullable Instant from, boolean bySecondPerson)
            throws IOException, SQLException {
        return holding(quarter, () -> {
            ReleaseStanding standing = approvable(quarter, version);
            Release release = standing.release();
            if (bySecondPerson && sameName(release.operator())) {
                throw new OperatorMistakeException(release.label() + " was made by " + release.operator()
                        + ", and is to be approved by somebody else. Let a colleague approve it, under a name of their own"
                        + " (--operator).");
            }
            List<String> done = new ArrayList<>();
            if (standing.state() == ReleaseState.DRAFT || (from != null && !standing.isPublished())) {
                ReleaseFolder folder = new ReleaseFolder(output, quarter, release.version());
                Publisher.requireAsSealed(
                        release,
                        folder.sealed(),
                        rooms.sealCheck().faults(release, folder.sealedFiles()).keySet());
                approve(release, from, bySecondPerson);
                done.add(release.label() + " is approved"
                        + (from == null ? "." : ", to be published from " + DutchTime.shown(from) + " Dutch time on."));
            }
            done.addAll(publisher.settle(quarter));
            return new Publication(done);
        });
    }

    private void approve(Release release, @Nullable Instant from, boolean bySecondPerson) {
        rooms.transaction().executeWithoutResult(status -> {
            rooms.states().approve(release, operator, from);
            Map<String, String> details = new HashMap<>();
            details.put("seal", String.valueOf(release.seal()));
            details.put("by-second-person", String.valueOf(bySecondPerson));
            if (from != null) {
                details.put("publish-from", from.toString());
            }
            rooms.trail().record(operator, "approve", release.quarter(), release.version(), details);
        });
    }

    private ReleaseStanding approvable(Quarter quarter, @Nullable Integer version) {
        List<ReleaseStanding> all = rooms.states().of(quarter);
        ReleaseStanding wanted = all.stream()
                .filter(standing -> version == null || standing.release().version() == version)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> notThere(quarter, version));
        String label = wanted.release().label();
        Optional<ReleaseStanding> later = all.stream()
                .filter(standing -> standing.state() == ReleaseState.APPROVED
                        && standing.release().version() > wanted.release().version())
                .findFirst();
        if (later.isPresent()) {
            throw new OperatorMistakeException(
                    label + " cannot be approved: " + later.get().release().label() + " was, and is later.");
        }
        return switch (wanted.state()) {
            case DRAFT, APPROVED -> wanted;
            case SUPERSEDED, WITHDRAWN ->
                throw new OperatorMistakeException(label + " is " + wanted.stateInWords()
                        + ", and cannot be approved any more. The command correct makes the next version.");
        };
    }

    /**
     * Takes a version back: it is published no longer, and later releases do not show it.
     *
     * @param version null for the only one that is draft or approved
     * @param reason why, for the trail
     * @throws OperatorMistakeException when there is none to withdraw
     * @throws QuarterInUseException when another command is at work on the quarter
     */
    public Publication withdraw(Quarter quarter, @Nullable Integer version, String reason)
            throws IOException, SQLException {
        return holding(quarter, () -> {
            Release release = withdrawable(quarter, version).release();
            List<String> done = new ArrayList<>();
            rooms.transaction().executeWithoutResult(status -> {
                SealTurn.take(rooms);
                if (rooms.states().withdraw(release)) {
                    rooms.trail().record(operator, "withdraw", quarter, release.version(), reason, Map.of());
                    done.add(release.label() + " is withdrawn.");
                }
            });
            done.addAll(publisher.settle(quarter));
            return new Publication(done);
        });
    }

    private ReleaseStanding withdrawable(Quarter quarter, @Nullable Integer version) {
        List<ReleaseStanding> found = rooms.states().of(quarter).stream()
                .filter(standing -> version == null
                        ? standing.state() == ReleaseState.DRAFT || standing.state() == ReleaseState.APPROVED
                        : standing.release().version() == version)
                .toList();
        if (found.size() > 1) {
            throw new OperatorMistakeException("More than one version of " + quarter + " could be withdrawn ("
                    + String.join(
                            ", ",
                            found.stream()
                                    .map(standing -> "v" + standing.release().version())
                                    .toList())
                    + "). Say which with --version.");
        }
        return found.stream().findFirst().orElseThrow(() -> notThere(quarter, version));
    }

    /**
     * Publishes everything whose embargo is over, and finishes what was broken off. When the process is asked to end, the
     * quarters that are left are said to be.
     */
    public Publication publishDue() throws IOException, SQLException {
        SortedSet<Quarter> quarters = new TreeSet<>();
        rooms.states().all().forEach(standing -> quarters.add(standing.release().quarter()));
        List<String> done = new ArrayList<>();
        for (Quarter quarter : quarters) {
            if (rooms.interruption().breaksOff()) {
                done.add("Stopped: " + quarter
                        + " and later quarters were not looked at. The same command goes on there.");
                break;
            }
            done.addAll(holding(quarter, () -> publisher.settle(quarter)));
        }
        return new Publication(done);
    }

    private <T> T holding(Quarter quarter, QuarterLock.Work<T> work) throws IOException, SQLException {
        return QuarterLock.holding(rooms.dataSource(), quarter, operator, work);
    }

    private boolean sameName(String maker) {
        return maker.strip().toLowerCase(Locale.ROOT).equals(operator.strip().toLowerCase(Locale.ROOT));
    }

    private OperatorMistakeException notThere(Quarter quarter, @Nullable Integer version) {
        return new OperatorMistakeException(
                "There is no release of " + quarter + (version == null ? "" : " v" + version) + " to decide on. "
                        + ReleasedQuarters.inWords(rooms.states()));
    }
}
