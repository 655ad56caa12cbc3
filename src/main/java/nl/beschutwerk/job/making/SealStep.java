package nl.beschutwerk.job.making;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Correction;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.PrivateFiles;
import nl.beschutwerk.intake.register.DeliveryRegister;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.OutputOfDatabase;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.job.support.SealLock;
import nl.beschutwerk.release.AuditTrail;
import nl.beschutwerk.release.MessageKind;
import nl.beschutwerk.release.Outbox;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseFile;
import nl.beschutwerk.release.ReleaseFolder;
import nl.beschutwerk.release.ReleaseManifest;
import nl.beschutwerk.release.ReleaseRegister;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.text.CorrectedAreas;
import nl.beschutwerk.report.text.CorrectionSentences;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Makes the release final: writes its manifest, moves its folder into place, and marks it as a draft in the database. If an
 * earlier run died between the last two, the folder is in place already; it is accepted if it holds exactly the files that were
 * made now. Only one release is sealed at a time, and only if the earlier releases that it shows are still current.
 */
final class SealStep implements Tasklet {

    private final ActiveRun active;
    private final QuarterRun run;
    private final Release release;
    private final DataSource dataSource;
    private final ReleaseRegister register;
    private final AuditTrail trail;
    private final Outbox outbox;
    private final EarlierReleases earlierReleases;
    private final SyntheticDataGuard syntheticDataGuard;
    private final ReleaseFiles releaseFiles;
    private final Interruption interruption;

    SealStep(
            ActiveRun active,
            Release release,
            DataSource dataSource,
            ReleaseRegister register,
            AuditTrail trail,
            Outbox outbox,
            EarlierReleases earlierReleases,
            SyntheticDataGuard syntheticDataGuard,
            ReleaseFiles releaseFiles,
            Interruption interruption) {
        this.active = active;
        this.run = active.run();
        this.release = release;
        this.dataSource = dataSource;
        this.register = register;
        this.trail = trail;
        this.outbox = outbox;
        this.earlierReleases = earlierReleases;
        this.syntheticDataGuard = syntheticDataGuard;
        this.releaseFiles = releaseFiles;
        this.interruption = interruption;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException, SQLException {
        SealLock.acquire(dataSource, interruption);
        requireOutput();
        earlierReleases.requireStillCurrent(run);
        // This was checked before, but another command may have sealed the first release of the folder since.
        syntheticDataGuard.require(run);
        ReleaseFolder folder = run.folder();
        List<ReleaseFile> files = folder.stagedFiles();
        Instant sealedAt = register.now();
        if (folder.isInPlace()) {
            requireSame(files, ReleaseManifest.listed(folder.sealedFiles()));
            folder.discardStaging();
        } else {
            write(
                    folder.staging().resolve(ReleaseManifest.FILE_NAME),
                    ReleaseManifest.text(
                            release,
                            active.statement().orElseThrow(),
                            run.inputs(),
                            CorrectionSection.of(releaseFiles.content(run, release)),
                            files,
                            sealedAt));
            folder.moveIntoPlace();
        }
        String manifest = Files.readString(folder.sealed().resolve(ReleaseManifest.FILE_NAME));
        register.recordFiles(release, files);
        register.markSealed(release, sealedAt, ReleaseManifest.seal(files), manifest);
        new DeliveryRegister(dataSource).markSealed(release.deliveryId());
        trail.record(
                run.operator(),
                "seal",
                run.quarter(),
                run.version(),
                run.corrected().map(Corrected::reason).orElse(null),
                details(files));
        outbox.add(MessageKind.DRAFT, run.quarter(), run.version());
        contribution.incrementWriteCount(files.size() + 1L);
        contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription(ProjectPaths.shown(folder.sealed())));
        return RepeatStatus.FINISHED;
    }

    /** Checks the output folder. If the release may not be sealed there, its staged files are of no use and are deleted. */
    private void requireOutput() throws IOException {
        try {
            new OutputOfDatabase(dataSource).requireAtSeal(run.folder().output());
        } catch (OperatorMistakeException e) {
            try {
                run.folder().discardStaging();
            } catch (IOException notDiscarded) {
                e.addSuppressed(notDiscarded);
            }
            throw e;
        }
    }

    private Map<String, String> details(List<ReleaseFile> files) {
        Map<String, String> details = new HashMap<>();
        details.put("inputs", run.inputs().hash().hex());
        details.put("seal", ReleaseManifest.seal(files).hex());
        run.corrected()
                .ifPresent(corrected ->
                        details.put("corrects", "v" + corrected.release().version()));
        return details;
    }

    private void requireSame(List<ReleaseFile> made, List<ReleaseFile> inPlace) {
        if (!made.equals(inPlace)) {
            throw new OperatorMistakeException(
                    ProjectPaths.shown(run.folder().sealed())
                            + " holds files of " + run.label()
                            + " that this run did not make, and sealed files are never"
                            + " overwritten. If they are left from an earlier run of other code, move the folder away and run again.");
        }
    }

    private static void write(Path file, String text) throws IOException {
        PrivateFiles.writeString(file, text);
    }

    /** The section of {@code release.json} about a correction: the statement in words, and the areas concerned. */
    static final class CorrectionSection {

        private CorrectionSection() {}

        /** The section; empty for a first version. */
        static Map<String, Object> of(ReleaseContent content) {
            if (content.correction().isEmpty()) {
                return Map.of();
            }
            Correction correction = content.correction().get();
            Map<String, Object> section = new LinkedHashMap<>();
            section.put("vervangt_versie", correction.correctedVersion());
            section.put("reden", correction.reason());
            section.put("verklaring", CorrectionSentences.of(content, correction));
            section.put("gewijzigde_cijfers", correction.revisions().size());
            section.put("gebieden_met_gewijzigde_cijfers", areas(CorrectedAreas.changed(content)));
            section.put(
                    "gebieden_met_alleen_gewijzigde_eerdere_kwartalen",
                    areas(CorrectedAreas.withChangedHistory(content)));
            section.put("gebieden_zonder_verandering", areas(CorrectedAreas.unchanged(content)));
            return section;
        }

        private static List<Map<String, Object>> areas(List<Area> areas) {
            return areas.stream()
                    .map(area -> {
                        Map<String, Object> named = new LinkedHashMap<>();
                        named.put("code", area.code());
                        named.put("naam", area.name());
                        return named;
                    })
                    .toList();
        }
    }
}
