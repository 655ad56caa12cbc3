package nl.beschutwerk.report.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Places on an axis from zero to its end, in percentages of its length. */
final class Scale {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    /** More marks than this make an axis hard to read. */
    private static final int MOST_MARKS = 5;

    private final BigDecimal end;

    private Scale(BigDecimal end) {
        this.end = end;
    }

    /** The axis that ends at the largest of these amounts; there is one, and none is below zero. */
    static Scale upTo(List<BigDecimal> amounts) {
        BigDecimal most = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        return new Scale(most.signum() == 0 ? BigDecimal.ONE : most);
    }

    /** The same, but it ends at a round number at or beyond the largest amount. */
    static Scale roundUpTo(List<BigDecimal> amounts) {
        BigDecimal most = upTo(amounts).end;
        BigDecimal step = step(most);
        return new Scale(step.multiply(most.divide(step, 0, RoundingMode.CEILING)));
    }

    /** The smallest of 1, 2 and 5 times a power of ten of which few go into an amount. */
    private static BigDecimal step(BigDecimal most) {
        BigDecimal power = BigDecimal.ONE;
        while (true) {
            for (int times : new int[] {1, 2, 5}) {
                BigDecimal step = power.multiply(BigDecimal.valueOf(times));
                if (most.divide(step, 0, RoundingMode.CEILING).compareTo(BigDecimal.valueOf(MOST_MARKS)) <= 0) {
                    return step;
                }
            }
            power = power.multiply(BigDecimal.TEN);
        }
    }

    String place(BigDecimal amount) {
        return amount.multiply(ALL).divide(end, DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }

    /** Marks at round numbers, from zero to the end. */
    List<Picture.Mark> marks(Language language) {
        BigDecimal step = step(end);
        List<Picture.Mark> marks = new ArrayList<>();
        for (BigDecimal at = BigDecimal.ZERO; at.compareTo(end) <= 0; at = at.add(step)) {
            marks.add(new Picture.Mark(language.number(at, 0), place(at)));
        }
        return marks;
    }

    /** The place of a day on an axis from one day to a later one. */
    static String place(LocalDate day, LocalDate from, LocalDate to) {
        BigDecimal whole = BigDecimal.valueOf(Math.max(1, ChronoUnit.DAYS.between(from, to)));
        return new Scale(whole).place(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, day)));
    }
}
