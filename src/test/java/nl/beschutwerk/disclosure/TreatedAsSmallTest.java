package nl.beschutwerk.disclosure;

import static nl.beschutwerk.domain.Indicator.AANDEEL_GESCHAT;
import static nl.beschutwerk.domain.Indicator.ADVIEZEN_NEGATIEF_JAAR;
import static nl.beschutwerk.domain.Indicator.INSTROOM_WERK_JAAR;
import static nl.beschutwerk.domain.Indicator.UITSTROOM_WERK_JAAR;
import static nl.beschutwerk.domain.Indicator.UREN_PER_WEEK;
import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN;
import static nl.beschutwerk.domain.Indicator.ZONDER_WERK_MEDIAAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.beschutwerk.disclosure.PrimarySuppression.Threshold;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Base;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two regions alone had hidden numbers of negative advices in 2024-Q1 of the demo. One had too many to be small. So an attacker
 * knew that the other was, and that it was 3 or 4.
 */
class TreatedAsSmallTest {

    private static final Quarter QUARTER = Quarter.parse("2024-Q1");
    private static final int MANY = 2000;

    private static final Map<FigureKey, Base> BASES =
            municipalities(AANDEEL_GESCHAT, 7).stream().collect(Collectors.toMap(Figure::key, figure -> Base.of(100)));

    @ParameterizedTest
    @ValueSource(ints = {5, 9})
    void someCountsThatCouldBeSmallAreTreatedSo(int amount) {
        assertThat(treatedAsSmall(WERKZAME_PERSONEN, amount, Set.of())).hasSizeBetween(MANY / 14, MANY / 7);
        assertThat(treatedAsSmall(ADVIEZEN_NEGATIEF_JAAR, amount, Set.of())).hasSizeBetween(MANY / 14, MANY / 7);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 10, 100})
    void nobodyTakesLargerCountsForSmallOnes(int amount) {
        assertThat(treatedAsSmall(WERKZAME_PERSONEN, amount, Set.of())).isEmpty();
    }

    /** All hidden outflows but one were known to be small: of the others, none was hidden. */
    @Test
    void ofFlowsMoreAreTreatedSoAndBothAreHidden() {
        assertThat(treatedAsSmall(UITSTROOM_WERK_JAAR, 7, Set.of()))
                .hasSizeBetween(MANY / 5, MANY / 3)
                .allMatch(key -> key.indicator() == INSTROOM_WERK_JAAR);
        Set<FigureKey> known =
                municipalities(UITSTROOM_WERK_JAAR, 7).stream().map(Figure::key).collect(Collectors.toSet());
        assertThat(treatedAsSmall(UITSTROOM_WERK_JAAR, 7, known)).isEmpty();
    }

    /** So were all hidden numbers of estimated persons. */
    @Test
    void ofSharesTheNumberOfPersonsDecides() {
        assertThat(treatedAsSmall(AANDEEL_GESCHAT, 7, Set.of()))
                .as("7 per cent of a hundred persons")
                .hasSizeBetween(MANY / 5, MANY / 3);
        assertThat(treatedAsSmall(AANDEEL_GESCHAT, 4, Set.of())).isEmpty();
    }

    @Test
    void otherFiguresAreNot() {
        assertThat(treatedAsSmall(UREN_PER_WEEK, 7, Set.of())).isEmpty();
        assertThat(treatedAsSmall(ZONDER_WERK_MEDIAAN, 7, Set.of())).isEmpty();
    }

    @Test
    void theCountryIsNot() {
        Figure country = GivenFigures.of(QUARTER, Area.NEDERLAND, WERKZAME_PERSONEN, 7);
        assertThat(IntStream.range(0, MANY)
                        .mapToObj(salted -> new Figures(
                                QUARTER,
                                List.of(
                                        country,
                                        GivenFigures.of(QUARTER, municipality(1), UREN_PER_WEEK, 100 + salted))))
                        .flatMap(figures -> of(figures, Set.of())))
                .isEmpty();
    }

    @Test
    void whatPeopleKnowFromAnEarlierVersionIsNot() {
        Set<FigureKey> treated = treatedAsSmall(WERKZAME_PERSONEN, 7, Set.of());
        assertThat(treatedAsSmall(WERKZAME_PERSONEN, 7, treated)).isEmpty();
    }

    @Test
    void whereEverybodyKnowsTheSaltThereAreNone() {
        Figures figures = municipalities(WERKZAME_PERSONEN, 7);
        assertThat(new TreatedAsSmall(new Threshold(5), Map.of(), Set.of(), Salt.of(figures, 2)).of(figures))
                .isEmpty();
    }

    /** Nobody can compute which they are who does not have the hidden amounts as well. */
    @Test
    void whichTheyAreFollowsFromWhatIsHiddenToo() {
        assertThat(treatedAsSmall(WERKZAME_PERSONEN, 7, Set.of()))
                .isEqualTo(treatedAsSmall(WERKZAME_PERSONEN, 7, Set.of()))
                .isNotEqualTo(treatedAsSmall(WERKZAME_PERSONEN, 8, Set.of()));
    }

    private static Set<FigureKey> treatedAsSmall(Indicator indicator, int amount, Set<FigureKey> shown) {
        return Set.copyOf(of(municipalities(indicator, amount), shown).toList());
    }

    private static Figures municipalities(Indicator indicator, int amount) {
        return new Figures(
                QUARTER,
                IntStream.range(0, MANY)
                        .mapToObj(number -> GivenFigures.of(QUARTER, municipality(number), indicator, amount))
                        .toList());
    }

    private static Stream<FigureKey> of(Figures figures, Set<FigureKey> shown) {
        return new TreatedAsSmall(new Threshold(5), BASES, shown, Salt.of(figures)).of(figures).stream();
    }

    private static Area municipality(int number) {
        return new Area(AreaLevel.GEMEENTE, String.format("G%04d", number), "Gemeente " + number);
    }
}
