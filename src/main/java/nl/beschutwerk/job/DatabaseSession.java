package nl.beschutwerk.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import nl.beschutwerk.database.CancellableDataSource;
import nl.beschutwerk.database.DatabaseAddress;
import nl.beschutwerk.database.DatabaseSettings;
import nl.beschutwerk.database.access.DatabaseAccess;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.OutputOfDatabase;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.job.support.QuarterInUseException;
import nl.beschutwerk.job.support.StoreConfiguration;
import nl.beschutwerk.job.support.Telling;
import nl.beschutwerk.job.support.WrittenFolders;
import nl.beschutwerk.release.SealedFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An open database with one use case and the stores that it needs, for the duration of a command. A use case declares what it
 * needs by {@code @Import}; a use case that only queries or marks starts no Spring Batch. A command opens one session, which is
 * closed in order, even after Ctrl-C.
 */
public final class DatabaseSession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseSession.class);

    private final DatabaseAccess database;
    private final ConfigurableApplicationContext spring;
    private final Interruption interruption;

    private DatabaseSession(DatabaseAccess database, ConfigurableApplicationContext spring, Interruption interruption) {
        this.database = database;
        this.spring = spring;
        this.interruption = interruption;
        interruption.cancelWith(spring.getBean(CancellableDataSource.class)::cancelStatements);
    }

    /**
     * Opens the database of an output folder. The embedded server has a database for each output folder, so that the folder and
     * the database always hold the same releases. The demo uses the embedded server even if the operator has a server of their
     * own.
     *
     * @param useCases the use case that the command executes, and what else it needs
     * @throws nl.beschutwerk.database.DatabaseUnavailableException if there is no database to work on
     * @throws OperatorMistakeException if the database belongs to another output folder, or the folder cannot be read
     */
    public static DatabaseSession open(ProjectPaths places, Path output, List<Class<?>> useCases) {
        DatabaseSettings settings = places.settingsOf(output);
        WrittenFolders.requireVar(settings.var());
        DatabaseSession session = open(settings, useCases);
        try {
            new OutputOfDatabase(session.spring.getBean(DataSource.class))
                    .require(output, settings.ownServer().isEmpty());
            closeToOthers(output);
            return session;
        } catch (IOException e) {
            session.close();
            throw new OperatorMistakeException(
                    "The output folder " + ProjectPaths.shown(output)
                            + " cannot be read by this user. Give yourself the right to"
                            + " read it, or name another with --output.",
                    e);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /**
     * Removes the rights of others to drafts that an earlier version of the product left readable for everyone on the machine.
     */
    private static void closeToOthers(Path output) {
        try {
            for (Path open : new SealedFolders(output).close()) {
                LOG.warn("Others can read {}, which is not this user's to close", open);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Whether others can read {} is not known", output, e);
        }
    }

    private static DatabaseSession open(DatabaseSettings settings, List<Class<?>> useCases) {
        // Listen before the server starts, so that it is not left running if the process is asked to end meanwhile.
        Interruption interruption = Interruption.listening();
        try {
            return open(settings, interruption, useCases);
        } catch (RuntimeException e) {
            interruption.finished();
            throw e;
        }
    }

    /** Opens a database for several use cases. */
    static DatabaseSession open(DatabaseSettings settings, Interruption interruption, List<Class<?>> useCases) {
        DatabaseAccess database = DatabaseAccess.open(settings);
        try {
            SpringApplication application = new SpringApplication(StoreConfiguration.class);
            application.addPrimarySources(useCases);
            application.setRegisterShutdownHook(false);
            application.addInitializers(context -> {
                var beans = context.getBeanFactory();
                beans.registerSingleton(DatabaseAddress.class.getName(), database.address());
                beans.registerSingleton(DatabaseSettings.class.getName(), settings);
                beans.registerSingleton(Interruption.class.getName(), interruption);
            });
            return new DatabaseSession(database, application.run(), interruption);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** A use case for which the database was opened. */
    public <T> T useCase(Class<T> type) {
        return spring.getBean(type);
    }

    /**
     * Has it told that the use case failed as a task that is scheduled.
     *
     * @param task as {@code schedule.yaml} calls it, or {@code run}
     */
    public void tellFailure(String task, Exception failure) {
        if (!interruption.isRequested() && !(failure instanceof QuarterInUseException)) {
            useCase(Telling.class).failed(task, failure);
        }
    }

    @Override
    public void close() {
        try {
            spring.close();
        } finally {
            try {
                database.close();
            } finally {
                interruption.finished();
            }
        }
    }
}
