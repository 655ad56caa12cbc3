package nl.beschutwerk.reference;

import static nl.beschutwerk.domain.AreaLevel.ARBEIDSMARKTREGIO;
import static nl.beschutwerk.domain.AreaLevel.GEMEENTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Quarter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "The sum over the municipalities that make up the area at D (targets follow mergers)" (definitions, doelstelling). */
class TargetsTest {

    @TempDir
    Path directory;

    private ReferenceSet set;

    @BeforeEach
    void aSmallCountry() {
        set = ReferenceSet.in(directory);
    }

    @Test
    void aRegionsTargetIsTheSumOfItsMunicipalities() {
        set.targets("2021,gemeente,0001,10", "2021,gemeente,0002,5", "2021,gemeente,0003,0");
        assertThat(of("AM01", 2021, "2021-12-31")).isEqualTo("15");
        assertThat(of("AM02", 2021, "2021-12-31")).isEqualTo("0");
        assertThat(of("NL", 2021, "2021-12-31")).isEqualTo("15");
    }

    @Test
    void aMissingTargetIsNotZero() {
        set.targets("2021,gemeente,0001,10", "2021,gemeente,0003,0");
        assertThat(of("0002", 2021, "2021-12-31")).isNull();
        assertThat(of("AM01", 2021, "2021-12-31")).isNull();
        assertThat(of("NL", 2021, "2021-12-31")).isNull();
    }

    @Test
    void theNationalTargetIsNotTheSumWhereItIsGiven() {
        set.targets("2021,land,NL,16", "2021,gemeente,0001,10", "2021,gemeente,0002,5", "2021,gemeente,0003,0");
        assertThat(of("NL", 2021, "2021-12-31")).isEqualTo("16");
    }

    @Test
    void theTargetInTheLongRunIsTheLastNationalOne() {
        set.targets("2021,land,NL,16", "2048,land,NL,40", "2022,land,NL,17", "2049,gemeente,0001,10");
        Targets targets = set.read().targets();
        assertThat(targets.longTerm(2021)).hasValueSatisfying(later -> {
            assertThat(later.year()).isEqualTo(2048);
            assertThat(later.target()).isEqualByComparingTo("40");
        });
        assertThat(targets.longTerm(2048)).isEmpty();
    }

    /** A and B become D in the year of the target, which the table has for D alone. */
    @Test
    void aTargetOfAMunicipalityThatComesLaterIsKnownOnlyThen() {
        mergeABIntoD("2022-01-01").targets("2022,gemeente,0004,20", "2022,gemeente,0003,1");
        ReferenceData data = set.read();
        LocalDate before = LocalDate.parse("2021-12-31");

        assertThat(of("AM01", 2022, "2021-12-31")).isNull();
        assertThat(data.targets().isKnownOnlyLater(area(data, "AM01", before), 2022, before))
                .isTrue();
        assertThat(data.targets().isKnownOnlyLater(area(data, "AM02", before), 2022, before))
                .isFalse();
        assertThat(data.targets().isKnownOnlyLater(area(data, "AM01", before), 2023, before))
                .isFalse();
    }

    @Test
    void aTargetHasTheSourcesOfAllThatItIsTheSumOf() {
        mergeABIntoD("2021-07-01")
                .file(
                        "targets.csv",
                        "jaar,gebiedsniveau,gebiedscode,doelstelling,bron",
                        "2021,land,NL,16,brief",
                        "2021,gemeente,0001,10,regeling",
                        "2021,gemeente,0002,5,besluit",
                        "2021,gemeente,0003,1,regeling",
                        "2022,gemeente,0004,20,later");

        assertThat(sources("AM01", 2021)).containsExactly("regeling", "besluit");
        assertThat(sources("AM02", 2021)).containsExactly("regeling");
        assertThat(sources("NL", 2021)).containsExactly("brief");
        assertThat(sources("AM01", 2022)).containsExactly("later");
        assertThat(sources("AM02", 2022)).isEmpty();
        assertThat(sources("NL", 2022)).isEmpty();
    }

    private List<String> sources(String code, int year) {
        ReferenceData data = set.read();
        LocalDate date = LocalDate.parse("2021-12-31");
        return data.targets().sources(area(data, code, date), year, date);
    }

    @Test
    void aMunicipalityTakesItsTargetAlongToAnotherRegion() {
        set.municipalities(
                        "0001,A,AM01,2020-01-01,",
                        "0002,B,AM01,2020-01-01,2022-01-01",
                        "0002,B,AM02,2022-01-01,",
                        "0003,C,AM02,2020-01-01,")
                .targets("2021,gemeente,0001,10", "2021,gemeente,0002,5", "2021,gemeente,0003,1");
        assertThat(of("AM02", 2021, "2021-12-31")).isEqualTo("1");
        assertThat(of("AM02", 2021, "2022-03-31")).isEqualTo("6");
        assertThat(of("AM01", 2021, "2022-03-31")).isEqualTo("10");
    }

