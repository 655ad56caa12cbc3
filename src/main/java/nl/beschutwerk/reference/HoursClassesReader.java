package nl.beschutwerk.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.domain.HoursClass;

/** Reads the classes of weekly hours: from 0, ascending, without gaps, the last one open. */
final class HoursClassesReader {

    private static final String CLASSES = "arbeidsduurklassen";
    private static final String OPEN_END = "bovengrens_open_klasse";

    private HoursClassesReader() {}

    static List<HoursClass> read(MethodSection method) {
        BigDecimal openEnd = method.hours(OPEN_END);
        MethodSection group = method.group(CLASSES, "classes with their representative hours, such as \"0-12\": 6");
        List<HoursClass> classes = new ArrayList<>();
        BigDecimal next = BigDecimal.ZERO;
        boolean closed = false;
        for (String code : group.keys()) {
            HoursClass read = HoursClass.parse(code, group.hours(code), openEnd)
                    .orElseThrow(() -> group.mistake(code, "classes written as 12-20, or 36+ for the open one"));
            if (closed || read.lowerBound().compareTo(next) != 0) {
                throw group.mistake(
                        code,
                        closed
                                ? "no class after the open one"
                                : "classes from 0, ascending and without gaps; here one that begins at " + next);
            }
            checkBounds(method, group, read);
            classes.add(read);
            next = read.upperBound();
            closed = read.open();
        }
        if (!closed) {
            throw method.mistake(CLASSES, "classes of which the last is open, such as \"36+\": 38");
        }
        return classes;
    }

    private static void checkBounds(MethodSection method, MethodSection group, HoursClass read) {
        if (read.upperBound().compareTo(read.lowerBound()) <= 0) {
            throw read.open()
                    ? method.mistake(OPEN_END, "more hours than the open class begins with, " + read.lowerBound())
                    : group.mistake(read.code(), "classes that end above their beginning");
        }
        int againstUpper = read.representativeHours().compareTo(read.upperBound());
        boolean within = read.representativeHours().compareTo(read.lowerBound()) >= 0
                && (read.open() ? againstUpper <= 0 : againstUpper < 0);
        if (!within) {
            throw group.mistake(
                    read.code(),
                    "hours within the class, from " + read.lowerBound() + (read.open() ? " up to " : " to below ")
                            + read.upperBound());
        }
    }
}
