package nl.beschutwerk.operate.notify;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.beschutwerk.domain.OperatorMistakeException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The sections of {@code notify.yaml} with their settings, each with its line, before anything is made of them. */
final class NotifyYaml {

    private static final Pattern NAMED_LINE = Pattern.compile("line (\\d+), column");

    private final Path path;
    private final Map<String, Section> sections = new LinkedHashMap<>();

    private NotifyYaml(Path path) {
        this.path = path;
    }

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

    /** The settings of one section. */
    record Section(int line, Map<String, Setting> settings) {}

    /**
     * Reads the sections.
     *
     * @throws OperatorMistakeException if the content is no YAML, or has another form
     */
    static NotifyYaml of(Path path, byte[] content) {
        NotifyYaml yaml = new NotifyYaml(path);
        if (saysNothing(content)) {
            return yaml;
        }
        try (JsonParser parser = new YAMLMapper().createParser(content)) {
            yaml.read(parser);
        } catch (JacksonException e) {
            throw new OperatorMistakeException(
                    "The settings " + path + " are not valid YAML (line " + line(e)
                            + "). A value with a colon and a space, or that begins with an asterisk, stands between quotation"
                            + " marks.",
                    e);
        }
        return yaml;
    }

    /** Whether it has comments alone, as it is shipped. Every command looks, and reading YAML takes a while to begin. */
    private static boolean saysNothing(byte[] content) {
        return new String(content, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .allMatch(line -> line.isEmpty() || line.startsWith("#"));
    }

    private void read(JsonParser parser) {
        JsonToken first = parser.nextToken();
        if (first == null || first == JsonToken.VALUE_NULL) {
            return;
        }
        if (first != JsonToken.START_OBJECT) {
            throw mistake(line(parser), "a section such as \"mail:\" is expected");
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            int line = line(parser);
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw mistake(line, name + " needs its settings below it, each two spaces to the right");
            }
            if (sections.put(name, section(parser, name, line)) != null) {
                throw mistake(line, name + " is there twice");
            }
        }
    }

    private Section section(JsonParser parser, String name, int line) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            int at = line(parser);
            parser.nextToken();
            if (settings.put(key, new Setting(at, values(parser, name + ": " + key, at))) != null) {
                throw mistake(at, name + ": " + key + " is there twice");
            }
        }
        return new Section(line, settings);
    }

    private List<String> values(JsonParser parser, String what, int line) {
        List<String> values = new ArrayList<>();
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                values.add(value(parser, what, line));
            }
        } else {
            values.add(value(parser, what, line));
        }
        if (values.isEmpty()) {
            throw mistake(line, what + " needs a value");
        }
        return values;
    }

    private String value(JsonParser parser, String what, int line) {
        String value = parser.currentToken().isScalarValue() && parser.currentToken() != JsonToken.VALUE_NULL
                ? parser.getString().strip()
                : "";
        if (value.isEmpty() || value.chars().anyMatch(Character::isISOControl)) {
            throw mistake(line, what + " needs a value, in one line");
        }
        return value;
    }

    Map<String, Section> sections() {
        return sections;
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

    OperatorMistakeException mistake(int line, String what) {
        return mistake(line, what, null);
    }

    OperatorMistakeException mistake(int line, String what, @Nullable Throwable cause) {
        return new OperatorMistakeException(
                String.format(Locale.ROOT, "The settings %s, line %d: %s.", path, line, what), cause);
    }
}
