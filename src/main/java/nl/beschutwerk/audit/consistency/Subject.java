package nl.beschutwerk.audit.consistency;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.RankNumber;
import org.apache.commons.csv.CSVRecord;

/**
 * Which figure or change something is about, in the codes of the open data.
 *
 * @param quarter whose figure it is
 * @param other the quarter that it is compared with; empty for a figure
 */
record Subject(String quarter, String other, List<String> key) {

    private static final List<String> KEY_COLUMNS =
            List.of("gebiedsniveau", "gebiedscode", "indicator", "uitsplitsing", "categorie");

    Subject {
        key = List.copyOf(key);
    }

    /** Reads the columns that say so; a file of figures has no column of the other quarter. */
    static Subject of(CSVRecord row) {
        String other = row.isMapped("vergeleken_kwartaal") ? row.get("vergeleken_kwartaal") : "";
        return new Subject(
                row.get("kwartaal"), other, KEY_COLUMNS.stream().map(row::get).toList());
    }

    /** A number of the comparison of regions, by the column of {@code vergelijking.csv} that gives it. */
    static Subject ofStanding(CSVRecord row, String column) {
        List<String> key = List.of(row.get("gebiedsniveau"), row.get("gebiedscode"), column, "", "");
        return new Subject(row.get("kwartaal"), "", key);
    }

    AreaLevel level() {
        return AreaLevel.ofCode(key.get(KEY_COLUMNS.indexOf("gebiedsniveau")));
    }

    String areaCode() {
        return key.get(KEY_COLUMNS.indexOf("gebiedscode"));
    }

    /** Code of what is measured. */
    String indicator() {
        return key.get(KEY_COLUMNS.indexOf("indicator"));
    }

    /** How people are split; numbers of a comparison are not. */
    Breakdown breakdown() {
        String code = key.get(KEY_COLUMNS.indexOf("uitsplitsing"));
        return code.isEmpty() ? Breakdown.TOTAAL : Breakdown.ofCode(code);
    }

    /** What people read for the category. */
    String categoryLabel() {
        return breakdown().categoryLabel(key.get(KEY_COLUMNS.indexOf("categorie")));
    }

    /** What people read for what is measured. */
    String label() {
        return standing()
                .map(RankNumber::label)
                .orElseGet(() -> Indicator.ofCode(indicator()).label());
    }

    /** Whether a label or header says what is measured, with its unit or without. */
    boolean isNamedBy(String text) {
        return text.equals(label())
                || (standing().isEmpty()
                        && text.equals(label() + " ("
                                + Indicator.ofCode(indicator()).unit().code() + ")"));
    }

    private Optional<RankNumber> standing() {
        return Arrays.stream(RankNumber.values())
                .filter(number -> number.code().equals(indicator()))
                .findFirst();
    }

    /** The figure of this quarter that a change is a change of. */
    Subject now() {
        return new Subject(quarter, "", key);
    }

    /** The figure that it is compared with. */
    Subject before() {
        return new Subject(other, "", key);
    }

    @Override
    public String toString() {
        return key.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" ")) + " in " + quarter
                + (other.isEmpty() ? "" : " vergeleken met " + other);
    }
}
