package nl.beschutwerk.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Plants every fault of a row that the contract describes, few enough that most deliveries are still accepted. */
final class RandomFaults {

    private final Delivered delivered;
    private final Chance chance;
    private final Spelling spelling;
    private final Moment moment;
    private final List<String> unknownCodes;
    private final List<String> splitCodes;

    RandomFaults(Delivered delivered, Chance chance, Spelling spelling, Moment moment, Country country) {
        this.delivered = delivered;
        this.chance = chance;
        this.spelling = spelling;
        this.moment = moment;
        LocalDate date = moment.last();
        // The municipality with the highest code began last: before that day, its code is unknown, like one that never
        // existed.
        this.unknownCodes = country.regionOfMunicipality(date).containsKey("1992")
                ? List.of("9999", "1234")
                : List.of("9999", "1992");
        this.splitCodes = List.copyOf(country.splitCodes(date));
    }

    void plant() {
        int times = chance.percent(6) ? 30 : 6;
        for (int i = 0; i < times; i++) {
            advice();
            employment();
            if (!delivered.payPeriods.isEmpty()) {
                payPeriod();
            }
        }
    }

    private void advice() {
        Map<String, String> row = chance.of(delivered.advices);
        switch (chance.between(0, 13)) {
            case 0 -> fields(row);
            case 1 ->
                missing(row, "persoon_id", "advies_id", "datum_aanvraag", "uitkomst", "gemeentecode", "geboortejaar");
            case 2 -> decidedOn(row, "");
            case 3 -> point(row, "persoon_id", "advies_id", "uitkomst", "gemeentecode", "geboortejaar", "geslacht");
            case 4 -> row.put("persoon_id", chance.of("kort", "met-streepje-0001", "x".repeat(65)));
            case 5 ->
                row.put(
                        "gemeentecode",
                        chance.of("Amsterdam", "12345", "GM", "0363a", "3.63", "123.456.782", "NL123456782"));
            case 6 ->
                row.put(
                        "geboortejaar",
                        chance.of(
                                "1899",
                                Integer.toString(moment.year() + 1),
                                "'85",
                                "abcd",
                                "0123456782",
                                "123 456 783"));
            case 7 -> noDate(row, "datum_aanvraag", "datum_advies", "datum_einde_geldigheid");
            case 8 ->
                decidedOn(
                        row,
                        spelling.date(moment.first()),
                        spelling.date(moment.first().minusDays(1)));
            case 9 -> twice(delivered.advices, row, "geslacht", "m", "v");
            case 10 -> row.put("gemeentecode", spelling.municipality(chance.of(unknownCodes)));
            case 11 -> row.put("gemeentecode", spelling.municipality(chance.of(splitCodes)));
            case 12 -> {
                noDate(row, "datum_aanvraag");
                row.put("uitkomst", chance.of("", "misschien"));
            }
            default -> row.put(chance.of("uitkomst", "geslacht", "grondslag", "aanvrager"), "onbekende waarde");
        }
    }

    private void employment() {
        Map<String, String> row = chance.of(delivered.employments);
        switch (chance.between(0, 10)) {
            case 0 -> fields(row);
            case 1 -> missing(row, "persoon_id", "ikv_id", "aard_arbeidsverhouding", "datum_aanvang");
            case 2 ->
                point(row, "werkgever_id", "aard_arbeidsverhouding", "contracturen_per_week", "werkvorm", "ikv_id");
            case 3 -> row.put("aard_arbeidsverhouding", chance.of("123", "WSW", "-1", "1a"));
            case 4 -> row.put("contracturen_per_week", chance.of("-1", "60,01", "-0.5", "100"));
            case 5 ->
                row.put(
                        "contracturen_per_week",
                        chance.of("1.000,5", "veel", "32 uur", "1e1", "--2", "123456782.0", "12345678"));
            case 6 -> noDate(row, "datum_aanvang", "datum_einde");
            case 7 -> {
                row.put("datum_aanvang", spelling.date(moment.first()));
                row.put("datum_einde", spelling.date(moment.first().minusDays(1)));
            }
            case 8 -> twice(delivered.employments, row, "werkvorm", "binnen", "buiten");
            case 9 -> row.put("persoon_id", "NiemandKentDeze" + chance.between(10, 99));
            default -> row.put("werkvorm", "thuis");
        }
    }

    private void payPeriod() {
        Map<String, String> row = chance.of(delivered.payPeriods);
        switch (chance.between(0, 6)) {
            case 0 -> fields(row);
            case 1 -> missing(row, "ikv_id", "datum_aanvang_periode", "datum_einde_periode", "verloonde_uren");
            case 2 -> point(row, "ikv_id", "verloonde_uren");
            case 3 -> row.put("verloonde_uren", chance.of("12,5", "12.5", "x", "1.000", "123456782", "-123456783"));
            case 4 -> noDate(row, "datum_aanvang_periode", "datum_einde_periode");
            case 5 -> row.put("ikv_id", "nergens" + chance.between(10, 99));
            default -> {
                row.put("datum_aanvang_periode", spelling.date(moment.last()));
                row.put("datum_einde_periode", spelling.date(moment.last().minusDays(1)));
            }
        }
    }

    private void fields(Map<String, String> row) {
        row.put(Delivered.FIELDS_MORE, chance.of("1", "-1"));
    }

    private void missing(Map<String, String> row, String... columns) {
        row.put(chance.of(columns), "");
    }

    private void point(Map<String, String> row, String... columns) {
        row.put(chance.of(columns), ".");
    }

    private void noDate(Map<String, String> row, String... columns) {
        row.put(
                chance.of(columns),
                chance.of(".", "00000000", "20240000", "20241200", "2023-02-29", "31-04-2022", "2022/01/01", "morgen"));
    }

    private void decidedOn(Map<String, String> row, String advised, String... end) {
        row.put("uitkomst", chance.of("positief", "negatief"));
        row.put("datum_advies", advised);
        if (end.length > 0) {
            row.put("datum_einde_geldigheid", end[0]);
        }
    }

    /** Repeats a key: in an equal row, in a differing row, or in one of each; or beside a row with a fault of its own. */
    private void twice(List<Map<String, String>> rows, Map<String, String> row, String differing, String... values) {
        Map<String, String> other = new TreeMap<>(row);
        int kind = chance.between(0, 5);
        if (kind <= 2) {
            insert(rows, spelling.again(row, moment));
        }
        if (kind == 1 || kind == 3) {
            other.put(differing, values[values[0].equals(row.get(differing)) ? 1 : 0]);
            insert(rows, other);
        } else if (kind == 4) {
            fields(other);
            insert(rows, other);
        } else if (kind == 5 && row.containsKey("gemeentecode")) {
            row.put("gemeentecode", chance.of(unknownCodes));
            insert(rows, spelling.again(row, moment));
        } else if (kind == 5) {
            other.put("werkgever_id", "een ander");
            insert(rows, other);
        }
    }

    private void insert(List<Map<String, String>> rows, Map<String, String> row) {
        rows.add(chance.between(0, rows.size()), row);
    }
}
