package nl.beschutwerk.audit.equality;

import java.util.List;
import nl.beschutwerk.domain.AreaLevel;
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
        return String.join(" ", key) + " in " + quarter + (other.isEmpty() ? "" : " vergeleken met " + other);
    }
}
