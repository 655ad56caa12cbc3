package nl.beschutwerk.benchmark;

import static nl.beschutwerk.benchmark.Quantity.AUDIT_AND_SEAL;
import static nl.beschutwerk.benchmark.Quantity.BARE_COPY;
import static nl.beschutwerk.benchmark.Quantity.CHECK_AND_LOAD;
import static nl.beschutwerk.benchmark.Quantity.MEASURE;
import static nl.beschutwerk.benchmark.Quantity.PEAK_HEAP;
import static nl.beschutwerk.benchmark.Quantity.PEAK_LIVE_HEAP;
import static nl.beschutwerk.benchmark.Quantity.PEAK_RESIDENT;
import static nl.beschutwerk.benchmark.Quantity.PROTECT_AND_COMPARE;
import static nl.beschutwerk.benchmark.Quantity.REPORT;
import static nl.beschutwerk.benchmark.Quantity.START_AND_STOP;
import static nl.beschutwerk.benchmark.Quantity.WHOLE_RUN;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.beschutwerk.report.text.DutchFormat;

/** The results as Markdown tables, in Dutch. */
final class ResultsTables {

    private ResultsTables() {}

    /** A column for each size, smallest first. */
    static String sizes(List<MeasuredSize> sizes) {
        Rows rows = new Rows(sizes);
        rows.add("", size -> whole(size.delivery().employments()) + " dienstverbanden");
        rows.rule();
        rows.add("adviezen", size -> whole(size.delivery().advices()));
        rows.add("urenopgaven", size -> whole(size.delivery().payPeriods()));
        rows.add("kale COPY", time(BARE_COPY));
        rows.add("nazien en laden", time(CHECK_AND_LOAD));
        rows.add("**nazien en laden ÷ kale COPY** (streven: hoogstens 1,3)", ratioToCopy(CHECK_AND_LOAD));
        rows.add("berekenen", time(MEASURE));
        rows.add("**laden en berekenen ÷ kale COPY** (streven: hoogstens 2,5)", ratioToCopy(CHECK_AND_LOAD, MEASURE));
        addTheRest(rows);
        rows.add("hele run, met starten en stoppen", time(WHOLE_RUN));
        addMemory(rows);
        return rows.text();
    }

    /** A column for each size except the smallest: the ratio to the size before. */
    static String growth(List<MeasuredSize> sizes) {
        Rows rows = new Rows(sizes.subList(1, sizes.size()));
        Function<MeasuredSize, MeasuredSize> before = size -> sizes.get(sizes.indexOf(size) - 1);
        rows.add(
                "hoeveel keer zo veel",
                size -> whole(before.apply(size).delivery().employments()) + " → "
                        + whole(size.delivery().employments()));
        rows.rule();
        rows.add("**rijen**", size -> ratio(size.rows(), before.apply(size).rows()));
        rows.add("tijd kale COPY", growth(before, BARE_COPY));
        rows.add("tijd nazien en laden", growth(before, CHECK_AND_LOAD));
        rows.add("tijd laden en berekenen", growth(before, CHECK_AND_LOAD, MEASURE));
        rows.add("tijd hele run", growth(before, WHOLE_RUN));
        rows.add("hoogste heap", growth(before, PEAK_HEAP));
        rows.add("heap na opruimen", growth(before, PEAK_LIVE_HEAP));
        rows.add("hoogste geheugen", growth(before, PEAK_RESIDENT));
        return rows.text();
    }

    /** A normal quarter. */
    static String quarter(MeasuredSize quarter) {
        Rows rows = new Rows(List.of(quarter));
        rows.add("", size -> whole(size.delivery().advices()) + " adviezen");
        rows.rule();
        rows.add("database alleen starten en stoppen", time(START_AND_STOP));
        rows.add("hele run, met starten en stoppen", time(WHOLE_RUN));
        rows.add(
                "**hele run ÷ starten en stoppen** (streven: hoogstens 3)",
                size -> "**"
                        + ratio(size.measured().of(WHOLE_RUN), size.measured().of(START_AND_STOP)) + "**");
        rows.add("nazien en laden", time(CHECK_AND_LOAD));
        rows.add("berekenen", time(MEASURE));
        addTheRest(rows);
        addMemory(rows);
        return rows.text();
    }

    private static void addTheRest(Rows rows) {
        rows.add("geheimhouding en vergelijken", time(PROTECT_AND_COMPARE));
        rows.add("werkmappen en open data", time(REPORT));
        rows.add("controle en verzegelen", time(AUDIT_AND_SEAL));
    }

    private static void addMemory(Rows rows) {
        rows.add("hoogste heap", memory(PEAK_HEAP));
        rows.add("heap na opruimen, hoogstens", memory(PEAK_LIVE_HEAP));
        rows.add("hoogste geheugen van het proces", memory(PEAK_RESIDENT));
    }

    private static Function<MeasuredSize, String> time(Quantity quantity) {
        return size -> DutchFormat.number(BigDecimal.valueOf(size.measured().of(quantity), 3), 2) + " s";
    }

    private static Function<MeasuredSize, String> memory(Quantity quantity) {
        return size -> size.measured().of(quantity) == 0
                ? "onbekend"
                : whole(size.measured().of(quantity) / 1024) + " MB";
    }

    private static Function<MeasuredSize, String> ratioToCopy(Quantity... quantities) {
        return size ->
                "**" + ratio(size.measured().of(quantities), size.measured().of(BARE_COPY)) + "**";
    }

    private static Function<MeasuredSize, String> growth(
            Function<MeasuredSize, MeasuredSize> before, Quantity... quantities) {
        return size -> ratio(
                size.measured().of(quantities), before.apply(size).measured().of(quantities));
    }

    private static String ratio(long one, long other) {
        return other == 0 ? "onbekend" : DutchFormat.number(Measured.ratio(one, other), 2);
    }

    private static String whole(long number) {
        return DutchFormat.number(BigDecimal.valueOf(number), 0);
    }

    /** A table under construction: a row is a title and a cell for each size. */
    private static final class Rows {

        private final List<MeasuredSize> sizes;
        private final List<String> lines = new ArrayList<>();

        private Rows(List<MeasuredSize> sizes) {
            this.sizes = sizes;
        }

        private void add(String title, Function<MeasuredSize, String> cell) {
            StringBuilder line = new StringBuilder("| ").append(title).append(" |");
            sizes.forEach(size -> line.append(' ').append(cell.apply(size)).append(" |"));
            lines.add(line.toString());
        }

        private void rule() {
            lines.add("|---|" + "---:|".repeat(sizes.size()));
        }

        private String text() {
            return String.join("\n", lines) + "\n";
        }
    }
}
