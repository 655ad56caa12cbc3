package nl.beschutwerk.operate.watch;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.beschutwerk.database.DatabaseSettings;
import nl.beschutwerk.database.DatabaseSettings.Lookup;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.job.DatabaseSession;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.operate.notify.Channel;
import nl.beschutwerk.operate.notify.NotifyFile;
import nl.beschutwerk.release.ReleaseStates;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures one command, for those who run commands by timers. In the folder that the environment names it leaves three kinds of files:
 * {@code beschutwerk.prom} with what the database knows, {@code beschutwerk-<command>.prom} with how each command ended last, and {@code
 * beschutwerk-batch.prom} with what Spring Batch measured of the last command that ran a job. No series is in two of them. The same is
 * sent to OpenTelemetry, if that is wanted. Where neither is, nothing of it is even loaded.
 */
public final class CommandWatch {

    /** The variable that names the folder for the files. */
    public static final String FOLDER = "BESCHUTWERK_METRICS_DIR";

    /** They make or show what is not the organisation's work, or work on no database. {@code serve} shows its metrics itself. */
    private static final Set<String> NOT_WATCHED =
            Set.of("help", "sample", "demo", "support", "database", "serve", "config", "completion", "beschutwerk");

    /** Exit codes with which a command has done its work; 10 says that something is late. */
    private static final Set<Integer> WELL = Set.of(0, 10);

    /** A share that is gone holds up no command for longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final String STATE_FILE = "beschutwerk.prom";
    private static final String BATCH_FILE = "beschutwerk-batch.prom";
    private static final String SPRING_BATCH = "spring_batch_";

    private final Lookup environment;
    private final Clock clock;
    private @Nullable String command;
    private Instant begun = Instant.EPOCH;
    private @Nullable Supplier<WatchedPlaces> watchedPlaces;
    private @Nullable Meters meters;
    private List<Reading> state = List.of();

    /** Measures a command of a process with this environment. */
    public CommandWatch(Lookup environment) {
        this(environment, Clock.systemUTC());
    }

    CommandWatch(Lookup environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    /**
     * A command begins.
     *
     * @param places asked for when the state is read
     */
    public void begins(String name, Supplier<WatchedPlaces> places) {
        boolean wanted = environment.value(FOLDER) != null || Collector.isNamedBy(environment);
        if (wanted && !NOT_WATCHED.contains(name)) {
            command = name;
            watchedPlaces = places;
            begun = clock.instant();
        }
    }

    /** The use case of the command, with what measures it. */
    public List<Class<?>> with(Class<?> useCase) {
        return command == null ? List.of(useCase) : List.of(useCase, Observing.class);
    }

    /**
     * Reads what the database knows, after the command has worked on it. The demo is not watched, by whatever command. An output folder
     * that is neither the usual one nor set has a database of its own: how the command ended is told, and the state stays that of
     * the usual one.
     */
    @SuppressWarnings("IllegalCatch") // Whatever goes wrong: nothing fails for what only watches.
    public void looks(DatabaseSession session, ProjectPaths places, Path output) {
        if (command == null || watchedPlaces == null) {
            return;
        }
        if (places.isDemo(output)) {
            command = null;
            return;
        }
        try {
            meters = session.useCase(Meters.class);
            if (session.useCase(Interruption.class).isRequested()) {
                return;
            }
            WatchedPlaces where = watchedPlaces.get();
            if (!ProjectPaths.isSame(where.output(), output)) {
                return;
            }
            Watched watched = new Watched(
                    where.reference(),
                    channels(where),
                    Watched.folders(
                            where.output(),
                            where.published(),
                            session.useCase(DatabaseSettings.class).var(),
                            Optional.of(where.inbox())));
            StateReader reader = new StateReader(
                    session.useCase(DataSource.class),
                    session.useCase(ReleaseStates.class),
                    session.useCase(Clock.class));
            List<Reading> readings = new ArrayList<>(reader.read(watched, false));
            readings.addAll(Disks.readings(new Disks(watched.folders(), PATIENCE).answers()));
            state = readings;
        } catch (RuntimeException e) {
            log().warn("The state could not be measured", e);
        }
    }

    private static List<Channel> channels(WatchedPlaces where) {
        try {
            return NotifyFile.channelsIfThere(where.notifications());
        } catch (OperatorMistakeException e) {
            log().warn("What waits to be sent cannot be measured: {}", e.getMessage());
            return List.of();
        }
    }

    /**
     * The command ended. Writes the files, and sends.
     *
     * @return a sentence for the operator if that did not work
     */
    @SuppressWarnings("IllegalCatch") // Whatever goes wrong: nothing fails for what only watches.
    public Optional<String> ends(int exitCode) {
        if (command == null) {
            return Optional.empty();
        }
        Meters measured = meters == null ? Meters.begin(environment) : meters;
        try {
            @Nullable String folder = environment.value(FOLDER);
            if (folder == null) {
                new Gauges(measured.all()).show(readings(command, exitCode, Optional.empty()));
                return Optional.empty();
            }
            write(Path.of(folder), measured, command, exitCode);
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            log().warn("The metrics could not be written", e);
            return Optional.of("The metrics could not be written to " + environment.value(FOLDER) + ", the folder that "
                    + FOLDER + " names: " + whyNot(e) + " The command itself has done its work.");
        } finally {
            measured.end();
        }
    }

    private List<Reading> readings(String name, int exitCode, Optional<Double> lastSuccess) {
        Instant now = clock.instant();
        List<Reading> readings = new ArrayList<>(state);
        readings.add(Reading.of(Metric.COMMAND_EXIT_CODE, exitCode, name));
        readings.add(Reading.of(Metric.COMMAND_START, begun, name));
        readings.add(Reading.of(Metric.COMMAND_END, now, name));
        if (WELL.contains(exitCode)) {
            readings.add(Reading.of(Metric.COMMAND_SUCCESS, now, name));
        } else {
            lastSuccess.ifPresent(moment -> readings.add(Reading.of(Metric.COMMAND_SUCCESS, moment, name)));
        }
        return readings;
    }

    private void write(Path folder, Meters measured, String name, int exitCode) throws IOException {
        TextFile ofCommand = new TextFile(folder.resolve("beschutwerk-" + name + ".prom"));
        List<Reading> readings = readings(name, exitCode, ofCommand.value(Metric.COMMAND_SUCCESS));
        String batch = measured.text();
        if (batch.contains(SPRING_BATCH)) {
            new TextFile(folder.resolve(BATCH_FILE)).write(batch);
        }
        if (!state.isEmpty()) {
            new TextFile(folder.resolve(STATE_FILE)).write(text(measured, readings, false));
        }
        ofCommand.write(text(measured, readings, true));
    }

    private static String text(Meters measured, List<Reading> readings, boolean ofCommand) {
        Meters part = measured.beside();
        new Gauges(part.all())
                .show(readings.stream()
                        .filter(reading -> (reading.metric().source() == Metric.Source.COMMAND) == ofCommand)
                        .toList());
        return part.text();
    }

    private static String whyNot(Exception failure) {
        return failure instanceof NoSuchFileException
                ? "there is no such folder. Make it, for the account of the product to write in."
                : "it may not be written by this user, or its disk is full; the log says more.";
    }

    /** Not before there is something to say: the log is opened by what is opened first. */
    private static Logger log() {
        return LoggerFactory.getLogger(CommandWatch.class);
    }
}
