package nl.beschutwerk.audit.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.beschutwerk.audit.disclosure.IntruderResult.HiddenCount;
import nl.beschutwerk.audit.disclosure.IntruderResult.Range;
import nl.beschutwerk.disclosure.EarlierVersions;
import nl.beschutwerk.disclosure.InventedHeadcounts;
import nl.beschutwerk.disclosure.PublishedMethod;
import nl.beschutwerk.disclosure.Suppression;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Base;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Composition;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.solver.SolverWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An estimated person counts for a known number of hours, so that estimated hours reveal the number of persons. */
class EstimatedHoursUnderAttackIT {

    private static final int THRESHOLD = 5;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "seed {0}: {1} regions of {3} persons, {4} % of classes with a mean")
    @CsvSource({"1, 1, 4, 60, 0", "2, 2, 4, 60, 0", "4, 3, 6, 120, 0", "2, 4, 6, 120, 30", "3, 12, 10, 200, 10"})
    void headcountsGiveNothingAway(long seed, int regions, int municipalities, int persons, int withMean)
            throws IOException {
        InventedHeadcounts headcounts =
                InventedHeadcounts.of(seed, regions, municipalities, persons, withMean, method().hoursClasses());
        Figures figures = headcounts.figures();
        Set<FigureKey> hidden = new Suppression(method(), headcounts.composition(), new SolverWork(StopSignal.NEVER))
                .choose(figures, headcounts.basePersons(), EarlierVersions.NONE);
        assertThat(hidden).isNotEmpty();
        assertThat(exposed(figures, hidden, headcounts.composition(), headcounts.basePersons()))
                .isEmpty();
    }

    /** If four classes of two regions are hidden, there are many solutions in real numbers, and one in integers. */
    @Test
    void whoKnowsThatPersonsAreWholeFindsWhatOthersCannot() throws IOException {
        InventedHeadcounts headcounts = InventedHeadcounts.of(
                List.of(List.of(3, 48, 45, 19, 50, 37), List.of(9, 31, 6, 8, 20, 11)), method().hoursClasses());
        Figures figures = headcounts.figures();
        Set<FigureKey> fourClasses = fourClassesOfTwoRegions();
        List<HiddenCount> exposed = exposed(figures, fourClasses, headcounts.composition(), headcounts.basePersons());
        assertThat(exposed).singleElement().satisfies(count -> {
            assertThat(count.range()).isEqualTo(new Range(3, 3));
            assertThat(count.exact()).isFalse();
            assertThat(count.way()).contains("aantallen zijn hele getallen");
        });
        Set<FigureKey> hidden = new Suppression(method(), headcounts.composition(), new SolverWork(StopSignal.NEVER))
                .choose(figures, headcounts.basePersons(), EarlierVersions.NONE);
        assertThat(exposed(figures, hidden, headcounts.composition(), headcounts.basePersons()))
                .isEmpty();
    }

    /** With no solver work allowed, the count is not inferred; it must then be listed as unsettled. */
    @Test
    void countsThatAreNotSettledInWholeNumbersAreCounted() throws IOException {
        InventedHeadcounts headcounts = InventedHeadcounts.of(
                List.of(List.of(3, 48, 45, 19, 50, 37), List.of(9, 31, 6, 8, 20, 11)), method().hoursClasses());
        Figures figures = headcounts.figures();
        IntruderResult inFull = attack(
                figures,
                fourClassesOfTwoRegions(),
                headcounts.composition(),
                headcounts.basePersons(),
                GroupOfUnknowns.MOST_WORK);
        assertThat(inFull.exposed(THRESHOLD)).hasSize(1);
        assertThat(inFull.unsettled()).isEmpty();
        IntruderResult spent =
                attack(figures, fourClassesOfTwoRegions(), headcounts.composition(), headcounts.basePersons(), 0);
        assertThat(spent.exposed(THRESHOLD)).isEmpty();
        assertThat(spent.unsettled()).isNotEmpty();
    }

    private static Set<FigureKey> fourClassesOfTwoRegions() {
        Set<FigureKey> fourClasses = new HashSet<>();
        for (String region : List.of("AM01", "AM02")) {
            for (String category : List.of("0-12", "12-20", "20-25", "36+")) {
                for (Indicator indicator :
                        List.of(Indicator.WERKZAME_PERSONEN, Indicator.UREN_PER_WEEK, Indicator.BANEN_31)) {
                    fourClasses.add(new FigureKey(
                            AreaLevel.ARBEIDSMARKTREGIO, region, indicator, Breakdown.ARBEIDSDUUR, category));
                }
            }
        }
        return fourClasses;
    }

    /** Publishes hours exactly, since rounded hours do not tell how many persons they are of. */
    private static Method method() {
        return PublishedMethod.withDecimals(4);
    }

    private List<HiddenCount> exposed(
            Figures figures, Set<FigureKey> hidden, Composition composition, Map<FigureKey, Base> basePersons)
            throws IOException {
        return attack(figures, hidden, composition, basePersons, GroupOfUnknowns.MOST_WORK)
                .exposed(THRESHOLD);
    }

    private IntruderResult attack(
            Figures figures,
            Set<FigureKey> hidden,
            Composition composition,
            Map<FigureKey, Base> basePersons,
            long mostWork)
            throws IOException {
        return Intruder.on(
                new PublishedRelease(
                        figures.quarter(),
                        PublishedFigures.write(folder.resolve("cijfers.csv"), figures, hidden),
                        new PublicKnowledge(
                                composition.municipalities(), figures.quarter().referenceDate(), method()),
                        Map.of(),
                        figures,
                        basePersons),
                List.of(),
                List.of(),
                new Effort(THRESHOLD, mostWork, new SolverWork(StopSignal.NEVER)));
    }
}
