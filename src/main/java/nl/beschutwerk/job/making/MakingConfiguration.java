package nl.beschutwerk.job.making;

import nl.beschutwerk.job.receiving.ReturnFolder;
import nl.beschutwerk.job.support.FindingsExport;
import nl.beschutwerk.job.support.ProgressTable;
import nl.beschutwerk.job.support.ThreadTicker;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The services that the steps of the job use, and the job without a record in the database. This configuration starts no Spring
 * Batch by itself.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    ActiveRuns.class,
    DisclosureAuditor.class,
    EarlierReleases.class,
    FindingsExport.class,
    MeasureFindings.class,
    ProgressTable.class,
    QuarterMeasure.class,
    ReleaseDifference.class,
    ReleaseFiles.class,
    ReturnFolder.class,
    StepResult.class,
    StepWatch.class,
    SyntheticDataGuard.class,
    ThreadTicker.class,
    UnrecordedJob.class,
})
public class MakingConfiguration {}
