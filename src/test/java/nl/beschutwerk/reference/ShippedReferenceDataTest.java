package nl.beschutwerk.reference;

import static nl.beschutwerk.domain.AreaLevel.ARBEIDSMARKTREGIO;
import static nl.beschutwerk.domain.AreaLevel.GEMEENTE;
import static nl.beschutwerk.domain.AreaLevel.LAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.MunicipalityCode;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.reference.MunicipalityStatus.InForce;
import nl.beschutwerk.reference.MunicipalityStatus.Split;
import nl.beschutwerk.reference.MunicipalityStatus.Succeeded;
import nl.beschutwerk.reference.MunicipalityStatus.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files in {@code data/reference}, as the product ships them. */
class ShippedReferenceDataTest {

    private static final ReferenceData DATA = ReferenceDataReader.read(Path.of("data/reference"));

    @ParameterizedTest
    @CsvSource({
        "2018-01-01, 380", "2018-12-31, 380", "2019-01-01, 355", "2020-12-31, 355", "2021-01-01, 352",
        "2021-12-31, 352", "2022-01-01, 345", "2022-03-23, 345", "2022-03-24, 344", "2022-12-31, 344",
        "2023-01-01, 342", "2025-12-31, 342"
    })
    void thereAreAsManyMunicipalitiesAsStatisticsNetherlandsCounts(LocalDate date, int municipalities) {
        List<Area> areas = DATA.areas(GEMEENTE, date);
        assertThat(areas)
                .hasSize(municipalities)
                .isSortedAccordingTo((a, b) -> a.code().compareTo(b.code()));
    }

    @ParameterizedTest
    @CsvSource({"2018-01-01", "2019-03-31", "2021-01-01", "2022-03-24", "2023-12-31", "2024-01-01", "2026-06-30"})
    void everyMunicipalityBelongsToExactlyOneOf35Regions(LocalDate date) {
        List<Area> regions = DATA.areas(ARBEIDSMARKTREGIO, date);
        List<Area> belonging = regions.stream()
                .flatMap(region -> DATA.municipalitiesOf(region.code(), date).stream())
                .toList();

        assertThat(regions).hasSize(35);
        assertThat(belonging).containsExactlyInAnyOrderElementsOf(DATA.areas(GEMEENTE, date));
        assertThat(regions)
                .allSatisfy(region ->
                        assertThat(DATA.municipalitiesOf(region.code(), date)).isNotEmpty());
    }

    @Test
    void theCountryIsTheOneAreaOfItsLevel() {
        LocalDate date = LocalDate.of(2024, 12, 31);
        assertThat(DATA.areas(LAND, date)).containsExactly(Area.NEDERLAND);
        assertThat(DATA.area(LAND, "NL", date)).contains(Area.NEDERLAND);
        assertThat(DATA.area(LAND, "BE", date)).isEmpty();
    }

    @Test
    void aRegionBearsTheNameOfItsTime() {
        assertThat(name(ARBEIDSMARKTREGIO, "AM06", "2023-12-31")).contains("Stedendriehoek en Noordwest Veluwe");
        assertThat(name(ARBEIDSMARKTREGIO, "AM06", "2024-01-01")).contains("Veluwe Stedendriehoek");
        assertThat(name(ARBEIDSMARKTREGIO, "AM04", "2024-01-01")).isEmpty();
    }

    @Test
    void namesKeepTheirAccents() {
        assertThat(name(GEMEENTE, "1900", "2024-12-31")).contains("Súdwest-Fryslân");
    }

    @Test
    void aDateBeforeTheFirstKnownOneIsRefusedWithTheRangeKnown() {
        LocalDate before = LocalDate.of(2017, 12, 31);
        assertThatThrownBy(() -> DATA.areas(GEMEENTE, before))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("2017-12-31")
                .hasMessageContaining("begin on 2018-01-01");
        assertThatThrownBy(() -> DATA.standing(code("0363"), before)).isInstanceOf(OperatorMistakeException.class);
        assertThatThrownBy(() -> DATA.standings(before)).isInstanceOf(OperatorMistakeException.class);
    }

    @Test
    void haarenIsInForceOnTheDayBeforeItIsSplit() {
        assertThat(standing("0788", "2020-12-31")).isInstanceOf(InForce.class);
        assertThat(standing("0788", "2021-01-01"))
                .isInstanceOfSatisfying(
                        Split.class,
                        split -> assertThat(split.parts())
                                .extracting(Area::name)
                                .containsExactly("Boxtel", "Oisterwijk", "Tilburg", "Vught"));
    }

    @Test
    void weespJoinsAmsterdamWithinAQuarterAndChangesRegion() {
        LocalDate before = LocalDate.of(2022, 3, 23);
        LocalDate after = LocalDate.of(2022, 3, 24);

        assertThat(standing("0457", "2022-03-23")).isInstanceOf(InForce.class);
        assertThat(standing("0457", "2022-03-24")).isEqualTo(new Succeeded(municipality("0363", "Amsterdam")));
        assertThat(DATA.regionOf(code("0457"), before)).map(Area::name).contains("Gooi en Vechtstreek");
        assertThat(DATA.regionOf(code("0457"), after)).isEmpty();
        assertThat(DATA.regionOf(code("0363"), after)).map(Area::name).contains("Groot Amsterdam");
        assertThat(DATA.municipalitiesOf("AM12", before)).extracting(Area::code).contains("0457");
        assertThat(DATA.municipalitiesOf("AM12", after)).extracting(Area::code).doesNotContain("0457");
    }

