package nl.beschutwerk.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.HoursClass;
import nl.beschutwerk.reference.MethodReader;

/**
 * The categories that measuring can give figures of, by breakdown. They are read from the SQL that makes these figures, and
 * from the method file, whose classes of hours are categories, so that a new category is in it without a change here.
 */
public final class MeasuredCategories {

    private static final Pattern LIST = Pattern.compile("\\{([a-z0-9_,+-]+)\\}");

    /** A line such as {@code ('land', 'geslacht', '{m,v}'::text[]),}, or one with a query that adds classes of hours to a list. */
    private static final Pattern LINE = Pattern.compile("\\('([a-z]+)', '([a-z_]+)', +(\\(.*hours_class\\)|'\\{.*)\\)");

    private MeasuredCategories() {}

    /** The categories of a breakdown at any level, each once: first those of the country. */
    public static List<String> of(Breakdown breakdown) throws IOException {
        Set<String> categories = new LinkedHashSet<>(of(AreaLevel.LAND, breakdown));
        categories.addAll(of(AreaLevel.ARBEIDSMARKTREGIO, breakdown));
        return List.copyOf(categories);
    }

    /** The categories of a breakdown at a level, in the order of the SQL. */
    public static List<String> of(AreaLevel level, Breakdown breakdown) throws IOException {
        Matcher line = LINE.matcher(
                Files.readString(Path.of("src/main/resources/nl/beschutwerk/measure/microdata/9_breakdowns.sql")));
        while (line.find()) {
            if (line.group(1).equals(level.code()) && line.group(2).equals(breakdown.code())) {
                return categories(line.group(3));
            }
        }
        throw new IllegalStateException("The SQL lists no categories of " + breakdown.code() + " for " + level.code());
    }

    private static List<String> categories(String listed) throws IOException {
        List<String> categories = new ArrayList<>();
        if (listed.contains("hours_class")) {
            MethodReader.read(Path.of("data/reference/method.yaml")).method().hoursClasses().stream()
                    .map(HoursClass::code)
                    .forEach(categories::add);
        }
        Matcher list = LIST.matcher(listed);
        while (list.find()) {
            categories.addAll(Arrays.asList(list.group(1).split(",")));
        }
        return categories;
    }
}
