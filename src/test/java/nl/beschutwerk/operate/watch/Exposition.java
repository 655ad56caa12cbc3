package nl.beschutwerk.operate.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in the format of Prometheus 0.0.4, read strictly: every line is one that the format allows, and no series is in it twice. */
final class Exposition {

    private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
    private static final Pattern COMMENT = Pattern.compile("# (HELP|TYPE) (" + NAME + ") (\\S.*)");
    private static final Pattern SERIES = Pattern.compile(
            "(" + NAME
                    + ")(\\{(?:[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\n]|\\\\[\\\\n\"])*\",?)+})? (-?[0-9.]+(?:E-?[0-9]+)?|NaN|[+-]Inf)");

    private final Map<String, Double> series = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();

    private Exposition() {}

    static Exposition of(String text) {
        Exposition read = new Exposition();
        Set<String> comments = new HashSet<>();
        List<String> types = new ArrayList<>();
        assertThat(text).endsWith("\n");
        text.lines().forEach(line -> {
            Matcher comment = COMMENT.matcher(line);
            if (comment.matches()) {
                assertThat(comments.add(comment.group(1) + comment.group(2)))
                        .as(line)
                        .isTrue();
                if (comment.group(1).equals("TYPE")) {
                    assertThat(comment.group(3)).as(line).matches("counter|gauge|histogram|summary|untyped");
                    types.add(comment.group(2));
                }
                return;
            }
            Matcher one = SERIES.matcher(line);
            assertThat(one.matches()).as("A line of the format: %s", line).isTrue();
            assertThat(types).as(line).isNotEmpty();
            assertThat(one.group(1)).as("below its own type").startsWith(types.get(types.size() - 1));
            String key = one.group(1) + (one.group(2) == null ? "" : one.group(2));
            assertThat(read.series.put(key, value(one.group(3))))
                    .as("twice: %s", line)
                    .isNull();
            read.names.add(one.group(1));
        });
        return read;
    }

    private static double value(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    /** The series with their labels, as they stand in the text, and their values. */
    Map<String, Double> series() {
        return series;
    }

    Set<String> names() {
        return names;
    }
}
