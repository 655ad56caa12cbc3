package nl.beschutwerk.job.making;

import nl.beschutwerk.job.receiving.ReturnFolder;
import nl.beschutwerk.job.support.FindingsExport;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the steps of the job work with, and what starts it without a record of that. It starts no Spring Batch by itself. */
@Configuration(proxyBeanMethods = false)
@Import({
    ActiveRuns.class,
    DisclosureAuditor.class,
    EarlierReleases.class,
    FindingsExport.class,
    MeasureFindings.class,
    QuarterMeasure.class,
    ReleaseDifference.class,
    ReleaseFiles.class,
    ReturnFolder.class,
    StepResult.class,
    SyntheticDataGuard.class,
    UnrecordedJob.class,
})
public class MakingConfiguration {}
