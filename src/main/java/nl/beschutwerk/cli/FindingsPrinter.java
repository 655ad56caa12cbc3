package nl.beschutwerk.cli;

import java.io.PrintWriter;
import java.util.List;
import nl.beschutwerk.intake.finding.Finding;

/** Prints findings in short: the position, the sentence, and how many more there are. */
final class FindingsPrinter {

    private final ConsoleLines console;

    FindingsPrinter(PrintWriter out) {
        this.console = new ConsoleLines(out);
    }

    /** Prints the first few findings, and the number of all of them. */
    void print(List<Finding> first, long count) {
        if (count == 0) {
            return;
        }
        console.line("  findings (%d):", count);
        for (Finding finding : first) {
            console.line(
                    "    %-12s %s: %s",
                    finding.severity().code(), finding.code().code(), place(finding));
            console.line("                 %s", finding.sentence());
        }
        if (count > first.size()) {
            console.line("    and %d more, all in bevindingen.json", count - first.size());
        }
    }

    private static String place(Finding finding) {
        if (finding.file() == null) {
            return "the delivery";
        }
        return finding.file()
                + (finding.row() == null ? "" : ", row " + finding.row())
                + (finding.column() == null ? "" : ", column " + finding.column());
    }
}
