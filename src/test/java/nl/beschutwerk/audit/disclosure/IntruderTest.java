package nl.beschutwerk.audit.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.beschutwerk.audit.disclosure.IntruderResult.HiddenCount;
import nl.beschutwerk.audit.disclosure.IntruderResult.Range;
import nl.beschutwerk.disclosure.EarlierVersions;
import nl.beschutwerk.disclosure.Suppression;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Base;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Composition;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.reference.MethodReader;
import nl.beschutwerk.solver.SolverWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables with known answers. */
class IntruderTest {

    private static final Quarter QUARTER = Quarter.parse("2024-Q4");
    private static final List<String> SEXES = List.of("m", "v", "x", "onbekend");
    private static final TreeMap<String, List<String>> REGIONS =
            new TreeMap<>(Map.of("AM01", List.of(), "AM02", List.of(), "AM03", List.of(), "AM04", List.of()));

    @TempDir
    Path folder;

    private final List<Figure> figures = new ArrayList<>();
    private final Set<FigureKey> hidden = new HashSet<>();

    /** Every row and column has at least two hidden cells. Subtracting columns 1 and 2 from rows 1 and 2 leaves one of them. */
    private static final int[][] FOUR_BY_FOUR = {{12, 9, 30, 41}, {8, 14, 3, 25}, {33, 52, 17, 11}, {28, 40, 9, 16}};

    private static final int[][] PATTERN = {{1, 1, 0, 0}, {1, 1, 1, 0}, {0, 0, 1, 1}, {0, 0, 1, 1}};

    @Test
    void aCellIsFoundThoughEveryRowAndColumnHidesAtLeastTwo() throws IOException {
        table(FOUR_BY_FOUR, PATTERN);
        IntruderResult result = attack();
        FigureKey three = region(2, "x");
        assertThat(result.hidden()).hasSize(9);
        assertThat(exposed(result, Set.of(three))).singleElement().satisfies(found -> {
            assertThat(found.key()).isEqualTo(three);
            assertThat(found.exact()).isTrue();
            assertThat(found.way())
                    .containsExactlyInAnyOrder(
                            "AM01 geldige_indicaties is de som van de categorieën van geslacht",
                            "AM02 geldige_indicaties is de som van de categorieën van geslacht",
                            "NL geldige_indicaties (geslacht m) is de som van de regio's",
                            "NL geldige_indicaties (geslacht v) is de som van de regio's");
        });
    }

    @Test
    void theSuppressionHidesThatCellBetter() throws IOException {
        table(FOUR_BY_FOUR, new int[4][4]);
        hidden.addAll(new Suppression(knowledge().method(), new Composition(REGIONS), new SolverWork(StopSignal.NEVER))
                .choose(new Figures(QUARTER, figures), Map.of(), EarlierVersions.NONE));
        // A rectangle around the one small count is the smallest set that protects it.
        assertThat(hidden).contains(region(2, "x")).hasSize(4);
        assertThat(exposed(attack(), Set.of(region(2, "x")))).isEmpty();
    }

    @Test
    void aRectangleOfSmallCountsGivesThemAwayByTheirBounds() throws IOException {
        table(
                new int[][] {{2, 1, 30, 41}, {1, 3, 30, 25}, {33, 52, 17, 11}, {28, 40, 9, 16}},
                new int[][] {{1, 1, 0, 0}, {1, 1, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}});
        // x + y = 3 in the first row, and zeros are not hidden: two possible values, an interval of 1.
        assertThat(exposed(attack(), Set.of(region(1, "m")))).singleElement().satisfies(found -> {
            assertThat(found.exact()).isFalse();
            assertThat(found.width()).isEqualTo(1);
            assertThat(found.way()).isNotEmpty();
        });
    }

    @Test
    void aShareGivesItsBaseAwayWhereItsPartIsKnown() throws IOException {
        total("AM01", Indicator.WERKZAME_PERSONEN, "4", true);
        total("AM01", Indicator.REALISATIE_PERSONEN, "80", false);
        total("AM01", Indicator.DOELSTELLING, "5", false);
        assertThat(exposed(attack(), hidden)).hasSize(1);
    }

    @Test
    void aMeanGivesTheHeadcountAwayBesideTheHours() throws IOException {
        total("AM01", Indicator.WERKZAME_PERSONEN, "3", true);
        total("AM01", Indicator.UREN_PER_WEEK, "73.5", false);
        total("AM01", Indicator.GEMIDDELDE_UREN, "24.5", false);
        assertThat(exposed(attack(), hidden)).hasSize(1);
    }

