package nl.beschutwerk.cli.json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.explain.Overview.ReleaseLine;

/**
 * What {@code status --json} answers.
 *
 * @param quarter that was asked for; empty for all
 */
public record StatusDocument(String schema, Instant madeAt, Optional<String> quarter, List<Release> releases) {

    /** The document of an overview. */
    public static StatusDocument of(Optional<Quarter> quarter, List<ReleaseLine> releases, Instant madeAt) {
        return new StatusDocument(
                "beschutwerk/status/1",
                madeAt,
                quarter.map(Quarter::toString),
                releases.stream().map(Release::of).toList());
    }

    /** A version of a quarter. */
    public record Release(
            String quarter,
            int version,
            String state,
            boolean synthetic,
            Instant sealedAt,
            String madeBy,
            Optional<String> approvedBy,
            Optional<Instant> publishFrom,
            Optional<Instant> publishedAt,
            Optional<String> reason,
            List<Input> inputs) {

        static Release of(ReleaseLine line) {
            return new Release(
                    line.quarter(),
                    line.version(),
                    line.state(),
                    line.synthetic(),
                    line.sealedAt(),
                    line.operator(),
                    line.approvedBy(),
                    line.publishFrom(),
                    line.publishedAt(),
                    line.reason(),
                    line.inputs().stream()
                            .map(input -> new Input(
                                    input.kind().code(),
                                    input.name(),
                                    input.hash().hex()))
                            .toList());
        }
    }

    /** What a release was made from. */
    public record Input(String kind, String name, String sha256) {}
}
