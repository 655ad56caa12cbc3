package nl.beschutwerk.audit.consistency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.RankNumber;
import nl.beschutwerk.domain.WorkingShare;
import org.apache.commons.csv.CSVRecord;

/**
 * Identifies a figure or change by the codes of the open data.
 *
 * @param quarter of the figure
 * @param other the quarter of the comparison; empty for a figure
 * @param key level and code of the area, indicator, breakdown and category
 */
public record Subject(String quarter, String other, List<String> key) {

    /** Labels of the letter to Parliament, by indicator. */
    private static final Map<String, String> IN_THE_LETTER = Map.of(
            "geldige_indicaties", "Mensen met een geldige indicatie beschut werk",
            "werkzame_personen", "Werkzame personen met positief advies beschut werk",
            "doelstelling", "Doelstelling (aantal banen)");

    private static final List<String> KEY_COLUMNS =
            List.of("gebiedsniveau", "gebiedscode", "indicator", "uitsplitsing", "categorie");

    /** What follows the indicator in the header of a column of changes; the date of the older figure comes last. */
    private static final String OF_CHANGES = ", verandering sinds ";

    public Subject {
        key = List.copyOf(key);
    }

    /** The figure of an indicator for all people of the country. */
    public static Subject ofCountry(String quarter, Indicator indicator) {
        return ofArea(quarter, AreaLevel.LAND, Area.NEDERLAND.code(), indicator);
    }

    /** The figure of an indicator for all people of an area. */
    public static Subject ofArea(String quarter, AreaLevel level, String areaCode, Indicator indicator) {
        return new Subject(
                quarter,
                "",
                List.of(level.code(), areaCode, indicator.code(), Breakdown.TOTAAL.code(), Breakdown.TOTAL_CATEGORY));
    }

    /** Reads the columns that identify it; a file of figures has no column for the other quarter. */
    public static Subject of(CSVRecord row) {
        String other = row.isMapped("vergeleken_kwartaal") ? row.get("vergeleken_kwartaal") : "";
        return new Subject(
                row.get("kwartaal"), other, KEY_COLUMNS.stream().map(row::get).toList());
    }

    /** A number of the comparison of regions, identified by its column in {@code vergelijking.csv}. */
    static Subject ofStanding(CSVRecord row, String column) {
        List<String> key = List.of(row.get("gebiedsniveau"), row.get("gebiedscode"), column, "", "");
        return new Subject(row.get("kwartaal"), "", key);
    }

    public AreaLevel level() {
        return AreaLevel.ofCode(key.get(KEY_COLUMNS.indexOf("gebiedsniveau")));
    }

    public String areaCode() {
        return key.get(KEY_COLUMNS.indexOf("gebiedscode"));
    }

    /** Code of the indicator, or of the number in a comparison. */
    public String indicator() {
        return key.get(KEY_COLUMNS.indexOf("indicator"));
    }

    /** The breakdown of the people; {@code TOTAAL} for numbers of a comparison. */
    public Breakdown breakdown() {
        String code = key.get(KEY_COLUMNS.indexOf("uitsplitsing"));
        return code.isEmpty() ? Breakdown.TOTAAL : Breakdown.ofCode(code);
    }

    /** The code of the category; empty for numbers of a comparison. */
    public String category() {
        return key.get(KEY_COLUMNS.indexOf("categorie"));
    }

    /** The label of the category, in Dutch; empty for numbers of a comparison. */
    public String categoryLabel() {
        String category = key.get(KEY_COLUMNS.indexOf("categorie"));
        return category.isEmpty() ? "" : breakdown().categoryLabel(category);
    }

    /** The label of the indicator, number or share, in Dutch. */
    public String label() {
        return standing()
                .map(RankNumber::label)
                .or(() -> share().map(WorkingShare::label))
                .orElseGet(() -> Indicator.ofCode(indicator()).label());
    }

    /** Whether a label or header names the indicator, with its unit or without. A header of changes says so. */
    boolean isNamedBy(String text) {
        int change = other.isEmpty() ? -1 : text.indexOf(OF_CHANGES);
        String name = change < 0 ? text : text.substring(0, change);
        return name.equals(label())
                || name.equals(IN_THE_LETTER.get(indicator()))
                || (standing().isEmpty()
                        && share().isEmpty()
                        && name.equals(label() + " ("
                                + Indicator.ofCode(indicator()).unit().code() + ")"));
    }

    private Optional<WorkingShare> share() {
        return Arrays.stream(WorkingShare.values())
                .filter(share -> share.code().equals(indicator()))
                .findFirst();
    }

    /** The figure of this indicator, for the same group in the same quarter. */
    Subject of(Indicator figure) {
        List<String> other = new ArrayList<>(key);
        other.set(KEY_COLUMNS.indexOf("indicator"), figure.code());
        return new Subject(quarter, "", other);
    }

    /** The same figure for all people of the area. */
    Subject ofWholeArea() {
        List<String> whole = new ArrayList<>(key);
        whole.set(KEY_COLUMNS.indexOf("uitsplitsing"), Breakdown.TOTAAL.code());
        whole.set(KEY_COLUMNS.indexOf("categorie"), Breakdown.TOTAL_CATEGORY);
        return new Subject(quarter, "", whole);
    }

    private Optional<RankNumber> standing() {
        return Arrays.stream(RankNumber.values())
                .filter(number -> number.code().equals(indicator()))
                .findFirst();
    }

    /** The figure of another indicator, in the newer quarter. */
    Subject now(Indicator other) {
        List<String> changed = new ArrayList<>(key);
        changed.set(KEY_COLUMNS.indexOf("indicator"), other.code());
        return new Subject(quarter, "", changed);
    }

    /** The newer figure of a change. */
    Subject now() {
        return new Subject(quarter, "", key);
    }

    /** The older figure of a change. */
    Subject before() {
        return new Subject(other, "", key);
    }

    @Override
    public String toString() {
        return key.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" ")) + " in " + quarter
                + (other.isEmpty() ? "" : " vergeleken met " + other);
    }
}
