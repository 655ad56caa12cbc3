package nl.beschutwerk.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The categories of persons, by breakdown. */
final class Breakdowns {

    private static final List<String> HOURS = List.of("0-12", "12-20", "20-25", "25-31", "31-36", "36+");
    private static final List<Integer> HOURS_UP_TO = List.of(12, 20, 25, 31, 36);
    private static final List<String> AGES = List.of("15-26", "27-34", "35-44", "45-54", "55+");
    private static final List<Integer> LAST_AGES = List.of(26, 34, 44, 54);
    private static final List<String> MONTHS = List.of("0-3", "3-6", "6-12", "12-24", "24+");
    private static final List<Integer> MONTHS_UP_TO = List.of(3, 6, 12, 24);

    private Breakdowns() {}

    /** Cells by {@code indicator,breakdown,category}, of the persons of one area. */
    static Map<String, Cell> of(List<PersonStatus> persons, Moment moment, Choices choices) {
        Map<String, Cell> cells = new TreeMap<>();
        all(cells, persons, moment, choices, "geslacht", List.of("m", "v", "x", "onbekend"), one -> one.deciding.sex());
        all(
                cells,
                persons,
                moment,
                choices,
                "leeftijd",
                AGES,
                one -> ageGroup(moment.year() - one.deciding.birthYear()));
        all(
                cells,
                persons,
                moment,
                choices,
                "grondslag",
                List.of("participatiewet", "wajong", "wia", "ww", "overig", "onbekend"),
                one -> one.deciding.basis());
        List<PersonStatus> working = persons.stream().filter(one -> one.working).toList();
        split(working, "arbeidsduur", with(HOURS, "onbekend"), Breakdowns::hoursClass)
                .forEach((key, part) ->
                        add(cells, key, area(part, moment, choices).workAndHours()));
        List<String> forms =
                List.of("binnen", "buiten", "individuele_detachering", "groepsdetachering", "regulier", "onbekend");
        split(working, "werkvorm", forms, one -> one.form)
                .forEach((key, part) ->
                        add(cells, key, area(part, moment, choices).workAndHours()));
        List<PersonStatus> idle =
                persons.stream().filter(one -> one.valid && !one.working).toList();
        split(idle, "zonder_werk", MONTHS, one -> monthsWithoutWork(one, moment))
                .forEach((key, part) -> cells.put("niet_werkend" + key, Cell.of(part.size())));
        return cells;
    }

    private static AreaCells area(List<PersonStatus> persons, Moment moment, Choices choices) {
        return new AreaCells(persons, moment, choices);
    }

    private static void all(
            Map<String, Cell> cells,
            List<PersonStatus> persons,
            Moment moment,
            Choices choices,
            String breakdown,
            List<String> categories,
            Function<PersonStatus, String> category) {
        split(persons, breakdown, categories, category)
                .forEach((key, part) -> add(
                        cells,
                        key,
                        area(part, moment, choices).numbersOfPersons().workAndHours()));
    }

    private static void add(Map<String, Cell> cells, String key, AreaCells part) {
        part.cells().forEach((indicator, cell) -> cells.put(indicator + key, cell));
    }

    private static Map<String, List<PersonStatus>> split(
            List<PersonStatus> persons,
            String breakdown,
            List<String> categories,
            Function<PersonStatus, String> category) {
        Map<String, List<PersonStatus>> parts = new TreeMap<>();
        for (String wanted : categories) {
            parts.put(
                    "," + breakdown + "," + wanted,
                    persons.stream()
                            .filter(one -> category.apply(one).equals(wanted))
                            .toList());
        }
        return parts;
    }

    private static List<String> with(List<String> categories, String further) {
        return Stream.concat(categories.stream(), Stream.of(further)).toList();
    }

    private static String ageGroup(int age) {
        int group = 0;
        while (group < LAST_AGES.size() && age > LAST_AGES.get(group)) {
            group++;
        }
        return AGES.get(group);
    }

    private static String hoursClass(PersonStatus one) {
        if (one.estimated) {
            return "onbekend";
        }
        int group = 0;
        while (group < HOURS_UP_TO.size() && one.hours().compareTo(Fraction.of(HOURS_UP_TO.get(group))) >= 0) {
            group++;
        }
        return HOURS.get(group);
    }

    private static String monthsWithoutWork(PersonStatus one, Moment moment) {
        LocalDate since = one.person.withoutWorkSince(moment.last());
        int group = 0;
        while (group < MONTHS_UP_TO.size() && !since.isAfter(moment.monthsBefore(MONTHS_UP_TO.get(group)))) {
            group++;
        }
        return MONTHS.get(group);
    }
}
