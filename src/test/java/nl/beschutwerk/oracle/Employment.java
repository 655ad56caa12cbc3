package nl.beschutwerk.oracle;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A loaded row of dienstverbanden with its pay periods. */
record Employment(
        String id,
        int nature,
        LocalDate begin,
        Optional<LocalDate> end,
        Optional<Fraction> contractHours,
        String form,
        List<PayPeriod> payPeriods) {

    private static final Fraction MOST_PAID_HOURS = Fraction.of(60);

    /** A loaded row of urenopgaven. */
    record PayPeriod(LocalDate begin, LocalDate end, Fraction hours) {
        static PayPeriod of(Row row) {
            return new PayPeriod(
                    row.requiredDate("datum_aanvang_periode"),
                    row.requiredDate("datum_einde_periode"),
                    Fraction.of(row.required("verloonde_uren")));
        }
    }

    static Employment of(Row row, List<PayPeriod> payPeriods) {
        return new Employment(
                row.required("ikv_id"),
                Integer.parseInt(row.required("aard_arbeidsverhouding")),
                row.requiredDate("datum_aanvang"),
                row.date("datum_einde"),
                row.value("contracturen_per_week").map(Fraction::of),
                row.value("werkvorm").orElse("onbekend"),
                payPeriods);
    }

    boolean activeAt(LocalDate date) {
        return !begin.isAfter(date) && (end.isEmpty() || !end.get().isBefore(date));
    }

    /** Weekly hours on the basis of the method; empty if they are unknown. */
    Optional<Fraction> weeklyHours(Moment moment, boolean paidHoursFirst) {
        Optional<Fraction> contract = contractHours.filter(hours -> hours.sign() > 0);
        Optional<Fraction> paid = paidHours(moment);
        return paidHoursFirst ? paid.or(() -> contract) : contract.or(() -> paid);
    }

    private Optional<Fraction> paidHours(Moment moment) {
        Fraction hours = Fraction.ZERO;
        Set<LocalDate> days = new HashSet<>();
        for (PayPeriod period : payPeriods) {
            List<LocalDate> worked = period.begin()
                    .datesUntil(period.end().plusDays(1))
                    .filter(this::activeAt)
                    .toList();
            if (moment.holds(period.end()) && !worked.isEmpty()) {
                hours = hours.plus(period.hours());
                days.addAll(worked);
            }
        }
        if (days.isEmpty()) {
            return Optional.empty();
        }
        Fraction weeks = Fraction.of(days.size()).over(Fraction.of(7));
        return Optional.of(hours.over(weeks)).filter(found -> found.sign() > 0 && !found.above(MOST_PAID_HOURS));
    }
}
