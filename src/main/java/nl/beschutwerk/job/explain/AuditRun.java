package nl.beschutwerk.job.explain;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.WorkDone;
import nl.beschutwerk.job.making.DisclosureAudit;
import nl.beschutwerk.job.making.DisclosureAuditor;
import nl.beschutwerk.job.making.ReleaseFiles;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.job.support.ReleasedQuarters;
import nl.beschutwerk.reference.MethodReader;
import nl.beschutwerk.reference.ReferenceData;
import nl.beschutwerk.reference.ReferenceDataReader;
import nl.beschutwerk.release.ProtectionStatement;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseFolder;
import nl.beschutwerk.release.ReleaseInputs.ReleaseInput;
import nl.beschutwerk.release.ReleaseRegister;
import nl.beschutwerk.release.ReleaseStates;
import nl.beschutwerk.release.SealCheck;
import org.springframework.context.annotation.Import;

/** Attacks the sealed files of the current release of a quarter, with the method that it was made with. */
@Import(DisclosureAuditor.class)
public final class AuditRun {

    private final ReleaseRegister register;
    private final ReleaseStates states;
    private final SealCheck sealCheck;
    private final DisclosureAuditor auditor;
    private final Interruption interruption;

    /** Creates the use case for the releases of one database. */
    AuditRun(
            ReleaseRegister register,
            ReleaseStates states,
            SealCheck sealCheck,
            DisclosureAuditor auditor,
            Interruption interruption) {
        this.register = register;
        this.states = states;
        this.sealCheck = sealCheck;
        this.auditor = auditor;
        this.interruption = interruption;
    }

    /**
     * Attacks the release as it is in its folder.
     *
     * @throws OperatorMistakeException if the quarter has no release, its files are missing or changed, or the reference data
     *     are not those of the release
     */
    public Attacked run(AuditRequest request) throws IOException, SQLException {
        return interruption.breakable(() -> audit(request));
    }

    private Attacked audit(AuditRequest request) throws IOException {
        Release release = register.current(request.quarter())
                .orElseThrow(() -> new OperatorMistakeException(
                        request.quarter() + " has no release that counts. Make it with run --quarter "
                                + request.quarter() + ". " + ReleasedQuarters.inWords(states)));
        ReleaseFolder folder = new ReleaseFolder(request.output(), release.quarter(), release.version());
        if (!folder.isInPlace()) {
            throw new OperatorMistakeException("The files of " + release.label() + " are gone from "
                    + ProjectPaths.shown(folder.sealed()) + ". The command run makes them again.");
        }
        Path sealed = folder.sealed();
        requireAsSealed(release, folder);
        ReferenceData reference = ReferenceDataReader.read(request.reference());
        requireReferenceOf(release, reference, request.reference());
        Method method = MethodReader.read(ReleaseFiles.method(sealed)).method();
        DisclosureAudit audit = auditor.audit(
                release,
                new DisclosureAuditor.Files(sealed, request.output()),
                reference,
                method,
                List.of(),
                WorkDone.unwatched());
        return new Attacked(
                release.version(),
                audit,
                ProtectionStatement.in(register.manifestOf(release)).map(stated -> StatementCheck.of(stated, audit)));
    }

    private void requireAsSealed(Release release, ReleaseFolder folder) throws IOException {
        Set<String> changed = sealCheck.faults(release, folder.sealedFiles()).keySet();
        if (!changed.isEmpty()) {
            throw new OperatorMistakeException(
                    "In " + ProjectPaths.shown(folder.sealed()) + " not everything is as it was sealed: "
                            + String.join(", ", changed) + ". The command verify says more.");
        }
    }

    private void requireReferenceOf(Release release, ReferenceData reference, Path given) {
        if (register.inputsOf(release).ofKind(ReleaseInput.Kind.REFERENTIE).stream()
                .noneMatch(input -> input.hash().equals(reference.hash()))) {
            throw new OperatorMistakeException(
                    "The reference data in " + ProjectPaths.shown(given) + " are not those that "
                            + release.label()
                            + " was made with, so an attack with them would prove nothing. Give the right ones"
                            + " with --reference.");
        }
    }

    /**
     * The result of an attack.
     *
     * @param version of the quarter that was attacked
     * @param statement how the statement in its {@code release.json} compares with it; empty if there is none, because the
     *     release was made when there were none yet
     */
    public record Attacked(int version, DisclosureAudit audit, Optional<StatementCheck> statement) {}

    /**
     * The options of an attack.
     *
     * @param output the folder of the releases
     * @param reference folder of the reference files, which define the composition of the country
     */
    public record AuditRequest(Quarter quarter, Path output, Path reference) {}
}
