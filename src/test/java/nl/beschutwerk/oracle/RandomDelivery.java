package nl.beschutwerk.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A random delivery: few persons in few places, with dates, hours and codes that are at the limits of the rules more often than
 * uniform chance would give. It has no faults; {@link RandomFaults} plants them.
 */
public final class RandomDelivery {

    private final Chance chance;
    private final Spelling spelling;
    private final Moment moment;
    private final Places places;
    private final Delivered delivered = new Delivered();
    private final boolean hoursGiven;
    private int keys;

    private RandomDelivery(long seed, Moment moment, Country country) {
        this.chance = new Chance(seed);
        this.spelling = new Spelling(chance);
        this.moment = moment;
        this.places = new Places(chance, country, moment);
        this.hoursGiven = !chance.percent(8);
    }

    /** The same seed gives the same delivery. */
    public static Delivered of(long seed, Moment moment, Country country, boolean faulty) {
        RandomDelivery random = new RandomDelivery(seed, moment, country);
        int persons = random.chance.of(
                random.chance.between(20, 60), random.chance.between(60, 200), random.chance.between(200, 400));
        for (int i = 0; i < persons; i++) {
            random.person();
        }
        random.delivered.withPayPeriods = random.hoursGiven && !random.chance.percent(10);
        random.delivered.shuffle(random.chance.random());
        if (faulty) {
            new RandomFaults(random.delivered, random.chance, random.spelling, moment, country).plant();
        }
        return random.delivered;
    }

    private String key(String letter) {
        // Upper and lower case and an accent, to check that the order is by code point and not that of a language.
        return letter + chance.of("a", "B", "z", "Z", "é", "") + chance.between(0, 99) + "-" + keys++;
    }

    private void person() {
        String person = "Persoon" + chance.of("A", "b", "Z") + (100_000 + keys++);
        String home = places.any();
        Map<String, String> stable = new HashMap<>();
        stable.put("persoon_id", person);
        stable.put("geboortejaar", birthYear());
        stable.put("geslacht", chance.of("m", "v", "x", ""));
        stable.put("grondslag", chance.of("participatiewet", "wajong", "wia", "ww", "overig", ""));
        LocalDate last = day(LocalDate.MIN);
        for (int i = chance.of(1, 1, 2, 2, 3, 5); i > 0; i--) {
            last = chance.percent(20) ? last : day(LocalDate.MIN);
            advice(stable, chance.percent(85) ? home : places.any(), last);
        }
        if (chance.percent(5)) {
            thirds(person);
        }
        if (chance.percent(5)) {
            twins(person);
        }
        if (chance.percent(5)) {
            mostPaidHours(person);
        }
        for (int i = chance.of(0, 1, 1, 1, 2, 3); i > 0; i--) {
            employment(person);
        }
    }

    private String birthYear() {
        int year = chance.percent(50)
                ? moment.year() - chance.of(0, 14, 15, 26, 27, 34, 35, 44, 45, 54, 55, 70)
                : chance.between(1950, 2005);
        return Integer.toString(year);
    }

    private void advice(Map<String, String> stable, String municipality, LocalDate advised) {
        Map<String, String> row = new TreeMap<>(stable);
        String outcome =
                chance.percent(70) ? "positief" : chance.of("negatief", "negatief", "ingetrokken", "in_behandeling");
        boolean decided = outcome.equals("positief") || outcome.equals("negatief");
        row.put("advies_id", key("A"));
        row.put("datum_aanvraag", spelling.date(chance.percent(50) ? advised.minusDays(60) : day(LocalDate.MIN)));
        row.put("datum_advies", decided || chance.percent(30) ? spelling.date(advised) : "");
        row.put("uitkomst", outcome);
        row.put("datum_einde_geldigheid", chance.percent(60) ? "" : spelling.date(day(advised)));
        row.put("gemeentecode", spelling.municipality(places.oldOrNew(municipality)));
        row.put("aanvrager", chance.of("gemeente", "burger", "uwv", ""));
        if (chance.percent(10)) {
            row.put("geslacht", chance.of("m", "v", "x", ""));
            row.put("grondslag", chance.of("wajong", "overig", ""));
        }
        delivered.advices.add(row);
    }

    private void employment(String person) {
        LocalDate begin = day(LocalDate.MIN);
        LocalDate end = chance.percent(55) ? LocalDate.MAX : day(begin);
        Map<String, String> row = employment(person, begin, end, hoursGiven ? contractHours() : "");
        if (chance.percent(60)) {
            payPeriods(row.getOrDefault("ikv_id", ""));
        }
    }

