package nl.beschutwerk.job.runs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Revision;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.job.making.Corrected;
import nl.beschutwerk.job.making.DryRunResult;
import nl.beschutwerk.job.making.QuarterRun;

/** Describes on the console which figures a correction changes. */
final class RevisionText {

    private static final int DECIMALS = 4;
    private static final int COLUMNS = 7;

    private RevisionText() {}

    /** The result of a dry run, one line for each changed figure. */
    static String dryRun(QuarterRun run, DryRunResult seen) {
        List<String> lines = new ArrayList<>();
        lines.add("Nothing was kept. A run of the same inputs makes " + run.label() + ":");
        lines.add("seal " + seen.seal());
        if (run.corrected().isEmpty()) {
            lines.add("figures: " + seen.figures() + ", all new");
        } else {
            lines.add("figures: " + seen.figures() + "; other than in "
                    + run.corrected().get().release().label() + ": "
                    + seen.revisions().size());
            lines.addAll(lines(seen.revisions()));
        }
        if (seen.rowsLeftOut()) {
            lines.add("Rows would be left out. The command check writes what is for the deliverer.");
        }
        return String.join("\n", lines);
    }

    /** The result of a correction. */
    static String made(QuarterRun run, Corrected corrected, List<Revision> revisions, Sha256 seal) {
        long areas = revisions.stream()
                .map(revision -> revision.key().level() + revision.key().areaCode())
                .distinct()
                .count();
        return run.label() + " is made, and corrects " + corrected.release().label() + ".\n"
                + (revisions.isEmpty()
                        ? "None of its own figures changed; what it shows of earlier quarters may have."
                        : "Own figures that changed: " + revisions.size() + ", areas: " + areas
                                + "; opendata/correcties.csv has them all.")
                + "\nseal " + seal;
    }

    /** Formats one figure on each line, in columns as wide as their widest entry. */
    private static List<String> lines(List<Revision> revisions) {
        List<List<String>> rows = revisions.stream().map(RevisionText::row).toList();
        int[] widths = new int[COLUMNS];
        rows.forEach(row -> Arrays.setAll(
                widths, column -> Math.max(widths[column], row.get(column).length())));
        String form = "  %-" + widths[0] + "s  %-" + widths[1] + "s  %-" + widths[2] + "s  %-" + widths[3] + "s  %-"
                + widths[4] + "s  %" + widths[5] + "s -> %s";
        return rows.stream()
                .map(row -> String.format(Locale.ROOT, form, row.toArray()))
                .toList();
    }

    private static List<String> row(Revision revision) {
        FigureKey key = revision.key();
        return List.of(
                key.areaCode(),
                revision.areaName(),
                key.indicator().code(),
                key.breakdown().code(),
                key.category(),
                shown(revision.before()),
                shown(revision.now()));
    }

    /** Formats a value as in the open data; a hidden or absent value has its own sign, and an estimate is marked. */
    private static String shown(FigureValue value) {
        if (value instanceof FigureValue.Given given) {
            BigDecimal amount = given.amount().setScale(DECIMALS, RoundingMode.HALF_UP);
            String text =
                    amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
            return given.estimated() ? text + " (E)" : text;
        }
        return value instanceof FigureValue.Absent absent
                ? "- " + absent.reason().code()
                : "x";
    }
}
