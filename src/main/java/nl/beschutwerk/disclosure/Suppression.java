package nl.beschutwerk.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.beschutwerk.disclosure.PrimarySuppression.Threshold;
import nl.beschutwerk.disclosure.ProtectionInterval.AlternativeTable;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.Base;
import nl.beschutwerk.domain.Composition;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.PossibleFigures;
import nl.beschutwerk.solver.SolverWork;

/**
 * Chooses which figures of a release are hidden. Primary suppression: counts of persons or events from 1 up to one below the
 * threshold (method file, {@code geheimhouding.drempel}). Secondary suppression: further counts, until nobody who knows all
 * relations between the figures can infer a small count within an interval narrower than the threshold. Everything that
 * derives from a hidden count is hidden with it. The same figures give the same choice.
 */
public final class Suppression {

    private final Threshold threshold;
    private final Method method;
    private final Composition composition;
    private final SolverWork work;

    /**
     * Prepares the choice for releases of one method.
     *
     * @param method that made the figures, which is public
     * @param composition of the areas at the reference date
     * @param work to which the work of the solvers is added, and which ends the choice on request
     */
    public Suppression(Method method, Composition composition, SolverWork work) {
        this.work = work;
        this.threshold = new Threshold(method.disclosureThreshold());
        this.method = method;
        this.composition = composition;
    }

    /**
     * What is chosen.
     *
     * @param hidden the figures to hide, in their own order
     * @param possible figures that nobody can distinguish from the true ones; together they show that no small count can be
     *     inferred
     */
    public record Choice(Set<FigureKey> hidden, List<PossibleFigures> possible) {

        public Choice {
            possible = List.copyOf(possible);
        }
    }

    /**
     * The figures to hide, in their own order, if nothing else is published.
     *
     * @param basePersons the number of persons that a share or median rests on
     * @param before what earlier versions of the same quarter show: hiding it protects nothing if it is still the same. What
     *     they hid stays hidden if it is still the same, or both versions together would give away what it protected
     */
    public Set<FigureKey> choose(Figures unprotected, Map<FigureKey, Base> basePersons, EarlierVersions before) {
        return choose(unprotected, basePersons, before, List.of()).hidden();
    }

    /**
     * The same, if other quarters are published.
     *
     * @param others published quarters, earlier or later
     * @throws OperatorMistakeException if nothing protects some small count
     */
    public Choice choose(
            Figures unprotected,
            Map<FigureKey, Base> basePersons,
            EarlierVersions before,
            List<QuarterFigures> others) {
        if (threshold.smallestShown() == 0) {
            return new Choice(Set.of(), List.of());
        }
        Set<FigureKey> small = new PrimarySuppression(threshold, basePersons).choose(unprotected);
        Set<FigureKey> shown = unprotected.sameIn(before.shown()).keySet();
        Salt salt = Salt.of(unprotected, small.size());
        small.addAll(new LargerFlows(threshold, unprotected, shown, salt).beside(small));
        Set<FigureKey> treatedAsSmall = new TreatedAsSmall(threshold, basePersons, shown, salt).of(unprotected);
        small.addAll(treatedAsSmall);
        small.addAll(before.stillHidden());
        LinkedTable table = JointTable.of(
                new QuarterFigures(unprotected, shown, basePersons, composition, method), others, salt, treatedAsSmall);
        HiddenUnits hidden = new HiddenUnits(table, small);
        Collection<AlternativeTable> tables;
        try {
            tables = new LinkedSuppression(
                            table, hidden, threshold.smallestShown(), new WorkAllowed(work, others.size() + 1))
                    .complete();
        } catch (UnprotectedCountException e) {
            throw e.inWords(
                    !shown.isEmpty(),
                    others.stream()
                            .map(other -> other.unprotected().quarter().toString())
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        List<PossibleFigures> possible =
                tables.stream().map(new PossibleTables(table)::figures).toList();
        Set<FigureKey> chosen = new TreeSet<>(small);
        chosen.addAll(hidden.keys());
        Set<FigureKey> all = DerivedFigures.withAll(chosen);
        all.removeIf(key -> !canBeHidden(unprotected, key));
        return new Choice(all, possible);
    }

    /**
     * A ratio over nobody is absent, which would reveal that a hidden count is zero; other reasons reveal nothing about the
     * count. A count of nobody is not hidden: it is shown wherever it is.
     */
    private static boolean canBeHidden(Figures figures, FigureKey key) {
        return figures.find(key)
                .filter(figure -> !(figure.value() instanceof FigureValue.Absent absent) || tells(absent.reason()))
                .filter(figure -> !isNobody(figure))
                .isPresent();
    }

    private static boolean isNobody(Figure figure) {
        return Quantity.isShownIfZero(figure.key().indicator())
                && figure.value() instanceof FigureValue.Given given
                && given.amount().signum() == 0;
    }

    private static boolean tells(AbsenceReason reason) {
        return switch (reason) {
            case NIEMAND, GEEN_DOELSTELLING -> true;
            case NIET_GELEVERD, ONVOLLEDIG, NIET_VAN_TOEPASSING -> false;
        };
    }
}