    private Map<String, String> employment(String person, LocalDate begin, LocalDate end, String hours) {
        Map<String, String> row = new TreeMap<>();
        row.put("persoon_id", person);
        row.put("ikv_id", key("I"));
        row.put("werkgever_id", chance.of("", "Café 't Hof", "WG 12"));
        row.put("aard_arbeidsverhouding", chance.of("1", "01", "1", "11", "24", "24", "24", "10", "21", "22", "23"));
        row.put("datum_aanvang", spelling.date(begin));
        row.put("datum_einde", end.equals(LocalDate.MAX) ? "" : spelling.date(end));
        row.put("contracturen_per_week", hours);
        row.put(
                "werkvorm",
                chance.of("binnen", "buiten", "individuele_detachering", "groepsdetachering", "regulier", ""));
        delivered.employments.add(row);
        return row;
    }

    /** Paid hours in thirds, which no decimal number represents, and whose sum is at the boundary of a class of hours. */
    private void thirds(String person) {
        int hours = 3 * chance.of(12, 20, 25, 31, 36);
        int first = chance.between(1, hours - 2);
        int second = chance.between(1, hours - first - 1);
        for (int part : List.of(first, second, hours - first - second)) {
            Map<String, String> row = employment(person, moment.last().minusDays(20), LocalDate.MAX, "");
            pay(row.getOrDefault("ikv_id", ""), new LocalDate[] {moment.last().minusDays(27), moment.last()}, part);
        }
    }

    /** Two employments with equal hours, or without known hours: the key decides which form of work counts. */
    private void twins(String person) {
        String hours = hoursGiven ? chance.of("", "20") : "";
        LocalDate begin = moment.monthsBefore(1);
        employment(person, begin, LocalDate.MAX, hours).put("werkvorm", "binnen");
        employment(person, begin, LocalDate.MAX, hours).put("werkvorm", "buiten");
    }

    /** Four weeks of 60 hours: the maximum, or just above it. */
    private void mostPaidHours(String person) {
        Map<String, String> row = employment(person, moment.monthsBefore(3), LocalDate.MAX, "");
        LocalDate[] period = {moment.last().minusDays(27), moment.last()};
        pay(row.getOrDefault("ikv_id", ""), period, chance.of(240, 241));
    }

    private String contractHours() {
        return switch (chance.between(0, 9)) {
            case 0, 1, 2 -> "";
            case 3 -> chance.of("0", "0,00", "0.0");
            case 4 -> chance.of("12", "20", "25", "31", "36", "11,99", "35.99", "40", "40,01", "60", "60.00");
            default -> spelling.decimal(chance.between(100, 4200));
        };
    }

    private void payPeriods(String employment) {
        boolean monthly = chance.percent(50);
        LocalDate end = monthly ? moment.monthsBefore(-1) : moment.first().plusDays(chance.between(-1, 26));
        List<LocalDate[]> periods = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            LocalDate begin = monthly ? end.withDayOfMonth(1) : end.minusDays(27);
            periods.add(new LocalDate[] {begin, end});
            end = monthly ? begin.minusDays(1) : end.plusDays(28);
        }
        if (chance.percent(10)) {
            periods.add(new LocalDate[] {
                moment.first().minusDays(14), moment.first().plusDays(13)
            });
        }
        for (LocalDate[] period : periods) {
            if (chance.percent(70)) {
                pay(
                        employment,
                        period,
                        chance.of(chance.between(0, 20), chance.between(40, 170), chance.between(90, 300)));
            }
            if (chance.percent(8)) {
                pay(employment, period, chance.between(-120, 20));
            }
        }
    }

    private void pay(String employment, LocalDate[] period, int hours) {
        Map<String, String> row = new TreeMap<>();
        row.put("ikv_id", employment);
        row.put("datum_aanvang_periode", spelling.date(period[0]));
        row.put("datum_einde_periode", spelling.date(period[1]));
        row.put("verloonde_uren", Integer.toString(hours));
        delivered.payPeriods.add(row);
    }

    /** A day not before another one; half of them are at a limit of the rules. */
    private LocalDate day(LocalDate earliest) {
        LocalDate drawn = chance.percent(50)
                ? chance.of(
                                moment.last(),
                                moment.first(),
                                moment.monthsBefore(3),
                                moment.monthsBefore(6),
                                moment.monthsBefore(12),
                                moment.monthsBefore(24))
                        .plusDays(chance.of(-1, 0, 0, 1, 2))
                : moment.last().minusDays(chance.between(-30, 1500));
        return drawn.isBefore(earliest) ? earliest.plusDays(chance.of(0, 0, 1, 400)) : drawn;
    }
}
