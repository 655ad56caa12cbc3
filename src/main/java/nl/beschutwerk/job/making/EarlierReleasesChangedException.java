package nl.beschutwerk.job.making;

import java.util.List;
import java.util.stream.Collectors;

/**
 * While a release was made, another command changed the earlier releases that it has to show, or releases that people may know
 * beside it. The release must be made again with those.
 */
public final class EarlierReleasesChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EarlierReleasesChangedException(String label, List<String> shown, List<String> now) {
        super(
                "While " + label + " was being made, another command changed the releases that it has to agree with ("
                        + inWords(shown, now) + "), so it was not sealed.",
                null,
                false,
                false);
    }

    private static String inWords(List<String> shown, List<String> now) {
        String added = now.stream().filter(label -> !shown.contains(label)).collect(Collectors.joining(", "));
        String gone = shown.stream().filter(label -> !now.contains(label)).collect(Collectors.joining(", "));
        return (added.isEmpty() ? "" : "now there: " + added)
                + (added.isEmpty() || gone.isEmpty() ? "" : "; ")
                + (gone.isEmpty() ? "" : "no longer: " + gone);
    }
}
