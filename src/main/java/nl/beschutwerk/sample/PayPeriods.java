package nl.beschutwerk.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.domain.Quarter;

/**
 * The pay periods of a quarter: its months, or the periods of four weeks that overlap with it, including those across its first
 * and last day. An employer uses one of the two. Hours vary a little, more is paid in December, and corrections are separate
 * rows.
 */
final class PayPeriods {

    /** Receives the hours of a period. */
    @FunctionalInterface
    interface Target {
        void row(Period period, int hours) throws IOException;
    }

    /** A range of days, first and last included. */
    record Period(int firstDay, int lastDay, boolean inDecember) {

        static Period of(int firstDay, int lastDay) {
            LocalDate last = LocalDate.ofEpochDay(lastDay);
            return new Period(firstDay, lastDay, last.getMonthValue() == 12);
        }
    }

    /** A Monday on which a period of four weeks began. */
    private static final int FIRST_MONDAY = Days.of(2014, 12, 29);

    private static final int FOUR_WEEKS = 28;
    private static final int DAYS_OF_WEEK = 7;
    private static final int HUNDREDTHS = 100;
    private static final int PAID_BY_FOUR_WEEKS = 35;

    private final long seed;
    private final List<Period> months = new ArrayList<>();
    private final List<Period> fourWeeks = new ArrayList<>();

    PayPeriods(long seed, Quarter quarter) {
        this.seed = seed;
        LocalDate referenceDate = quarter.referenceDate();
        for (int month = referenceDate.getMonthValue() - 2; month <= referenceDate.getMonthValue(); month++) {
            YearMonth of = YearMonth.of(quarter.year(), month);
            months.add(Period.of(Days.of(of.atDay(1)), Days.of(of.atEndOfMonth())));
        }
        int first = Days.of(quarter.firstDay());
        for (int day = first - Math.floorMod(first - FIRST_MONDAY, FOUR_WEEKS);
                day <= Days.of(referenceDate);
                day += FOUR_WEEKS) {
            fourWeeks.add(Period.of(day, day + FOUR_WEEKS - 1));
        }
    }

    void forEach(Person person, Employment employment, Target target) throws IOException {
        if (!employment.work().paidHoursKnown()) {
            return;
        }
        int employer = employment.work().employer().hashCode();
        boolean byMonth = Math.floorMod(employer, HUNDREDTHS) >= PAID_BY_FOUR_WEEKS;
        for (Period period : byMonth ? months : fourWeeks) {
            int days = Math.min(period.lastDay(), employment.lastDay())
                    - Math.max(period.firstDay(), employment.firstDay())
                    + 1;
            if (days > 0) {
                SeededRandom dice = SeededRandom.of(
                        seed, person.index() * Employment.MOST + employment.number(), period.firstDay());
                rows(period, employment.work().hours() * days / (DAYS_OF_WEEK * HUNDREDTHS), dice, target);
            }
        }
    }

    private static void rows(Period period, int worked, SeededRandom dice, Target target) throws IOException {
        int hours = dice.chance(8) ? 0 : Math.max(0, worked + dice.between(-2, 3));
        if (period.inDecember() && dice.chance(400)) {
            hours += hours * dice.between(10, 35) / HUNDREDTHS;
        }
        target.row(period, hours);
        if (hours > 8 && dice.chance(40)) {
            target.row(period, dice.chance(700) ? -dice.between(1, hours / 2) : dice.between(1, 12));
        }
    }
}
