package nl.beschutwerk.job.making;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import nl.beschutwerk.audit.disclosure.Confidential;
import nl.beschutwerk.audit.disclosure.CorrectInferences;
import nl.beschutwerk.audit.disclosure.Intruder;
import nl.beschutwerk.audit.disclosure.IntruderResult;
import nl.beschutwerk.audit.disclosure.PublicKnowledge;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.KeptVersions;
import nl.beschutwerk.reference.ReferenceData;
import nl.beschutwerk.release.FigureStore;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.solver.SolverWork;

/** Attacks the files of releases, and evaluates the result with data that only the database has. */
public final class DisclosureAuditor {

    private final FigureStore figureStore;
    private final KeptVersions keptVersions;
    private final Interruption interruption;

    /** Creates an auditor for the releases of one database. */
    public DisclosureAuditor(FigureStore figureStore, KeptVersions keptVersions, Interruption interruption) {
        this.figureStore = figureStore;
        this.keptVersions = keptVersions;
        this.interruption = interruption;
    }

    /**
     * Attacks the files of a release.
     *
     * @param folder the folder that holds the files of the release, with its open data
     * @param reference areas at the reference date of the release
     * @param method the method with which the release was made
     */
    public DisclosureAudit audit(Release release, Path folder, ReferenceData reference, Method method)
            throws IOException {
        Instant begun = Instant.now();
        int threshold = method.disclosureThreshold();
        Figures unprotected = figureStore.unprotectedFigures(release);
        IntruderResult attack = Intruder.on(
                folder.resolve(DisclosureAudit.FILE),
                PublicKnowledge.at(unprotected.quarter().referenceDate(), reference, method),
                unprotected.sameIn(keptVersions.before(release, unprotected).shown()),
                CorrectInferences.in(unprotected, method),
                threshold,
                new SolverWork(interruption));
        Confidential confidential = Confidential.in(unprotected, figureStore.basePersons(release), threshold);
        return new DisclosureAudit(attack, confidential, threshold, Duration.between(begun, Instant.now()));
    }
}
