package nl.beschutwerk.intake.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import nl.beschutwerk.intake.format.FormatLimits;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.value.Reading;
import nl.beschutwerk.intake.value.Values;

/**
 * Watches all columns of a file, extra ones included, for citizen service numbers (BSN) while its rows go by.
 *
 * <p>A column holds them if, of at least 20 distinct values, more than half are eight or nine digits that satisfy the
 * eleven-test. Where other text stands between the numbers, the same is asked of its values of eight or nine digits alone.
 */
public final class CitizenNumberGuard {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{8,9}");
    private static final int MINIMUM_DISTINCT = 20;

    private final List<Watched> columns = new ArrayList<>();

    /** Looks at the fields of a row, those beyond the header included. */
    public void look(Row row) {
        int count = Math.min(row.fields().size(), FormatLimits.MAX_COLUMNS);
        while (columns.size() < count) {
            columns.add(new Watched(new DistinctSample(), new DistinctSample()));
        }
        for (int i = 0; i < count; i++) {
            columns.get(i).look(Values.trim(row.fields().get(i)));
        }
    }

    /** The first column that holds citizen service numbers, counted from 1; empty when none does. */
    public OptionalInt suspect() {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isSuspect()) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    /** The eleven-test: weights 9 down to 2 and then -1, over nine digits; a number of eight has a zero before it. */
    static boolean satisfiesElevenTest(String digits) {
        String nine = digits.length() == 8 ? "0" + digits : digits;
        int sum = -digit(nine, 8);
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * digit(nine, i);
        }
        return sum % 11 == 0 && !nine.equals("000000000");
    }

    private static int digit(String digits, int position) {
        return digits.charAt(position) - '0';
    }

    private record Watched(DistinctSample all, DistinctSample numbers) {

        void look(String value) {
            if (Values.text(value) instanceof Reading.Given<String>) {
                boolean number = DIGITS.matcher(value).matches();
                boolean suspect = number && satisfiesElevenTest(value);
                all.add(value, suspect);
                if (number) {
                    numbers.add(value, suspect);
                }
            }
        }

        boolean isSuspect() {
            return exceedsHalf(all) || exceedsHalf(numbers);
        }

        private static boolean exceedsHalf(DistinctSample sample) {
            return sample.size() >= MINIMUM_DISTINCT && 2 * sample.marked() > sample.size();
        }
    }
}
