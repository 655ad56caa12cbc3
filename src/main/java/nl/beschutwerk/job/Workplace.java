package nl.beschutwerk.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.beschutwerk.database.CancellableDataSource;
import nl.beschutwerk.database.DatabaseAddress;
import nl.beschutwerk.database.DatabaseSettings;
import nl.beschutwerk.database.access.DatabaseAccess;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.explain.AuditRequest;
import nl.beschutwerk.job.explain.AuditRun;
import nl.beschutwerk.job.explain.Overview;
import nl.beschutwerk.job.explain.TraceRequest;
import nl.beschutwerk.job.explain.TraceRun;
import nl.beschutwerk.job.explain.Verification;
import nl.beschutwerk.job.explain.VerifyRun;
import nl.beschutwerk.job.making.DisclosureAudit;
import nl.beschutwerk.job.publishing.Publishing;
import nl.beschutwerk.job.receiving.CheckOutcome;
import nl.beschutwerk.job.receiving.CheckRequest;
import nl.beschutwerk.job.receiving.CheckRun;
import nl.beschutwerk.job.receiving.PurgeRun;
import nl.beschutwerk.job.runs.CorrectionRequest;
import nl.beschutwerk.job.runs.CorrectionResult;
import nl.beschutwerk.job.runs.QuarterOutcome;
import nl.beschutwerk.job.runs.ReleaseCommands;
import nl.beschutwerk.job.runs.RunReporter;
import nl.beschutwerk.job.runs.RunRequest;
import nl.beschutwerk.job.support.FullDisk;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.OutputOfDatabase;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.job.support.QuarterLock;
import nl.beschutwerk.job.support.ReleaseRooms;
import nl.beschutwerk.job.support.WrittenFolders;
import nl.beschutwerk.release.SealedFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Everything a command needs that works on the database: the database itself, and Spring Batch on top of it. Opened once a
 * command, and left in order, also after Ctrl-C.
 */
