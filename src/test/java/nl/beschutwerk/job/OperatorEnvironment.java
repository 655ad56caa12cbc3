package nl.beschutwerk.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.beschutwerk.database.DatabaseAddress;
import nl.beschutwerk.database.DatabaseSettings;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.explain.AttemptHistory;
import nl.beschutwerk.job.explain.AttemptHistory.Attempt;
import nl.beschutwerk.job.explain.AuditRun;
import nl.beschutwerk.job.explain.Overview;
import nl.beschutwerk.job.explain.RunningWork;
import nl.beschutwerk.job.explain.TraceInWords;
import nl.beschutwerk.job.explain.TraceRun;
import nl.beschutwerk.job.explain.TraceRun.TraceRequest;
import nl.beschutwerk.job.explain.VerifyRun;
import nl.beschutwerk.job.explain.VerifyRun.Verification;
import nl.beschutwerk.job.publishing.ApproveRelease;
import nl.beschutwerk.job.publishing.Publication;
import nl.beschutwerk.job.publishing.PublishDueReleases;
import nl.beschutwerk.job.publishing.PublishingRequest;
import nl.beschutwerk.job.publishing.WithdrawRelease;
import nl.beschutwerk.job.receiving.PurgeRun;
import nl.beschutwerk.job.runs.CheckRun;
import nl.beschutwerk.job.runs.CorrectionRuns;
import nl.beschutwerk.job.runs.CorrectionRuns.CorrectionRequest;
import nl.beschutwerk.job.runs.CorrectionRuns.CorrectionResult;
import nl.beschutwerk.job.runs.QuarterOutcome;
import nl.beschutwerk.job.runs.ReleaseRuns;
import nl.beschutwerk.job.runs.RunReporter;
import nl.beschutwerk.job.runs.RunRequest;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.StopRequest;
import nl.beschutwerk.operate.page.OperatorPages;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The environment of an operator, for a test: a separate database on a real PostgreSQL, separate folders, and the whole job as
 * the command runs it.
 */
public final class OperatorEnvironment implements AutoCloseable {

    public static final Quarter QUARTER = Quarter.parse("2024-Q4");
    public static final Path SHIPPED = Path.of("data", "deliveries");

    private static final List<Class<?>> USE_CASES = List.of(
            ReleaseRuns.class,
            CorrectionRuns.class,
            CheckRun.class,
            AuditRun.class,
            VerifyRun.class,
            TraceRun.class,
            Overview.class,
            AttemptHistory.class,
            RunningWork.class,
            PurgeRun.class,
            ApproveRelease.class,
            WithdrawRelease.class,
            PublishDueReleases.class,
            OperatorPages.class);

    private final Path folder;
    private final TestDatabase database;
    private final Interruption interruption = Interruption.none();
    private final DatabaseSession session;

    private OperatorEnvironment(Path folder, TestDatabase database) {
        this.folder = folder;
        this.database = database;
        DatabaseAddress address = database.address();
        this.session = DatabaseSession.open(
                new DatabaseSettings(Optional.of(address), folder.resolve("var"), "unused"), interruption, USE_CASES);
    }

    /** Opens an environment with all folders below the given one. */
    public static OperatorEnvironment in(Path folder) throws SQLException {
        return new OperatorEnvironment(folder, TestDatabase.fresh());
    }

    /** Stops the work in progress; after that, this environment starts nothing any more. */
    public void requestStop() {
        StopRequest.to(interruption);
    }

    public Path deliveries() {
        return folder.resolve("deliveries");
    }

    public Path output() {
        return folder.resolve("output");
    }

    public Path retour() {
        return folder.resolve("retour");
    }

    /** The sealed folder of the first version of a quarter. */
    public Path release(String quarter) {
        return output().resolve(quarter).resolve("v1");
    }

    public TestDatabase database() {
        return database;
    }

    /** The result of a counting query, under the role of the owner. */
    public long count(String sql) {
        return JdbcClient.create(database.owner()).sql(sql).query(Long.class).single();
    }

    /** A request for every quarter of this environment's own deliveries. */
    public Request all() {
        return new Request(Optional.empty(), deliveries(), SmallReference.folder(), output());
    }

    /** A request for every quarter of the shipped deliveries. */
    public Request shipped() {
        return new Request(Optional.empty(), SHIPPED, Path.of("data", "reference"), output());
    }

    /** One run of the command; the database stays open for the next one. */
    public List<QuarterOutcome> run(Request request) throws IOException, SQLException {
        return run(request, new SilentReporter());
    }

    public List<QuarterOutcome> run(Request request, RunReporter reporter) throws IOException, SQLException {
        return run(request, "de tester", reporter);
    }

    /** One run of every quarter, under this operator's name. */
    public List<QuarterOutcome> runAs(String operator, RunReporter reporter) throws IOException, SQLException {
        return run(all(), operator, reporter);
    }

    private List<QuarterOutcome> run(Request request, String operator, RunReporter reporter)
            throws IOException, SQLException {
        return session.useCase(ReleaseRuns.class)
                .run(
                        new RunRequest(
                                request.quarter(),
                                Optional.empty(),
                                request.deliveries(),
                                request.output(),
                                request.reference(),
                                request.reference().resolve("method.yaml"),
                                retour(),
                                operator),
                        reporter);
    }

    public Path published() {
        return folder.resolve("published");
    }

