package nl.beschutwerk.report.text;

import static nl.beschutwerk.report.ReleaseExamples.absent;
import static nl.beschutwerk.report.ReleaseExamples.estimated;
import static nl.beschutwerk.report.ReleaseExamples.exact;
import static nl.beschutwerk.report.ReleaseExamples.hidden;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import org.junit.jupiter.api.Test;

class HeadlineSentencesTest {

    private static final ReleaseContent Q4_2024 = ReleaseExamples.published("2024-Q4");
    private static final String PERSONS =
            "Op 31 december 2024 werkten 10.619 mensen met een geldige indicatie beschut werk."
                    + " Dat zijn er 1.232 meer dan een jaar eerder.";

    @Test
    void theHeadlineOfTheYearsEndOf2024() {
        assertThat(headline(Q4_2024))
                .isEqualTo(PERSONS
                        + " Samen werken zij naar schatting evenveel uren als in 9.249 banen van 31 uur per week (tussen 8.906 en 9.591). Dat is"
                        + " ongeveer 83% van de doelstelling van 11.100 banen.");
    }

    @Test
    void beforeTheEndOfTheYearTheTargetSaysWhenItIsDue() {
        assertThat(headline(ReleaseExamples.published("2022-Q2")))
                .isEqualTo("Op 30 juni 2022 werkten 7.421 mensen met een geldige indicatie beschut werk."
                        + " Dat zijn er 320 meer dan een kwartaal eerder."
                        + " Samen werken zij naar schatting evenveel uren als in 6.463 banen van 31 uur per week (tussen 6.224 en 6.703). Dat is"
                        + " ongeveer 68% van de doelstelling van 9.500 banen voor eind 2022.");
    }

    @Test
    void withoutATargetItSaysSo() {
        assertThat(headline(ReleaseExamples.published("2018-Q1")))
                .isEqualTo("Op 31 maart 2018 werkten 1.465 mensen met een geldige indicatie beschut werk."
                        + " Samen werken zij naar schatting evenveel uren als in 1.276 banen van 31 uur per week (tussen 1.229 en 1.323)."
                        + " Voor eind 2018 is geen doelstelling bekend.");
    }

    @Test
    void exactHoursAreNotCalledAnEstimate() {
        ReleaseContent content = with(Map.of(
                Indicator.BANEN_31, exact("9248.806"),
                Indicator.REALISATIE_BANEN, exact("83.3226"),
                Indicator.AANDEEL_GESCHAT, exact("0"),
                Indicator.BANEN_31_ONDERGRENS, absent(AbsenceReason.NIET_VAN_TOEPASSING),
                Indicator.BANEN_31_BOVENGRENS, absent(AbsenceReason.NIET_VAN_TOEPASSING)));

        assertThat(headline(content))
                .isEqualTo(
                        PERSONS
                                + " Samen werken zij evenveel uren als in 9.249 banen van 31 uur per week: 83% van de doelstelling van 11.100 banen.");
    }

    @Test
    void microdataNameTheEstimatedShareOnlyAboveFivePercent() {
        assertThat(headline(microdata("5.04")))
                .isEqualTo(PERSONS
                        + " Samen werken zij evenveel uren als in 9.249 banen van 31 uur per week (van 5% van de werkzame personen zijn de"
                        + " uren geschat). Dat is 83% van de doelstelling van 11.100 banen.");
        assertThat(headline(microdata("5")))
                .isEqualTo(
                        PERSONS
                                + " Samen werken zij evenveel uren als in 9.249 banen van 31 uur per week: 83% van de doelstelling van 11.100 banen.");
    }

    @Test
    void estimatesWithoutBoundsGiveNone() {
        assertThat(headline(with(Map.of(Indicator.BANEN_31_BOVENGRENS, hidden()))))
                .isEqualTo(PERSONS
                        + " Samen werken zij naar schatting evenveel uren als in 9.249 banen van 31 uur per week:"
                        + " ongeveer 83% van de doelstelling van 11.100 banen.");
    }

    @Test
    void onePersonWorksInTheSingular() {
        Area region = new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM01", "Groningen");

        assertThat(HeadlineSentences.of(ofRegion(region, 1), region).text())
                .isEqualTo(
                        "Op 31 december 2024 werkte 1 persoon uit arbeidsmarktregio Groningen met een geldige indicatie"
                                + " beschut werk. Die persoon werkt naar schatting evenveel uren als in 0,9 baan van 31 uur per week (tussen 0,8 en 0,9)."
                                + " Voor eind 2024 is geen doelstelling bekend.");
    }

    @Test
    void nobodyWorkingIsATrueZeroAndNotAnUnknown() {
        Area region = new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM01", "Groningen");

        assertThat(HeadlineSentences.of(ofRegion(region, 0), region).text())
                .isEqualTo(
                        "Op 31 december 2024 werkte niemand uit arbeidsmarktregio Groningen met een geldige indicatie"
                                + " beschut werk. Voor eind 2024 is geen doelstelling bekend.");
    }

