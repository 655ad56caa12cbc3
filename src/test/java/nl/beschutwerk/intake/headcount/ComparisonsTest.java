package nl.beschutwerk.intake.headcount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.intake.TestDelivery;
import nl.beschutwerk.intake.finding.Finding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonsTest {

    private static final int THRESHOLD = 5;

    private static final LocalDate DATE = LocalDate.of(2024, 12, 31);
    private static final Area GRONINGEN = new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM01", "Groningen");

    private final List<DeliveredCount> counts = new ArrayList<>();

    private ComparisonsTest deliver(
            AreaLevel level, String delivered, String area, String hoursClass, @Nullable Long valid, long working) {
        counts.add(new DeliveredCount(
                "aantallen.csv", counts.size() + 2, level, delivered, area, hoursClass, valid, working));
        return this;
    }

    private ComparisonsTest deliverRegions(@Nullable Long valid, long working) {
        TestDelivery.REFERENCE
                .areas(AreaLevel.ARBEIDSMARKTREGIO, DATE)
                .forEach(area -> deliver(area.level(), area.code(), area.code(), "totaal", valid, working));
        return this;
    }

    private List<Finding> disagreements() {
        return new CountsDisagree().check(counts, TestDelivery.REFERENCE, DATE);
    }

    @Test
    void classesThatAddUpToTheirTotalAgree() {
        deliver(AreaLevel.LAND, "NL", "NL", "totaal", 30L, 20)
                .deliver(AreaLevel.LAND, "NL", "NL", "0-12", null, 15)
                .deliver(AreaLevel.LAND, "NL", "NL", "36+", null, 5);
        assertThat(disagreements()).isEmpty();
    }

    @Test
    void classesThatDoNotAddUpGiveAWarningAtTheTotal() {
        deliver(AreaLevel.LAND, "NL", "NL", "0-12", null, 15).deliver(AreaLevel.LAND, "NL", "NL", "totaal", 30L, 20);
        assertThat(disagreements())
                .extracting(Finding::code, Finding::row, Finding::column, Finding::value)
                .containsExactly(tuple(CountsDisagree.CODE, 3L, "werkzame_personen", "20"));
    }

    @Test
    void theCountryIsComparedWithItsRegionsWhereAllAreDelivered() {
        deliver(AreaLevel.LAND, "NL", "NL", "totaal", 71L, 36).deliverRegions(2L, 1);
        assertThat(disagreements())
                .extracting(Finding::row, Finding::column, Finding::value)
                .containsExactly(tuple(2L, "geldige_indicaties", "71"), tuple(2L, "werkzame_personen", "36"));
        counts.remove(5);
        assertThat(disagreements()).isEmpty();
    }

    @Test
    void indicationsThatAreNotDeliveredEverywhereAreNotCompared() {
        deliver(AreaLevel.LAND, "NL", "NL", "totaal", 71L, 35).deliverRegions(null, 1);
        assertThat(disagreements()).isEmpty();
    }

    @Test
    void aMergedMunicipalityCountsWithItsSuccessorInItsRegion() {
        List<Area> municipalities = TestDelivery.REFERENCE.municipalitiesOf("AM01", DATE);
        String first = municipalities.get(0).code();
        municipalities.forEach(area -> deliver(AreaLevel.GEMEENTE, area.code(), area.code(), "totaal", 2L, 1));
        deliver(AreaLevel.GEMEENTE, "0007", first, "totaal", 2L, 1);
        int parts = municipalities.size() + 1;
        deliver(AreaLevel.ARBEIDSMARKTREGIO, "AM01", "AM01", "totaal", 2L * parts, parts);
        assertThat(disagreements()).isEmpty();
    }

    @Test
    void aControlTotalIsComparedWithWhatWasMeasured() {
        assertThat(new ControlTotalDiffers()
                        .check(
                                Map.of("geldige_indicaties", 10L, "werkzame_personen", 5L),
                                new AreaCount(Area.NEDERLAND, 11L, 5L),
                                THRESHOLD))
                .extracting(Finding::column, Finding::value)
                .containsExactly(tuple("geldige_indicaties", "10"));
        assertThat(new ControlTotalDiffers().check(Map.of(), new AreaCount(Area.NEDERLAND, 11L, 5L), THRESHOLD))
                .isEmpty();
        assertThat(new ControlTotalDiffers()
                        .check(Map.of("werkzame_personen", 0L), new AreaCount(Area.NEDERLAND, null, null), THRESHOLD))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "260, 286, false",
        "260, 287, true",
        "100, 125, false",
        "100, 126, true",
        "1000, 900, false",
        "1000, 899, true",
        "0, 25, false",
        "0, 26, true",
        "1000, 1000, false"
    })
    void aLeapIsMoreThanTenPercentAndTwentyFivePersons(long before, long now, boolean leap) {
        assertThat(new ImplausibleChange()
                        .check(
                                List.of(new AreaCount(GRONINGEN, null, now)),
                                List.of(new AreaCount(GRONINGEN, 7L, before)),
                                THRESHOLD))
                .hasSize(leap ? 1 : 0);
    }

    @Test
    void aLeapOfTheCountrySaysHowLargeItIs() {
        assertThat(new ImplausibleChange()
                        .check(
                                List.of(new AreaCount(Area.NEDERLAND, 449L, null)),
                                List.of(new AreaCount(Area.NEDERLAND, 400L, null)),
                                THRESHOLD))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.sentence())
                                .startsWith(
                                        "In Nederland (NL) is het aantal geldige indicaties van 400 naar 449 gegaan, 12,3% meer dan"));
    }

    @Test
    void whatAReleaseHidesOfTheCountryIsInNoFinding() {
        AreaCount fewNotWorking = new AreaCount(Area.NEDERLAND, 103L, 100L);
        assertThat(new ControlTotalDiffers().check(Map.of("geldige_indicaties", 104L), fewNotWorking, THRESHOLD))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.value()).isNull();
                    assertThat(finding.sentence())
                            .startsWith("Het controletotaal van geldige indicaties is anders")
                            .doesNotContainPattern("[0-9]");
                });
        assertThat(new ImplausibleChange()
                        .check(List.of(fewNotWorking), List.of(new AreaCount(Area.NEDERLAND, 200L, 100L)), THRESHOLD))
                .singleElement()
                .satisfies(finding -> assertThat(finding.value()).isNull());
        assertThat(new ControlTotalDiffers().check(Map.of("geldige_indicaties", 104L), fewNotWorking, 0))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("is 104, maar uit de levering komt 103"));
    }

    @Test
    void aFindingOnASmallerAreaNamesNoCount() {
        assertThat(new ImplausibleChange()
                        .check(
                                List.of(new AreaCount(GRONINGEN, null, 3L)),
                                List.of(new AreaCount(GRONINGEN, null, 40L)),
                                THRESHOLD))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.value()).isNull();
                    assertThat(finding.sentence())
                            .startsWith(
                                    "In Groningen (AM01) is het aantal werkzame personen meer dan 10% lager dan een kwartaal eerder.");
                });
        deliver(AreaLevel.GEMEENTE, "0014", "0014", "totaal", 30L, 3)
                .deliver(AreaLevel.GEMEENTE, "0014", "0014", "12-20", null, 4);
        assertThat(disagreements()).singleElement().satisfies(finding -> {
            assertThat(finding.value()).isNull();
            assertThat(finding.sentence()).doesNotContainPattern("[0-9]");
        });
    }

    @Test
    void municipalitiesAndNewAreasDoNotLeap() {
        Area municipality = new Area(AreaLevel.GEMEENTE, "0363", "Amsterdam");
        assertThat(new ImplausibleChange()
                        .check(
                                List.of(new AreaCount(municipality, 900L, 900L), new AreaCount(GRONINGEN, 9L, 9L)),
                                List.of(new AreaCount(municipality, 100L, 100L)),
                                THRESHOLD))
                .isEmpty();
    }
}
