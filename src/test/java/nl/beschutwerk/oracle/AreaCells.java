package nl.beschutwerk.oracle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The indicators of one area, from the persons and the advices that belong to it. */
final class AreaCells {

    private static final Fraction HUNDRED = Fraction.of(100);

    private final Map<String, Cell> cells = new TreeMap<>();
    private final List<PersonStatus> persons;
    private final Moment moment;
    private final Choices choices;
    private final Detail detail;

    AreaCells(List<PersonStatus> persons, Moment moment, Choices choices, Detail detail) {
        this.persons = persons;
        this.moment = moment;
        this.choices = choices;
        this.detail = detail;
    }

    Map<String, Cell> cells() {
        return cells;
    }

    private long count(Predicate<PersonStatus> which) {
        return persons.stream().filter(which).count();
    }

    private boolean estimated() {
        return detail.estimated();
    }

    private Fraction hours() {
        return sum(persons.stream().filter(one -> one.working).map(PersonStatus::hours));
    }

    private Fraction sum(Stream<Fraction> hours) {
        Fraction sum = hours.reduce(Fraction.ZERO, Fraction::plus);
        return detail.roundedHours() ? sum.roundedTo(choices.hoursStep()) : sum;
    }

    private Cell rounded(Fraction number, boolean estimated) {
        return Cell.of(number, choices.decimals(), estimated);
    }

    private Fraction jobs() {
        return hours().over(choices.hoursPerJob());
    }

    AreaCells numbersOfPersons() {
        cells.put("geldige_indicaties", Cell.of(count(one -> one.valid)));
        cells.put("niet_werkend", Cell.of(count(one -> one.valid && !one.working)));
        return this;
    }

    AreaCells workAndHours() {
        cells.put("werkzame_personen", Cell.of(count(one -> one.working)));
        cells.put("uren_per_week", rounded(hours(), estimated()));
        cells.put("banen_31", rounded(jobs(), estimated()));
        return this;
    }

    AreaCells averageHours() {
        int decimals = detail.wholeAverage() && choices.hoursStep() > 0 ? 0 : choices.decimals();
        cells.put("gemiddelde_uren", ratio(hours(), count(one -> one.working), decimals, estimated()));
        return this;
    }

    AreaCells againstTarget(Optional<Fraction> target) {
        cells.put("doelstelling", target.map(Cell::of).orElse(Cell.absent("geen-doelstelling")));
        cells.put("realisatie_banen", attainment(jobs(), target, estimated()));
        cells.put("verschil_banen", difference(target));
        return this;
    }

    AreaCells furtherJobs(Optional<Fraction> target, Optional<Fraction> path, Optional<Fraction> next) {
        Fraction beschut = sum(persons.stream().filter(one -> one.beschut).map(PersonStatus::beschutHours))
                .over(choices.hoursPerJob());
        Fraction job = choices.hoursPerJob();
        Fraction limited = sum(persons.stream()
                        .filter(one -> one.working)
                        .map(one -> one.hours().above(job) ? job : one.hours()))
                .over(job);
        long working = count(one -> one.working);
        cells.put("werkzame_personen_beschut", Cell.of(count(one -> one.beschut)));
        cells.put("banen_31_begrensd", rounded(limited, estimated()));
        cells.put("banen_31_beschut", rounded(beschut, estimated()));
        cells.put("banen_31_ondergrens", Cell.absent("niet-van-toepassing"));
        cells.put("banen_31_bovengrens", Cell.absent("niet-van-toepassing"));
        cells.put("aandeel_geschat", share(count(one -> one.estimated), working));
        cells.put("doelstelling_pad", path.map(Cell::of).orElse(Cell.absent("geen-doelstelling")));
        cells.put("doelstelling_volgend_jaar", next.map(Cell::of).orElse(Cell.absent("geen-doelstelling")));
        cells.put("realisatie_banen_beschut", attainment(beschut, target, estimated()));
        cells.put("realisatie_personen", attainment(Fraction.of(working), target, false));
        cells.put("verschil_pad", difference(path));
        return this;
    }

    /** What only the country has. */
    AreaCells ofTheQuarter(List<Advice> advices) {
        cells.put("instroom_werk", Cell.of(count(one -> one.working && !one.workedBefore)));
        cells.put("uitstroom_werk", Cell.of(count(one -> !one.working && one.workedBefore)));
        events(advices, moment::holds, "");
        return this;
    }

    AreaCells ofTheYear(List<Advice> advices) {
        cells.put("instroom_werk_jaar", Cell.of(count(one -> one.working && !one.workedYearBefore)));
        cells.put("uitstroom_werk_jaar", Cell.of(count(one -> !one.working && one.workedYearBefore)));
        events(advices, moment::yearHolds, "_jaar");
        return this;
    }

    AreaCells durations() {
        cells.put("werkend_na_3_maanden", shareWorking(3));
        cells.put("werkend_na_12_maanden", shareWorking(12));
        cells.put("zonder_werk_mediaan", medianDaysWithoutWork());
        return this;
    }

    private void events(List<Advice> advices, Predicate<LocalDate> within, String period) {
        Predicate<Advice> advised = advice -> within.test(advice.advised().orElseThrow());
        cells.put("aanvragen" + period, count(advices, advice -> within.test(advice.applied())));
        cells.put("adviezen_positief" + period, count(advices, advice -> advice.positive() && advised.test(advice)));
        cells.put("adviezen_negatief" + period, count(advices, advice -> advice.negative() && advised.test(advice)));
    }

    private static Cell count(List<Advice> advices, Predicate<Advice> which) {
        return Cell.of(advices.stream().filter(which).count());
    }

    private Cell shareWorking(int months) {
        LocalDate latest = moment.monthsBefore(months);
        Predicate<PersonStatus> longEnough =
                one -> one.valid && !one.person.indicatedSince(moment.last()).isAfter(latest);
        long working = count(longEnough.and(one -> one.working));
        boolean whole = detail.wholeShares() && choices.hoursStep() > 0;
        return ratio(HUNDRED.times(Fraction.of(working)), count(longEnough), whole ? 0 : choices.decimals(), false);
    }

    private Cell medianDaysWithoutWork() {
        List<Long> days = persons.stream()
                .filter(one -> one.valid && !one.working)
                .map(one -> ChronoUnit.DAYS.between(one.person.withoutWorkSince(moment.last()), moment.last()))
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return Cell.absent("niemand");
        }
        int upper = days.size() / 2;
        int lower = (days.size() - 1) / 2;
        return Cell.of(Fraction.of(days.get(lower) + days.get(upper)).over(Fraction.of(2)));
    }

    private Cell share(long part, long persons) {
        return ratio(HUNDRED.times(Fraction.of(part)), persons, choices.decimals(), false);
    }

    private static Cell ratio(Fraction sum, long persons, int decimals, boolean estimated) {
        return persons == 0 ? Cell.absent("niemand") : Cell.of(sum.over(Fraction.of(persons)), decimals, estimated);
    }

    private Cell attainment(Fraction number, Optional<Fraction> target, boolean estimated) {
        return target.filter(jobs -> jobs.sign() > 0)
                .map(jobs -> rounded(HUNDRED.times(number).over(jobs), estimated))
                .orElse(Cell.absent("geen-doelstelling"));
    }

    private Cell difference(Optional<Fraction> target) {
        return target.map(jobs -> rounded(jobs().minus(jobs), estimated())).orElse(Cell.absent("geen-doelstelling"));
    }
}
