package nl.beschutwerk.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A file whose rows were each checked alone: number of fields, missing, invalid, date, range, end before start. */
final class CheckedFile {

    final List<Row> rows = new ArrayList<>();
    final boolean hasExtraColumns;
    final boolean hasLikenessOfCitizenNumber;
    private final List<Column> columns;

    CheckedFile(Table table, List<Column> columns, Moment moment) {
        this.columns = columns;
        List<String> known = columns.stream().map(Column::name).toList();
        hasLikenessOfCitizenNumber = CitizenNumbers.in(table, columns);
        hasExtraColumns = !known.containsAll(table.columns());
        for (List<String> fields : table.rows()) {
            Map<String, String> delivered = new TreeMap<>();
            columns.forEach(column -> delivered.put(column.name(), table.field(fields, column.name())));
            Row row = new Row(delivered);
            if (fields.size() != table.columns().size()) {
                row.reject("kolommen-in-rij-afwijkend");
            }
            judge(row, moment);
            rows.add(row);
        }
    }

    Stream<Row> loaded() {
        return rows.stream().filter(Row::loaded);
    }

    private void judge(Row row, Moment moment) {
        for (Column column : columns) {
            if (Values.missing(row.delivered(column.name())) && required(column, row)) {
                row.reject("waarde-ontbreekt");
            }
        }
        for (boolean dates : List.of(false, true)) {
            for (Column column : columns) {
                if (dates == (column.kind() == Column.Kind.DATE)) {
                    read(row, column, moment);
                }
            }
        }
        if (row.value("contracturen_per_week")
                .map(Fraction::of)
                .filter(CheckedFile::outOfRange)
                .isPresent()) {
            row.reject("uren-buiten-bereik");
        }
        if (row.endsBeforeItBegins("datum_advies", "datum_einde_geldigheid")
                || row.endsBeforeItBegins("datum_aanvang", "datum_einde")
                || row.endsBeforeItBegins("datum_aanvang_periode", "datum_einde_periode")) {
            row.reject("einde-voor-aanvang");
        }
    }

    private static boolean required(Column column, Row row) {
        boolean advised = List.of("positief", "negatief").contains(row.delivered("uitkomst"));
        return column.required() || (advised && column.name().equals("datum_advies"));
    }

    private static void read(Row row, Column column, Moment moment) {
        String delivered = row.delivered(column.name());
        if (Values.missing(delivered)) {
            return;
        }
        Optional<String> value = Values.normal(column, delivered, moment);
        value.ifPresent(found -> row.values.put(column.name(), found));
        if (value.isEmpty()) {
            row.reject(column.kind() == Column.Kind.DATE ? "datum-ongeldig" : "waarde-ongeldig");
        }
    }

    private static boolean outOfRange(Fraction hours) {
        return hours.sign() < 0 || hours.above(Fraction.of(60));
    }

    /**
     * Rejects duplicates among rows without an earlier fault: if all rows of a key are identical, all but the first; otherwise
     * all of them.
     */
    void rejectDuplicates(String key) {
        Map<String, List<Row>> byKey = new TreeMap<>();
        loaded().forEach(row ->
                byKey.computeIfAbsent(row.required(key), k -> new ArrayList<>()).add(row));
        for (List<Row> same : byKey.values()) {
            Set<Map<String, String>> different = new HashSet<>();
            same.forEach(row -> different.add(row.values));
            if (different.size() == 1) {
                same.stream().skip(1).forEach(row -> row.rejectAsRepeated("dubbele-sleutel"));
            } else {
                same.forEach(row -> row.reject("dubbele-sleutel"));
            }
        }
    }

    /** Rejects rows that refer to no loaded row. If a rejected row has the key, the fault counts as that row's. */
    void rejectWithout(CheckedFile referred, String key, String code) {
        Set<String> there = new HashSet<>();
        Set<String> rejected = new HashSet<>();
        for (Row row : referred.rows) {
            (row.loaded() ? there : rejected).add(row.delivered(key));
        }
        for (Row row :
                loaded().filter(row -> !there.contains(row.required(key))).toList()) {
            if (rejected.contains(row.required(key))) {
                row.rejectBecauseOfAnother(code);
            } else {
                row.reject(code);
            }
        }
    }
}
