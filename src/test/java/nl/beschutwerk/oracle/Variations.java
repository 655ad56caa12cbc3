package nl.beschutwerk.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Changes to a delivery without faults. The definitions say how each of them changes the figures. */
public final class Variations {

    private Variations() {}

    /** Splits the hours of a period into two rows, as with a correction. */
    public static void splitPaidHours(Delivered delivered) {
        for (Map<String, String> row : List.copyOf(delivered.payPeriods)) {
            int hours = Integer.parseInt(row.getOrDefault("verloonde_uren", ""));
            Map<String, String> correction = new TreeMap<>(row);
            row.put("verloonde_uren", Integer.toString(hours + 9));
            correction.put("verloonde_uren", "-9");
            delivered.payPeriods.add(correction);
        }
    }

    /**
     * Splits employments with contract hours: on the day after they began (before D), they continue under another key,
     * otherwise the same. The later part keeps the ikv_id, which decides between equals.
     */
    public static int splitEmployments(Delivered delivered, Moment moment) {
        int split = 0;
        for (Map<String, String> row : List.copyOf(delivered.employments)) {
            LocalDate begin = date(row, "datum_aanvang");
            boolean longEnough = begin.isBefore(moment.last())
                    && (row.getOrDefault("datum_einde", "").isEmpty()
                            || date(row, "datum_einde").isAfter(begin));
            if (longEnough && hasContractHours(row)) {
                Map<String, String> before = new TreeMap<>(row);
                before.put("ikv_id", "eerder-" + split++);
                before.put("datum_einde", begin.toString());
                row.put("datum_aanvang", begin.plusDays(1).toString());
                delivered.employments.add(before);
            }
        }
        return split;
    }

    private static boolean hasContractHours(Map<String, String> row) {
        String hours = row.getOrDefault("contracturen_per_week", "").replace(',', '.');
        return !hours.isEmpty() && Fraction.of(hours).sign() > 0;
    }

    private static LocalDate date(Map<String, String> row, String column) {
        String text = row.getOrDefault(column, "");
        return Values.normal(Column.of(column), text, new Moment(1, 1))
                .map(LocalDate::parse)
                .orElseThrow();
    }

    /** Adds a person who has had a positive advice for two years, and, if working, an employment of 25 hours for one. */
    public static void addPerson(Delivered delivered, Moment moment, String municipality, boolean working) {
        delivered.advices.add(Map.of(
                "persoon_id", "ErbijGekomen01",
                "advies_id", "erbij",
                "datum_aanvraag", moment.monthsBefore(25).toString(),
                "datum_advies", moment.monthsBefore(24).toString(),
                "uitkomst", "positief",
                "gemeentecode", municipality,
                "geboortejaar", "1990"));
        if (working) {
            delivered.employments.add(Map.of(
                    "persoon_id", "ErbijGekomen01",
                    "ikv_id", "erbij",
                    "aard_arbeidsverhouding", "24",
                    "datum_aanvang", moment.monthsBefore(12).toString(),
                    "contracturen_per_week", "25"));
        }
    }
}
