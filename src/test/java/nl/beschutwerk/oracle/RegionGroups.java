package nl.beschutwerk.oracle;

import java.time.LocalDate;
import java.util.List;
import nl.beschutwerk.oracle.Breakdowns.Groups;
import nl.beschutwerk.oracle.Breakdowns.Of;

/** The categories of persons that a region has: fewer than the country. */
final class RegionGroups {

    private final Moment moment;

    RegionGroups(Moment moment) {
        this.moment = moment;
    }

    List<Groups> all() {
        return List.of(
                new Groups(
                        "geslacht",
                        Of.ALL,
                        List.of("m", "v_x_onbekend"),
                        one -> one.deciding.sex().equals("m") ? "m" : "v_x_onbekend"),
                new Groups("leeftijd", Of.ALL, CountryGroups.AGES, one -> CountryGroups.age(one, moment)),
                new Groups(
                        "grondslag",
                        Of.ALL,
                        List.of("participatiewet", "wajong", "overig_onbekend"),
                        one -> switch (one.deciding.basis()) {
                            case "participatiewet", "wajong" -> one.deciding.basis();
                            default -> "overig_onbekend";
                        }),
                new Groups("arbeidsduur", Of.WORKING, List.of("0-20", "20-31", "31+"), RegionGroups::hours),
                new Groups(
                        "werkvorm",
                        Of.WORKING,
                        List.of("binnen", "buiten", "detachering", "regulier_onbekend"),
                        RegionGroups::form),
                new Groups("zonder_werk", Of.NOT_WORKING, List.of("0-6", "6-24", "24+"), this::months));
    }

    /** Of the hours that the person counts for, estimated or not. */
    private static String hours(PersonStatus one) {
        if (one.hours().compareTo(Fraction.of(20)) < 0) {
            return "0-20";
        }
        return one.hours().compareTo(Fraction.of(31)) < 0 ? "20-31" : "31+";
    }

    private static String form(PersonStatus one) {
        return switch (one.form) {
            case "binnen", "buiten" -> one.form;
            case "individuele_detachering", "groepsdetachering" -> "detachering";
            default -> "regulier_onbekend";
        };
    }

    private String months(PersonStatus one) {
        LocalDate since = one.person.withoutWorkSince(moment.last());
        if (since.isAfter(moment.monthsBefore(6))) {
            return "0-6";
        }
        return since.isAfter(moment.monthsBefore(24)) ? "6-24" : "24+";
    }
}
