package nl.beschutwerk.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** All persons of a delivery with their status at D, and all its advices. */
final class Census {

    final List<Standing> standings = new ArrayList<>();
    final List<Advice> advices;
    private final Choices choices;

    Census(JudgedDelivery delivery, Moment moment, Country country, Choices choices) {
        this.choices = choices;
        this.advices = delivery.advices()
                .loaded()
                .map(row -> Advice.of(row, country, moment))
                .toList();
        Map<String, String> regions = country.regionOfMunicipality(moment.last());
        for (Person person : persons(delivery)) {
            person.decidingAt(moment.last())
                    .ifPresent(deciding -> standings.add(new Standing(
                            person,
                            deciding,
                            Objects.requireNonNull(regions.get(deciding.municipality())),
                            moment,
                            choices)));
        }
        impute();
    }

    private List<Person> persons(JudgedDelivery delivery) {
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
        List<Standing> known =
                standings.stream().filter(one -> one.working && !one.estimated).toList();
        for (Standing one : standings.stream().filter(Standing::needsEstimate).toList()) {
            List<Standing> around = known.stream()
                    .filter(other -> other.region.equals(one.region))
                    .toList();
            List<Standing> taken = around.size() < choices.minimumForRegionalMean() ? known : around;
            one.impute(taken.isEmpty() ? choices.averageHours() : mean(taken));
        }
    }

    private static Fraction mean(List<Standing> standings) {
        Fraction sum = standings.stream().map(Standing::hours).reduce(Fraction.ZERO, Fraction::plus);
        return sum.over(Fraction.of(standings.size()));
    }
}
