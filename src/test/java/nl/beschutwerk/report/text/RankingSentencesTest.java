package nl.beschutwerk.report.text;

import static nl.beschutwerk.report.ReleaseExamples.absent;
import static nl.beschutwerk.report.ReleaseExamples.estimated;
import static nl.beschutwerk.report.ReleaseExamples.hidden;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.RegionStanding;
import nl.beschutwerk.domain.RegionStanding.Rank;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import org.junit.jupiter.api.Test;

class RankingSentencesTest {

    private static final Area REGION = new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM01", "Groningen");

    @Test
    void aRegionIsSetBesideTheOthersAndTheCountry() {
        assertThat(sentence(ranked(estimated("93.94"), estimated("83.32"), new Rank(2, 3, 2))))
                .contains("De regio staat op plaats 2 van de 3 regio's (op plaats één is het percentage het hoogst)."
                        + " In heel Nederland is 83% van de doelstelling gehaald.");
    }

    @Test
    void whereNotAllRegionsAreRankedThatIsSaid() {
        assertThat(sentence(ranked(estimated("93.94"), estimated("83.32"), new Rank(1, 2, 1))))
                .contains(
                        "De regio staat op plaats 1 van de 2 regio's waarvan dit te zien is (op plaats één is het percentage"
                                + " het hoogst). In heel Nederland is 83% van de doelstelling gehaald.");
    }

    @Test
    void aRegionThatIsEqualToAnotherSharesItsPlace() {
        ReleaseContent shared = ReleaseExamples.withStandings(
                content(estimated("93.94"), estimated("83.32")),
                new RegionStanding("AM01", Optional.of(new Rank(2, 3, 2)), List.of()),
                new RegionStanding("AM02", Optional.of(new Rank(1, 3, 1)), List.of()),
                new RegionStanding("AM03", Optional.of(new Rank(2, 3, 2)), List.of()));
        assertThat(sentence(ReleaseExamples.withKind(shared, DeliveryKind.MICRODATA)))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("De regio deelt plaats 2 van de 3 regio's met een of meer andere (op plaats één"));
    }

    @Test
    void aRegionThatIsNotRankedIsStillSetBesideTheCountry() {
        ReleaseContent unranked = content(estimated("93.94"), estimated("83.32"));
        assertThat(sentence(ReleaseExamples.withKind(unranked, DeliveryKind.MICRODATA)))
                .contains("In heel Nederland is 83% van de doelstelling gehaald.");
    }

    @Test
    void roughEstimatesFromHeadcountsAreCalledSo() {
        assertThat(sentence(ReleaseExamples.withKind(
                        ranked(estimated("93.94"), estimated("83.32"), new Rank(2, 3, 2)), DeliveryKind.AANTALLEN)))
                .contains("De regio staat op plaats 2 van de 3 regio's (op plaats één is het percentage het hoogst)."
                        + " In heel Nederland is ongeveer 83% van de doelstelling gehaald.");
    }

    @Test
    void withoutAnAttainmentToShowNothingIsCompared() {
        assertThat(sentence(content(hidden(), estimated("83.32")))).isEmpty();
        assertThat(sentence(content(absent(AbsenceReason.GEEN_DOELSTELLING), estimated("83.32"))))
                .isEmpty();
    }

    @Test
    void theCountryIsNotSetBesideItself() {
        assertThat(RankingSentences.of(ReleaseExamples.published("2024-Q4"), Area.NEDERLAND))
                .isEmpty();
    }

    private static Optional<String> sentence(ReleaseContent content) {
        return RankingSentences.of(content, REGION).map(Paragraph::text);
    }

    private static ReleaseContent ranked(FigureValue own, FigureValue national, Rank rank) {
        ReleaseContent content = ReleaseExamples.withStandings(
                content(own, national), new RegionStanding("AM01", Optional.of(rank), List.of()));
        return ReleaseExamples.withKind(content, DeliveryKind.MICRODATA);
    }

    /** Three regions and the country. */
    private static ReleaseContent content(FigureValue own, FigureValue national) {
        List<Figure> figures = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM0" + number, "Groningen"))
                .flatMap(region ->
                        ReleaseExamples.headcounts(ReleaseExamples.Q4_2024, region, Optional.of(400), 250).stream())
                .toList();
        ReleaseContent regions =
                ReleaseExamples.content(new Figures(ReleaseExamples.Q4_2024, figures), new TreeMap<>());
        ReleaseContent region = ReleaseExamples.with(regions, REGION, Map.of(Indicator.REALISATIE_BANEN, own));
        return ReleaseExamples.with(region, Area.NEDERLAND, Map.of(Indicator.REALISATIE_BANEN, national));
    }
}
