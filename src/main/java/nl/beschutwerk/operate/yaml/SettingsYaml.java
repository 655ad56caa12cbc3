package nl.beschutwerk.operate.yaml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
import nl.beschutwerk.operate.yaml.YamlValue.Entry;
import nl.beschutwerk.operate.yaml.YamlValue.Items;
import nl.beschutwerk.operate.yaml.YamlValue.Section;
import nl.beschutwerk.operate.yaml.YamlValue.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** A file of settings of the operator in YAML: its keys and values, each with its line, before anything is made of them. */
public final class SettingsYaml {

    private static final Pattern NAMED_LINE = Pattern.compile("line (\\d+), column");

    private final Kind kind;
    private final Path path;
    private final Section settings;

    /**
     * What kind of file it is, in words for messages.
     *
     * @param name such as {@code schedule}
     * @param expected what one of its lines looks like, such as {@code a section such as "mail:"}
     * @param hint why it is no YAML, most likely: a sentence
     */
    public record Kind(String name, String expected, String hint) {}

    private SettingsYaml(Kind kind, Path path, byte[] content) {
        this.kind = kind;
        this.path = path;
        this.settings = saysNothing(content) ? Section.EMPTY : parsed(content);
    }

    /**
     * Reads a file.
     *
     * @throws OperatorMistakeException if it is missing, cannot be read, is no YAML, or has a key twice
     */
    public static SettingsYaml read(Kind kind, Path path) {
        try {
            return new SettingsYaml(kind, path, Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            throw new OperatorMistakeException(
                    "There is no " + kind.name() + " " + path + "; name a file that exists.", e);
        } catch (IOException e) {
            throw new OperatorMistakeException(
                    "The " + kind.name() + " " + path + " cannot be read; check that it is a file you may read.", e);
        }
    }

    /** The settings; none if the file says nothing. */
    public Section settings() {
        return settings;
    }

    /** A mistake in a line of the file. What is wrong is said without a full stop; a question has its mark. */
    public OperatorMistakeException mistake(int line, String what) {
        return mistake(line, what, null);
    }

    /** A mistake in a line of the file, with its cause. What is wrong is said without a full stop; a question has its mark. */
    public OperatorMistakeException mistake(int line, String what, @Nullable Throwable cause) {
        return new OperatorMistakeException(
                String.format(
                        Locale.ROOT,
                        "The %s %s, line %d: %s%s",
                        kind.name(),
                        path,
                        line,
                        what,
                        what.endsWith("?") ? "" : "."),
                cause);
    }

    /** Whether it has comments alone, as files are shipped. Every command looks, and reading YAML takes a while to begin. */
    private static boolean saysNothing(byte[] content) {
        return new String(content, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .allMatch(line -> line.isEmpty() || line.startsWith("#"));
    }

    private Section parsed(byte[] content) {
        try (JsonParser parser = new YAMLMapper().createParser(content)) {
            JsonToken first = parser.nextToken();
            if (first == null || first == JsonToken.VALUE_NULL) {
                return Section.EMPTY;
            }
            if (first != JsonToken.START_OBJECT) {
                throw mistake(line(parser), kind.expected() + " is expected");
            }
            Section read = section(parser, "");
            if (parser.nextToken() != null) {
                throw mistake(line(parser), "a second document begins here; all settings stand in one");
            }
            return read;
        } catch (JacksonException e) {
            throw new OperatorMistakeException(
                    "The " + kind.name() + " " + path + " is not valid YAML" + line(e) + ". " + kind.hint(), e);
        }
    }

    private Section section(JsonParser parser, String within) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            int line = line(parser);
            requireNoReference(parser, line);
            parser.nextToken();
            if (entries.put(key, new Entry(line, value(parser, within + key + ": ", line))) != null) {
                throw mistake(line, within + key + " is there twice");
            }
        }
        return new Section(entries);
    }

    private YamlValue value(JsonParser parser, String within, int line) {
        requireNoReference(parser, line);
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return section(parser, within);
        }
        if (token == JsonToken.START_ARRAY) {
            List<YamlValue> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser, within, line));
            }
            return new Items(items);
        }
        return new Text(token == JsonToken.VALUE_NULL ? "" : parser.getString());
    }

    /** What is meant is more likely a text with an asterisk than a reference to what stands elsewhere in the file. */
    private void requireNoReference(JsonParser parser, int line) {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw mistake(line, "a value that begins with an asterisk stands between quotation marks");
        }
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    /** The line that the message names, if any; the exception's own location is that of the last value that was read. */
    private static String line(JacksonException failure) {
        Matcher named = NAMED_LINE.matcher(
                Optional.ofNullable(failure.getOriginalMessage()).orElse(""));
        if (named.find()) {
            return " (line " + named.group(1) + ")";
        }
        return Optional.ofNullable(failure.getLocation())
                .map(place -> " (line " + place.getLineNr() + ")")
                .orElse("");
    }
}
