package nl.beschutwerk.report.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import nl.beschutwerk.policy.allocation.Answer;
import nl.beschutwerk.policy.allocation.Answer.Known;

/** Classes of size: by the places that a municipality has now, each from its lower bound on and below its upper one. */
final class SizeClasses {

    private SizeClasses() {}

    /**
     * A class.
     *
     * @param code for the open data, with the lower bound; spreadsheets take something like 10-12 for a day
     * @param municipalities their codes
     */
    record SizeClass(String code, String label, List<String> municipalities) {}

    /** The classes, the smallest first; those of whom the number is not known come last, if there are any. */
    static List<SizeClass> of(List<Long> bounds, SortedMap<String, Answer> now) {
        List<SizeClass> classes = new ArrayList<>();
        for (int i = 0; i <= bounds.size(); i++) {
            long from = i == 0 ? 0 : bounds.get(i - 1);
            long below = i == bounds.size() ? Long.MAX_VALUE : bounds.get(i);
            List<String> codes = new ArrayList<>();
            now.forEach((code, answer) -> {
                if (answer instanceof Known known
                        && known.amount().compareTo(BigDecimal.valueOf(from)) >= 0
                        && known.amount().compareTo(BigDecimal.valueOf(below)) < 0) {
                    codes.add(code);
                }
            });
            classes.add(
                    below == Long.MAX_VALUE
                            ? new SizeClass("G" + from, from + " plekken of meer", codes)
                            : new SizeClass("G" + from, from + " tot " + below + " plekken", codes));
        }
        List<String> unknown = now.entrySet().stream()
                .filter(entry -> !(entry.getValue() instanceof Known))
                .map(entry -> entry.getKey())
                .toList();
        if (!unknown.isEmpty()) {
            classes.add(new SizeClass("onbekend", "grootte niet te zeggen", unknown));
        }
        return classes;
    }
}