    /** B is added to C, in another region, on 10 May 2022. */
    @ParameterizedTest
    @CsvSource({
        "0003, 2022, 2022-05-09, 7",
        "0003, 2022, 2022-05-10, 12",
        "0003, 2021, 2022-06-30, 9",
        "AM01, 2022, 2022-05-09, 16",
        "AM01, 2022, 2022-05-10, 11",
        "AM02, 2022, 2022-06-30, 12",
        "NL, 2022, 2022-03-31, 23",
        "NL, 2022, 2022-06-30, 23"
    })
    void targetsFollowAMergerInMidQuarter(String area, int year, String date, String target) {
        addBToC()
                .targets(
                        "2021,gemeente,0001,10",
                        "2021,gemeente,0002,4",
                        "2021,gemeente,0003,5",
                        "2022,gemeente,0001,11",
                        "2022,gemeente,0002,5",
                        "2022,gemeente,0003,7");
        assertThat(of(area, year, date)).isEqualTo(target);
    }

    @Test
    void anOwnTargetCoversMunicipalitiesThatJoinedWithoutOne() {
        addBToC().targets("2022,gemeente,0003,12");
        assertThat(of("0003", 2022, "2022-06-30")).isEqualTo("12");
    }

    @Test
    void anOwnTargetOfAnEarlierYearDoesNotCoverWhoJoinedLater() {
        addBToC().targets("2021,gemeente,0003,5", "2022,gemeente,0003,12");
        assertThat(of("0003", 2021, "2021-12-31")).isEqualTo("5");
        assertThat(of("0003", 2021, "2022-06-30")).isNull();
    }

    @Test
    void aNewMunicipalityHasTheTargetsOfThoseItWasMadeOf() {
        mergeABIntoD("2022-01-01").targets("2021,gemeente,0001,10", "2021,gemeente,0002,4", "2022,gemeente,0004,17");
        assertThat(of("0004", 2021, "2022-03-31")).isEqualTo("14");
        assertThat(of("0004", 2022, "2022-03-31")).isEqualTo("17");
    }

    @Test
    void aNewMunicipalityHasNoTargetWhileOneOfThoseItWasMadeOfHasNone() {
        mergeABIntoD("2022-01-01").targets("2021,gemeente,0001,10");
        assertThat(of("0004", 2021, "2022-03-31")).isNull();
    }

    @Test
    void aTableMadeBeforeAMergerOn1JanuaryStillCountsOnTheOldCodes() {
        mergeABIntoD("2022-01-01").targets("2022,gemeente,0001,11", "2022,gemeente,0002,5");
        assertThat(of("0004", 2022, "2022-03-31")).isEqualTo("16");
        assertThat(of("0004", 2021, "2022-03-31")).isNull();
    }

    @Test
    void theTargetOfANewMunicipalityIsNotAddedToThoseItWasMadeOf() {
        mergeABIntoD("2022-05-10").targets("2022,gemeente,0001,11", "2022,gemeente,0002,5", "2022,gemeente,0004,17");
        assertThat(of("0001", 2022, "2022-03-31")).isEqualTo("11");
        assertThat(of("0004", 2022, "2022-06-30")).isEqualTo("17");
    }

    @Test
    void targetsFollowAChainOfMergers() {
        set.municipalities(
                        "0001,A,AM01,2020-01-01,2021-01-01",
                        "0002,B,AM01,2020-01-01,2021-01-01",
                        "0004,D,AM01,2021-01-01,2023-01-01",
                        "0003,C,AM02,2020-01-01,")
                .mergers(
                        "2021-01-01,0001,0004,samenvoeging",
                        "2021-01-01,0002,0004,samenvoeging",
                        "2023-01-01,0004,0003,toevoeging")
                .targets(
                        "2020,gemeente,0001,1", "2020,gemeente,0002,2", "2020,gemeente,0003,4", "2022,gemeente,0003,9");
        assertThat(of("0004", 2020, "2022-12-31")).isEqualTo("3");
        assertThat(of("0003", 2020, "2023-03-31")).isEqualTo("7");
        assertThat(of("0003", 2022, "2023-03-31")).isNull();
    }

    @Test
    void aSplitTargetGoesOnlyIntoASumOfAllItsParts() {
        splitAOver("0002", "0004", "AM01")
                .targets("2021,gemeente,0001,10", "2021,gemeente,0002,4", "2021,gemeente,0003,1");
        assertThat(of("0001", 2021, "2021-12-31")).isEqualTo("10");
        assertThat(of("0002", 2021, "2022-03-31")).isNull();
        assertThat(of("NL", 2021, "2022-03-31")).isNull();

        set.targets("2021,gemeente,0001,10", "2021,gemeente,0002,4", "2021,gemeente,0003,1", "2021,gemeente,0004,2");
        assertThat(of("0002", 2021, "2022-03-31")).isNull();
        assertThat(of("AM01", 2021, "2022-03-31")).isEqualTo("16");
        assertThat(of("NL", 2021, "2022-03-31")).isEqualTo("17");
    }

