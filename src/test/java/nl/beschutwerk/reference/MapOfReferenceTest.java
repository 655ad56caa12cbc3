package nl.beschutwerk.reference;

import static nl.beschutwerk.reference.SmallMap.A;
import static nl.beschutwerk.reference.SmallMap.B;
import static nl.beschutwerk.reference.SmallMap.C;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.beschutwerk.domain.RegionMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A map among the other files of a reference set. */
class MapOfReferenceTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    @TempDir
    private Path directory;

    private ReferenceSet set;

    @BeforeEach
    void aFaultlessSet() {
        set = ReferenceSet.in(directory);
    }

    private ReferenceSet map(String content) {
        return set.bytes("kaart.geojson", content.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> faults() {
        ReferenceDataInvalidException invalid = catchThrowableOfType(ReferenceDataInvalidException.class, set::read);
        assertThat(invalid).as("faults are found").isNotNull();
        return invalid.faults().stream().map(ReferenceFault::toString).toList();
    }

    @Test
    void aSetWithoutAMapHasNone() {
        assertThat(set.read().regionMap(DAY)).isEmpty();
    }

    @Test
    void aMapIsMergedByTheTableOfTheProduct() {
        assertThat(map(SmallMap.GEO_JSON).read().regionMap(DAY).map(RegionMap::outlines))
                .hasValueSatisfying(outlines -> assertThat(outlines).containsOnlyKeys("AM01", "AM02"));
    }

    @Test
    void theMapIsPartOfTheHash() {
        String without = set.read().hash().hex();
        String with = map(SmallMap.GEO_JSON).read().hash().hex();
        String other = map(SmallMap.GEO_JSON + "\n").read().hash().hex();

        assertThat(List.of(without, with, other)).doesNotHaveDuplicates();
    }

    @Test
    void onlyOneMapMayBeThere() {
        map(SmallMap.GEO_JSON).bytes("kaart.topojson", SmallMap.TOPO_JSON.getBytes(StandardCharsets.UTF_8));

        assertThat(faults())
                .containsExactly("kaart.topojson: kaart.geojson is there as well; keep one map, so that it is clear"
                        + " which one is drawn");
    }

    @Test
    void aMunicipalityThatIsMissingIsAFault() {
        map(SmallMap.collection(A, C));

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("kaart.geojson: municipality 0002 (B) of 2020-01-01 is not on the map");
    }

    @Test
    void aMunicipalityThatNobodyKnowsIsAFault() {
        map(SmallMap.collection(A, B, C, SmallMap.square("GM0009", 120_000, 390_000, 130_000, 400_000)));

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("kaart.geojson: municipality 0009 was not in force on 2020-01-01");
    }

    @Test
    void aBrokenMapIsReportedWithTheOtherFaults() {
        map("{\n").targets("2021,land,BE,5");

        assertThat(faults()).hasSize(2).first().asString().startsWith("kaart.geojson, line ");
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() {
        set.bytes("kaart.geojson", new byte[30_000_001]);

        assertThat(faults()).singleElement().asString().contains("more than 30000000 bytes");
    }

    @Test
    void aMapOfAnotherYearFitsByWayOfMergers() {
        set.municipalities(
                        "0001,A,AM01,2020-01-01,2022-01-01",
                        "0002,B,AM01,2020-01-01,2022-01-01",
                        "0004,D,AM01,2022-01-01,",
                        "0003,C,AM02,2020-01-01,")
                .mergers("2022-01-01,0001,0004,samenvoeging", "2022-01-01,0002,0004,samenvoeging");
        RegionMap older = map(SmallMap.GEO_JSON).read().regionMap(DAY).orElseThrow();
        String merged = SmallMap.square("0004", 100_000, 400_000, 120_000, 410_000);
        ReferenceData newer = map(SmallMap.collection(merged, C)).read();

        assertThat(newer.regionMap(LocalDate.of(2021, 12, 31))).hasValue(older);
        assertThat(newer.regionMap(DAY)).hasValue(older);
    }

    @Test
    void aMapThatCannotShowTheRegionsOfADayIsNotDrawn() {
        set.municipalities(
                        "0001,A,AM01,2020-01-01,",
                        "0002,B,AM01,2020-01-01,2022-01-01",
                        "0003,C,AM02,2020-01-01,2022-01-01",
                        "0004,D,AM02,2022-01-01,")
                .mergers("2022-01-01,0002,0004,samenvoeging", "2022-01-01,0003,0004,samenvoeging");
        String merged = SmallMap.square("GM0004", 100_000, 390_000, 120_000, 400_000);
        ReferenceData data = map(SmallMap.collection(A, merged)).read();

        assertThat(data.regionMap(DAY)).isPresent();
        assertThat(data.regionMap(LocalDate.of(2021, 12, 31))).isEmpty();
    }

    @Test
    void aMapOfTheCountryStaysSmall() {
        RegionMap map = InventedMap.regions(DAY);

        assertThat(map.outlines()).hasSize(35);
        assertThat(map.outlines().values())
                .allSatisfy(outline -> assertThat(outline.path()).matches("M[Mlz \\d-]+z"));
        assertThat(map.outlines().values().stream()
                        .mapToInt(outline -> outline.path().length())
                        .sum())
                .isBetween(5_000, 40_000);
        assertThat(InventedMap.regions(DAY)).isEqualTo(map);
    }
}
