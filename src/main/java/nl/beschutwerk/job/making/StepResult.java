package nl.beschutwerk.job.making;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.beschutwerk.audit.AuditResult;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.intake.load.NotReconciledException;
import nl.beschutwerk.intake.load.Reconciliation;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseFile;
import nl.beschutwerk.release.ReleaseManifest;
import nl.beschutwerk.release.ReleaseRegister;
import nl.beschutwerk.release.ReleaseStates;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Describes the existing result of a step, as a text that differs if the result was made again, changed or deleted. A step is
 * proved complete for a run if the text equals the one that was recorded when the step ended.
 */
final class StepResult {

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final ReleaseRegister register;
    private final ReleaseStates states;

    StepResult(DataSource dataSource, JdbcClient jdbc, ReleaseRegister register, ReleaseStates states) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.register = register;
        this.states = states;
    }

    /**
     * The result of a step of a run, as it is at this moment.
     *
     * @return empty if there is no result, or it cannot be relied on
     */
    Optional<String> of(StepName step, ActiveRun active) throws IOException, SQLException {
        return switch (step) {
            case RECEIVE -> received(active.deliveryId());
            case LOAD, RECONCILE -> loaded(active.deliveryId());
            case MEASURE -> release(active.run()).map(this::figures);
            case PROTECT ->
                release(active.run()).map(release -> "hidden " + hidden(release) + kept(release, active.run()));
            case COMPARE ->
                release(active.run())
                        .map(release ->
                                "changes " + count("change", release) + ", ranks " + count("region_rank", release));
            case REPORT -> files(active.run(), false);
            case AUDIT -> audited(active);
            case SEAL, PREVIEW, RESTORE, RETURN -> Optional.empty();
        };
    }

    /**
     * The result of receiving. A delivery that was received again, or whose rows were purged, is not the one that the attempt
     * received.
     */
    private Optional<String> received(long deliveryId) {
        return jdbc.sql("select received_at::text from intake.delivery where delivery_id = ? and purged_at is null")
                .param(deliveryId)
                .query(String.class)
                .optional();
    }

    /** The result of loading. The rows are counted again, because someone may have dropped a partition. */
    private Optional<String> loaded(long deliveryId) throws SQLException {
        Optional<String> loadedAt = jdbc.sql(
                        "select loaded_at::text from intake.delivery where delivery_id = ? and status = 'loaded'")
                .param(deliveryId)
                .query(String.class)
                .optional();
        if (loadedAt.isEmpty()) {
            return loadedAt;
        }
        try {
            return Optional.of(loadedAt.get() + ", rows " + new Reconciliation(dataSource).check(deliveryId));
        } catch (NotReconciledException e) {
            return Optional.empty();
        }
    }

    /** The release that the attempt began, unless it was begun again or deleted. */
    private Optional<Release> release(QuarterRun run) {
        return register.unfinished(run.quarter(), run.version())
                .filter(release -> release.inputHash().equals(run.inputs().hash()));
    }

    private String count(String table, Release release) {
        long rows = jdbc.sql("select count(*) from release." + table + " where release_id = ?")
                .param(release.id())
                .query(Long.class)
                .single();
        return rows + " of release " + release.id() + " begun at " + release.begunAt();
    }

    private String figures(Release release) {
        return "figures " + count("figure", release) + ", " + digest(release, "true");
    }

    private String hidden(Release release) {
        return digest(release, "confidential");
    }

    /** A digest of the data from the measure step, for all figures or for those that meet a condition. */
    private String digest(Release release, String condition) {
        return jdbc.sql("""
                        select coalesce(md5(string_agg(
                          concat_ws('|', level, area_code, indicator, breakdown, category, amount, estimated, absence), E'\n'
                          order by level, area_code, indicator, breakdown, category)), 'none')
                        from release.figure where release_id = ? and
                        """ + condition).param(release.id()).query(String.class).single();
    }

    /**
     * The earlier versions, and those of other quarters, that people may have kept. They influence which figures are hidden, and
     * change when a version is approved.
     */
    private String kept(Release release, QuarterRun run) {
        return Stream.concat(states.keptBefore(release).stream(), run.others().stream())
                .map(Release::label)
                .collect(Collectors.joining(", ", ", beside ", ""));
    }

    /** The files, and what was found about them. */
    private static Optional<String> audited(ActiveRun active) throws IOException {
        Optional<String> files = files(active.run(), true);
        return active.statement().flatMap(statement -> files.map(seal -> seal + ", " + statement.text()));
    }

    /** The seal of the staged files, with or without those that the audit adds. */
    private static Optional<String> files(QuarterRun run, boolean audited) throws IOException {
        List<ReleaseFile> files = run.folder().stagedFiles().stream()
                .filter(file -> audited || !AuditResult.FILES.contains(file.path()))
                .toList();
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(ReleaseManifest.seal(files).hex());
    }

    /** Chains the result of a step to those of the steps before it, so that it is only valid together with them. */
    static String chained(String before, String result) {
        return Sha256.ofText(before + "\n" + result).hex();
    }
}
