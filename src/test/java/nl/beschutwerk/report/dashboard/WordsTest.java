package nl.beschutwerk.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.SeriesBreak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    private static final Words DUTCH = Words.in(Language.NL);
    private static final Words ENGLISH = Words.in(Language.EN);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(ENGLISH.keys()).isEqualTo(DUTCH.keys());
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        for (String key : DUTCH.keys()) {
            assertThat(saidBy(ENGLISH, key)).as(key).isEqualTo(saidBy(DUTCH, key));
        }
    }

    /** Which arguments the words of a key name; how many forms they have for an amount is up to the language. */
    private static List<Integer> saidBy(Words words, String key) {
        return IntStream.range(0, 10)
                .filter(index -> words.pattern(key).contains("{" + index + "}"))
                .boxed()
                .toList();
    }

    /** In a pattern of MessageFormat a straight apostrophe is lost, and what follows it is not filled in. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void noWordsHaveAStraightApostrophe(Language language) {
        Words words = Words.in(language);
        for (String key : words.keys()) {
            assertThat(words.pattern(key)).as(key).doesNotContain("'");
            assertThat(new MessageFormat(words.pattern(key), Locale.ROOT))
                    .as(key)
                    .isNotNull();
        }
    }

    @Test
    void dutchPagesCallFiguresAsWorkbooksDo() {
        Labels labels = new Labels(DUTCH);
        for (Indicator indicator : Indicator.values()) {
            if (DUTCH.keys().contains("indicator." + indicator.code())) {
                assertThat(labels.indicator(indicator)).isEqualTo(indicator.label());
            }
        }
        for (Breakdown breakdown : Breakdown.values()) {
            if (breakdown != Breakdown.TOTAAL) {
                assertThat(labels.breakdown(breakdown)).isEqualTo(breakdown.label());
            }
        }
        for (String age : List.of("15-26", "27-34", "55+")) {
            assertThat(labels.category(Breakdown.LEEFTIJD, age)).isEqualTo(Breakdown.LEEFTIJD.categoryLabel(age));
        }
        for (String group : List.of("m", "v", "x", "v_x_onbekend", "onbekend")) {
            assertThat(labels.category(Breakdown.GESLACHT, group)).isEqualTo(Breakdown.GESLACHT.categoryLabel(group));
        }
        for (String time : List.of("0-6", "6-24", "24+")) {
            assertThat(labels.category(Breakdown.ZONDER_WERK, time))
                    .isEqualTo(Breakdown.ZONDER_WERK.categoryLabel(time));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyReasonAndEveryBreakHasWords(Language language) {
        Words words = Words.in(language);
        for (AbsenceReason reason : AbsenceReason.values()) {
            assertThat(new Labels(words).reason(reason)).isNotBlank();
        }
        for (SeriesBreak.Cause cause : SeriesBreak.Cause.values()) {
            assertThat(words.keys()).contains("break." + cause.name().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void numberInAPhraseKeepsItsClaim() {
        Shown one = new Shown("1.234", Shown.State.GIVEN, "size 2024-Q4 land NL banen_31 totaal totaal");

        List<Shown> phrase = DUTCH.phrase("standing.jobs", one, BigDecimal.valueOf(1234));

        assertThat(phrase)
                .containsExactly(
                        Shown.words("Samen werken zij evenveel uren als in "),
                        one,
                        Shown.words(" banen van 31 uur per week."));
    }

    @Test
    void amountChoosesTheWord() {
        assertThat(DUTCH.text("standing.gap.less", "1", BigDecimal.ONE)).isEqualTo("Er is nog 1 baan nodig.");
        assertThat(DUTCH.text("standing.gap.less", "0,4", new BigDecimal("0.4")))
                .isEqualTo("Er zijn nog 0,4 banen nodig.");
        assertThat(ENGLISH.text("standing.gap.less", "2", BigDecimal.valueOf(2)))
                .isEqualTo("2 more jobs are needed.");
    }

    @Test
    void datesAndNumbersAreInTheLanguage() {
        LocalDate day = LocalDate.of(2024, 3, 31);
        assertThat(DUTCH.date(day)).isEqualTo("31 maart 2024");
        assertThat(ENGLISH.date(day)).isEqualTo("31 March 2024");
        assertThat(Language.NL.number(new BigDecimal("-1234567.85"), 1)).isEqualTo("-1.234.567,9");
        assertThat(Language.EN.number(new BigDecimal("1234567.85"), 0)).isEqualTo("1,234,568");
        assertThat(Language.NL.number(new BigDecimal("-0.4"), 0)).isEqualTo("0");
    }

    @Test
    void wordsThatAreNotThereAreAnError() {
        assertThatThrownBy(() -> DUTCH.text("nothing")).hasMessage("No words for nothing in nl");
    }
}
