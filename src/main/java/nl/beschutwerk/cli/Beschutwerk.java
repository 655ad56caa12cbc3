package nl.beschutwerk.cli;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.beschutwerk.cli.settings.Settings;
import nl.beschutwerk.database.DatabaseSettings;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.operate.notify.Heartbeat;
import nl.beschutwerk.operate.watch.CommandWatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The command line: {@code jobs/beschutwerk}. Help is answered here, before the application starts anything else. */
@Command(
        name = "beschutwerk",
        description = {
            "Turns UWV's quarterly deliveries on sheltered work (beschut werk) into figures in persons and in jobs of"
                    + " 31 hours, with workbooks and open data for the country and its regions.",
            ""
        },
        subcommands = {
            RunCommand.class,
            CorrectCommand.class,
            CheckCommand.class,
            AuditCommand.class,
            StatusCommand.class,
            RunsCommand.class,
            DueCommand.class,
            NotifyCommand.class,
            InboxCommand.class,
            ServeCommand.class,
            ApproveCommand.class,
            PublishDueCommand.class,
            WithdrawCommand.class,
            VerifyCommand.class,
            TraceCommand.class,
            AllocateCommand.class,
            PurgeCommand.class,
            SampleCommand.class,
            DemoCommand.class,
            SupportCommand.class,
            DatabaseCommand.class,
            ConfigCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Beschutwerk {

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            fallbackValue = "true",
            description = "Show where in the code a failure came from.")
    private boolean stacktrace;

    /** The signs of life of the command, if a monitor watches it. */
    private @Nullable Heartbeat heartbeat;

    private final CommandWatch watch;

    private Beschutwerk(CommandWatch watch) {
        this.watch = watch;
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        CommandLine line = commandLine();
        int code = line.execute(arguments);
        Beschutwerk top = line.getCommand();
        // A command that was broken off has not ended: the next one goes on with it.
        if (code != ExitCode.INTERRUPTED.code()) {
            top.watch.ends(code).ifPresent(line.getErr()::println);
            if (top.heartbeat != null) {
                top.heartbeat.ends(code);
            }
        }
        System.exit(code);
    }

    static CommandLine commandLine() {
        return commandLine(System.getenv(), ProjectPaths.ofProcess(), new CommandLine.RunLast());
    }

    /** The command line with a given environment, given places and a given strategy to execute a valid command, for tests. */
    static CommandLine commandLine(Map<String, String> environment, ProjectPaths places, IExecutionStrategy last) {
        Beschutwerk top = new Beschutwerk(new CommandWatch(environment::get));
        CommandLine line = new CommandLine(top, new CommandFactory(top.watch))
                .setParameterExceptionHandler(new WrongOptions())
                .setExecutionExceptionHandler(new Failures(() -> top.stacktrace))
                .setExecutionStrategy(parsed -> top.execute(parsed, environment::get, last))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setUsageHelpAutoWidth(true);
        line.setColorScheme(Colours.of(environment::get));
        OptionValues.readBy(line);
        Settings.readBy(line, places, environment, Environment.OF_NO_OPTION);
        listExitCodes(line);
        return line;
    }

    /** Executes a command. Help is answered in any environment; a command needs valid environment variables. */
    private int execute(ParseResult parsed, DatabaseSettings.Lookup environment, IExecutionStrategy last) {
        CommandLine asked =
                parsed.asCommandLineList().get(parsed.asCommandLineList().size() - 1);
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        requireFlagsWithoutEmptyValues(parsed, asked);
        try {
            if (!(asked.getCommand() instanceof HelpCommand) && !(asked.getCommand() instanceof CompletionCommand)) {
                Environment.require(environment);
                watch.begins(asked.getCommandName(), () -> PlacesInForce.of(asked));
                requireSettings(asked);
                heartbeat = heartbeat(asked.getCommandName(), environment);
            }
            return last.execute(parsed);
        } catch (OperatorMistakeException e) {
            throw new CommandLine.ExecutionException(asked, String.valueOf(e.getMessage()), e);
        } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
            throw new CommandLine.ExecutionException(asked, "The Java machine could not go on", e);
        }
    }

    private static void requireSettings(CommandLine asked) {
        Settings settings = Settings.of(asked);
        settings.require();
        settings.warnings()
                .forEach(warning -> new ConsoleLines(asked.getErr()).line("%s", OptionText.printable(warning)));
    }

    /** Tells a monitor that a command begins, if it is one that is scheduled. */
    private static @Nullable Heartbeat heartbeat(String command, DatabaseSettings.Lookup environment) {
        return switch (command) {
            case "run", "inbox", "due", "purge", "notify" -> begins(command, environment);
            case "publish-due" -> begins("publish", environment);
            default -> null;
        };
    }

    private static Heartbeat begins(String task, DatabaseSettings.Lookup environment) {
        return Heartbeat.begins(task, ProjectPaths.ofProcess().notifications(), environment);
    }

    /**
     * Refuses flags with an empty value: picocli reads {@code --dry-run=} as {@code --dry-run}, which the operator may not have
     * meant.
     */
    private static void requireFlagsWithoutEmptyValues(ParseResult parsed, CommandLine asked) {
        for (String word : parsed.originalArgs()) {
            int sign = word.indexOf('=');
            if (word.startsWith("--") && sign > 0 && OptionText.isEmpty(word.substring(sign + 1))) {
                throw new CommandLine.ParameterException(
                        asked,
                        "Invalid value for option '" + word.substring(0, sign)
                                + "': it is empty. Give the option alone, or leave it out");
            }
        }
    }

    /** Lists below the help of each command the exit codes that it declares. */
    private static void listExitCodes(CommandLine line) {
        line.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(codesOf(line.getCommand()).stream()
                        .collect(Collectors.toMap(
                                code -> String.format(Locale.ROOT, "%3d", code.code()),
                                code -> code.meaning().replaceFirst("^`[a-z]+`: ", ""),
                                (one, other) -> one,
                                LinkedHashMap::new)));
        line.getSubcommands().values().forEach(Beschutwerk::listExitCodes);
    }

    /** The exit codes that a command declares; all codes if it declares none. */
    static List<ExitCode> codesOf(Object command) {
        EndsWith declared = command.getClass().getAnnotation(EndsWith.class);
        return List.of(declared == null ? ExitCode.values() : declared.value());
    }

    /**
     * Creates the commands for picocli. A command whose constructor takes {@link UseCase use cases} gets them here; picocli
     * creates everything else itself. Nothing is opened here, so that help is answered at once.
     */
    static final class CommandFactory implements IFactory {

        private final IFactory others = CommandLine.defaultFactory();
        private final CommandWatch watch;

        CommandFactory(CommandWatch watch) {
            this.watch = watch;
        }

        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                Type[] parameters = constructor.getGenericParameterTypes();
                if (parameters.length > 0 && Arrays.stream(parameters).allMatch(CommandFactory::isUseCase)) {
                    constructor.setAccessible(true);
                    return type.cast(constructor.newInstance(
                            Arrays.stream(parameters).map(this::useCase).toArray()));
                }
            }
            return others.create(type);
        }

        private static boolean isUseCase(Type parameter) {
            return parameter instanceof ParameterizedType type && type.getRawType() == UseCase.class;
        }

        private UseCase<?> useCase(Type parameter) {
            return new UseCase<>((Class<?>) ((ParameterizedType) parameter).getActualTypeArguments()[0], watch);
        }
    }
}
