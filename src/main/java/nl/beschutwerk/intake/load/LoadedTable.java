package nl.beschutwerk.intake.load;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.beschutwerk.intake.layout.AdviceLayout;
import nl.beschutwerk.intake.layout.EmploymentLayout;
import nl.beschutwerk.intake.layout.HeadcountLayout;
import nl.beschutwerk.intake.layout.PayPeriodLayout;

/** The tables with loaded rows, one for each kind of file. */
enum LoadedTable {
    HEADCOUNT(
            HeadcountLayout.LAYOUT.content(),
            "file, row_number",
            "area_level, delivered_area_code, area_code, hours_class, valid_indications, working_persons, average_hours"),
    ADVICE(
            AdviceLayout.LAYOUT.content(),
            "row_number",
            "person_id, advice_id, applied_on, advised_on, outcome, last_valid_on, delivered_municipality_code, "
                    + "municipality_code, birth_year, sex, basis, applicant"),
    EMPLOYMENT(
            EmploymentLayout.LAYOUT.content(),
            "row_number",
            "person_id, employment_id, employer_id, nature, first_day, last_day, contract_hours, form"),
    PAY_PERIOD(PayPeriodLayout.LAYOUT.content(), "row_number", "employment_id, first_day, last_day, paid_hours");

    private final String content;
    private final String keyColumns;
    private final String valueColumns;

    LoadedTable(String content, String keyColumns, String valueColumns) {
        this.content = content;
        this.keyColumns = keyColumns;
        this.valueColumns = valueColumns;
    }

    /**
     * Returns the table for files with this content (inhoud).
     *
     * @throws IllegalArgumentException if there is no such content
     */
    static LoadedTable ofContent(String content) {
        return Arrays.stream(values())
                .filter(table -> table.content.equals(content))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No files hold " + content));
    }

    /**
     * Returns the name of a delivery's partition, with the schema. All reads and writes use it, so that rows of other
     * deliveries are never locked.
     */
    String partition(long deliveryId) {
        return "intake." + parent() + "_" + deliveryId;
    }

    /** Returns the name of the partitioned table, without the schema. */
    String parent() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the content (inhoud) of the files whose rows the table holds. */
    String content() {
        return content;
    }

    /** Returns the columns with values, as a list for SQL, in the order in which rows are passed to the table. */
    String valueColumns() {
        return valueColumns;
    }

    /**
     * Returns the columns that are written for a row: first those that say where the row was in the delivery, then the
     * values. The partition fills in the delivery.
     */
    List<String> columns() {
        return List.of((keyColumns + ", " + valueColumns).split(", "));
    }
}