    @Test
    void anAmountInAnotherUnitGivesItAwayByWayOfTheOthers() throws IOException {
        total("AM01", Indicator.WERKZAME_PERSONEN, "3", true);
        total("AM01", Indicator.UREN_PER_WEEK, "73.5", true);
        total("AM01", Indicator.BANEN_31, "2.37096774", true);
        total("AM01", Indicator.GEMIDDELDE_UREN, "24.5", false);
        total("AM01", Indicator.DOELSTELLING, "6", false);
        total("AM01", Indicator.VERSCHIL_BANEN, "-3.62903226", false);
        assertThat(exposed(attack(), Set.of(key("AM01", Indicator.WERKZAME_PERSONEN))))
                .singleElement()
                .satisfies(found -> assertThat(found.way())
                        .contains("AM01 verschil_banen is gegeven", "AM01 gemiddelde_uren is gegeven"));
    }

    @Test
    void theMedianOfDaysWithoutWorkTellsInWhichClassesHalfOfThemAre() throws IOException {
        total("AM01", Indicator.NIET_WERKEND, "8", false);
        months("0-3", "5", true);
        months("3-6", "3", true);
        assertThat(exposed(attack(), Set.of(months("3-6")))).isEmpty();
        // At least four of the eight are in the class of the median, so at most four are in the other.
        total("AM01", Indicator.ZONDER_WERK_MEDIAAN, "50.5", false);
        assertThat(exposed(attack(), Set.of(months("3-6")))).singleElement().satisfies(found -> {
            assertThat(found.range()).isEqualTo(new Range(1, 4));
            assertThat(found.way()).contains("AM01 zonder_werk_mediaan: de helft is even lang of korter zonder werk");
        });
    }

    private void months(String category, String amount, boolean hide) {
        put(months(category), amount, hide);
    }

    private static FigureKey months(String category) {
        return new FigureKey(
                AreaLevel.ARBEIDSMARKTREGIO, "AM01", Indicator.NIET_WERKEND, Breakdown.ZONDER_WERK, category);
    }

    @Test
    void onlyAGuessThatIsRightFindsSomethingOut() throws IOException {
        // Three classes of unknown hours; the representative hours of 12-20 are 16.
        estimated(hoursClass("12-20"), "3", "48");
        estimated(hoursClass("20-25"), "9", "200");
        total("AM01", Indicator.WERKZAME_PERSONEN, "12", false);
        hidden.addAll(List.of(hoursClass("12-20"), hoursClass("20-25")));
        FigureKey hours = new FigureKey(
                AreaLevel.ARBEIDSMARKTREGIO, "AM01", Indicator.UREN_PER_WEEK, Breakdown.ARBEIDSDUUR, "12-20");
        hidden.remove(hours);
        assertThat(exposed(attack(), Set.of(hoursClass("12-20"))))
                .singleElement()
                .satisfies(found -> assertThat(found.range()).isEqualTo(new Range(3, 3)));
        // With a mean of 18.7 hours the guess is wrong, and whoever guesses finds nothing by it.
        figures.removeIf(figure -> figure.key().equals(hours));
        figures.add(new Figure(QUARTER, hours, "AM01", new FigureValue.Given(new BigDecimal("56"), true)));
        assertThat(attack().confidential())
                .allSatisfy(count -> assertThat(count.width()).isPositive());
    }

    @Test
    void aConfidentialCountThatIsNotHiddenAtAllIsFound() throws IOException {
        total("AM01", Indicator.WERKZAME_PERSONEN, "3", false);
        assertThat(exposed(attack(), Set.of(key("AM01", Indicator.WERKZAME_PERSONEN))))
                .hasSize(1);
    }

    @Test
    void whatAnEarlierReleaseShowedIsKnownAsLongAsTheAreaDidNotChange() throws IOException {
        total("AM01", Indicator.GELDIGE_INDICATIES, "20", false);
        total("AM01", Indicator.WERKZAME_PERSONEN, "3", true);
        total("AM01", Indicator.NIET_WERKEND, "17", true);
        Figures now = new Figures(QUARTER, figures);
        Path file = PublishedFigures.write(folder.resolve("cijfers.csv"), now, hidden);
        Map<FigureKey, FigureValue.Given> earlier =
                Map.of(key("AM01", Indicator.NIET_WERKEND), new FigureValue.Given(BigDecimal.valueOf(17), false));
        assertThat(exposed(attack(file, now, Map.of()), hidden)).isEmpty();
        assertThat(exposed(attack(file, now, earlier), Set.of(key("AM01", Indicator.WERKZAME_PERSONEN))))
                .hasSize(1);
    }

