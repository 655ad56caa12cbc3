package nl.beschutwerk.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import nl.beschutwerk.cli.settings.Settings;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.operate.watch.WatchedPlaces;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The places that hold for one command: those of its own options, and else what is set for the command that works there. The state
 * of the product is about all of them, whatever command was the last.
 */
final class PlacesInForce {

    private final CommandLine asked;
    private final Settings settings;

    private PlacesInForce(CommandLine asked) {
        this.asked = asked;
        this.settings = Settings.of(asked);
    }

    /** The places of a command whose options have been read. */
    static WatchedPlaces of(CommandLine asked) {
        PlacesInForce inForce = new PlacesInForce(asked);
        ProjectPaths places = inForce.settings.places();
        // An output folder that is given for once is not the one that is watched.
        Path output = inForce.set("status", "--output").orElse(places.output());
        return new WatchedPlaces(
                output,
                inForce.place("due", "--reference").orElse(places.reference()),
                inForce.place("notify", "--settings")
                        .or(() -> inForce.place("serve", "--notify"))
                        .orElse(places.notifications()),
                inForce.place("inbox", "--inbox").orElseGet(() -> places.inbox(output)),
                inForce.place("publish-due", "--published").orElseGet(() -> places.published(output)));
    }

    private Optional<Path> place(String command, String option) {
        OptionSpec own = asked.getCommandSpec().findOption(option);
        if (own != null && own.getValue() instanceof Path given) {
            return Optional.of(given);
        }
        return set(command, option);
    }

    private Optional<Path> set(String command, String option) {
        CommandLine top = asked.getParent() == null ? asked : asked.getParent();
        CommandLine usual = Objects.requireNonNull(top.getSubcommands().get(command), command);
        OptionSpec spec = usual.getCommandSpec().findOption(option);
        return settings.of(spec).map(setting -> Path.of(setting.value()));
    }
}
