package nl.beschutwerk.cli.json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.explain.VerifyFault;
import nl.beschutwerk.job.explain.VerifyRun.Verification;
import nl.beschutwerk.release.Release;

/**
 * What {@code verify --json} answers.
 *
 * @param quarter that was asked for; empty for all
 * @param checksumsOnly how many releases another version of the product made, so that the workbooks and letters of those were
 *     compared by their checksums alone
 */
public record VerifyDocument(
        String schema,
        Instant madeAt,
        Optional<String> quarter,
        String verdict,
        int releases,
        long files,
        long figures,
        int checksumsOnly,
        List<Fault> faults) {

    /** The document of a verification. */
    public static VerifyDocument of(Optional<Quarter> quarter, Verification verification, Instant madeAt) {
        return new VerifyDocument(
                "beschutwerk/verify/1",
                madeAt,
                quarter.map(Quarter::toString),
                verification.differences().isEmpty() ? "as_sealed" : "different",
                verification.releases(),
                verification.files(),
                verification.figures(),
                verification.ofOtherCode(),
                verification.differences().stream().map(Fault::of).toList());
    }

    /** A difference from what was sealed. */
    public record Fault(
            Optional<String> quarter,
            Optional<Integer> version,
            String kind,
            Optional<String> file,
            Optional<String> place,
            String message) {

        static Fault of(VerifyFault fault) {
            return new Fault(
                    fault.release().map(release -> release.quarter().toString()),
                    fault.release().map(Release::version),
                    fault.kind().code(),
                    fault.file(),
                    fault.place(),
                    fault.message());
        }
    }
}
