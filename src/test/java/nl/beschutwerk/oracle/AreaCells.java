package nl.beschutwerk.oracle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** The indicators of one area, from the persons and the advices that belong to it. */
final class AreaCells {

    private static final Fraction HUNDRED = Fraction.of(100);

    private final Map<String, Cell> cells = new TreeMap<>();
    private final List<PersonStatus> persons;
    private final Moment moment;
    private final Choices choices;

    AreaCells(List<PersonStatus> persons, Moment moment, Choices choices) {
        this.persons = persons;
        this.moment = moment;
        this.choices = choices;
    }

    Map<String, Cell> cells() {
        return cells;
    }

    private long count(Predicate<PersonStatus> which) {
        return persons.stream().filter(which).count();
    }

    private boolean anyEstimated() {
        return persons.stream().anyMatch(one -> one.estimated);
    }

    private Fraction hours() {
        return persons.stream()
                .filter(one -> one.working)
                .map(PersonStatus::hours)
                .reduce(Fraction.ZERO, Fraction::plus);
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
        cells.put("uren_per_week", Cell.of(hours(), anyEstimated()));
        cells.put("banen_31", Cell.of(jobs(), anyEstimated()));
        return this;
    }

    AreaCells averageHours() {
        cells.put("gemiddelde_uren", ratio(hours(), count(one -> one.working), anyEstimated()));
        return this;
    }

    AreaCells againstTarget(Optional<Fraction> target) {
        cells.put("doelstelling", target.map(jobs -> Cell.of(jobs, false)).orElse(Cell.absent("geen-doelstelling")));
        cells.put("realisatie_banen", attainment(jobs(), target, anyEstimated()));
        cells.put("verschil_banen", difference(target));
        return this;
    }

    AreaCells furtherJobs(Optional<Fraction> target, Optional<Fraction> path) {
        Fraction beschut = persons.stream()
                .filter(one -> one.beschut)
                .map(PersonStatus::beschutHours)
                .reduce(Fraction.ZERO, Fraction::plus)
                .over(choices.hoursPerJob());
        boolean beschutEstimated = persons.stream().anyMatch(one -> one.beschut && one.estimated);
        Fraction limited = persons.stream()
                .filter(one -> one.working)
                .map(one -> one.hours().over(choices.hoursPerJob()))
                .map(jobs -> jobs.above(Fraction.of(1)) ? Fraction.of(1) : jobs)
                .reduce(Fraction.ZERO, Fraction::plus);
        long working = count(one -> one.working);
        cells.put("werkzame_personen_beschut", Cell.of(count(one -> one.beschut)));
        cells.put("banen_31_begrensd", Cell.of(limited, anyEstimated()));
        cells.put("banen_31_beschut", Cell.of(beschut, beschutEstimated));
        cells.put("aandeel_niet_werkend", shareNotWorking());
        cells.put("banen_31_ondergrens", Cell.absent("niet-van-toepassing"));
        cells.put("banen_31_bovengrens", Cell.absent("niet-van-toepassing"));
        cells.put("aandeel_geschat", ratio(HUNDRED.times(Fraction.of(count(one -> one.estimated))), working, false));
        cells.put("doelstelling_pad", path.map(jobs -> Cell.of(jobs, false)).orElse(Cell.absent("geen-doelstelling")));
        cells.put("realisatie_banen_beschut", attainment(beschut, target, beschutEstimated));
        cells.put("realisatie_personen", attainment(Fraction.of(working), target, false));
        cells.put("verschil_pad", difference(path));
        return this;
    }

    AreaCells changes() {
        cells.put("instroom_werk", Cell.of(count(one -> one.working && !one.workedBefore)));
        cells.put("uitstroom_werk", Cell.of(count(one -> !one.working && one.workedBefore)));
        cells.put("werkend_na_3_maanden", shareWorking(3));
        cells.put("werkend_na_12_maanden", shareWorking(12));
        cells.put("zonder_werk_mediaan", medianDaysWithoutWork());
        return this;
    }

    AreaCells events(List<Advice> advices) {
        cells.put("aanvragen", events(advices, advice -> moment.holds(advice.applied()) ? 1 : 0));
        cells.put("adviezen_positief", events(advices, advice -> advice.positive() && advisedNow(advice) ? 1 : 0));
        cells.put("adviezen_negatief", events(advices, advice -> advice.negative() && advisedNow(advice) ? 1 : 0));
        return this;
    }

    private boolean advisedNow(Advice advice) {
        return moment.holds(advice.advised().orElseThrow());
    }

    private static Cell events(List<Advice> advices, ToLongFunction<Advice> count) {
        return Cell.of(advices.stream().mapToLong(count).sum());
    }

    private Cell shareNotWorking() {
        long notWorking = count(one -> one.valid && !one.working);
        return ratio(HUNDRED.times(Fraction.of(notWorking)), count(one -> one.valid), false);
    }

    private Cell shareWorking(int months) {
        LocalDate latest = moment.monthsBefore(months);
        Predicate<PersonStatus> longEnough =
                one -> one.valid && !one.person.indicatedSince(moment.last()).isAfter(latest);
        long working = count(longEnough.and(one -> one.working));
        return ratio(HUNDRED.times(Fraction.of(working)), count(longEnough), false);
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
        return Cell.of(Fraction.of(days.get(lower) + days.get(upper)).over(Fraction.of(2)), false);
    }

    private static Cell ratio(Fraction sum, long persons, boolean estimated) {
        return persons == 0 ? Cell.absent("niemand") : Cell.of(sum.over(Fraction.of(persons)), estimated);
    }

    private static Cell attainment(Fraction number, Optional<Fraction> target, boolean estimated) {
        return target.filter(jobs -> jobs.sign() > 0)
                .map(jobs -> Cell.of(HUNDRED.times(number).over(jobs), estimated))
                .orElse(Cell.absent("geen-doelstelling"));
    }

    private Cell difference(Optional<Fraction> target) {
        return target.map(jobs -> Cell.of(jobs().minus(jobs), anyEstimated())).orElse(Cell.absent("geen-doelstelling"));
    }
}
