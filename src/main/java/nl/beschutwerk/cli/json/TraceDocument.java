package nl.beschutwerk.cli.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.job.explain.Trace;

/**
 * What {@code trace --json} answers. Unlike the words on the console, which the data team reads itself, a document is stored and
 * passed on by programs: of a hidden figure it has neither the value nor the ground, which tells small counts from others, and of
 * a region or a municipality no numbers of rows.
 */
public record TraceDocument(
        String schema,
        Instant madeAt,
        String warning,
        String quarter,
        String level,
        String area,
        String areaName,
        String indicator,
        String breakdown,
        String category,
        boolean synthetic,
        List<String> rules,
        List<Version> versions) {

    private static final String WARNING =
            "For the data team alone, not to be passed on: this has figures before they are published.";

    /** The document of a trace. */
    public static TraceDocument of(Trace trace, Instant madeAt) {
        return new TraceDocument(
                "beschutwerk/trace/1",
                madeAt,
                WARNING,
                trace.quarter().toString(),
                trace.key().level().code(),
                trace.key().areaCode(),
                trace.areaName(),
                trace.key().indicator().code(),
                trace.key().breakdown().code(),
                trace.key().category(),
                trace.synthetic(),
                trace.rules(),
                trace.versions().stream()
                        .map(version -> Version.of(version, trace.key()))
                        .toList());
    }

    /** The figure in a version of the quarter; no origin if the version has no such figure. */
    public record Version(int version, String state, Optional<Origin> origin) {

        static Version of(Trace.Version version, FigureKey key) {
            return new Version(
                    version.version(), version.state(), version.origin().map(origin -> Origin.of(origin, key)));
        }
    }

    /** Where the figure of a version comes from. */
    public record Origin(
            TracedFigure figure,
            Optional<String> rounded,
            Optional<String> reason,
            Instant begunAt,
            String madeBy,
            String codeVersion,
            String method,
            String methodChoices,
            Delivery delivery,
            List<File> files,
            List<FindingCount> findings,
            RowsOfArea rowsOfArea,
            Optional<BigDecimal> estimatedPercentage) {

        static Origin of(Trace.Origin origin, FigureKey key) {
            Trace.Rows rows = origin.rows();
            boolean hidden = origin.hidden().isPresent();
            return new Origin(
                    TracedFigure.of(
                            origin.value(), hidden, key.indicator().unit().code()),
                    origin.rounded(),
                    origin.reason(),
                    origin.begunAt(),
                    origin.operator(),
                    origin.codeVersion(),
                    origin.method(),
                    origin.methodChoices(),
                    new Delivery(
                            rows.delivery().name(),
                            rows.delivery().receivedAt(),
                            rows.delivery().purgedAt()),
                    rows.files().stream().map(File::of).toList(),
                    rows.findings().stream()
                            .map(found -> new FindingCount(found.code(), found.severity(), found.number()))
                            .toList(),
                    RowsOfArea.of(rows.ofArea(), key.level(), hidden),
                    rows.estimatedShare());
        }
    }

    /** The delivery of a version. */
    public record Delivery(String name, Instant receivedAt, Optional<Instant> rowsDroppedAt) {}

    /** A file of the delivery. */
    public record File(String name, long rowsDelivered, long rowsLoaded, long rowsRejected, String sha256) {

        static File of(Trace.File file) {
            return new File(file.name(), file.delivered(), file.loaded(), file.rejected(), file.sha256());
        }
    }

    /** How many findings with one code the delivery has. */
    public record FindingCount(String code, String severity, long number) {}
}
