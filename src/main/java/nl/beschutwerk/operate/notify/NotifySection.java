package nl.beschutwerk.operate.notify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.beschutwerk.operate.yaml.SettingsYaml;
import nl.beschutwerk.operate.yaml.YamlValue;
import nl.beschutwerk.operate.yaml.YamlValue.Items;
import nl.beschutwerk.operate.yaml.YamlValue.Section;

/**
 * A section of {@code notify.yaml}, before anything is made of its settings.
 *
 * @param line of its name
 */
record NotifySection(int line, Map<String, Setting> settings) {

    /**
     * A setting.
     *
     * @param values one or more
     */
    record Setting(int line, List<String> values) {

        Setting {
            values = List.copyOf(values);
        }
    }

    /**
     * The sections of a file by their names.
     *
     * @throws nl.beschutwerk.domain.OperatorMistakeException if something else than sections of settings is in it
     */
    static Map<String, NotifySection> allOf(SettingsYaml yaml) {
        Map<String, NotifySection> sections = new LinkedHashMap<>();
        yaml.settings().entries().forEach((name, entry) -> {
            if (!(entry.value() instanceof Section section)) {
                throw yaml.mistake(entry.line(), name + " needs its settings below it, each two spaces to the right");
            }
            Map<String, Setting> settings = new LinkedHashMap<>();
            section.entries()
                    .forEach((key, setting) -> settings.put(
                            key,
                            new Setting(
                                    setting.line(),
                                    values(setting.value())
                                            .orElseThrow(() -> yaml.mistake(
                                                    setting.line(),
                                                    name + ": " + key + " needs a value, in one line")))));
            sections.put(name, new NotifySection(entry.line(), settings));
        });
        return sections;
    }

    /** The values, none of them empty; empty if there is something else. */
    private static Optional<List<String>> values(YamlValue value) {
        List<String> values = (value instanceof Items items ? items.items() : List.of(value))
                .stream().flatMap(item -> item.oneLine().stream()).toList();
        int written = value instanceof Items items ? items.items().size() : 1;
        return values.isEmpty() || values.size() < written ? Optional.empty() : Optional.of(values);
    }
}
