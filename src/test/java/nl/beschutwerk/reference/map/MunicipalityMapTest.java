package nl.beschutwerk.reference.map;

import static nl.beschutwerk.reference.SmallMap.A;
import static nl.beschutwerk.reference.SmallMap.B;
import static nl.beschutwerk.reference.SmallMap.C;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import nl.beschutwerk.domain.MunicipalityCode;
import nl.beschutwerk.domain.RegionMap;
import nl.beschutwerk.domain.RegionMap.Outline;
import nl.beschutwerk.reference.SmallMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;

/** Maps as they are read and merged: A and B are one region, C another. */
class MunicipalityMapTest {

    private static final Map<MunicipalityCode, String> REGIONS = Map.of(
            new MunicipalityCode("0001"), "AM01",
            new MunicipalityCode("0002"), "AM01",
            new MunicipalityCode("0003"), "AM02");

    private static RegionMap merged(MapFormat format, String content) {
        return read(format, content).merged(REGIONS);
    }

    private static MunicipalityMap read(MapFormat format, String content) {
        return MunicipalityMap.read(format, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void bordersWithinARegionAreGone() {
        RegionMap map = merged(MapFormat.GEOJSON, SmallMap.GEO_JSON);

        assertThat(map.width()).isEqualTo(600);
        assertThat(map.height()).isEqualTo(640);
        assertThat(map.outlines())
                .containsEntry("AM01", new Outline("M6 340l0-294 588 0 0 294z", 300, 193))
                .containsOnlyKeys("AM01", "AM02");
        assertThat(map.outlines().get("AM02")).extracting(Outline::path).isEqualTo("M6 634l0-294 588 0 0 294z");
    }

    @Test
    void bothNotationsGiveTheSameMap() {
        RegionMap map = merged(MapFormat.GEOJSON, SmallMap.GEO_JSON);

        assertThat(merged(MapFormat.TOPOJSON, SmallMap.TOPO_JSON)).isEqualTo(map);
        assertThat(merged(MapFormat.TOPOJSON, SmallMap.TOPO_JSON_IN_FULL)).isEqualTo(map);
    }

    @Test
    void orderOfTheFileDoesNotMatter() {
        assertThat(merged(MapFormat.GEOJSON, SmallMap.collection(C, B, A)))
                .isEqualTo(merged(MapFormat.GEOJSON, SmallMap.collection(A, B, C)));
    }

    @Test
    void sliversBetweenNeighboursDoNoHarm() {
        String nearly = SmallMap.square("GM0002", 110_000.4, 400_000.3, 120_000, 410_000);

        assertThat(merged(MapFormat.GEOJSON, SmallMap.collection(A, nearly, C)))
                .isEqualTo(merged(MapFormat.GEOJSON, SmallMap.GEO_JSON));
    }

    @Test
    void aBorderThatRunsBackAlongItselfIsRepaired() {
        String spike = SmallMap.feature(
                "\"statcode\":\"GM0001\"",
                "[[100000,400000],[110000,400000],[110000,410000],[105000,410000],[105000,420000],[105000,410000],"
                        + "[100000,410000],[100000,400000]]");

        assertThat(merged(MapFormat.GEOJSON, SmallMap.collection(spike, B, C)))
                .isEqualTo(merged(MapFormat.GEOJSON, SmallMap.GEO_JSON));
    }

    @Test
    void watersOfTheNeighbourhoodMapAreLeftOut() {
        String water = SmallMap.square("GM0003", 100_000, 300_000, 120_000, 390_000)
                .replace("\"statcode\"", "\"WATER\":\"JA\",\"statcode\"");

        assertThat(merged(MapFormat.GEOJSON, SmallMap.collection(A, B, C, water)))
                .isEqualTo(merged(MapFormat.GEOJSON, SmallMap.GEO_JSON));
    }

    @Test
    void degreesBecomeMetresOfTheGrid() {
        Coordinate tower = DutchCoordinates.inMetres(new Coordinate(6.56820053, 53.21938317));

        assertThat(tower.x).isCloseTo(233_883.131, within(0.5));
        assertThat(tower.y).isCloseTo(582_065.167, within(0.5));
    }

    @Test
    void aMapInDegreesIsDrawnWithoutStretching() {
        String map = SmallMap.collection(
                SmallMap.square("GM0001", 5.0, 52.0, 5.5, 52.2),
                SmallMap.square("GM0002", 5.5, 52.0, 6.0, 52.2),
                SmallMap.square("GM0003", 5.0, 51.8, 6.0, 52.0));

        RegionMap merged = merged(MapFormat.GEOJSON, map);

        assertThat(merged.outlines()).containsOnlyKeys("AM01", "AM02");
        // A degree of latitude is some 111 km, one of longitude some 69 km.
        assertThat((merged.height() - 52) / (merged.width() - 12.0)).isCloseTo(0.4 * 111.3 / 68.8, within(0.03));
    }

    static Stream<Arguments> faults() {
        String crossing = SmallMap.feature(
                "\"statcode\":\"GM0001\"",
                "[[100000,400000],[110000,410000],[110000,400000],[100000,410000],[100000,400000]]");
        return Stream.of(
                fault(MapFormat.GEOJSON, "{\"type\":", "not JSON, or only a part"),
                fault(MapFormat.GEOJSON, SmallMap.GEO_JSON + "x", "not JSON, or only a part"),
                fault(MapFormat.GEOJSON, SmallMap.TOPO_JSON, "not GeoJSON with a FeatureCollection"),
                fault(MapFormat.TOPOJSON, SmallMap.GEO_JSON, "not TopoJSON with a Topology"),
                fault(MapFormat.TOPOJSON, "[]", "not TopoJSON with a Topology"),
                fault(MapFormat.GEOJSON, SmallMap.collection(), "there is no municipality in it"),
                fault(
                        MapFormat.GEOJSON,
                        SmallMap.collection(A).replace("Polygon", "LineString"),
                        "there is no municipality in it"),
                fault(MapFormat.GEOJSON, A.replace("\"statcode\"", "\"naam\""), "feature 1 has none of the properties"),
                fault(MapFormat.GEOJSON, A.replace("GM0001", "PV20"), "the code \"PV20\", which is not"),
                fault(MapFormat.GEOJSON, crossing, "municipality 0001 crosses itself, at 105000 405000"),
                fault(MapFormat.GEOJSON, SmallMap.square("GM0001", 52, 5, 53, 6), "not within the Netherlands"),
                fault(MapFormat.GEOJSON, SmallMap.square("GM0001", 5e5, 6.8e6, 6e5, 6.9e6), "not within the Nether"),
                fault(MapFormat.GEOJSON, A.replace("100000.0", "1e999"), "position that is not two numbers"),
                fault(MapFormat.GEOJSON, A.replace("100000.0", "\"x\""), "position that is not two numbers"),
                fault(MapFormat.GEOJSON, A.replaceFirst("100000.0", "100001.0"), "a ring that is not closed"),
                fault(MapFormat.GEOJSON, SmallMap.feature("\"statcode\":\"GM0001\"", ""), "polygon without a ring"),
                fault(MapFormat.TOPOJSON, topology("[0,1,9]"), "names arc 9, which the file does not have"),
                fault(MapFormat.TOPOJSON, topology("[0,1,-10]"), "names arc -10, which the file does not have"),
                fault(MapFormat.TOPOJSON, topology("[0,1,0.5]"), "names arc 0.5, which the file does not have"),
                fault(MapFormat.TOPOJSON, topology("[0,2,1]"), "arcs that do not follow upon each other"),
                fault(MapFormat.TOPOJSON, topology("[0,1]"), "a ring that is not closed"));
    }

    private static String topology(String ring) {
        return SmallMap.TOPO_JSON.replace("[0,1,2]", ring);
    }

    private static Arguments fault(MapFormat format, String content, String said) {
        return arguments(
                format, content.startsWith("{\"type\":\"Feature\"") ? SmallMap.collection(content) : content, said);
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("faults")
    void aMapThatCannotBeUsedIsAFault(MapFormat format, String content, String said) {
        assertThatThrownBy(() -> read(format, content))
                .isInstanceOf(MapFaultException.class)
                .hasMessageContaining(said);
    }

    @Test
    void faultInJsonNamesItsLine() {
        assertThatThrownBy(() -> read(MapFormat.GEOJSON, "{\n\"type\": oops}"))
                .isInstanceOfSatisfying(
                        MapFaultException.class,
                        fault -> assertThat(fault.line()).isEqualTo(2));
    }

    @Test
    void arcsThatAreRepeatedDoNotFillTheMemory() {
        String arc = "[0,0]" + ",[1,0],[-1,0]".repeat(20_000);
        String rings = "[[0]]" + ",[[0]]".repeat(100_000);
        String bomb = "{\"type\":\"Topology\",\"transform\":{\"scale\":[1,1],\"translate\":[100000,400000]},\"arcs\":[["
                + arc
                + "]],\"objects\":{\"x\":{\"type\":\"MultiPolygon\",\"properties\":{\"statcode\":\"GM0001\"},\"arcs\":["
                + rings + "]}}}";

        assertThatThrownBy(() -> read(MapFormat.TOPOJSON, bomb)).hasMessageContaining("more than 1000000 positions");
    }
}
