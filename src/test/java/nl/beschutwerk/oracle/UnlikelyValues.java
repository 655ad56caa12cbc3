package nl.beschutwerk.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The contract's rules for loaded rows whose values are allowed but unlikely. */
final class UnlikelyValues {

    private static final LocalDate FIRST_ADVICE = LocalDate.of(2014, 1, 1);
    private static final LocalDate FIRST_WORK = LocalDate.of(1971, 1, 1);

    private final Moment moment;
    private final Consumer<String> found;

    /**
     * @param found receives the code of each warning
     */
    UnlikelyValues(Moment moment, Consumer<String> found) {
        this.moment = moment;
        this.found = found;
    }

    void judge(List<Row> advices, List<Row> employments, List<Row> payPeriods) {
        dates(advices, "datum_aanvraag", FIRST_ADVICE, 1);
        dates(advices, "datum_advies", FIRST_ADVICE, 1);
        dates(advices, "datum_einde_geldigheid", FIRST_ADVICE, 60);
        dates(employments, "datum_aanvang", FIRST_WORK, 1);
        dates(employments, "datum_einde", FIRST_WORK, 60);
        dates(payPeriods, "datum_aanvang_periode", FIRST_WORK, 1);
        dates(payPeriods, "datum_einde_periode", FIRST_WORK, 1);
        hours(employments, "contracturen_per_week");
        hours(payPeriods, "verloonde_uren");
        periods(payPeriods);
    }

    private void dates(List<Row> rows, String column, LocalDate earliest, int years) {
        LocalDate latest = moment.last().plusYears(years);
        if (rows.stream()
                .flatMap(row -> row.date(column).stream())
                .anyMatch(date -> date.isBefore(earliest) || date.isAfter(latest))) {
            found.accept("datum-onwaarschijnlijk");
        }
    }

    private void hours(List<Row> rows, String column) {
        List<BigDecimal> positive = rows.stream()
                .flatMap(row -> row.value(column).stream())
                .map(BigDecimal::new)
                .filter(hours -> hours.signum() > 0)
                .toList();
        long low = positive.stream()
                .filter(hours -> hours.compareTo(new BigDecimal("1.5")) < 0)
                .count();
        if (low > 0 && (10 * low >= 9L * positive.size() || (low >= 20 && 10 * low >= positive.size()))) {
            found.accept("uren-laag");
        }
        List<BigDecimal> all = rows.stream()
                .flatMap(row -> row.value(column).stream())
                .map(BigDecimal::new)
                .toList();
        long zeros = all.stream().filter(hours -> hours.signum() == 0).count();
        if (zeros >= 20 && 2 * zeros >= all.size()) {
            found.accept("uren-laag");
        }
    }

    /** All rows of one employment with the same dates. */
    private record Period(LocalDate first, LocalDate last, List<Integer> hours) {

        int sum() {
            return hours.stream().mapToInt(Integer::intValue).sum();
        }

        int beyondLargest() {
            return sum() - largest();
        }

        int largest() {
            return hours.stream().mapToInt(Integer::intValue).max().orElseThrow();
        }

        /** Whether the same hours occur more than once, after subtracting the corrections that take them back. */
        boolean again() {
            return hours.stream().filter(one -> one != 0).anyMatch(one -> count(one) - count(-one) > 1);
        }

        private long count(int sought) {
            return hours.stream().filter(one -> one == sought).count();
        }

        boolean overlaps(Period other) {
            return !equals(other) && !first.isAfter(other.last) && !other.first.isAfter(last);
        }
    }

    private void periods(List<Row> rows) {
        Map<String, Map<String, Period>> employments = new TreeMap<>();
        for (Row row : rows) {
            LocalDate first = row.requiredDate("datum_aanvang_periode");
            LocalDate last = row.requiredDate("datum_einde_periode");
            employments
                    .computeIfAbsent(row.required("ikv_id"), key -> new TreeMap<>())
                    .computeIfAbsent(first + " " + last, key -> new Period(first, last, new ArrayList<>()))
                    .hours()
                    .add(Integer.valueOf(row.required("verloonde_uren")));
        }
        if (all(employments)
                .anyMatch(
                        one -> one.again() || (one.beyondLargest() >= 16 && 2 * one.beyondLargest() > one.largest()))) {
            found.accept("loontijdvak-onwaarschijnlijk");
        }
        if (all(employments).anyMatch(one -> one.sum() > 24 * (ChronoUnit.DAYS.between(one.first(), one.last()) + 1))) {
            found.accept("loontijdvak-onwaarschijnlijk");
        }
        if (employments.values().stream().anyMatch(UnlikelyValues::anyOverlap)) {
            found.accept("loontijdvak-onwaarschijnlijk");
        }
        if (all(employments).anyMatch(one -> ChronoUnit.DAYS.between(one.first(), one.last()) >= 35)) {
            found.accept("loontijdvak-onwaarschijnlijk");
        }
    }

    private static Stream<Period> all(Map<String, Map<String, Period>> employments) {
        return employments.values().stream().flatMap(one -> one.values().stream());
    }

    private static boolean anyOverlap(Map<String, Period> periods) {
        List<Period> paid =
                periods.values().stream().filter(one -> one.sum() > 0).toList();
        return paid.stream().anyMatch(one -> paid.stream().anyMatch(one::overlaps));
    }
}
