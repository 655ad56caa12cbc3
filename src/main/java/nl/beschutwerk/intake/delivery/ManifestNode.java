package nl.beschutwerk.intake.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * An object of the manifest, read strictly: a number in quotes is not a number. An invalid field adds a fault and is then
 * treated as absent.
 *
 * @param place where in the manifest the object is, for the sentences; empty for the manifest itself
 */
record ManifestNode(JsonNode node, String place, ManifestFaults faults) {

    /** Returns whether an optional field is present. */
    boolean has(String name) {
        return node.hasNonNull(name);
    }

    Optional<String> text(String name, int maxLength) {
        return field(
                        name,
                        "een tekst van 1 tot en met " + maxLength + " tekens",
                        JsonNode::isString,
                        JsonNode::stringValue)
                .filter(text -> require(
                        isPlain(text, maxLength),
                        name,
                        "een gewone tekst van ten hoogste " + maxLength
                                + " tekens, zonder regeleinden of stuurtekens"));
    }

    private static boolean isPlain(String text, int maxLength) {
        return !text.isBlank() && text.length() <= maxLength && text.chars().noneMatch(Character::isISOControl);
    }

    Optional<Boolean> bool(String name) {
        return field(name, "true of false, zonder aanhalingstekens", JsonNode::isBoolean, JsonNode::booleanValue);
    }

    /** Returns a count, which must be 0 or more. */
    Optional<Long> count(String name) {
        return field(
                name,
                "een heel getal van 0 of meer, zonder aanhalingstekens",
                value -> value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0,
                JsonNode::longValue);
    }

    Optional<JsonNode> object(String name) {
        return field(name, "een object tussen { en }", JsonNode::isObject, Function.identity());
    }

    Optional<JsonNode> array(String name) {
        return field(name, "een lijst tussen [ en ]", JsonNode::isArray, Function.identity());
    }

    /** Adds a fault about a field if a condition is false; returns the condition. */
    boolean require(boolean condition, String name, String expected) {
        if (!condition) {
            faults.add("In levering.json is \"" + name + "\"" + place + " niet goed. Verwacht wordt " + expected
                    + ". Herstel levering.json en lever opnieuw aan.");
        }
        return condition;
    }

    private <T> Optional<T> field(
            String name, String expected, Predicate<JsonNode> kind, Function<JsonNode, T> reader) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            faults.add("In levering.json ontbreekt \"" + name + "\"" + place + ". Verwacht wordt " + expected
                    + ". Vul levering.json aan en lever opnieuw aan.");
            return Optional.empty();
        }
        return require(kind.test(value), name, expected) ? Optional.of(reader.apply(value)) : Optional.empty();
    }

    /** The faults of a manifest, each a Dutch sentence. They are collected so that a deliverer gets all of them at once. */
    static final class ManifestFaults {

        private final List<String> sentences = new ArrayList<>();

        void add(String sentence) {
            sentences.add(sentence);
        }

        boolean isEmpty() {
            return sentences.isEmpty();
        }

        List<String> sentences() {
            return List.copyOf(sentences);
        }
    }
}
