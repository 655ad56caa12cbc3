package nl.beschutwerk.operate.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.OperatorMistakeException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code schedule.yaml}. Whatever is wrong with it is told with its line. */
public final class ScheduleFile {

    private static final String KEPT = "kept-quarters";
    private static final int MOST_KEPT = 400;
    private static final Pattern NAMED_LINE = Pattern.compile("line (\\d+), column");
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Path path;
    private final Map<ServedTask, TaskTime> times =
            new EnumMap<>(ServeSchedule.usual().times());
    private final Set<String> said = new HashSet<>();
    private int purgeLine;
    private int kept;

    private ScheduleFile(Path path) {
        this.path = path;
    }

    /**
     * Reads the file, or takes the usual schedule if there is none.
     *
     * @throws OperatorMistakeException if it cannot be read, or something in it is wrong
     */
    public static ServeSchedule readIfThere(Path path) {
        return Files.exists(path) ? read(path) : ServeSchedule.usual();
    }

    /**
     * Reads the file.
     *
     * @throws OperatorMistakeException if it cannot be read, or something in it is wrong
     */
    public static ServeSchedule read(Path path) {
        ScheduleFile file = new ScheduleFile(path);
        try {
            file.read(Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            throw new OperatorMistakeException("There is no schedule " + path + "; name a file that exists.", e);
        } catch (IOException e) {
            throw new OperatorMistakeException(
                    "The schedule " + path + " cannot be read; check that it is a file you may read.", e);
        }
        return file.schedule();
    }

    private void read(byte[] content) {
        try (JsonParser parser = YAML.createParser(content)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return;
            }
            if (first != JsonToken.START_OBJECT) {
                throw mistake(line(parser), "lines such as \"due: 0 8 * * *\" are expected");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                int line = line(parser);
                if (!said.add(key)) {
                    throw mistake(line, key + " is there twice");
                }
                JsonToken value = parser.nextToken();
                take(key, value.isScalarValue() ? parser.getString() : null, line);
            }
        } catch (JacksonException e) {
            throw new OperatorMistakeException(
                    "The schedule " + path + " is not valid YAML (line " + line(e)
                            + "). A pattern that begins with an asterisk stands between quotation marks: \"*/5 * * * *\".",
                    e);
        }
    }

    private void take(String key, @Nullable String value, int line) {
        if (value == null || value.isBlank()) {
            throw mistake(line, key + " needs one value, such as " + (key.equals(KEPT) ? "8" : "every 5 minutes"));
        }
        if (key.equals(KEPT)) {
            kept = quarters(value, line);
            return;
        }
        ServedTask task = Arrays.stream(ServedTask.values())
                .filter(known -> known.word().equals(key))
                .findFirst()
                .orElseThrow(() -> mistake(line, "there is no task \"" + key + "\"; there are " + words()));
        try {
            times.put(task, TaskTime.of(value));
        } catch (IllegalArgumentException e) {
            throw new OperatorMistakeException(inLine(line) + key + ": \"" + value + "\" " + e.getMessage() + ".", e);
        }
        purgeLine = task == ServedTask.PURGE ? line : purgeLine;
    }

    private int quarters(String value, int line) {
        if (!value.matches("[1-9][0-9]{0,2}") || Integer.parseInt(value) > MOST_KEPT) {
            throw mistake(line, KEPT + " is \"" + value + "\"; give a number of quarters from 1 to " + MOST_KEPT);
        }
        return Integer.parseInt(value);
    }

    private ServeSchedule schedule() {
        ServeSchedule schedule = new ServeSchedule(times, kept);
        if (!schedule.of(ServedTask.PURGE).isOff() && kept == 0) {
            throw mistake(
                    purgeLine,
                    "purge drops rows of persons, and needs to know of how many past quarters they stay: add a line such as \""
                            + KEPT + ": 8\", or write \"purge: off\"");
        }
        return schedule;
    }

    private static String words() {
        return Arrays.stream(ServedTask.values()).map(ServedTask::word).collect(Collectors.joining(", "))
                + ", and the setting " + KEPT;
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    /** The line that the message names; the exception's own location is that of the last value that was read. */
    private static String line(JacksonException failure) {
        Matcher named = NAMED_LINE.matcher(failure.getOriginalMessage());
        return named.find()
                ? named.group(1)
                : String.valueOf(failure.getLocation().getLineNr());
    }

    private OperatorMistakeException mistake(int line, String what) {
        return new OperatorMistakeException(inLine(line) + what + ".");
    }

    private String inLine(int line) {
        return String.format(Locale.ROOT, "The schedule %s, line %d: ", path, line);
    }
}
