package nl.beschutwerk.cli.settings;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which options can be set once for all, in the environment or in {@code jobs/beschutwerk.yaml}, and which have to be given each time:
 * those that say what one command is about, decide something, or act on one occasion. An option that is in neither list fails a test.
 */
public final class SettableOptions {

    private static final Set<String> SETTABLE = Set.of(
            "address",
            "deliveries",
            "inbox",
            "inputs",
            "keep",
            "method",
            "notify",
            "operator",
            "output",
            "password-file",
            "patience",
            "persons",
            "plain",
            "published",
            "quiet",
            "reference",
            "scenarios",
            "schedule",
            "second-pair-of-eyes",
            "seed",
            "settings",
            "stacktrace",
            "untouched");

    private static final String WHO_DECIDES =
            "who decides is on record, and another than the one who gave the command may not get there by a setting";

    /** The options that have to be given each time, with the reason; of one command alone where its name stands before it. */
    private static final Map<String, String> EACH_TIME = Map.ofEntries(
            Map.entry("quarter", "it says what one command is about, and the next would be about it too"),
            Map.entry("version", "it says what one command is about, and the next would be about it too"),
            Map.entry("delivery", "it says what one command is about, and the next would be about it too"),
            Map.entry("area", "it says what one command is about, and the next would be about it too"),
            Map.entry("indicator", "it says what one command is about, and the next would be about it too"),
            Map.entry("category", "it says what one command is about, and the next would be about it too"),
            Map.entry("scenario", "it says what one command is about, and the next would be about it too"),
            Map.entry("publishable", "it decides who may see one outcome"),
            Map.entry("out", "it names what one command makes, which must be new"),
            Map.entry("from", "it is chosen for one look or one publication"),
            Map.entry("before", "it says which rows are dropped for good"),
            Map.entry("reason", "it says why one thing is done"),
            Map.entry("cascade", "it decides that later quarters are made again too"),
            Map.entry("dry-run", "with it a run makes nothing, also a run by a timer"),
            Map.entry("test", "with it no message is sent, also not by a timer"),
            Map.entry("json", "with it a person who asks gets a document for a program"),
            Map.entry("now", "it is for the one time after something was put right"),
            Map.entry("faults", "it makes one delivery faulty on purpose"),
            Map.entry(
                    "correct deliveries",
                    "unless another place is named, a correction reads the delivery that the version before was made of"),
            Map.entry("correct operator", WHO_DECIDES),
            Map.entry("approve operator", WHO_DECIDES),
            Map.entry("withdraw operator", WHO_DECIDES));

    /** What one place requires, no other can take away: yes beats no, wherever it stands. */
    private static final Set<String> YES_HOLDS = Set.of("second-pair-of-eyes");

    /** By default these are folders of the output folder: with another one on the command line, what is set for the usual one is not meant. */
    private static final Set<String> GO_WITH_OUTPUT = Set.of("published", "inbox", "keep", "scenarios");

    private SettableOptions() {}

    /** Whether an option of a command can be set. */
    public static boolean isSettable(CommandOption option) {
        return SETTABLE.contains(option.name()) && reason(option).isEmpty();
    }

    /** Why an option has to be given each time; empty if it has not. */
    public static Optional<String> reason(CommandOption option) {
        return Optional.ofNullable(
                EACH_TIME.getOrDefault(option.command() + " " + option.name(), EACH_TIME.get(option.name())));
    }

    static boolean yesHolds(CommandOption option) {
        return YES_HOLDS.contains(option.name());
    }

    static boolean goesWithOutput(CommandOption option) {
        return GO_WITH_OUTPUT.contains(option.name());
    }

    /** What both lists name: options, or a command and an option. */
    public static Set<String> named() {
        Set<String> names = new TreeSet<>(SETTABLE);
        names.addAll(EACH_TIME.keySet());
        return names;
    }
}
