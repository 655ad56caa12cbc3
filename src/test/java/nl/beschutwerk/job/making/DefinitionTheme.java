package nl.beschutwerk.job.making;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A file of {@code src/test/resources/definitions}: the cases of one theme.
 *
 * @param volgorde position of the theme on the page docs/methode.md
 * @param titel heading of the theme on that page
 * @param uitleg explanation of the rules on that page, in Markdown
 * @param method keys of the method file that differ from the real one in all its cases
 */
record DefinitionTheme(
        int volgorde, String titel, String uitleg, Map<String, String> method, List<DefinitionCase> cases) {

    private static final Path FOLDER = Path.of("src/test/resources/definitions");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    DefinitionTheme {
        method = method == null ? Map.of() : method;
        cases = cases.stream().map(withMethodOf(method)).toList();
    }

    /** All themes, in the order of the page. */
    static List<DefinitionTheme> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted()
                    .map(file -> YAML.readValue(file.toFile(), DefinitionTheme.class))
                    .sorted(Comparator.comparingInt(DefinitionTheme::volgorde))
                    .toList();
        }
    }

    private static UnaryOperator<DefinitionCase> withMethodOf(Map<String, String> theme) {
        return one -> {
            Map<String, String> choices = new LinkedHashMap<>(theme);
            choices.putAll(one.method());
            return one.withMethod(choices);
        };
    }
}
