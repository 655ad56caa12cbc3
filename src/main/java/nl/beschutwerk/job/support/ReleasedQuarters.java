package nl.beschutwerk.job.support;

import java.util.List;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.release.ReleaseStates;

/** Lists the quarters that have releases, for an operator who named another quarter. */
public final class ReleasedQuarters {

    /** The most quarters that fit in the line; more are summarized. */
    private static final int MOST_NAMED = 12;

    private ReleasedQuarters() {}

    /** A sentence, such as {@code There are releases of 2024-Q1, 2024-Q2; the command status shows them.} */
    public static String inWords(ReleaseStates states) {
        List<Quarter> quarters = states.all().stream()
                .map(standing -> standing.release().quarter())
                .distinct()
                .sorted()
                .toList();
        if (quarters.isEmpty()) {
            return "There are no releases at all in this output folder: the command run makes them.";
        }
        return "There are releases of "
                + (quarters.size() <= MOST_NAMED
                        ? quarters.stream().map(Quarter::toString).collect(Collectors.joining(", "))
                        : quarters.size() + " quarters, " + quarters.get(0) + " to "
                                + quarters.get(quarters.size() - 1))
                + "; the command status shows them.";
    }
}
