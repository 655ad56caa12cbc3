package nl.beschutwerk.audit.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.beschutwerk.disclosure.EarlierVersions;
import nl.beschutwerk.disclosure.Suppression;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Base;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Composition;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.IndicatorKind;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.measure.MeasuredCategories;
import nl.beschutwerk.reference.MethodReader;
import nl.beschutwerk.solver.SolverWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The intruder and the choice of hidden figures take their knowledge from different tables, which must agree. */
class IndicatorKnowledgeTest {

    private static final Area REGION = new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM01", "Groningen");
    private static final Quarter QUARTER = Quarter.parse("2024-Q4");

    @ParameterizedTest
    @EnumSource(Indicator.class)
    void theIntruderKnowsEveryBreakdown(Indicator indicator) {
        assertThat(IndicatorKnowledge.of(indicator).breakdowns())
                .containsExactlyInAnyOrderElementsOf(indicator.kind().breakdowns());
    }

    @ParameterizedTest
    @EnumSource(Indicator.class)
    void theIntruderTakesEveryIndicatorForWhatItIs(Indicator indicator) {
        assertThat(IndicatorKnowledge.of(indicator).nature()).isEqualTo(nature(indicator.kind()));
    }

    private static IndicatorKnowledge.Nature nature(IndicatorKind kind) {
        return switch (kind.type()) {
            case PERSONS, EVENTS, FLOW -> IndicatorKnowledge.Nature.COUNT;
            case HOURS, JOB_EQUIVALENTS, JOBS_IN_PART, BOUND -> IndicatorKnowledge.Nature.SUM;
            case PART_SHARE, COHORT_SHARE -> IndicatorKnowledge.Nature.SHARE;
            case MEDIAN -> IndicatorKnowledge.Nature.MEDIAN;
            case RATIO, DIFFERENCE -> IndicatorKnowledge.Nature.RESULT;
            case TARGET -> IndicatorKnowledge.Nature.TARGET;
        };
    }

    /** Every count of the region: of all persons or events, and of those in each category. */
    static Stream<FigureKey> counts() throws IOException {
        return allFigures().filter(key -> key.indicator().kind().isCount());
    }

    /**
     * With every small count, all figures are hidden that reveal something about it according to the intruder, and no others.
     */
    @ParameterizedTest
    @MethodSource("counts")
    void whatTellsOfASmallCountIsHiddenWithIt(FigureKey small) throws IOException {
        Set<FigureKey> hidden = chosen(small);
        assertThat(hidden).contains(small);
        assertThat(allFigures().filter(key -> IndicatorKnowledge.revealedBy(key).anyMatch(hidden::contains)))
                .isSubsetOf(hidden);
        assertThat(hidden)
                .allSatisfy(key -> assertThat(IndicatorKnowledge.isCount(key)
                                || IndicatorKnowledge.revealedBy(key).anyMatch(hidden::contains))
                        .isTrue());
    }

    /** All figures of the region that measuring makes of microdata. */
    private static Stream<FigureKey> allFigures() throws IOException {
        List<FigureKey> all = new ArrayList<>();
        for (Indicator indicator : Indicator.values()) {
            all.add(FigureKey.total(REGION, indicator));
            for (Breakdown breakdown : indicator.kind().breakdowns()) {
                for (String category : MeasuredCategories.of(breakdown)) {
                    all.add(FigureKey.of(REGION, indicator, breakdown, category));
                }
            }
        }
        return all.stream();
    }

    /** The choice for a region in which one count is small, and all others are large. */
    private static Set<FigureKey> chosen(FigureKey small) throws IOException {
        Map<FigureKey, Base> bases = new HashMap<>();
        List<Figure> figures = allFigures()
                .map(key -> {
                    bases.put(key, Base.of(1000));
                    return new Figure(QUARTER, key, REGION.name(), value(key.equals(small) ? 3 : 50));
                })
                .toList();
        return new Suppression(method(), new Composition(new TreeMap<>()), new SolverWork(StopSignal.NEVER))
                .choose(new Figures(QUARTER, figures), bases, EarlierVersions.NONE);
    }

    private static FigureValue value(long amount) {
        return new FigureValue.Given(BigDecimal.valueOf(amount), false);
    }

    private static Method method() throws IOException {
        return MethodReader.read(Path.of("data/reference/method.yaml")).method();
    }

    @ParameterizedTest
    @EnumSource(Breakdown.class)
    void onlyClassesOfHoursComeWithHeadcounts(Breakdown breakdown) {
        assertThat(IndicatorKnowledge.isOnlyInMicrodata(breakdown))
                .isEqualTo(breakdown != Breakdown.TOTAAL && breakdown != Breakdown.ARBEIDSDUUR);
    }

    /** Suppression, intruder and the page of definitions use the same maximum of hours per person. */
    @Test
    void theMostHoursAWeekAreThoseOfTheDefinitions() throws IOException {
        String page = Files.readString(Path.of("docs/definitions.md"));
        assertThat(Pattern.compile(
                                "nobody works more than (\\d+) hours|a result of 0 or less, or one above (\\d+): unknown")
                        .matcher(page)
                        .results()
                        .map(MatchResult::group)
                        .map(rule -> rule.replaceAll("\\D|0 or less", "")))
                .hasSize(2)
                .allSatisfy(hours -> assertThat(hours).endsWith("60"));
        assertThat(Method.MOST_HOURS).isEqualTo(60);
        assertThat(IndicatorKnowledge.MOST_HOURS).isEqualByComparingTo("60");
    }
}
