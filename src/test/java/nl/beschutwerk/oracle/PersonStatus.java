package nl.beschutwerk.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The status at D of a person with a deciding advice. Hours are those of a working person. */
final class PersonStatus {

    final Person person;
    final Advice deciding;
    final String region;
    final boolean valid;
    final boolean working;
    final boolean workedBefore;
    final boolean workedYearBefore;
    final boolean estimated;
    final boolean beschut;
    final String form;
    private final Optional<Fraction> knownHours;
    private final Fraction knownBeschutHours;
    private Fraction imputed = Fraction.ZERO;

    PersonStatus(Person person, Advice deciding, String region, Moment moment, Choices choices) {
        LocalDate date = moment.last();
        this.person = person;
        this.deciding = deciding;
        this.region = region;
        this.valid = person.validAt(date);
        this.working = person.workingAt(date);
        this.workedBefore = person.workingAt(moment.monthsBefore(3));
        this.workedYearBefore = person.workingAt(moment.monthsBefore(12));
        List<Employment> active = person.activeAt(date);
        List<Fraction> known = new ArrayList<>();
        Fraction knownBeschut = Fraction.ZERO;
        Optional<Employment> most = Optional.empty();
        Fraction mostHours = Fraction.ZERO;
        for (Employment employment : active.stream()
                .sorted((one, other) -> Text.compare(one.id(), other.id()))
                .toList()) {
            Optional<Fraction> hours = employment.weeklyHours(moment, choices.paidHoursFirst());
            hours.ifPresent(known::add);
            Fraction counted = hours.orElse(Fraction.ZERO);
            if (choices.beschutNatures().contains(employment.nature())) {
                knownBeschut = knownBeschut.plus(counted);
            }
            if (most.isEmpty() || counted.above(mostHours)) {
                most = Optional.of(employment);
                mostHours = counted;
            }
        }
        this.form = most.map(Employment::form).orElse("");
        this.estimated = working && known.size() < active.size();
        this.beschut = working
                && active.stream().anyMatch(e -> choices.beschutNatures().contains(e.nature()));
        this.knownHours = known.stream().reduce(Fraction::plus);
        this.knownBeschutHours = knownBeschut;
    }

    boolean needsEstimate() {
        return working && knownHours.isEmpty();
    }

    /** Sets the hours of a person whose hours are not known. */
    void impute(Fraction hours) {
        imputed = hours;
    }

    Fraction hours() {
        return knownHours.orElse(imputed);
    }

    Fraction beschutHours() {
        if (knownHours.isPresent()) {
            return knownBeschutHours;
        }
        return beschut ? imputed : Fraction.ZERO;
    }
}
