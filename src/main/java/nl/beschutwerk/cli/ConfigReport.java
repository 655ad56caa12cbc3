package nl.beschutwerk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.beschutwerk.cli.settings.CommandOption;
import nl.beschutwerk.cli.settings.SettableOptions;
import nl.beschutwerk.cli.settings.Setting;
import nl.beschutwerk.cli.settings.Settings;
import nl.beschutwerk.database.DatabaseSettings;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.operate.watch.CommandWatch;
import picocli.CommandLine;

/** The settings that apply, each with the place where it comes from, in lines. No line has a secret. */
final class ConfigReport {

    private static final String BY_DEFAULT = "default";
    private static final Pattern DEFAULT_IN_WORDS = Pattern.compile("\\(default: ([^;,)]+)");

    private final Settings settings;
    private final ProjectPaths places;

    ConfigReport(Settings settings, ProjectPaths places) {
        this.settings = settings;
        this.places = places;
    }

    /** A name, a value and its origin. */
    private record Row(String name, String value, String origin) {}

    /** All of it: the file, the options of commands and, if asked for, what is no option. */
    List<String> all(CommandLine top, Collection<CommandLine> commands, boolean alsoNoOptions) {
        List<String> lines = new ArrayList<>(List.of("Settings are read from " + settings.fileInWords(), ""));
        lines.addAll(of(top));
        commands.forEach(command -> lines.addAll(of(command)));
        if (alsoNoOptions) {
            lines.add("not options");
            lines.addAll(table(noOptions()));
        }
        return lines;
    }

    /** The options of one command; none if it has none. */
    private List<String> of(CommandLine command) {
        List<CommandOption> options = CommandOption.of(command);
        if (options.isEmpty()) {
            return List.of();
        }
        boolean ofAll = command.getCommandSpec().parent() == null;
        List<String> lines = new ArrayList<>(List.of(ofAll ? "all commands" : command.getCommandName()));
        lines.addAll(table(options.stream()
                .filter(SettableOptions::isSettable)
                .map(this::row)
                .toList()));
        String eachTime = options.stream()
                .filter(option -> !SettableOptions.isSettable(option))
                .map(option -> option.spec().longestName())
                .collect(Collectors.joining(", "));
        if (!eachTime.isEmpty()) {
            lines.add("  given each time: " + eachTime);
        }
        lines.add("");
        return lines;
    }

    private Row row(CommandOption option) {
        Optional<Setting> set = settings.of(option.spec());
        return new Row(
                option.spec().longestName(),
                set.map(setting -> shown(option, setting.value())).orElseGet(() -> byDefault(option)),
                set.map(Setting::origin).orElse(BY_DEFAULT));
    }

    private static String shown(CommandOption option, String value) {
        return option.isFlag() ? value.replaceFirst("(?i)^true$", "yes").replaceFirst("(?i)^false$", "no") : value;
    }

    /** Most defaults depend on where the product is or who is logged in: the help says them in words. */
    private String byDefault(CommandOption option) {
        if (option.isFlag()) {
            return "no";
        }
        String value = option.spec().defaultValue();
        if (value != null) {
            return value;
        }
        Matcher words = DEFAULT_IN_WORDS.matcher(String.join(" ", option.spec().description()));
        if (!words.find()) {
            return "(none)";
        }
        // The folders that are meant by default are below the home, wherever the command is given.
        return option.isPath() && words.group(1).matches("\\S+")
                ? places.home().resolve(words.group(1)).toString()
                : words.group(1);
    }

    private List<Row> noOptions() {
        Path var = places.home()
                .resolve(Optional.ofNullable(settings.variable(DatabaseSettings.VAR))
                        .orElse("var"));
        List<Row> rows = new ArrayList<>();
        rows.add(row(
                "home",
                "BESCHUTWERK_HOME",
                places.home().toString(),
                places.home().toString()));
        // The launcher always sets it.
        rows.add(
                var.equals(places.home().resolve("var"))
                        ? new Row("var", var.toString(), BY_DEFAULT)
                        : row("var", DatabaseSettings.VAR, var.toString(), var.toString()));
        String address = settings.variable(DatabaseSettings.URL);
        rows.add(row(
                "database",
                DatabaseSettings.URL,
                address == null ? "" : SupportBundle.place(address),
                "the product's own, in " + ProjectPaths.shown(var.resolve("postgres"))));
        rows.add(row(
                "database user",
                DatabaseSettings.USER,
                String.valueOf(settings.variable(DatabaseSettings.USER)),
                "the product's own"));
        rows.add(secret("database password", DatabaseSettings.PASSWORD));
        String log = settings.variable(LogFile.NAMED_BY);
        rows.add(row("log", LogFile.NAMED_BY, String.valueOf(log), ProjectPaths.shown(var.resolve("log"))));
        rows.add(row(
                "log format",
                LogEncoder.FORMAT,
                String.valueOf(settings.variable(LogEncoder.FORMAT)),
                LogEncoder.TEXT));
        rows.add(row(
                "folder of metrics",
                CommandWatch.FOLDER,
                String.valueOf(settings.variable(CommandWatch.FOLDER)),
                "(none)"));
        rows.add(secret("options of Java", "BESCHUTWERK_JAVA_OPTIONS"));
        return rows;
    }

    private Row row(String name, String variable, String value, String byDefault) {
        return settings.variable(variable) == null
                ? new Row(name, byDefault, BY_DEFAULT)
                : new Row(name, value, "the environment variable " + variable);
    }

    private Row secret(String name, String variable) {
        return row(name, variable, "set", "not set");
    }

    private static List<String> table(List<Row> rows) {
        int names = width(rows.stream().map(Row::name).toList());
        int values = width(rows.stream().map(Row::value).toList());
        String format = "  %-" + names + "s  %-" + values + "s  %s";
        return rows.stream()
                .map(row -> String.format(Locale.ROOT, format, row.name(), row.value(), row.origin()))
                .toList();
    }

    private static int width(List<String> texts) {
        return Math.max(1, texts.stream().mapToInt(String::length).max().orElse(1));
    }
}
