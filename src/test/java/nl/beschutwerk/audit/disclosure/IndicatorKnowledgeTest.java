package nl.beschutwerk.audit.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.beschutwerk.disclosure.Composition;
import nl.beschutwerk.disclosure.EarlierVersions;
import nl.beschutwerk.disclosure.Suppression;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.IndicatorKind;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.reference.MethodReader;
import nl.beschutwerk.solver.SolverWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
            case CATEGORY_SHARE, COHORT_SHARE -> IndicatorKnowledge.Nature.SHARE;
            case MEDIAN -> IndicatorKnowledge.Nature.MEDIAN;
            case RATIO, DIFFERENCE -> IndicatorKnowledge.Nature.RESULT;
            case TARGET -> IndicatorKnowledge.Nature.TARGET;
        };
    }

    /**
     * With every small count, all figures are hidden that reveal something about it according to the intruder, and no others.
     */
    @ParameterizedTest
    @EnumSource(
            value = Indicator.class,
            names = {"WERKZAME_PERSONEN", "WERKZAME_PERSONEN_BESCHUT", "NIET_WERKEND", "INSTROOM_WERK", "UITSTROOM_WERK"
            })
    void whatTellsOfASmallCountIsHiddenWithIt(Indicator count) throws IOException {
        FigureKey small = FigureKey.total(REGION, count);
        Set<FigureKey> hidden = chosen(small);
        assertThat(hidden).contains(small);
        assertThat(allTotals().filter(key -> IndicatorKnowledge.revealedBy(key).anyMatch(hidden::contains)))
                .isSubsetOf(hidden);
        assertThat(hidden)
                .allSatisfy(key -> assertThat(IndicatorKnowledge.isCount(key)
                                || IndicatorKnowledge.revealedBy(key).anyMatch(hidden::contains))
                        .isTrue());
    }

    private static Stream<FigureKey> allTotals() {
        return Arrays.stream(Indicator.values()).map(indicator -> FigureKey.total(REGION, indicator));
    }

    /** The choice for a region in which one count is small, and all others are large. */
    private static Set<FigureKey> chosen(FigureKey small) throws IOException {
        Map<FigureKey, Long> bases = new HashMap<>();
        List<Figure> figures = allTotals()
                .map(key -> {
                    bases.put(key, 1000L);
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
