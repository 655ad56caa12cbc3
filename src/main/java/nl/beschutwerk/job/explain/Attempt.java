package nl.beschutwerk.job.explain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One attempt to make a release.
 *
 * @param release such as {@code 2024-Q4 v1}
 * @param begun when
 * @param duration empty where the process died, or is still at work
 * @param outcome in a word
 * @param steps those that were begun, in their order
 */
public record Attempt(
        String release, String operator, Instant begun, Optional<Duration> duration, String outcome, List<Step> steps) {

    public Attempt {
        steps = List.copyOf(steps);
    }

    /**
     * A step of an attempt.
     *
     * @param rows it wrote, whatever it writes: rows, figures, files
     * @param done what it did, or how it ended
     */
    public record Step(String name, Optional<Duration> duration, long rows, String done) {}
}
