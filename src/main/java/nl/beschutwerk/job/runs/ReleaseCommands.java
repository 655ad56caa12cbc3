package nl.beschutwerk.job.runs;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import nl.beschutwerk.intake.receive.TemporaryDelivery;
import nl.beschutwerk.job.making.ReleaseJob;
import nl.beschutwerk.job.support.FullDisk;
import nl.beschutwerk.job.support.ReleaseRooms;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;

/** The commands that make releases, the first of a quarter and the next: each quarter under its lock, each by the same job. */
public final class ReleaseCommands {

    private final ReleaseRooms rooms;
    private final JobRepository jobs;
    private final JobOperator operator;
    private final PlatformTransactionManager transactions;
    private final FullDisk disk;

    /**
     * Commands on one database.
     *
     * @param rooms opened on it
     * @param jobs what Spring Batch keeps there of its executions
     * @param operator starts those
     * @param transactions of the steps
     * @param disk that a command fills
     */
    public ReleaseCommands(
            ReleaseRooms rooms,
            JobRepository jobs,
            JobOperator operator,
            PlatformTransactionManager transactions,
            FullDisk disk) {
        this.rooms = rooms;
        this.jobs = jobs;
        this.operator = operator;
        this.transactions = transactions;
        this.disk = disk;
    }

    /**
     * Makes the releases that are asked for, and says of each quarter how it ended.
     *
     * @throws nl.beschutwerk.domain.OperatorMistakeException when the request as a whole cannot be carried out
     * @throws IOException when a disk fails
     * @throws SQLException when the database does
     */
    public List<QuarterOutcome> run(RunRequest request, RunReporter reporter) throws IOException, SQLException {
        TemporaryDelivery.forgetAbandoned(rooms.dataSource());
        QuarterFailure failed = new QuarterFailure(disk);
        LockedQuarterRunner turn =
                new LockedQuarterRunner(rooms.dataSource(), jobs, request.operator(), reporter, failed);
        return new ReleaseRuns(new QuarterRuns(rooms, start(reporter, turn, failed)), turn, rooms.interruption())
                .run(request);
    }

    /**
     * Makes the next version of a quarter, and where asked of the later ones that show it.
     *
     * @throws nl.beschutwerk.domain.OperatorMistakeException when the request as a whole cannot be carried out
     * @throws IOException when a disk fails
     * @throws SQLException when the database does
     */
    public CorrectionResult correct(CorrectionRequest request, RunReporter reporter) throws IOException, SQLException {
        TemporaryDelivery.forgetAbandoned(rooms.dataSource());
        QuarterFailure failed = new QuarterFailure(disk);
        LockedQuarterRunner turn =
                new LockedQuarterRunner(rooms.dataSource(), jobs, request.operator(), reporter, failed);
        return new CorrectionRuns(rooms, start(reporter, turn, failed), turn).run(request);
    }

    private JobStart start(RunReporter reporter, LockedQuarterRunner turn, QuarterFailure failed) {
        rooms.interruption().announceWith(() -> reporter.remark(JobStart.STOPPING));
        return new JobStart(rooms, new ReleaseJob(jobs, transactions, rooms), operator, jobs, reporter, turn, failed);
    }
}
