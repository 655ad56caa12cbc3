package nl.beschutwerk.oracle;

import java.time.LocalDate;
import java.util.List;
import nl.beschutwerk.oracle.Breakdowns.Groups;
import nl.beschutwerk.oracle.Breakdowns.Of;

/** The categories of persons that the country has. */
final class CountryGroups {

    static final List<String> AGES = List.of("15-26", "27-34", "35-44", "45-54", "55+");
    private static final List<Integer> LAST_AGES = List.of(26, 34, 44, 54);
    private static final List<String> HOURS = List.of("0-12", "12-20", "20-25", "25-31", "31-36", "36+");
    private static final List<Integer> HOURS_UP_TO = List.of(12, 20, 25, 31, 36);
    private static final List<String> MONTHS = List.of("0-3", "3-6", "6-12", "12-24", "24+");
    private static final List<Integer> MONTHS_UP_TO = List.of(3, 6, 12, 24);

    private final Moment moment;

    CountryGroups(Moment moment) {
        this.moment = moment;
    }

    List<Groups> all() {
        return List.of(
                new Groups("geslacht", Of.ALL, List.of("m", "v", "x", "onbekend"), one -> one.deciding.sex()),
                new Groups("leeftijd", Of.ALL, AGES, one -> age(one, moment)),
                new Groups(
                        "grondslag",
                        Of.ALL,
                        List.of("participatiewet", "wajong", "wia", "ww", "overig", "onbekend"),
                        one -> one.deciding.basis()),
                new Groups("arbeidsduur", Of.WORKING, HOURS, CountryGroups::hours),
                new Groups(
                        "werkvorm",
                        Of.WORKING,
                        List.of(
                                "binnen",
                                "buiten",
                                "individuele_detachering",
                                "groepsdetachering",
                                "regulier",
                                "onbekend"),
                        one -> one.form),
                new Groups("zonder_werk", Of.NOT_WORKING, MONTHS, this::months));
    }

    static String age(PersonStatus one, Moment moment) {
        int age = moment.year() - one.deciding.birthYear();
        int group = 0;
        while (group < LAST_AGES.size() && age > LAST_AGES.get(group)) {
            group++;
        }
        return AGES.get(group);
    }

    private static String hours(PersonStatus one) {
        int group = 0;
        while (group < HOURS_UP_TO.size() && one.hours().compareTo(Fraction.of(HOURS_UP_TO.get(group))) >= 0) {
            group++;
        }
        return HOURS.get(group);
    }

    private String months(PersonStatus one) {
        LocalDate since = one.person.withoutWorkSince(moment.last());
        int group = 0;
        while (group < MONTHS_UP_TO.size() && !since.isAfter(moment.monthsBefore(MONTHS_UP_TO.get(group)))) {
            group++;
        }
        return MONTHS.get(group);
    }
}