    @Test
    void nobodyWorkingStillHasATarget() {
        assertThat(headline(with(Map.of(
                        Indicator.WERKZAME_PERSONEN, exact("0"),
                        Indicator.BANEN_31, exact("0"),
                        Indicator.REALISATIE_BANEN, exact("0")))))
                .isEqualTo("Op 31 december 2024 werkte niemand met een geldige indicatie beschut werk."
                        + " Dat zijn er 9.387 minder dan een jaar eerder."
                        + " De doelstelling voor eind 2024 is 11.100 banen van 31 uur per week.");
    }

    @Test
    void hiddenFiguresAreNotVisibleAndNotUnknown() {
        assertThat(headline(with(Map.of(
                        Indicator.WERKZAME_PERSONEN, hidden(),
                        Indicator.BANEN_31, hidden(),
                        Indicator.REALISATIE_BANEN, hidden()))))
                .isEqualTo(
                        "Hoeveel mensen met een geldige indicatie beschut werk op 31 december 2024 werkten, is geheim,"
                                + " om personen te beschermen. Hoeveel banen van 31 uur per week dat zijn, is ook geheim. De doelstelling voor eind 2024 is 11.100 banen van 31 uur per"
                                + " week.");
    }

    @Test
    void jobsMayBeHiddenWherePersonsAreShown() {
        assertThat(headline(with(Map.of(Indicator.BANEN_31, hidden(), Indicator.REALISATIE_BANEN, hidden()))))
                .isEqualTo(PERSONS + " Hoeveel banen van 31 uur per week dat zijn, is geheim, om personen te"
                        + " beschermen. De doelstelling voor eind 2024 is 11.100 banen van"
                        + " 31 uur per week.");
    }

    @Test
    void jobsMayBeShownWherePersonsAreHidden() {
        assertThat(headline(with(Map.of(Indicator.WERKZAME_PERSONEN, hidden()))))
                .contains(
                        ". Naar schatting gaat het om 9.249 banen van 31 uur per week (tussen 8.906 en 9.591). Dat is");
    }

    @Test
    void aHiddenAttainmentLeavesTheTargetInSight() {
        assertThat(headline(with(Map.of(Indicator.REALISATIE_BANEN, hidden()))))
                .isEqualTo(PERSONS
                        + " Samen werken zij naar schatting evenveel uren als in 9.249 banen van 31 uur per week (tussen 8.906 en 9.591)."
                        + " De doelstelling voor eind 2024 is 11.100 banen. Welk deel daarvan is gehaald, is"
                        + " geheim, om personen te beschermen.");
    }

    @Test
    void absentFiguresGiveTheirReason() {
        assertThat(headline(with(Map.of(
                        Indicator.WERKZAME_PERSONEN, absent(AbsenceReason.ONVOLLEDIG),
                        Indicator.BANEN_31, absent(AbsenceReason.ONVOLLEDIG)))))
                .startsWith("Hoeveel mensen met een geldige indicatie beschut werk op 31 december 2024 werkten, is niet"
                        + " bekend: niet van alle gemeenten of regio's die hierbij horen is een cijfer geleverd."
                        + " Hoeveel banen van 31 uur per week dat zijn, is ook niet bekend. De doelstelling");
    }

    @Test
    void everyNumberOfTheHeadlineIsAFigureItQuotes() {
        assertThat(HeadlineSentences.of(Q4_2024, Area.NEDERLAND).parts())
                .filteredOn(Paragraph.QuotedFigure.class::isInstance)
                .extracting(
                        part -> ((Paragraph.QuotedFigure) part).figure().key().indicator())
                .containsExactly(
                        Indicator.WERKZAME_PERSONEN,
                        Indicator.BANEN_31,
                        Indicator.BANEN_31_ONDERGRENS,
                        Indicator.BANEN_31_BOVENGRENS,
                        Indicator.REALISATIE_BANEN,
                        Indicator.DOELSTELLING);
    }

    private static String headline(ReleaseContent content) {
        return HeadlineSentences.of(content, Area.NEDERLAND).text();
    }

    private static ReleaseContent with(Map<Indicator, FigureValue> values) {
        return ReleaseExamples.with(Q4_2024, Area.NEDERLAND, values);
    }

    private static ReleaseContent microdata(String estimatedShare) {
        Map<Indicator, FigureValue> values = new EnumMap<>(Indicator.class);
        values.put(Indicator.BANEN_31, estimated("9248.806"));
        values.put(Indicator.REALISATIE_BANEN, estimated("83.3226"));
        values.put(Indicator.AANDEEL_GESCHAT, exact(estimatedShare));
        return ReleaseExamples.withKind(with(values), DeliveryKind.MICRODATA);
    }

    private static ReleaseContent ofRegion(Area region, int working) {
        return ReleaseExamples.content(
                new Figures(
                        ReleaseExamples.Q4_2024,
                        ReleaseExamples.headcounts(ReleaseExamples.Q4_2024, region, Optional.of(10), working)),
                new TreeMap<>());
    }
}
