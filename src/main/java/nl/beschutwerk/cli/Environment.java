package nl.beschutwerk.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.beschutwerk.database.DatabaseSettings;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.operate.watch.CommandWatch;
import org.jspecify.annotations.Nullable;

/** The environment variables of the product. A variable that is set but empty is a mistake; it does not select the default. */
final class Environment {

    /** The variable that an organisation sets to yes if a second person must approve every release. */
    static final String SECOND_PAIR_OF_EYES = "BESCHUTWERK_SECOND_PAIR_OF_EYES";

    /** All variables except the password, which is empty if a server asks for none, and the options of Java. */
    static final List<String> NEVER_EMPTY = List.of(
            DatabaseSettings.VAR,
            DatabaseSettings.URL,
            DatabaseSettings.USER,
            LogFile.NAMED_BY,
            LogEncoder.FORMAT,
            CommandWatch.FOLDER,
            SECOND_PAIR_OF_EYES);

    /** All variables that set no option, for one that is written wrong. The launcher reads the first and the last. */
    static final List<String> OF_NO_OPTION = List.of(
            "BESCHUTWERK_HOME",
            DatabaseSettings.VAR,
            DatabaseSettings.URL,
            DatabaseSettings.USER,
            DatabaseSettings.PASSWORD,
            LogFile.NAMED_BY,
            LogEncoder.FORMAT,
            CommandWatch.FOLDER,
            "BESCHUTWERK_JAVA_OPTIONS");

    private Environment() {}

    /**
     * Refuses an environment in which a variable is empty, as after {@code export BESCHUTWERK_DB_URL=$URL} with no value for
     * URL: the command would work on another database than the operator meant. Control characters in a value are refused as
     * well.
     *
     * @throws OperatorMistakeException that names the first such variable
     */
    static void require(DatabaseSettings.Lookup environment) {
        NEVER_EMPTY.forEach(name -> requireGiven(name, environment.value(name)));
        saysYes(environment);
        requireFormatOfLog(environment.value(LogEncoder.FORMAT));
    }

    private static void requireFormatOfLog(@Nullable String format) {
        if (format != null
                && !List.of(LogEncoder.TEXT, LogEncoder.JSON)
                        .contains(format.strip().toLowerCase(Locale.ROOT))) {
            throw new OperatorMistakeException("The environment variable " + LogEncoder.FORMAT + " is \""
                    + OptionText.shown(format) + "\"; it can be " + LogEncoder.TEXT + " or " + LogEncoder.JSON + ".");
        }
    }

    private static void requireGiven(String name, @Nullable String value) {
        if (value != null && OptionText.isEmpty(value)) {
            throw new OperatorMistakeException("The environment variable " + name
                    + " is set, but empty. Give it a value, or take it" + " away with: unset " + name);
        }
        if (value != null && value.chars().anyMatch(Character::isISOControl)) {
            throw new OperatorMistakeException("The environment variable " + name
                    + " holds a control character, such as a line break. Give it a value in one line.");
        }
    }

    /**
     * Whether the organisation requires a second person to approve.
     *
     * @throws OperatorMistakeException if the variable is neither yes nor no
     */
    static boolean saysYes(DatabaseSettings.Lookup environment) {
        String said = Optional.ofNullable(environment.value(SECOND_PAIR_OF_EYES))
                .orElse("no")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (!List.of("yes", "no").contains(said)) {
            throw new OperatorMistakeException("The environment variable " + SECOND_PAIR_OF_EYES + " is \""
                    + OptionText.shown(said) + "\"; it can be yes or no.");
        }
        return said.equals("yes");
    }
}
