package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.beschutwerk.cli.json.JsonSchemas;
import nl.beschutwerk.cli.json.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every command with {@code --json} has a document, a schema that is the same to the last field, and an example. */
class JsonDocumentsTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?s)```json\n(.*?)```");

    static List<String> everyCommandThatAnswersInJson() {
        return Beschutwerk.commandLine().getSubcommands().entrySet().stream()
                .filter(command -> command.getValue().getCommandSpec().findOption("--json") != null)
                .map(command -> command.getKey())
                .sorted()
                .toList();
    }

    @Test
    void theCommandsThatOnlyTellAnswerInJson() throws Exception {
        assertThat(everyCommandThatAnswersInJson())
                .contains("audit", "check", "due", "runs", "status", "trace", "verify")
                .isEqualTo(JsonSchemas.commands());
    }

    @ParameterizedTest
    @MethodSource("everyCommandThatAnswersInJson")
    void theSchemaHasEveryFieldOfTheDocument(String command) throws Exception {
        JsonNode schema = JsonSchemas.of(command);

        assertThat(schema.at("/$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.at("/title").asString()).isEqualTo("jobs/beschutwerk " + command + " --json");
        assertThat(schema.at("/properties/schema/const").asString())
                .matches("beschutwerk/\\Q" + command + "\\E/[1-9][0-9]*");
        assertSame(command, schema, document(command));
    }

    /** A document that was made of nothing still has every field, so that a program need not ask which there are. */
    @ParameterizedTest
    @MethodSource("everyCommandThatAnswersInJson")
    void theExampleInTheDocumentsIsValid(String command) throws Exception {
        List<String> examples = new ArrayList<>();
        Matcher blocks = EXAMPLE.matcher(Files.readString(Path.of("docs", "json.md")));
        while (blocks.find()) {
            if (blocks.group(1).contains("\"beschutwerk/" + command + "/")) {
                examples.add(blocks.group(1));
            }
        }
        assertThat(examples).as("examples of %s in docs/json.md", command).hasSize(1);
        JsonSchemas.valid(command, examples.get(0));
        assertThat(Files.readString(Path.of("docs", "json.md"))).contains("(json/" + command + ".schema.json)");
    }

    private static Class<?> document(String command) throws ClassNotFoundException {
        return Class.forName(JsonText.class.getPackageName() + "."
                + command.substring(0, 1).toUpperCase(Locale.ROOT) + command.substring(1) + "Document");
    }

    /** Asserts that a part of a schema describes what Jackson makes of a type. */
    private static void assertSame(String place, JsonNode schema, Type type) {
        assertThat(schema.path("description").asString()).as(place).endsWith(".");
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[0];
            boolean list = generic.getRawType() == List.class;
            assertThat(list || generic.getRawType() == Optional.class).as(place).isTrue();
            assertThat(schema.path("type").toString()).as(place).contains(list ? "\"array\"" : "\"null\"");
            assertSame(list ? place + "[]" : place, list ? schema.path("items") : schema, inner);
        } else if (type instanceof Class<?> sealed && sealed.isSealed()) {
            List<Class<?>> all = List.of(sealed.getPermittedSubclasses());
            assertThat(schema.path("oneOf").size()).as(place).isEqualTo(all.size());
            for (int one = 0; one < all.size(); one++) {
                assertSame(
                        place + "/" + all.get(one).getSimpleName(),
                        schema.path("oneOf").path(one),
                        all.get(one));
            }
        } else if (type instanceof Class<?> record && record.isRecord()) {
            assertSameFields(place, schema, record);
        } else {
            assertThat(schema.path("type").toString()).as(place).contains(jsonType((Class<?>) type));
        }
    }

    private static void assertSameFields(String place, JsonNode schema, Class<?> record) {
        List<String> names = Arrays.stream(record.getRecordComponents())
                .map(JsonDocumentsTest::name)
                .toList();
        assertThat(schema.path("properties").propertyNames()).as(place).containsExactlyElementsOf(names);
        assertThat(schema.path("required").valueStream().map(JsonNode::asString))
                .as(place)
                .containsExactlyElementsOf(names);
        assertThat(schema.path("additionalProperties").asBoolean(true))
                .as(place)
                .isFalse();
        for (RecordComponent component : record.getRecordComponents()) {
            String name = name(component);
            assertSame(place + "/" + name, schema.path("properties").path(name), component.getGenericType());
        }
    }

    private static String name(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static String jsonType(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String", "Instant", "LocalDate" -> "\"string\"";
            case "int", "long", "Integer", "Long", "Duration" -> "\"integer\"";
            case "boolean" -> "\"boolean\"";
            case "BigDecimal" -> "\"number\"";
            default -> throw new IllegalArgumentException("Neither exact nor known to scripts: " + type);
        };
    }

    /** None of the records of documents is forgotten here because no command has its name. */
    @Test
    void everyDocumentIsThatOfACommand() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/nl/beschutwerk/cli/json"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith("Document.java"))
                            .map(name -> name.replace("Document.java", "").toLowerCase(Locale.ROOT)))
                    .containsExactlyInAnyOrderElementsOf(everyCommandThatAnswersInJson());
        }
    }
}
