package nl.beschutwerk.job.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.beschutwerk.database.DatabaseSettings;
import nl.beschutwerk.job.support.FullDisk;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.reference.MethodReader;
import nl.beschutwerk.reference.PublicationReader;
import nl.beschutwerk.reference.ReferenceDataReader;

/** Reads the inputs that all quarters of one command share. */
final class RunContextFactory {

    private final DatabaseSettings settings;
    private final Interruption interruption;

    RunContextFactory(DatabaseSettings settings, Interruption interruption) {
        this.settings = settings;
        this.interruption = interruption;
    }

    /**
     * Reads the reference files and the method. From this call on, the reporter is informed at once if the process is asked to
     * end.
     *
     * @param reference folder of the reference files
     * @param method the method file
     * @param output the folder in which releases are sealed
     * @param retour the folder for findings of refused deliveries
     * @throws nl.beschutwerk.domain.OperatorMistakeException if there is something wrong with one of the files
     */
    RunContext read(Path reference, Path method, Path output, Path retour, String operator, RunReporter reporter)
            throws IOException {
        interruption.announceWith(() -> reporter.remark(JobStart.STOPPING));
        return new RunContext(
                ReferenceDataReader.read(reference),
                MethodReader.read(method),
                PublicationReader.read(reference),
                output,
                retour,
                operator,
                reporter,
                new QuarterFailure(new FullDisk(disks(output, retour))));
    }

    /** The disks that a command fills. A server of the operator's own has its disk elsewhere. */
    private List<Path> disks(Path output, Path retour) {
        return settings.ownServer().isPresent() ? List.of(output, retour) : List.of(output, retour, settings.var());
    }
}
