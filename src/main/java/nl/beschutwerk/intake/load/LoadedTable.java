package nl.beschutwerk.intake.load;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.beschutwerk.intake.layout.AdviceLayout;
import nl.beschutwerk.intake.layout.EmploymentLayout;
import nl.beschutwerk.intake.layout.HeadcountLayout;
import nl.beschutwerk.intake.layout.PayPeriodLayout;

/** Where the loaded rows of each kind of file are. */
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
     * The table for files of this content (inhoud).
     *
     * @throws IllegalArgumentException when there is no such content
     */
    static LoadedTable ofContent(String content) {
        return Arrays.stream(values())
                .filter(table -> table.content.equals(content))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No files hold " + content));
    }

    /** Its partition of a delivery, with the schema: all that is read or written of it, so that rows of others are never locked. */
    String partition(long deliveryId) {
        return "intake." + parent() + "_" + deliveryId;
    }

    /** The table that is partitioned, without the schema. */
    String parent() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The content (inhoud) of the files whose rows it holds. */
    String content() {
        return content;
    }

    /** Its columns of values, for SQL, in the order in which rows are handed over. */
    String valueColumns() {
        return valueColumns;
    }

    /** The columns that a row is given, what says where it stood first; its partition knows the delivery. */
    List<String> columns() {
        return List.of((keyColumns + ", " + valueColumns).split(", "));
    }
}
