package nl.beschutwerk.job;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Revision;
import nl.beschutwerk.domain.Sha256;

/** Says on the console which figures a correction changes. */
final class RevisionText {

    private static final int DECIMALS = 4;

    private RevisionText() {}

    /** What a dry run has seen, cell by cell. */
    static String rehearsed(QuarterRun run, Rehearsal.Seen seen) {
        List<String> lines = new ArrayList<>();
        lines.add("Nothing was kept. A run of the same inputs makes " + run.label() + ":");
        lines.add("seal " + seen.seal());
        if (run.corrected().isEmpty()) {
            lines.add("figures: " + seen.figures() + ", all new");
        } else {
            lines.add("figures: " + seen.figures() + "; other than in "
                    + run.corrected().get().release().label() + ": "
                    + seen.revisions().size());
            seen.revisions().forEach(revision -> lines.add("  " + line(revision)));
        }
        return String.join("\n", lines);
    }

    /** What a correction made. */
    static String made(QuarterRun run, Corrected corrected, List<Revision> revisions, Sha256 seal) {
        long areas = revisions.stream()
                .map(revision -> revision.key().level() + revision.key().areaCode())
                .distinct()
                .count();
        return run.label() + " is made, and corrects " + corrected.release().label() + ". Own figures that changed: "
                + revisions.size() + ", of " + areas + " areas.\nseal " + seal;
    }

    private static String line(Revision revision) {
        FigureKey key = revision.key();
        return String.format(
                Locale.ROOT,
                "%-4s %-24s %-26s %-12s %-12s %14s -> %s",
                key.areaCode(),
                revision.areaName(),
                key.indicator().code(),
                key.breakdown().code(),
                key.category(),
                shown(revision.before()),
                shown(revision.now()));
    }

    /** As the open data gives it; what is hidden or absent by its sign, an estimate as such. */
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
