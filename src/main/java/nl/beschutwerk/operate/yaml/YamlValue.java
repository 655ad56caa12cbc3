package nl.beschutwerk.operate.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands behind a key. */
public sealed interface YamlValue {

    /** A text, a number or a word such as {@code true}, as it was written; empty if there is nothing behind the key. */
    record Text(String text) implements YamlValue {}

    /** A list. */
    record Items(List<YamlValue> items) implements YamlValue {

        public Items {
            items = List.copyOf(items);
        }
    }

    /** Keys with their values, in the order of the file. */
    record Section(Map<String, Entry> entries) implements YamlValue {

        static final Section EMPTY = new Section(Map.of());

        public Section {
            entries = new LinkedHashMap<>(entries);
        }
    }

    /**
     * A value with the line of its key.
     *
     * @param line from 1
     */
    record Entry(int line, YamlValue value) {}

    /** The text, without spaces around it, if the value is one line of it. */
    default Optional<String> oneLine() {
        return this instanceof Text text
                ? Optional.of(text.text().strip())
                        .filter(line -> !line.isEmpty() && line.chars().noneMatch(Character::isISOControl))
                : Optional.empty();
    }
}
