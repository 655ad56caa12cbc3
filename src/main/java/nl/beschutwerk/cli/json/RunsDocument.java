package nl.beschutwerk.cli.json;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.explain.AttemptHistory;

/**
 * What {@code runs --json} answers.
 *
 * @param quarter that was asked for; empty for all
 */
public record RunsDocument(String schema, Instant madeAt, Optional<String> quarter, List<Attempt> attempts) {

    /** The document of a history. */
    public static RunsDocument of(Optional<Quarter> quarter, List<AttemptHistory.Attempt> attempts, Instant madeAt) {
        return new RunsDocument(
                "beschutwerk/runs/1",
                madeAt,
                quarter.map(Quarter::toString),
                attempts.stream().map(Attempt::of).toList());
    }

    /** An attempt to make a version of a quarter. */
    public record Attempt(
            String quarter,
            int version,
            String operator,
            Instant begunAt,
            Optional<Duration> durationMs,
            String ending,
            List<Step> steps) {

        static Attempt of(AttemptHistory.Attempt attempt) {
            return new Attempt(
                    attempt.quarter(),
                    attempt.version(),
                    attempt.operator(),
                    attempt.begun(),
                    attempt.duration(),
                    attempt.ending().code(),
                    attempt.steps().stream().map(Step::of).toList());
        }
    }

    /** A step of an attempt. */
    public record Step(String name, Optional<Duration> durationMs, String ending, long items, String words) {

        static Step of(AttemptHistory.Attempt.Step step) {
            return new Step(step.name(), step.duration(), step.ending().code(), step.rows(), step.done());
        }
    }
}
