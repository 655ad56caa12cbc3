package nl.beschutwerk.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** All persons of a delivery with their status at D, and all its advices. */
final class Census {

    final List<PersonStatus> standings = new ArrayList<>();
    final List<Advice> advices;
    private final Choices choices;

    Census(CheckedDelivery delivery, Moment moment, Country country, Choices choices) {
        this.choices = choices;
        this.advices = delivery.advices()
                .loaded()
                .map(row -> Advice.of(row, country, moment))
                .toList();
        Map<String, String> regions = country.regionOfMunicipality(moment.last());
        for (Person person : persons(delivery)) {
            person.decidingAt(moment.last())
                    .ifPresent(deciding -> standings.add(new PersonStatus(
                            person,
                            deciding,
                            Objects.requireNonNull(regions.get(deciding.municipality())),
                            moment,
                            choices)));
        }
        impute();
    }

    private List<Person> persons(CheckedDelivery delivery) {
        Map<String, Person> persons = new TreeMap<>();
        for (Advice advice : advices) {
            persons.computeIfAbsent(advice.person(), id -> new Person(new ArrayList<>(), new ArrayList<>()))
                    .advices()
                    .add(advice);
        }
        Map<String, List<Employment.PayPeriod>> paid = new HashMap<>();
        for (Row row : delivery.loadedPayPeriods()) {
            paid.computeIfAbsent(row.required("ikv_id"), id -> new ArrayList<>())
                    .add(Employment.PayPeriod.of(row));
        }
        for (Row row : delivery.employments().loaded().toList()) {
            Employment employment = Employment.of(row, paid.getOrDefault(row.required("ikv_id"), List.of()));
            if (!choices.excludedNatures().contains(employment.nature())) {
                Objects.requireNonNull(persons.get(row.required("persoon_id")))
                        .employments()
                        .add(employment);
            }
        }
        return List.copyOf(persons.values());
    }

    private void impute() {
        List<PersonStatus> known =
                standings.stream().filter(one -> one.working && !one.estimated).toList();
        for (PersonStatus one :
                standings.stream().filter(PersonStatus::needsEstimate).toList()) {
            List<PersonStatus> around = known.stream()
                    .filter(other -> other.region.equals(one.region))
                    .toList();
            List<PersonStatus> taken = around.size() < choices.minimumForRegionalMean() ? known : around;
            one.impute(taken.isEmpty() ? choices.averageHours() : mean(taken));
        }
    }

    private static Fraction mean(List<PersonStatus> standings) {
        Fraction sum = standings.stream().map(PersonStatus::hours).reduce(Fraction.ZERO, Fraction::plus);
        return sum.over(Fraction.of(standings.size()));
    }
}
