package nl.beschutwerk.policy.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Suggestions;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** The keys and values of a scenario, each with its line, before anything is made of them. */
final class ScenarioYaml {

    private static final Pattern NAMED_LINE = Pattern.compile("line (\\d+), column");

    private static final int LONGEST_KEY = 60;

    private final Path path;

    ScenarioYaml(Path path) {
        this.path = path;
    }

    /** A value with its line. */
    sealed interface Node {

        int line();
    }

    /** A value as it is written, without quotation marks. */
    record Text(int line, String value) implements Node {}

    /** A list. */
    record Items(int line, List<Node> nodes) implements Node {}

    /** Values by their keys. */
    record Keys(int line, Map<String, Node> nodes) implements Node {

        Optional<Node> find(String key) {
            return Optional.ofNullable(nodes.get(key));
        }
    }

    /**
     * Reads the outermost keys.
     *
     * @throws OperatorMistakeException if the content is no YAML, or has another form
     */
    Keys read(byte[] content) {
        try (JsonParser parser = new YAMLMapper().createParser(content)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw mistake(1, "keys such as \"naam: mijn-scenario\" are expected");
            }
            Keys keys = keys(parser);
            if (parser.nextToken() != null) {
                throw mistake(line(parser), "a second document begins; a file holds one scenario");
            }
            return keys;
        } catch (JacksonException e) {
            throw new OperatorMistakeException(
                    "The scenario " + path + " is not valid YAML (line " + line(e)
                            + "). A text with a colon and a space stands between quotation marks, and what belongs to a key"
                            + " is two spaces to the right.",
                    e);
        }
    }

    private Keys keys(JsonParser parser) {
        int line = line(parser);
        Map<String, Node> nodes = new LinkedHashMap<>();
        requireOwn(parser, line);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            int at = line(parser);
            requireOwn(parser, at);
            if (key.isBlank() || key.length() > LONGEST_KEY || key.chars().anyMatch(Character::isISOControl)) {
                throw mistake(at, "a key is one word, such as naam");
            }
            parser.nextToken();
            if (nodes.put(key, node(parser, key, at)) != null) {
                throw mistake(at, key + " is there twice");
            }
        }
        return new Keys(line, nodes);
    }

    private Node node(JsonParser parser, String key, int line) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return keys(parser);
        }
        requireOwn(parser, line);
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(parser, key, line(parser)));
            }
            return new Items(line, items);
        }
        String value = parser.currentToken() == JsonToken.VALUE_NULL
                ? ""
                : parser.getString().strip();
        if (value.isEmpty() || value.chars().anyMatch(Character::isISOControl)) {
            throw mistake(line, key + " needs a value, in one line");
        }
        return new Text(line, value);
    }

    /** Refuses values that stand elsewhere, so that what is read is what is written. */
    private void requireOwn(JsonParser parser, int line) {
        if (parser.getObjectId() != null || (parser instanceof YAMLParser yaml && yaml.isCurrentAlias())) {
            throw mistake(line, "an anchor (&) or alias (*) is there; write the value itself, in full");
        }
    }

    /** Refuses keys that are not known, and suggests those that are alike. */
    void requireKnown(Keys keys, String where, List<String> known) {
        keys.nodes().forEach((key, node) -> {
            if (!known.contains(key)) {
                throw mistake(
                        node.line(),
                        "there is no key \"" + key + "\"" + where
                                + Suggestions.of(key, known, Function.identity(), Function.identity())
                                        .map(near -> ". Did you mean " + near + "? There are ")
                                        .orElse("; there are ")
                                + String.join(", ", known));
            }
        });
    }

    OperatorMistakeException mistake(int line, String what) {
        return mistake(line, what, null);
    }

    OperatorMistakeException mistake(int line, String what, @Nullable Throwable cause) {
        return new OperatorMistakeException(
                String.format(Locale.ROOT, "The scenario %s, line %d: %s.", path, line, what), cause);
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    /** The line that the message names; the exception's own location is that of the last value that was read. */
    private static String line(JacksonException failure) {
        Matcher named = NAMED_LINE.matcher(
                Optional.ofNullable(failure.getOriginalMessage()).orElse(""));
        return named.find()
                ? named.group(1)
                : String.valueOf(failure.getLocation().getLineNr());
    }
}