public final class Workplace implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workplace.class);

    private final DatabaseSettings settings;
    private final DatabaseAccess database;
    private final ConfigurableApplicationContext spring;
    private final Interruption interruption;

    private Workplace(
            DatabaseSettings settings,
            DatabaseAccess database,
            ConfigurableApplicationContext spring,
            Interruption interruption) {
        this.settings = settings;
        this.database = database;
        this.spring = spring;
        this.interruption = interruption;
        interruption.cancelWith(spring.getBean(CancellableDataSource.class)::cancelStatements);
    }

    /**
     * Opens the workplace of an output folder. The embedded server keeps a database for each, so that what is in the folder
     * and what is in the database are always about the same releases; the demo's is there also where the operator has a server
     * of their own.
     *
     * @throws nl.beschutwerk.database.DatabaseUnavailableException when there is no database to work on
     * @throws nl.beschutwerk.domain.OperatorMistakeException when the database is of another output folder,
     *     or the folder cannot be read
     */
    public static Workplace open(ProjectPaths places, Path output) {
        DatabaseSettings settings = places.settingsOf(output);
        WrittenFolders.requireVar(settings.var());
        Workplace workplace = open(settings);
        try {
            new OutputOfDatabase(workplace.rooms().dataSource())
                    .require(output, settings.ownServer().isEmpty());
            closeToOthers(output);
            return workplace;
        } catch (IOException e) {
            workplace.close();
            throw new OperatorMistakeException(
                    "The output folder " + ProjectPaths.shown(output)
                            + " cannot be read by this user. Give yourself the right to"
                            + " read it, or name another with --output.",
                    e);
        } catch (RuntimeException e) {
            workplace.close();
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

    static Workplace open(DatabaseSettings settings) {
        // A server that is being started is not left behind when the process is asked to end.
        Interruption interruption = Interruption.listening();
        try {
            return open(settings, interruption);
        } catch (RuntimeException e) {
            interruption.finished();
            throw e;
        }
    }

    static Workplace open(DatabaseSettings settings, Interruption interruption) {
        DatabaseAccess database = DatabaseAccess.open(settings);
        try {
            SpringApplication application = new SpringApplication(JobConfiguration.class);
            application.setRegisterShutdownHook(false);
            application.addInitializers(context ->
                    context.getBeanFactory().registerSingleton(DatabaseAddress.class.getName(), database.address()));
            return new Workplace(settings, database, application.run(), interruption);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Makes the releases that are asked for, and says of each quarter how it ended. */
    public List<QuarterOutcome> run(RunRequest request, RunReporter reporter) throws IOException, SQLException {
        return releases(request.output(), request.retour()).run(request, reporter);
    }

    /** Makes the next version of a quarter, and where asked of the later ones that show it. */
    public CorrectionResult correct(CorrectionRequest request, RunReporter reporter) throws IOException, SQLException {
        return releases(request.output(), request.retour()).correct(request, reporter);
    }

    /** Holds what was sealed and published against its checksums and the database. */
    public Verification verify(Optional<Quarter> quarter, Path output, Path published)
            throws IOException, SQLException {
        return breakable(() -> new VerifyRun(rooms(), output, published).run(quarter));
    }

    /** Tells where a figure comes from, a line each. */
    public List<String> trace(TraceRequest request) {
        return new TraceRun(rooms()).run(request);
    }

    /** Drops the rows of deliveries of quarters before this one, and says what it did, a line each. */
    public List<String> purge(Quarter before, String operator) throws IOException, SQLException {
        return new PurgeRun(rooms(), operator).run(before);
    }

    private ReleaseCommands releases(Path output, Path retour) {
        return new ReleaseCommands(
                rooms(),
                spring.getBean(JobRepository.class),
                spring.getBean(JobOperator.class),
                spring.getBean(PlatformTransactionManager.class),
                disk(output, retour));
    }

    /** The disks that a command fills: a server of one's own has its disk elsewhere. */
    private FullDisk disk(Path output, Path retour) {
        return new FullDisk(
                settings.ownServer().isPresent() ? List.of(output, retour) : List.of(output, retour, settings.var()));
    }

    /**
     * Finds in a delivery what a run would find, and keeps nothing of it.
     *
     * @throws nl.beschutwerk.domain.OperatorMistakeException when there is no delivery, or one of another quarter
     */
    public CheckOutcome check(CheckRequest request) throws IOException, SQLException {
        return stoppable(() -> new CheckRun(rooms()).run(request));
    }

    /** Decides on publication, for an operator. */
    public Publishing publishing(Path output, Path published, String operator) {
        return new Publishing(rooms(), output, published, operator);
    }

    /** What there is: every release, and every attempt to make one. */
    public Overview overview() {
        return new Overview(rooms());
    }

    private ReleaseRooms rooms() {
        return ReleaseRooms.on(spring.getBean(DataSource.class), interruption);
    }

    /**
     * Attacks the sealed files of a quarter again.
     *
     * @throws nl.beschutwerk.domain.OperatorMistakeException when the quarter has no release, or its files are gone
     */
    public DisclosureAudit audit(AuditRequest request) throws IOException, SQLException {
        return breakable(() -> new AuditRun(rooms()).run(request));
    }

    /** Work that only reads: its statements may be cancelled at any moment. */
    private <T> T breakable(QuarterLock.Work<T> work) throws IOException, SQLException {
        return stoppable(() -> {
            interruption.breakableBegins();
            try {
                return work.run();
            } finally {
                interruption.breakableEnds();
            }
        });
    }

    /** Whatever the request to end made fail is told as such. */
    private <T> T stoppable(QuarterLock.Work<T> work) throws IOException, SQLException {
        interruption.check();
        try {
            return work.run();
        } catch (IOException | SQLException | RuntimeException e) {
            if (interruption.isBehind(e)) {
                throw interruption.stop(e);
            }
            throw e;
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
