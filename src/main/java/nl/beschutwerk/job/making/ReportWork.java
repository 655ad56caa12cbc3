package nl.beschutwerk.job.making;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import nl.beschutwerk.domain.StopRequestedException;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.report.ReportParts;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;

/** Writes all files of the release to its working folder. Each workbook is a part. */
final class ReportWork implements DividedWork {

    /** The number of files besides the reports: the findings and the method. */
    private static final int OTHERS = 2;

    private final ActiveRun active;
    private final QuarterRun run;
    private final Release release;
    private final ReleaseFiles releaseFiles;
    private @Nullable ReportParts parts;

    ReportWork(ActiveRun active, Release release, ReleaseFiles releaseFiles) {
        this.active = active;
        this.run = active.run();
        this.release = release;
        this.releaseFiles = releaseFiles;
    }

    @Override
    public List<String> begin() throws IOException, SQLException {
        parts = releaseFiles.begin(run, release, run.folder().emptyStaging());
        active.work().begin("reports", parts.names().size());
        return parts.names();
    }

    @Override
    public void part(String name, StopSignal stop) throws IOException {
        try {
            parts().write(name);
            active.work().add();
        } catch (StopRequestedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new IOException("A report could not be made: " + e, e);
        }
    }

    @Override
    public Done end() throws IOException {
        int files = parts().finish().size() + OTHERS;
        return new Done(ExitStatus.COMPLETED.addExitDescription(files + " files"), files);
    }

    @Override
    public void abandon(Throwable reason) {
        // The next attempt empties the folder.
    }

    private ReportParts parts() {
        return Objects.requireNonNull(parts, "it was begun");
    }
}
