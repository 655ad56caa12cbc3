package nl.beschutwerk.job.making;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rows of cijfers.csv, for tests that compare them. */
final class OpenDataText {

    private OpenDataText() {}

    /** By {@code level,area,indicator,breakdown,category}: value, unit, status, confidentiality and reason. */
    static SortedMap<String, List<String>> rows(String openData) {
        SortedMap<String, List<String>> rows = new TreeMap<>();
        openData.lines().skip(1).forEach(line -> {
            // Only the name of an area can contain a comma; it is quoted then.
            List<String> fields = List.of(line.replaceAll("\"[^\"]*\"", "naam").split(",", -1));
            String key = String.join(",", fields.subList(2, 4)) + "," + String.join(",", fields.subList(5, 8));
            rows.put(key, fields.subList(8, 13));
        });
        return rows;
    }
}
