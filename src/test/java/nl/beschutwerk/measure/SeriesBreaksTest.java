package nl.beschutwerk.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.SeriesBreak;
import nl.beschutwerk.domain.SeriesBreak.Cause;
import nl.beschutwerk.measure.SeriesBreaks.Point;
import nl.beschutwerk.reference.ReferenceDataReader;
import org.junit.jupiter.api.Test;

/** Definitions, "Comparisons": a break is named in every series that crosses it. */
class SeriesBreaksTest {

    private static final Quarter FIRST = new Quarter(2021, 4);
    private static final Quarter SECOND = new Quarter(2022, 1);
    private static final Area AMSTERDAM_REGION = new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM18", "Groot Amsterdam");
    private static final Area ZEELAND = new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM24", "Zeeland");

    private final SeriesBreaks breaks = new SeriesBreaks(ReferenceDataReader.read(Path.of("data/reference")));

    @Test
    void anotherKindOfDeliveryBreaksEverySeries() {
        assertThat(breaks.find(
                        List.of(
                                new Point(FIRST, DeliveryKind.AANTALLEN, "one"),
                                new Point(SECOND, DeliveryKind.MICRODATA, "one")),
                        List.of(Area.NEDERLAND, ZEELAND)))
                .containsExactly(
                        new SeriesBreak(AreaLevel.LAND, "NL", SECOND, Cause.SOORT_LEVERING),
                        new SeriesBreak(AreaLevel.ARBEIDSMARKTREGIO, "AM24", SECOND, Cause.SOORT_LEVERING));
    }

    @Test
    void anotherMethodBreaksTheSeries() {
        assertThat(breaks.find(
                        List.of(
                                new Point(FIRST, DeliveryKind.AANTALLEN, "one"),
                                new Point(SECOND, DeliveryKind.AANTALLEN, "other")),
                        List.of(ZEELAND)))
                .extracting(SeriesBreak::cause)
                .containsExactly(Cause.METHODE);
    }

    @Test
    void aMunicipalityThatMovesBreaksTheSeriesOfItsRegionsAlone() {
        assertThat(breaks.find(
                        List.of(
                                new Point(FIRST, DeliveryKind.AANTALLEN, "one"),
                                new Point(SECOND, DeliveryKind.AANTALLEN, "one")),
                        List.of(Area.NEDERLAND, AMSTERDAM_REGION, ZEELAND)))
                .containsExactly(
                        new SeriesBreak(AreaLevel.ARBEIDSMARKTREGIO, "AM18", SECOND, Cause.SAMENSTELLING_GEBIED));
    }

    @Test
    void aMunicipalityThatTookInAnotherIsAnotherAndItsNeighbourIsNot() {
        Area amsterdam = new Area(AreaLevel.GEMEENTE, "0363", "Amsterdam");
        Area amstelveen = new Area(AreaLevel.GEMEENTE, "0362", "Amstelveen");
        Area purmerend = new Area(AreaLevel.GEMEENTE, "0439", "Purmerend");
        assertThat(breaks.find(
                        List.of(
                                new Point(FIRST, DeliveryKind.MICRODATA, "one"),
                                new Point(SECOND, DeliveryKind.MICRODATA, "one")),
                        List.of(amstelveen, amsterdam, purmerend)))
                .containsExactly(
                        new SeriesBreak(AreaLevel.GEMEENTE, "0363", SECOND, Cause.SAMENSTELLING_GEBIED),
                        new SeriesBreak(AreaLevel.GEMEENTE, "0439", SECOND, Cause.SAMENSTELLING_GEBIED));
    }

    @Test
    void aSeriesOfOneQuarterHasNoBreak() {
        assertThat(breaks.find(List.of(new Point(FIRST, DeliveryKind.AANTALLEN, "one")), List.of(ZEELAND)))
                .isEmpty();
    }
}
