package nl.beschutwerk.job.runs;

import nl.beschutwerk.job.making.RecordedJob;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The services that the commands which make releases share: the job, and the decisions on a quarter under its lock. */
@Configuration(proxyBeanMethods = false)
@Import({
    RecordedJob.class,
    AffectedReleases.class,
    BrokenAttempts.class,
    ExistingRelease.class,
    JobStart.class,
    LockedQuarterRunner.class,
    RunContextFactory.class,
    RunEnding.class,
})
class RunsConfiguration {}
