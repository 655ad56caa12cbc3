package nl.beschutwerk.audit.disclosure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.beschutwerk.audit.disclosure.Attack.Found;
import nl.beschutwerk.audit.disclosure.IntruderResult.HiddenCount;
import nl.beschutwerk.audit.disclosure.IntruderResult.Range;
import nl.beschutwerk.audit.disclosure.PublishedValues.PublishedValue;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.ParallelTasks;
import nl.beschutwerk.domain.PossibleFigures;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.solver.SolverWork;

/**
 * The intruder: infers hidden counts from the published figures of all quarters. He builds all equations, and bounds every
 * confidential count that they do not leave enough room for certain.
 */
public final class Intruder {

    private Intruder() {}

    /**
     * Attacks a release.
     *
     * @param attacked the release
     * @param others the published releases of other quarters
     * @param possible tables that its maker claims nobody can distinguish from the true one
     * @param narrow the width below which an interval is too narrow
     * @param work to which the work of the solvers is added, and which ends the attack on request
     * @throws IOException when a file is missing or cannot be read
     */
    public static IntruderResult on(
            PublishedRelease attacked,
            List<PublishedRelease> others,
            List<PossibleFigures> possible,
            int narrow,
            SolverWork work)
            throws IOException {
        return on(attacked, others, possible, new Effort(narrow, GroupOfUnknowns.MOST_WORK, work));
    }

    /** The same with another budget for the proofs in whole numbers of each group of linked counts. */
    static IntruderResult on(
            PublishedRelease attacked, List<PublishedRelease> others, List<PossibleFigures> possible, Effort effort)
            throws IOException {
        SeenRelease seen = SeenRelease.of(attacked);
        List<ParallelTasks.Task<SeenRelease>> reading = new ArrayList<>();
        others.forEach(other -> reading.add(stop -> SeenRelease.of(other)));
        List<SeenRelease> seenOthers =
                ParallelTasks.run("intruder", reading, effort.work().stop());
        Found found =
                new Attack(joined(attacked, others), joined(seen, seenOthers), possible, effort).on(attacked.quarter());
        List<HiddenCount> here = found.counts().stream()
                .filter(count -> count.quarter().equals(attacked.quarter()))
                .toList();
        List<HiddenCount> elsewhere = found.counts().stream()
                .filter(count -> !count.quarter().equals(attacked.quarter()) && count.width() < effort.narrow())
                .toList();
        PublishedValues file = seen.file();
        Set<FigureKey> shown = file.keys().stream()
                .filter(key -> file.find(key).orElse(null) instanceof PublishedValue.Amount)
                .collect(Collectors.toSet());
        Set<FigureKey> hidden = file.keys().stream()
                .filter(key -> IndicatorKnowledge.isCount(key) && file.isHidden(key))
                .collect(Collectors.toSet());
        return new IntruderResult(
                attacked.quarter(),
                shown,
                hidden,
                here,
                found.newer().stream()
                        .filter(count -> count.quarter().equals(attacked.quarter()))
                        .toList(),
                newly(elsewhere, others, seenOthers, effort),
                revealed(attacked.quarter(), file),
                found.unsettled());
    }

    private static <T> List<T> joined(T first, List<T> others) {
        List<T> all = new ArrayList<>(others);
        all.add(first);
        return all;
    }

    /** The counts of other quarters that could not be worked out before the release was there. */
    private static List<HiddenCount> newly(
            List<HiddenCount> elsewhere, List<PublishedRelease> others, List<SeenRelease> seen, Effort effort)
            throws IOException {
        if (elsewhere.isEmpty()) {
            return List.of();
        }
        List<HiddenCount> before = new Attack(others, seen, List.of(), effort)
                .on(elsewhere).counts().stream()
                        .filter(count -> count.width() < effort.narrow())
                        .toList();
        return elsewhere.stream()
                .filter(count -> before.stream().noneMatch(count::isOf))
                .toList();
    }

    /** A figure that reveals something about a hidden one must be hidden too, whether or not any equation uses it. */
    private static List<HiddenCount> revealed(Quarter quarter, PublishedValues published) {
        return published.keys().stream()
                .filter(published::isInformative)
                .flatMap(key -> IndicatorKnowledge.revealedBy(key)
                        .filter(published::isHidden)
                        .map(hidden -> new HiddenCount(
                                quarter,
                                hidden,
                                "",
                                Range.NOTHING,
                                false,
                                List.of(Equation.name(key) + " zegt er iets over, en is niet verborgen"))))
                .toList();
    }
}
