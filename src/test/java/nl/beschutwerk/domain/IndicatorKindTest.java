package nl.beschutwerk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The definition of each indicator in the code agrees with the page of definitions. */
class IndicatorKindTest {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @Test
    void everyKindHasATypeOfItsOwn() {
        Map<IndicatorKind.Type, Set<Class<?>>> classes = new EnumMap<>(IndicatorKind.Type.class);
        for (Indicator indicator : Indicator.values()) {
            classes.computeIfAbsent(indicator.kind().type(), added -> new HashSet<>())
                    .add(indicator.kind().getClass());
        }
        assertThat(classes.keySet()).isEqualTo(EnumSet.allOf(IndicatorKind.Type.class));
        assertThat(classes.values()).allSatisfy(one -> assertThat(one).hasSize(1));
        assertThat(classes.values().stream().flatMap(Set::stream))
                .containsExactlyInAnyOrder(IndicatorKind.class.getPermittedSubclasses());
    }

    /** Otherwise a constant would refer to one that is not initialised yet. */
    @ParameterizedTest
    @EnumSource(Indicator.class)
    void anIndicatorIsMadeOfEarlierOnes(Indicator indicator) {
        assertThat(indicator.kind().madeOf())
                .allSatisfy(part -> assertThat(part).isNotNull().isLessThan(indicator));
        assertThat(indicator.countsBehind())
                .allSatisfy(count -> assertThat(count.kind().isCount()).isTrue());
    }

    @Test
    void unitsAndLevelsAreThoseOfTheDefinitions() throws IOException {
        Map<String, List<AreaLevel>> levels = Map.of(
                "NL",
                List.of(AreaLevel.LAND),
                "regions",
                List.of(AreaLevel.LAND, AreaLevel.ARBEIDSMARKTREGIO),
                "all",
                List.of(AreaLevel.values()));
        Map<String, String> described = new TreeMap<>();
        for (String[] row : table("| code | meaning | unit | levels |")) {
            for (String code : codes(row[0])) {
                described.put(code, row[2] + " " + levels.get(row[3]));
            }
        }
        Map<String, String> known = new TreeMap<>();
        for (Indicator indicator : Indicator.values()) {
            known.put(indicator.code(), indicator.unit().code() + " " + indicator.levels());
        }
        assertThat(known).isEqualTo(described);
    }

    @Test
    void breakdownsAreThoseOfTheDefinitions() throws IOException {
        Map<String, Set<String>> described = new HashMap<>();
        List<String> same = List.of();
        for (String[] row : table("| breakdown | of | categories of NL | categories of regions |")) {
            same = row[1].startsWith("the same") ? same : codes(row[1]);
            described.put(codes(row[0]).get(0), new TreeSet<>(same));
        }
        Map<String, Set<String>> known = new HashMap<>();
        for (Indicator indicator : Indicator.values()) {
            for (Breakdown breakdown : indicator.kind().breakdowns()) {
                known.computeIfAbsent(breakdown.code(), added -> new TreeSet<>())
                        .add(indicator.code());
            }
        }
        assertThat(known).isEqualTo(described);
        assertThat(Arrays.stream(Breakdown.values())
                        .filter(breakdown -> breakdown != Breakdown.TOTAAL)
                        .map(Breakdown::code))
                .containsExactlyInAnyOrderElementsOf(described.keySet());
    }

    @Test
    void onlyATargetThatIsSetInWholeJobsIsShownSo() {
        assertThat(Indicator.DOELSTELLING.kind().decimals(AreaLevel.LAND, new BigDecimal("11100.00")))
                .isZero();
        assertThat(Indicator.DOELSTELLING.kind().decimals(AreaLevel.LAND, new BigDecimal("11100.5")))
                .isEqualTo(1);
        assertThat(Indicator.DOELSTELLING_PAD.kind().decimals(AreaLevel.LAND, new BigDecimal("11100")))
                .isEqualTo(1);
        assertThat(Indicator.BANEN_31.kind().decimals(AreaLevel.LAND, new BigDecimal("3")))
                .isEqualTo(1);
        assertThat(Indicator.AANVRAGEN.kind().decimals(AreaLevel.LAND, new BigDecimal("3")))
                .isZero();
    }

    /** "23,0" would say that a decimal is known of what is rounded to whole hours. */
    @Test
    void whatIsPublishedInWholeNumbersIsShownSo() {
        assertThat(decimals(Indicator.GEMIDDELDE_UREN, AreaLevel.GEMEENTE, "23"))
                .isZero();
        assertThat(decimals(Indicator.GEMIDDELDE_UREN, AreaLevel.GEMEENTE, "23.4"))
                .isEqualTo(1);
        assertThat(decimals(Indicator.GEMIDDELDE_UREN, AreaLevel.ARBEIDSMARKTREGIO, "23"))
                .isEqualTo(1);
        assertThat(decimals(Indicator.REALISATIE_BANEN, AreaLevel.GEMEENTE, "90"))
                .isEqualTo(1);
        assertThat(decimals(Indicator.WERKEND_NA_3_MAANDEN, AreaLevel.ARBEIDSMARKTREGIO, "64"))
                .isZero();
        assertThat(decimals(Indicator.WERKEND_NA_12_MAANDEN, AreaLevel.LAND, "64"))
                .isEqualTo(1);
        assertThat(decimals(Indicator.ZONDER_WERK_MEDIAAN, AreaLevel.LAND, "93"))
                .isZero();
        assertThat(decimals(Indicator.ZONDER_WERK_MEDIAAN, AreaLevel.LAND, "93.5"))
                .as("half a day is no news")
                .isZero();
    }

    private static int decimals(Indicator indicator, AreaLevel level, String amount) {
        return FigureKey.total(new Area(level, "1", "Een"), indicator).shownDecimals(new BigDecimal(amount));
    }

    /** The cells of the rows below a header. */
    private static List<String[]> table(String header) throws IOException {
        List<String[]> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(Path.of("docs/definitions.md"));
        int first = lines.indexOf(header) + 2;
        assertThat(first).as(header).isGreaterThan(1);
        for (int line = first; lines.get(line).startsWith("|"); line++) {
            rows.add(Arrays.stream(lines.get(line).substring(1).split("\\|", -1))
                    .map(String::strip)
                    .toArray(String[]::new));
        }
        return rows;
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell)
                .results()
                .map(MatchResult::group)
                .map(code -> code.replace("`", ""))
                .toList();
    }
}
