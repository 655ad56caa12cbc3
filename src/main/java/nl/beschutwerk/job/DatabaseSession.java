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
import nl.beschutwerk.job.support.StoreConfiguration;
import nl.beschutwerk.job.support.WrittenFolders;
import nl.beschutwerk.release.SealedFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What is opened for a command that works on the database: the database itself, and one use case with the stores that it works
 * with. A use case names what it needs by {@code @Import}; one that only asks or marks starts no Spring Batch. Opened once a
 * command, and left in order, also after Ctrl-C.
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
     * Opens the database of an output folder. The embedded server keeps a database for each, so that what is in the folder
     * and what is in the database are always about the same releases; the demo's is there also if the operator has a server
     * of their own.
     *
     * @param useCase what the command carries out
     * @throws nl.beschutwerk.database.DatabaseUnavailableException when there is no database to work on
     * @throws OperatorMistakeException when the database is of another output folder, or the folder cannot be read
     */
    public static DatabaseSession open(ProjectPaths places, Path output, Class<?> useCase) {
        DatabaseSettings settings = places.settingsOf(output);
        WrittenFolders.requireVar(settings.var());
        DatabaseSession session = open(settings, useCase);
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

    /** Drafts that an earlier version left open to everybody on the machine. */
    private static void closeToOthers(Path output) {
        try {
            for (Path open : new SealedFolders(output).close()) {
                LOG.warn("Others can read {}, which is not this user's to close", open);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Whether others can read {} is not known", output, e);
        }
    }

    private static DatabaseSession open(DatabaseSettings settings, Class<?> useCase) {
        // A server that is being started is not left behind when the process is asked to end.
        Interruption interruption = Interruption.listening();
        try {
            return open(settings, interruption, List.of(useCase));
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

    /** The use case that the database was opened for. */
    public <T> T useCase(Class<T> type) {
        return spring.getBean(type);
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
