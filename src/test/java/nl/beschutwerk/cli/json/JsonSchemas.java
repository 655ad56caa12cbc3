package nl.beschutwerk.cli.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas in {@code docs/json}, and what they say of a document. */
public final class JsonSchemas {

    private static final Path FOLDER = Path.of("docs", "json");
    private static final String ENDING = ".schema.json";

    /** Refuses what another reader might: a name that stands twice, and anything behind the document. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonSchemas() {}

    /** The commands that have a schema. */
    public static List<String> commands() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        }
    }

    /** The schema of a command's answers, as it stands in its file. */
    public static JsonNode of(String command) throws IOException {
        return STRICT.readTree(Files.readString(FOLDER.resolve(command + ENDING)));
    }

    /** Asserts that a text is one document as the schema of the command wants it, and returns it. */
    public static JsonNode valid(String command, String text) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FOLDER.resolve(command + ENDING)), InputFormat.JSON);
        assertThat(schema
                        .validate(
                                text,
                                InputFormat.JSON,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                        .stream()
                        .map(Object::toString))
                .as("%s: %s", command, text)
                .isEmpty();
        return STRICT.readTree(text);
    }
}
