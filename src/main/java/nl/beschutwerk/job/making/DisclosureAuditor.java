package nl.beschutwerk.job.making;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.beschutwerk.audit.disclosure.Intruder;
import nl.beschutwerk.audit.disclosure.IntruderResult;
import nl.beschutwerk.audit.disclosure.PublicKnowledge;
import nl.beschutwerk.audit.disclosure.PublishedRelease;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.PossibleFigures;
import nl.beschutwerk.domain.WorkDone;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.KeptVersions;
import nl.beschutwerk.reference.ReferenceData;
import nl.beschutwerk.release.FigureStore;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseRegister;
import nl.beschutwerk.solver.SolverWork;

/**
 * Attacks the files of a release, together with those of all other quarters, and evaluates the result with data that only the
 * database has.
 */
public final class DisclosureAuditor {

    private final FigureStore figureStore;
    private final KeptVersions keptVersions;
    private final ReleaseRegister register;
    private final PublishedQuarters publishedQuarters;
    private final Interruption interruption;

    /** Creates an auditor for the releases of one database. */
    public DisclosureAuditor(
            FigureStore figureStore, KeptVersions keptVersions, ReleaseRegister register, Interruption interruption) {
        this.figureStore = figureStore;
        this.keptVersions = keptVersions;
        this.register = register;
        this.publishedQuarters = new PublishedQuarters(figureStore);
        this.interruption = interruption;
    }

    /**
     * Where the files are.
     *
     * @param release the folder that holds the files of the release under attack, with its open data
     * @param output the folder with the sealed releases of all quarters
     */
    public record Files(Path release, Path output) {}

    /**
     * Attacks the files of a release.
     *
     * @param reference areas at the reference dates of all releases
     * @param method the method with which the release was made
     * @param possible tables that cannot be told from the true one, by whoever chose what to hide
     * @param done counts the models that are solved
     * @throws OperatorMistakeException if the files of another quarter are gone
     */
    public DisclosureAudit audit(
            Release release,
            Files files,
            ReferenceData reference,
            Method method,
            List<PossibleFigures> possible,
            WorkDone done)
            throws IOException {
        SolverWork work = new SolverWork(interruption);
        done.begin(ReleaseSuppression.MODELS, work::calls);
        Instant begun = Instant.now();
        Figures unprotected = figureStore.unprotectedFigures(release);
        List<Release> ofOtherQuarters = register.knownOfOtherQuarters(release.quarter(), release.synthetic());
        PublishedRelease attacked = published(
                release,
                files.release().resolve(DisclosureAudit.FILE),
                PublicKnowledge.at(release.quarter().referenceDate(), reference, method),
                unprotected.sameIn(keptVersions.before(release, unprotected).shown()),
                unprotected);
        IntruderResult attack = Intruder.on(
                attacked,
                others(ofOtherQuarters, files.output(), reference),
                possible,
                method.disclosureThreshold(),
                work);
        List<Release> known = Stream.concat(ofOtherQuarters.stream(), keptVersions.of(release).stream())
                .sorted(Comparator.comparing(Release::quarter).thenComparing(Release::version))
                .toList();
        return new DisclosureAudit(
                attack, attacked.confidential(), known, method, Duration.between(begun, Instant.now()));
    }

    private PublishedRelease published(
            Release release,
            Path cijfers,
            PublicKnowledge knowledge,
            Map<FigureKey, FigureValue.Given> known,
            Figures unprotected) {
        return new PublishedRelease(
                release.quarter(), cijfers, knowledge, known, unprotected, figureStore.basePersons(release));
    }

    /** The last version of every other quarter that people may know, with what they may know from the ones before it. */
    private List<PublishedRelease> others(List<Release> known, Path output, ReferenceData reference) {
        return PublishedQuarters.versions(known).stream()
                .map(versions -> {
                    Release last = PublishedQuarters.last(versions);
                    Figures unprotected = figureStore.unprotectedFigures(last);
                    return published(
                            last,
                            PublishedQuarters.file(last, output, DisclosureAudit.FILE),
                            PublicKnowledge.at(
                                    last.quarter().referenceDate(), reference, PublishedQuarters.method(last, output)),
                            publishedQuarters.knownFromOlder(versions, unprotected),
                            unprotected);
                })
                .toList();
    }
}
