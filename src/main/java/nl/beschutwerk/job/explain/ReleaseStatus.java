package nl.beschutwerk.job.explain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A release as the overview shows it.
 *
 * @param quarter such as {@code 2024-Q4}
 * @param state in words
 * @param publishFrom the end of its embargo; empty where it was not approved
 * @param reason why it corrects an earlier version
 * @param inputs a line for each thing it was made from, with the beginning of its SHA-256
 */
public record ReleaseStatus(
        String quarter,
        int version,
        String state,
        String operator,
        Instant sealedAt,
        Optional<String> approvedBy,
        Optional<Instant> publishFrom,
        Optional<Instant> publishedAt,
        Optional<String> reason,
        boolean synthetic,
        List<String> inputs) {

    public ReleaseStatus {
        inputs = List.copyOf(inputs);
    }
}
