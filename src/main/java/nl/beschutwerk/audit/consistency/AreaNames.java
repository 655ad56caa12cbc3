package nl.beschutwerk.audit.consistency;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.beschutwerk.domain.AreaLevel;
import org.apache.commons.csv.CSVRecord;

/** The names of areas in a release, and the form in which the workbooks use them. */
public final class AreaNames {

    private final Map<String, String> byCode = new HashMap<>();

    /** Adds the name of the area of a row of figures. */
    void learn(CSVRecord row) {
        byCode.putIfAbsent(
                key(AreaLevel.ofCode(row.get("gebiedsniveau")), row.get("gebiedscode")), row.get("gebiedsnaam"));
    }

    /** The name as in the open data; empty for an area without figures. */
    public Optional<String> of(Subject subject) {
        return Optional.ofNullable(byCode.get(key(subject.level(), subject.areaCode())));
    }

    /** The name in running text, which distinguishes a region from the municipality of that name. */
    Optional<String> inText(Subject subject) {
        return of(subject).map(name -> inText(subject.level(), name));
    }

    /** The same for a name. */
    static String inText(AreaLevel level, String name) {
        return level == AreaLevel.ARBEIDSMARKTREGIO ? "arbeidsmarktregio " + name : name;
    }

    private static String key(AreaLevel level, String code) {
        return level.code() + " " + code;
    }
}