    @Test
    void aSplitOverTwoRegionsLeavesBothWithoutATargetButNotTheCountry() {
        splitAOver("0002", "0004", "AM02")
                .targets(
                        "2021,gemeente,0001,10",
                        "2021,gemeente,0002,4",
                        "2021,gemeente,0003,1",
                        "2021,gemeente,0004,2");
        assertThat(of("AM01", 2021, "2022-03-31")).isNull();
        assertThat(of("AM02", 2021, "2022-03-31")).isNull();
        assertThat(of("NL", 2021, "2022-03-31")).isEqualTo("17");
    }

    @Test
    void anOwnTargetCoversThePartOfASplitMunicipalityThatHasNone() {
        splitAOver("0002", "0004", "AM01").targets("2022,gemeente,0002,9", "2022,gemeente,0004,3");
        assertThat(of("0002", 2022, "2022-03-31")).isEqualTo("9");
        assertThat(of("AM01", 2022, "2022-03-31")).isEqualTo("12");
    }

    @ParameterizedTest
    @CsvSource({"2022-Q1, 10.25", "2022-Q2, 10.50", "2022-Q3, 10.75", "2022-Q4, 11", "2023-Q1, 10.25"})
    void thePathRunsInFourStepsFromYearsEndToYearsEnd(String quarter, String target) {
        set.targets("2021,gemeente,0001,10", "2022,gemeente,0001,11", "2023,gemeente,0001,8");
        assertThat(path("0001", quarter))
                .hasValueSatisfying(path -> assertThat(path).isEqualByComparingTo(target));
    }

    @Test
    void thePathIsForTheCompositionAtTheReferenceDateInBothYears() {
        addBToC()
                .targets(
                        "2021,gemeente,0002,4", "2021,gemeente,0003,5", "2022,gemeente,0002,5", "2022,gemeente,0003,8");
        assertThat(path("0003", "2022-Q1"))
                .hasValueSatisfying(path -> assertThat(path).isEqualByComparingTo("5.75"));
        assertThat(path("0003", "2022-Q2"))
                .hasValueSatisfying(path -> assertThat(path).isEqualByComparingTo("11"));
    }

    @Test
    void thereIsNoPathWithoutBothTargets() {
        set.targets("2022,gemeente,0001,11");
        assertThat(path("0001", "2022-Q4")).isEmpty();
        assertThat(path("0001", "2023-Q1")).isEmpty();
    }

    @Test
    void anAreaThatIsNotInForceIsNotAsked() {
        ReferenceData data = mergeABIntoD("2022-01-01").read();
        Area later = new Area(GEMEENTE, "0004", "D");
        assertThatThrownBy(() -> data.targets().target(later, 2021, LocalDate.of(2021, 12, 31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0004 is not in force on 2021-12-31");
    }

    private ReferenceSet addBToC() {
        return set.municipalities(
                        "0001,A,AM01,2020-01-01,", "0002,B,AM01,2020-01-01,2022-05-10", "0003,C,AM02,2020-01-01,")
                .mergers("2022-05-10,0002,0003,toevoeging");
    }

    private ReferenceSet mergeABIntoD(String date) {
        return set.municipalities(
                        "0001,A,AM01,2020-01-01," + date,
                        "0002,B,AM01,2020-01-01," + date,
                        "0004,D,AM01," + date + ",",
                        "0003,C,AM02,2020-01-01,")
                .mergers(date + ",0001,0004,samenvoeging", date + ",0002,0004,samenvoeging");
    }

    /** A is split over B and a fourth municipality, D, on 1 January 2022. */
    private ReferenceSet splitAOver(String one, String other, String regionOfOther) {
        return set.municipalities(
                        "0001,A,AM01,2020-01-01,2022-01-01",
                        "0002,B,AM01,2020-01-01,",
                        "0003,C,AM02,2020-01-01,",
                        "0004,D," + regionOfOther + ",2020-01-01,")
                .mergers("2022-01-01,0001," + one + ",splitsing", "2022-01-01,0001," + other + ",splitsing");
    }

    private @Nullable String of(String code, int year, String day) {
        ReferenceData data = set.read();
        LocalDate date = LocalDate.parse(day);
        return data.targets()
                .target(area(data, code, date), year, date)
                .map(BigDecimal::toPlainString)
                .orElse(null);
    }

    private Optional<BigDecimal> path(String code, String text) {
        ReferenceData data = set.read();
        Quarter quarter = Quarter.parse(text);
        return data.targets().targetPath(area(data, code, quarter.referenceDate()), quarter);
    }

    private static Area area(ReferenceData data, String code, LocalDate date) {
        AreaLevel level = code.equals("NL") ? AreaLevel.LAND : code.startsWith("AM") ? ARBEIDSMARKTREGIO : GEMEENTE;
        return data.area(level, code, date).orElseThrow();
    }
}