    /** The options of a correction. */
    public record Correcting(
            String quarter, String reason, Optional<Path> delivery, Path method, boolean cascade, boolean dryRun) {

        public static Correcting of(String quarter, String reason) {
            return new Correcting(
                    quarter, reason, Optional.empty(), SmallReference.folder().resolve("method.yaml"), false, false);
        }

        public Correcting from(Path folder) {
            return new Correcting(quarter, reason, Optional.of(folder), method, cascade, dryRun);
        }

        public Correcting cascading() {
            return new Correcting(quarter, reason, delivery, method, true, dryRun);
        }

        public Correcting asDryRun() {
            return new Correcting(quarter, reason, delivery, method, cascade, true);
        }

        /** The same correction, by another method. */
        public Correcting by(Path otherMethod) {
            return new Correcting(quarter, reason, delivery, otherMethod, cascade, dryRun);
        }
    }

    /** One correction, with the shipped reference data. */
    public CorrectionResult correct(Correcting asked) throws IOException, SQLException {
        return correct(asked, new SilentReporter());
    }

    public CorrectionResult correct(Correcting asked, RunReporter reporter) throws IOException, SQLException {
        Path reference = SmallReference.folder();
        return session.useCase(CorrectionRuns.class)
                .run(
                        new CorrectionRequest(
                                Quarter.parse(asked.quarter()),
                                asked.reason(),
                                asked.delivery(),
                                Optional.empty(),
                                deliveries(),
                                output(),
                                reference,
                                asked.method(),
                                retour(),
                                "de tester",
                                asked.cascade(),
                                asked.dryRun()),
                        reporter);
    }

    /** A dry run: every step except sealing. */
    public List<QuarterOutcome> dryRun() throws IOException, SQLException {
        return dryRun(new SilentReporter());
    }

    public List<QuarterOutcome> dryRun(RunReporter reporter) throws IOException, SQLException {
        Path reference = SmallReference.folder();
        return session.useCase(ReleaseRuns.class)
                .run(
                        new RunRequest(
                                Optional.empty(),
                                Optional.empty(),
                                deliveries(),
                                output(),
                                reference,
                                reference.resolve("method.yaml"),
                                retour(),
                                "de tester",
                                true),
                        reporter);
    }

    /** Access to the decisions on publication under this operator's name. */
    public Publishing publishing(String operator) {
        return new Publishing(new PublishingRequest(output(), published(), operator));
    }

    /** The decisions on publication, under one operator's name. */
    public final class Publishing {

        private final PublishingRequest request;

        private Publishing(PublishingRequest request) {
            this.request = request;
        }

        public Publication approve(
                Quarter quarter, @Nullable Integer version, @Nullable Instant from, boolean bySecondPerson)
                throws IOException, SQLException {
            return useCase(ApproveRelease.class).approve(request, quarter, version, from, bySecondPerson);
        }

        public Publication withdraw(Quarter quarter, @Nullable Integer version, String reason)
                throws IOException, SQLException {
            return useCase(WithdrawRelease.class).withdraw(request, quarter, version, reason);
        }

        public Publication publishDue() throws IOException, SQLException {
            return useCase(PublishDueReleases.class).publishDue(request);
        }
    }

    /** A use case, as a command would get it. */
    public <T> T useCase(Class<T> type) {
        return session.useCase(type);
    }

    /** Every attempt to make a release, oldest first. */
    public List<Attempt> attempts(Optional<Quarter> quarter) {
        return session.useCase(AttemptHistory.class).attempts(quarter);
    }

    public Overview overview() {
        return session.useCase(Overview.class);
    }

    public List<String> trace(String quarter, String area, Indicator indicator) {
        return trace(quarter, area, indicator, null);
    }

    public List<String> trace(String quarter, String area, Indicator indicator, @Nullable String category) {
        return TraceInWords.lines(session.useCase(TraceRun.class)
                .run(new TraceRequest(
                        Quarter.parse(quarter), area, indicator, Optional.ofNullable(category), output())));
    }

    public List<String> purge(String before) throws IOException, SQLException {
        return session.useCase(PurgeRun.class).run(Quarter.parse(before), "de tester");
    }

    public Verification verify() throws IOException, SQLException {
        return session.useCase(VerifyRun.class).run(Optional.empty(), output(), published());
    }

    /** The number of figures that a reader of publication sees. */
    public long seen() {
        return JdbcClient.create(database.reader())
                .sql("select count(*) from publication.figure")
                .query(Long.class)
                .single();
    }

    @Override
    public void close() throws SQLException {
        session.close();
        database.close();
    }

    /** Copies a folder with its contents. */
    public static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : tree.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
        return to;
    }

    public static void delete(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** The inputs and outputs of a run. */
    public record Request(Optional<Quarter> quarter, Path deliveries, Path reference, Path output) {

        public Request only(Quarter one) {
            return new Request(Optional.of(one), deliveries, reference, output);
        }

        public Request withReference(Path other) {
            return new Request(quarter, deliveries, other, output);
        }

        public Request into(Path other) {
            return new Request(quarter, deliveries, reference, other);
        }
    }

    /** Reports nothing. */
    public static class SilentReporter implements RunReporter {

        @Override
        public void quarterBegins(String release, Path delivery, boolean synthetic) {}

        @Override
        public void stepBegins(String step) {}

        @Override
        public void stepEnds(String step, String done, Duration duration) {}

        @Override
        public void remark(String words) {}

        @Override
        public void quarterEnds(QuarterOutcome outcome) {}
    }
}
