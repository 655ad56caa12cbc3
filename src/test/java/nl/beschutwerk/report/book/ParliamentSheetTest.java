package nl.beschutwerk.report.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.table.SheetText.Style;
import nl.beschutwerk.report.table.Table.Column;
import org.junit.jupiter.api.Test;

/** The sheet for Parliament: which year's ends it has, and what stands around its table. */
class ParliamentSheetTest {

    @Test
    void ofMoreThanSixYearsEndsOnlyTheLastSixAreShown() {
        ReleaseContent known = ReleaseExamples.published("2024-Q4");
        Quarter first = Quarter.parse("2018-Q4");
        TreeMap<Quarter, Figures> earlier = new TreeMap<>(known.earlier());
        earlier.put(
                first, new Figures(first, ReleaseExamples.headcounts(first, Area.NEDERLAND, Optional.of(4000), 2600)));

        Sheet sheet = sheet(ReleaseExamples.content(known.figures(), earlier));

        assertThat(headers(sheet))
                .containsExactly("Beschut werk op 31 december", "2019", "2020", "2021", "2022", "2023", "2024");
        assertThat(sheet.title()).endsWith("31 december 2019 tot en met 31 december 2024");
    }

    @Test
    void duringAYearTitleSentenceAndColumnsEndWithTheYearBefore() {
        Sheet sheet = sheet(ReleaseExamples.published("2022-Q2"));

        assertThat(headers(sheet)).endsWith("2020", "2021");
        assertThat(sheet.title()).endsWith(" tot en met 31 december 2021");
        assertThat(words(sheet.below(), Style.TO_PASTE))
                .first()
                .isEqualTo("Eind 2021 werkten 6.767 mensen met een positief advies beschut werk."
                        + " De doelstelling voor eind 2021 was 8.600 banen van 31 uur per week.");
    }

    @Test
    void aSentenceAndAFootnoteToPasteStandUnderHeadings() {
        Sheet sheet = sheet(ReleaseExamples.published("2024-Q4"));

        assertThat(sheet.below())
                .extracting(SheetText::style)
                .containsExactly(Style.HEADING, Style.TO_PASTE, Style.HEADING, Style.TO_PASTE);
        assertThat(words(sheet.below(), Style.HEADING)).containsExactly("Zin bij de tabel", "Voetnoot bij de tabel");
        assertThat(words(sheet.texts(), Style.PLAIN))
                .anyMatch(text -> text.endsWith("Het zijn onze woorden, niet die van de brief."));
    }

    @Test
    void theYearsOfWhichHoursAreEstimatedAreNamed() {
        assertThat(words(sheet(ReleaseExamples.published("2019-Q4")).texts(), Style.PLAIN))
                .contains("De uren van alle mensen zijn geschat: eind 2019.");
        assertThat(words(sheet(ReleaseExamples.published("2021-Q4")).texts(), Style.PLAIN))
                .contains("De uren van alle mensen zijn geschat: eind 2019, eind 2020 en eind 2021.");
    }

    private static Sheet sheet(ReleaseContent content) {
        return ParliamentSheet.of(content, Area.NEDERLAND, new Notes());
    }

    private static List<String> headers(Sheet sheet) {
        return sheet.table().columns().stream().map(Column::header).toList();
    }

    private static List<String> words(List<SheetText> texts, Style style) {
        return texts.stream()
                .filter(text -> text.style() == style)
                .map(text -> text.paragraph().text())
                .toList();
    }
}
