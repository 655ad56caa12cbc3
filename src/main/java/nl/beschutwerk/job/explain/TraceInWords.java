package nl.beschutwerk.job.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Plural;
import nl.beschutwerk.job.explain.Trace.Origin;
import nl.beschutwerk.job.explain.Trace.Rows;
import nl.beschutwerk.job.explain.Trace.RowsOfArea;
import nl.beschutwerk.job.explain.Trace.Version;
import nl.beschutwerk.job.support.DutchTime;

/** A trace as lines for the console. */
public final class TraceInWords {

    private static final int SHOWN_DIGITS = 12;

    private TraceInWords() {}

    /** The lines, with the warning first. */
    public static List<String> lines(Trace trace) {
        FigureKey key = trace.key();
        List<String> lines = new ArrayList<>();
        lines.add(Trace.WARNING);
        lines.add("");
        lines.add(trace.quarter() + "  " + key.areaCode() + " " + trace.areaName() + "  "
                + key.indicator().code() + "  " + key.breakdown().code() + " " + key.category()
                + (trace.synthetic() ? "  SYNTHETISCHE GEGEVENS" : ""));
        lines.add("  rule       docs/definitions.md, \"" + key.indicator().code() + "\"; in SQL: "
                + String.join(", ", trace.rules()));
        lines.add("");
        for (Version version : trace.versions()) {
            String label = trace.quarter() + " v" + version.version();
            version.origin()
                    .ifPresentOrElse(
                            origin -> {
                                lines.add(label + "  " + version.state() + "  value: " + value(origin.value(), key)
                                        + (origin.hidden().isPresent() ? "; HIDDEN from all others" : ""));
                                add(origin, lines);
                            },
                            () -> lines.add(label + " has no such figure"));
        }
        return lines;
    }

    private static String value(FigureValue value, FigureKey key) {
        if (value instanceof FigureValue.Given given) {
            return given.amount().stripTrailingZeros().toPlainString() + " "
                    + key.indicator().unit().code()
                    + (given.estimated() ? ", " + FigureDetail.estimated(key) : ", counted");
        }
        return "none: " + ((FigureValue.Absent) value).reason().explanation();
    }

    private static void add(Origin origin, List<String> lines) {
        origin.hidden().ifPresent(why -> add(lines, "hidden", why));
        origin.rounded().ifPresent(how -> add(lines, "rounded", how));
        origin.reason().ifPresent(reason -> add(lines, "reason", reason));
        add(
                lines,
                "made",
                DutchTime.shown(origin.begunAt()) + " Dutch time by " + origin.operator() + ", code "
                        + origin.codeVersion());
        add(lines, "method", origin.method() + ": " + origin.methodChoices());
        add(origin.rows(), lines);
    }

    private static void add(Rows rows, List<String> lines) {
        Trace.Delivery delivery = rows.delivery();
        add(
                lines,
                "delivery",
                delivery.name() + ", received " + DutchTime.shown(delivery.receivedAt())
                        + delivery.purgedAt()
                                .map(purged -> ", rows dropped " + DutchTime.dayOf(purged))
                                .orElse(""));
        for (Trace.File file : rows.files()) {
            add(
                    lines,
                    "file",
                    file.name() + ", rows: " + file.delivered() + " delivered, " + file.loaded() + " loaded, "
                            + file.rejected() + " rejected, sha256 "
                            + file.sha256().substring(0, SHOWN_DIGITS));
        }
        for (Trace.Findings found : rows.findings()) {
            add(lines, "findings", found.number() + " x " + found.code() + " (" + found.severity() + ")");
        }
        add(lines, "of area", inWords(rows.ofArea()));
        rows.estimatedShare()
                .ifPresent(share -> add(
                        lines,
                        "estimated",
                        "the hours of " + share.toPlainString() + " % of the working persons of the area"));
    }

    private static String inWords(RowsOfArea rows) {
        if (rows instanceof RowsOfArea.Microdata of) {
            return Plural.of(of.advices(), "loaded advice") + ", " + Plural.of(of.employments(), "employment") + ", "
                    + Plural.of(of.payPeriods(), "pay period");
        }
        return Plural.of(((RowsOfArea.Headcounts) rows).rows(), "loaded row") + " of headcounts";
    }

    private static void add(List<String> lines, String what, String said) {
        lines.add(String.format(Locale.ROOT, "  %-10s %s", what, said));
    }
}