    @Test
    void elburgMovesToAnotherRegionWithoutAMerger() {
        assertThat(DATA.regionOf(code("0230"), LocalDate.of(2022, 12, 31)))
                .map(Area::code)
                .contains("AM06");
        assertThat(DATA.regionOf(code("0230"), LocalDate.of(2023, 1, 1)))
                .map(Area::code)
                .contains("AM36");
    }

    @Test
    void haarlemmerliedeGoesToHaarlemmermeerInAnotherRegion() {
        assertThat(DATA.regionOf(code("0393"), LocalDate.of(2018, 12, 31)))
                .map(Area::code)
                .contains("AM37");
        assertThat(standing("0393", "2019-01-01")).isEqualTo(new Succeeded(municipality("0394", "Haarlemmermeer")));
        assertThat(DATA.regionOf(code("0394"), LocalDate.of(2019, 1, 1)))
                .map(Area::code)
                .contains("AM18");
    }

    @ParameterizedTest
    @CsvSource({
        "0241, 2018-01-01, 1945, Berg en Dal",
        "0381, 2024-12-31, 1942, Gooise Meren",
        "0478, 2024-12-31, 0385, Edam-Volendam",
        "0018, 2018-01-01, 1952, Midden-Groningen",
        "0501, 2023-01-01, 1992, Voorne aan Zee"
    })
    void aMergedOrRenamedMunicipalityCountsInItsSuccessor(String old, String date, String successor, String name) {
        assertThat(standing(old, date)).isEqualTo(new Succeeded(municipality(successor, name)));
    }

    @Test
    void aCodeThatNeverWasOrIsYetToComeIsUnknown() {
        assertThat(standing("9999", "2024-12-31")).isEqualTo(new Unknown());
        assertThat(standing("1992", "2022-12-31")).isEqualTo(new Unknown());
        assertThat(standing("1992", "2023-01-01")).isInstanceOf(InForce.class);
    }

    @Test
    void theStandingsOfADayCoverEveryCodeThereEverWas() {
        SortedMap<MunicipalityCode, MunicipalityStatus> standings = DATA.standings(LocalDate.of(2022, 12, 31));

        assertThat(standings.values()).filteredOn(InForce.class::isInstance).hasSize(344);
        assertThat(standings).containsKeys(code("0241"), code("1992"), code("0788"));
        assertThat(standings.get(code("1992"))).isEqualTo(new Unknown());
        assertThat(standings).doesNotContainKey(code("9999"));
        assertThat(standings)
                .allSatisfy((code, standing) ->
                        assertThat(standing).isEqualTo(DATA.standing(code, LocalDate.of(2022, 12, 31))));
    }

    @Test
    void theNationalTargetsAreThoseToldToParliament() {
        assertThat(target(Area.NEDERLAND, 2024, "2024-12-31")).contains(new BigDecimal("11100"));
        assertThat(target(Area.NEDERLAND, 2019, "2024-12-31")).contains(new BigDecimal("6000"));
        assertThat(target(Area.NEDERLAND, 2018, "2018-12-31")).isEmpty();
        assertThat(target(Area.NEDERLAND, 2025, "2025-12-31")).isEmpty();
    }

    @Test
    void theNationalPathRunsFromLastYearsTargetToThisYears() {
        assertThat(DATA.targets().targetPath(Area.NEDERLAND, new Quarter(2022, 2)))
                .hasValueSatisfying(path -> assertThat(path).isEqualByComparingTo("9050"));
        assertThat(DATA.targets().targetPath(Area.NEDERLAND, new Quarter(2019, 4)))
                .isEmpty();
    }

    @Test
    void municipalTargetsAreThereAsFarAsTheirTableWasFound() {
        LocalDate end = LocalDate.of(2018, 12, 31);
        Area groningen = DATA.area(GEMEENTE, "0014", end).orElseThrow();
        Area westerwolde = DATA.area(GEMEENTE, "1950", end).orElseThrow();
        Area leeuwarden = DATA.area(GEMEENTE, "0080", end).orElseThrow();
        Area rotterdam = DATA.area(GEMEENTE, "0599", end).orElseThrow();

        assertThat(DATA.targets().target(groningen, 2018, end)).contains(new BigDecimal("70"));
        // 2 of Bellingwedde and 6 of Vlagtwedde, which the regulation for 2018 still named
        assertThat(DATA.targets().target(westerwolde, 2018, end)).contains(new BigDecimal("8"));
        // a part of Littenseradiel, nobody knows how much of its target
        assertThat(DATA.targets().target(leeuwarden, 2018, end)).isEmpty();
        assertThat(DATA.targets().target(rotterdam, 2018, end)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2024-Q1, 2024-07", "2024-Q2, 2024-10", "2024-Q3, 2025-01", "2024-Q4, 2025-04"})
    void figuresArePublishedAboutFourMonthsAfterTheReferenceDate(String quarter, YearMonth month) {
        assertThat(DATA.calendar().publicationMonth(Quarter.parse(quarter))).isEqualTo(month);
    }

    private static Optional<BigDecimal> target(Area area, int year, String date) {
        return DATA.targets().target(area, year, LocalDate.parse(date));
    }

    private static Optional<String> name(AreaLevel level, String code, String date) {
        return DATA.area(level, code, LocalDate.parse(date)).map(Area::name);
    }

    private static MunicipalityStatus standing(String code, String date) {
        return DATA.standing(code(code), LocalDate.parse(date));
    }

    private static Area municipality(String code, String name) {
        return new Area(GEMEENTE, code, name);
    }

    private static MunicipalityCode code(String digits) {
        return new MunicipalityCode(digits);
    }
}
