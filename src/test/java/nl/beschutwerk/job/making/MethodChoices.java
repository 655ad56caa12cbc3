package nl.beschutwerk.job.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The choices of the method file with their reasons in Dutch: every key has a reason, and every reason has a key. */
final class MethodChoices {

    private static final Path METHOD = Path.of("data/reference/method.yaml");
    private static final Path REASONS = Path.of("src/test/resources/methode/keuzes.yaml");

    private MethodChoices() {}

    static String markdown() {
        YAMLMapper yaml = new YAMLMapper();
        Map<String, String> values = new LinkedHashMap<>();
        JsonNode reasons = yaml.readTree(REASONS.toFile());
        collect("", yaml.readTree(METHOD.toFile()), reasons, values);
        assertThat(reasons.propertyNames())
                .as("keys in %s beside those of %s", REASONS, METHOD)
                .containsExactlyElementsOf(values.keySet());
        List<List<String>> rows = new ArrayList<>();
        values.forEach((key, value) -> rows.add(List.of(
                MarkdownTable.code(key.substring(key.indexOf('.') + 1)),
                value,
                reasons.get(key).stringValue())));
        return MarkdownTable.of(List.of("keuze", "waarde", "betekenis en reden"), rows);
    }

    /** Collects the choices. A section without a reason of its own is a group of choices. */
    private static void collect(String prefix, JsonNode section, JsonNode reasons, Map<String, String> values) {
        for (Map.Entry<String, JsonNode> entry : section.properties()) {
            String key = prefix + entry.getKey();
            if (entry.getValue() instanceof ObjectNode group && !reasons.has(key)) {
                collect(key + ".", group, reasons, values);
            } else {
                values.put(key, text(entry.getValue()));
            }
        }
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(MethodChoices::text).collect(Collectors.joining(", "));
        }
        if (value.isObject()) {
            return value.propertyStream()
                    .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                    .collect(Collectors.joining("; "));
        }
        return value.asString().replace('.', ',');
    }
}
