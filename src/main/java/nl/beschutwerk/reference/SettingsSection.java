package nl.beschutwerk.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.beschutwerk.domain.HoursBasis;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.ReportText;
import tools.jackson.databind.JsonNode;

/** A group of keys in a file of settings. Each method reads one value, or reports what would have been allowed. */
final class SettingsSection {

    /** The most hours a week that a contract can have (delivery contract). */
    private static final BigDecimal HIGHEST_HOURS = BigDecimal.valueOf(Method.MOST_HOURS);

    private static final BigDecimal HIGHEST_NATURE_CODE = BigDecimal.valueOf(99);

    private final YamlFile file;
    private final String prefix;
    private final JsonNode values;

    private SettingsSection(YamlFile file, String prefix, JsonNode values) {
        this.file = file;
        this.prefix = prefix;
        this.values = values;
    }

    /**
     * The outermost group of the file.
     *
     * @param keys exactly the keys that the group must have
     */
    static SettingsSection of(YamlFile file, List<String> keys) {
        JsonNode values = file.tree();
        if (values == null || !values.isObject()) {
            throw new OperatorMistakeException(file.inWords() + " must hold the keys " + String.join(", ", keys) + ".");
        }
        return new SettingsSection(file, "", values).withExactly(keys);
    }

    SettingsSection section(String key, List<String> keys) {
        return group(key, "the keys " + String.join(", ", keys)).withExactly(keys);
    }

    /** A group whose keys may be any. */
    SettingsSection group(String key, String allowed) {
        JsonNode group = node(key);
        if (!group.isObject()) {
            throw mistake(key, allowed);
        }
        return new SettingsSection(file, prefix + key + ".", group);
    }

    List<String> keys() {
        return List.copyOf(values.propertyNames());
    }

    String text(String key) {
        JsonNode node = node(key);
        if (!node.isString() || node.stringValue().isBlank()) {
            throw mistake(key, "a text between quotation marks");
        }
        return node.stringValue();
    }

    /** A text on one line of at most so many characters, each of which every kind of report can show. */
    String line(String key, int longest) {
        String allowed = "a text of one line between quotation marks, of at most " + longest
                + " characters: letters of European languages, digits and common signs; no symbols such as arrows";
        JsonNode node = node(key);
        if (!node.isString() || node.stringValue().isBlank()) {
            throw mistake(key, allowed);
        }
        String text = node.stringValue().strip();
        if (text.length() > longest || !ReportText.isShownEverywhere(text)) {
            throw mistake(key, allowed);
        }
        return text;
    }

    HoursBasis hoursBasis(String key) {
        JsonNode node = node(key);
        for (HoursBasis basis : HoursBasis.values()) {
            if (node.isString() && node.stringValue().equals(basis.code())) {
                return basis;
            }
        }
        throw mistake(key, HoursBasis.CONTRACT.code() + " or " + HoursBasis.VERLOOND.code());
    }

    /** Hours a week, above 0 and up to {@link Method#MOST_HOURS}. */
    BigDecimal hours(String key) {
        BigDecimal hours = decimal(key, BigDecimal.ZERO, HIGHEST_HOURS);
        if (hours.signum() == 0) {
            throw mistake(key, "a number above 0, up to " + HIGHEST_HOURS);
        }
        return hours;
    }

    /** A number between two bounds, both included, exactly as written. */
    BigDecimal decimal(String key, BigDecimal lowest, BigDecimal highest) {
        JsonNode node = node(key);
        if (!isWithin(node, lowest, highest)) {
            throw mistake(key, "a number from " + lowest + " up to " + highest);
        }
        return node.decimalValue();
    }

    int whole(String key, int lowest, int highest) {
        JsonNode node = node(key);
        if (!node.isIntegralNumber() || !isWithin(node, BigDecimal.valueOf(lowest), BigDecimal.valueOf(highest))) {
            throw mistake(key, "a whole number from " + lowest + " up to " + highest);
        }
        return node.intValue();
    }

    /** Wage-return codes for the nature of an employment, each at most once. */
    List<Integer> natureCodes(String key, int atLeast) {
        String allowed = "a list of " + (atLeast == 0 ? "" : "at least " + atLeast + " of the ")
                + "codes from 1 up to 99, each once, such as [10, 21]";
        JsonNode list = node(key);
        Set<Integer> codes = new LinkedHashSet<>();
        if (!list.isArray() || list.size() < atLeast) {
            throw mistake(key, allowed);
        }
        for (JsonNode code : list) {
            boolean isCode = code.isIntegralNumber() && isWithin(code, BigDecimal.ONE, HIGHEST_NATURE_CODE);
            if (!isCode || !codes.add(code.intValue())) {
                throw mistake(key, allowed);
            }
        }
        return new ArrayList<>(codes);
    }

    OperatorMistakeException mistake(String key, String allowed) {
        return new OperatorMistakeException(
                file.inWords() + " says " + prefix + key + ": " + node(key) + "; allowed: " + allowed + ".");
    }

    private SettingsSection withExactly(List<String> keys) {
        for (String key : values.propertyNames()) {
            if (!keys.contains(key)) {
                throw new OperatorMistakeException(file.inWords() + " has an unknown key " + prefix + key + ": "
                        + node(key) + "; allowed: " + String.join(", ", keys) + ".");
            }
        }
        for (String key : keys) {
            if (!values.has(key)) {
                throw new OperatorMistakeException(file.inWords() + " lacks the key " + prefix + key + "; "
                        + file.example() + " shows what it means.");
            }
        }
        return this;
    }

    private JsonNode node(String key) {
        return values.path(key);
    }

    private static boolean isWithin(JsonNode node, BigDecimal lowest, BigDecimal highest) {
        return node.isNumber()
                && node.decimalValue().compareTo(lowest) >= 0
                && node.decimalValue().compareTo(highest) <= 0;
    }
}