    private static PublicKnowledge knowledge() throws IOException {
        return new PublicKnowledge(
                REGIONS,
                QUARTER.referenceDate(),
                MethodReader.read(Path.of("data/reference/method.yaml")).method());
    }

    private static List<HiddenCount> exposed(IntruderResult result, Set<FigureKey> among) {
        return Stream.concat(result.exposed(5).stream(), result.shownAmong(among).stream())
                .filter(count -> among.contains(count.key()))
                .toList();
    }

    private IntruderResult attack() throws IOException {
        Figures all = new Figures(QUARTER, figures);
        return attack(PublishedFigures.write(folder.resolve("cijfers.csv"), all, hidden), all, Map.of());
    }

    private static IntruderResult attack(Path file, Figures all, Map<FigureKey, FigureValue.Given> known)
            throws IOException {
        return Intruder.on(
                new PublishedRelease(
                        QUARTER,
                        file,
                        knowledge(),
                        known,
                        all,
                        Map.of(key("AM01", Indicator.ZONDER_WERK_MEDIAAN), Base.of(8))),
                List.of(),
                List.of(),
                5,
                new SolverWork(StopSignal.NEVER));
    }

    /** Regions by sex, with all totals shown. */
    private void table(int[][] cells, int[][] pattern) {
        int all = 0;
        for (int column = 0; column < 4; column++) {
            int sum = 0;
            for (int row = 0; row < 4; row++) {
                sum += cells[row][column];
                put(
                        region(row + 1, SEXES.get(column)),
                        Integer.toString(cells[row][column]),
                        pattern[row][column] == 1);
            }
            put(
                    new FigureKey(
                            AreaLevel.LAND, "NL", Indicator.GELDIGE_INDICATIES, Breakdown.GESLACHT, SEXES.get(column)),
                    Integer.toString(sum),
                    false);
            all += sum;
        }
        for (int row = 0; row < 4; row++) {
            int sum = cells[row][0] + cells[row][1] + cells[row][2] + cells[row][3];
            total("AM0" + (row + 1), Indicator.GELDIGE_INDICATIES, Integer.toString(sum), false);
        }
        put(
                new FigureKey(
                        AreaLevel.LAND, "NL", Indicator.GELDIGE_INDICATIES, Breakdown.TOTAAL, Breakdown.TOTAL_CATEGORY),
                Integer.toString(all),
                false);
    }

    private static FigureKey region(int number, String sex) {
        return new FigureKey(
                AreaLevel.ARBEIDSMARKTREGIO, "AM0" + number, Indicator.GELDIGE_INDICATIES, Breakdown.GESLACHT, sex);
    }

    private static FigureKey key(String area, Indicator indicator) {
        return new FigureKey(AreaLevel.ARBEIDSMARKTREGIO, area, indicator, Breakdown.TOTAAL, Breakdown.TOTAL_CATEGORY);
    }

    private void total(String area, Indicator indicator, String amount, boolean hide) {
        put(key(area, indicator), amount, hide);
    }

    private static FigureKey hoursClass(String category) {
        return new FigureKey(
                AreaLevel.ARBEIDSMARKTREGIO, "AM01", Indicator.WERKZAME_PERSONEN, Breakdown.ARBEIDSDUUR, category);
    }

    /** A hidden count of persons whose hours are estimated. */
    private void estimated(FigureKey persons, String amount, String all) {
        put(persons, amount, false);
        FigureKey hours = new FigureKey(
                persons.level(), persons.areaCode(), Indicator.UREN_PER_WEEK, persons.breakdown(), persons.category());
        figures.add(new Figure(QUARTER, hours, "AM01", new FigureValue.Given(new BigDecimal(all), true)));
        hidden.add(hours);
    }

    private void put(FigureKey key, String amount, boolean hide) {
        figures.add(new Figure(QUARTER, key, key.areaCode(), new FigureValue.Given(new BigDecimal(amount), false)));
        if (hide) {
            hidden.add(key);
        }
    }
}
