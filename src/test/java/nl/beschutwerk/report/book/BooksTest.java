package nl.beschutwerk.report.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.SeriesBreak;
import nl.beschutwerk.report.FullSizeExample;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.table.Book;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Chart.TimeChart;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.table.Table.Column;
import nl.beschutwerk.report.text.EditionLines;
import nl.beschutwerk.report.text.Lines;
import nl.beschutwerk.report.text.Paragraph;
import nl.beschutwerk.report.text.ShownDifference;
import org.junit.jupiter.api.Test;

class BooksTest {

    private static final ReleaseContent Q4_2024 = ReleaseExamples.published("2024-Q4");

    @Test
    void theNationalBookHasItsSheets() {
        assertThat(sheets(Q4_2024))
                .containsExactly(
                        "Samenvatting", "Ontwikkeling", "Andere tellingen", "Kamerbrief", "Toelichting", "Gegevens");
    }

    @Test
    void everySummarySaysHowItStandsInAFewSentences() {
        books().forEach(book -> assertThat(book.sheets().get(0).texts().stream()
                        .filter(text -> text.style() == SheetText.Style.HEADLINE)
                        .flatMap(text -> Stream.of(text.paragraph().text().split("\\.(?: |$)", -1)))
                        .filter(sentence -> !sentence.isEmpty()))
                .as(book.fileName())
                .hasSizeBetween(4, 11));
    }

    /** A cell is read by itself: by a screen reader, and by whoever copies it. */
    @Test
    void everySentenceStaysInOneCellOfAWidthThatFits() {
        books().flatMap(book -> book.sheets().stream()).forEach(sheet -> {
            List<String> lines = Stream.concat(sheet.texts().stream(), sheet.below().stream())
                    .filter(text -> !Set.of(SheetText.Style.LINK, SheetText.Style.HEADING, SheetText.Style.TO_PASTE)
                            .contains(text.style()))
                    .flatMap(text -> Lines.of(text.paragraph(), 1).stream())
                    .map(Paragraph::text)
                    .filter(line -> !line.startsWith("Vragen over") && !line.startsWith("Licentie: "))
                    .toList();
            assertThat(lines).as(sheet.title()).allMatch(line -> line.matches("[A-Z0-9'].*[.:]"));
            assertThat(lines).as(sheet.title()).allMatch(line -> line.length() <= 130);
        });
    }

    private static Stream<Book> books() {
        return Stream.of(
                        FullSizeExample.release(),
                        Q4_2024,
                        ReleaseExamples.published("2022-Q2"),
                        ReleaseExamples.published("2018-Q1"))
                .flatMap(content -> Books.of(content).stream());
    }

    /** A reader who subtracts 281 jobs from a target of 300 finds 19; the exact difference 19,5 is shown as 20. */
    @Test
    void aDifferenceThatTheNumbersAsShownDoNotGiveHasANoteThatSaysWhy() {
        assertThat(notes("280.5", "-19.5")).contains(ShownDifference.NOTE);
        assertThat(notes("280.6", "-19.4")).doesNotContain(ShownDifference.NOTE);
    }

    private static String notes(String jobs, String difference) {
        ReleaseContent content = ReleaseExamples.with(
                Q4_2024,
                Area.NEDERLAND,
                Map.of(
                        Indicator.BANEN_31,
                        ReleaseExamples.exact(jobs),
                        Indicator.DOELSTELLING,
                        ReleaseExamples.exact("300"),
                        Indicator.VERSCHIL_BANEN,
                        ReleaseExamples.exact(difference),
                        Indicator.DOELSTELLING_PAD,
                        ReleaseExamples.exact("300"),
                        Indicator.VERSCHIL_PAD,
                        ReleaseExamples.exact(difference)));
        return Books.of(content).get(0).sheets().stream()
                .flatMap(each -> each.table().rows().stream())
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void beforeTheFirstYearsEndThereIsNoTableForParliament() {
        assertThat(sheets(ReleaseExamples.published("2019-Q3")))
                .containsExactly("Samenvatting", "Ontwikkeling", "Andere tellingen", "Toelichting", "Gegevens");
    }

    @Test
    void parliamentGetsEveryYearsEndSoFarAndNoOtherQuarter() {
        assertThat(sheet(ReleaseExamples.published("2022-Q2"), "Kamerbrief")
                        .table()
                        .columns())
                .extracting(Column::header)
                .containsExactly("Beschut werk op 31 december", "2019", "2020", "2021");
        assertThat(sheet(Q4_2024, "Kamerbrief").table().rows())
                .extracting(row -> ((Cell.Text) row.get(0)).text())
                .startsWith(
                        "Mensen met een geldige indicatie beschut werk",
                        "Werkzame personen met positief advies beschut werk",
                        "Doelstelling (aantal banen)",
                        "Banen van 31 uur")
                .doesNotContain("Realisatie in personen");
    }

    @Test
    void theDevelopmentHasARowForEveryQuarterWithFigures() {
        assertThat(sheet(Q4_2024, "Ontwikkeling").table().rows())
                .extracting(row -> ((Cell.Text) row.get(0)).text())
                .hasSize(11)
                .startsWith("2018-Q1", "2019-Q3")
                .endsWith("2023-Q4", "2024-Q4");
    }

    @Test
    void aBreakIsNamedWhereTheSeriesIsShown() {
        ReleaseContent broken = ReleaseExamples.withBreaks(
                Q4_2024,
                new SeriesBreak(AreaLevel.LAND, "NL", Quarter.parse("2022-Q1"), SeriesBreak.Cause.SOORT_LEVERING));
        String text =
                "Vanaf 31 maart 2022 is de reeks niet goed te vergelijken met eerdere kwartalen: de cijfers komen uit"
                        + " een ander soort levering.";

        assertThat(sheet(broken, "Ontwikkeling").texts())
                .extracting(line -> line.paragraph().text())
                .contains("Breuk in de reeks: " + text);
        assertThat(sheet(broken, "Toelichting").table().rows())
                .contains(List.of(new Cell.Text("Breuk in de reeks"), new Cell.Text("2022-Q1"), new Cell.Text(text)));
        assertThat(((TimeChart) sheet(broken, "Ontwikkeling").charts().get(0))
                        .series()
                        .get(0)
                        .runs())
                .hasSize(8);
    }

    @Test
    void inventedFiguresSaySoInTheTitleAndTextOfEverySheet() {
        Book book = Books.of(ReleaseExamples.synthetic(Q4_2024)).get(0);

        assertThat(book.title()).startsWith("SYNTHETISCHE GEGEVENS: ");
        assertThat(book.pageMark()).isEqualTo("SYNTHETISCHE GEGEVENS");
        assertThat(forPeople(book)).isNotEmpty().allSatisfy(sheet -> {
            assertThat(sheet.title()).startsWith("SYNTHETISCHE GEGEVENS: ");
            assertThat(sheet.texts().get(0).style()).isEqualTo(SheetText.Style.WARNING);
        });
    }

    @Test
    void aRegionHasABookWithoutTheTableForParliament() {
        Area region = new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM01", "Groningen");
        List<Figure> figures = new ArrayList<>(Q4_2024.figures().stream().toList());
        figures.addAll(ReleaseExamples.headcounts(ReleaseExamples.Q4_2024, region, Optional.of(400), 250));
        List<Book> books =
                Books.of(ReleaseExamples.content(new Figures(ReleaseExamples.Q4_2024, figures), new TreeMap<>()));

        assertThat(books)
                .extracting(Book::fileName)
                .containsExactly("beschut-werk-2024-Q4-nederland", "beschut-werk-2024-Q4-AM01-groningen");
        assertThat(books.get(1).sheets())
                .extracting(Sheet::name)
                .containsExactly("Samenvatting", "Ontwikkeling", "Andere tellingen", "Toelichting", "Gegevens");
    }

    @Test
    void whereNothingMayBeDrawnThereIsNoChart() {
        Area region = new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM01", "Groningen");
        Quarter before = ReleaseExamples.Q4_2024.previous();
        ReleaseContent earlier = ofFew(before, region, new TreeMap<>());
        ReleaseContent shown = ofFew(ReleaseExamples.Q4_2024, region, new TreeMap<>(Map.of(before, earlier.figures())));
        ReleaseContent hidden = hidden(
                ofFew(
                        ReleaseExamples.Q4_2024,
                        region,
                        new TreeMap<>(Map.of(before, hidden(earlier, region).figures()))),
                region);

        assertThat(sheet(shown, "Ontwikkeling").charts()).hasSize(1);
        assertThat(sheet(hidden, "Ontwikkeling").charts()).isEmpty();
    }

    @Test
    void oneQuarterIsNoDevelopmentToDraw() {
        Area region = new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM01", "Groningen");
        assertThat(sheet(ofFew(ReleaseExamples.Q4_2024, region, new TreeMap<>()), "Ontwikkeling")
                        .charts())
                .isEmpty();
    }

    private static ReleaseContent ofFew(Quarter quarter, Area region, SortedMap<Quarter, Figures> earlier) {
        return ReleaseExamples.content(
                new Figures(quarter, ReleaseExamples.headcounts(quarter, region, Optional.of(4), 2)), earlier);
    }

    private static ReleaseContent hidden(ReleaseContent content, Area region) {
        return ReleaseExamples.with(
                content,
                region,
                Map.of(
                        Indicator.WERKZAME_PERSONEN, ReleaseExamples.hidden(),
                        Indicator.BANEN_31, ReleaseExamples.hidden(),
                        Indicator.BANEN_31_ONDERGRENS, ReleaseExamples.hidden(),
                        Indicator.BANEN_31_BOVENGRENS, ReleaseExamples.hidden()));
    }

    @Test
    void aBookNamesWhereItsOwnTargetComesFromAndNoOther() {
        Area region = new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM01", "Groningen");
        String source = "Doelstelling 2024 van de regio: die van haar gemeenten samen. Bron: regeling.";
        List<Book> books = Books.of(ReleaseExamples.withTargetSource(FullSizeExample.release(), region, source));

        assertThat(books)
                .filteredOn(book -> book.sheets().get(book.sheets().size() - 2).table().rows().stream()
                        .anyMatch(row -> row.get(2).equals(new Cell.Text(source))))
                .extracting(Book::fileName)
                .containsExactly("beschut-werk-2024-Q4-AM01-groningen");
    }

    @Test
    void theFirstSheetOfEveryBookSaysWhichVersionItIsAndWhomToAsk() {
        assertThat(Books.of(FullSizeExample.release()))
                .hasSizeGreaterThan(1)
                .allSatisfy(book -> assertThat(book.sheets().get(0).below())
                        .extracting(text -> text.paragraph().text())
                        .containsSubsequence(EditionLines.of(Q4_2024)));
    }

    /** The columns of changes are left out then, and so is what would tie with them. */
    @Test
    void theFirstQuarterOfAllHasABookWithoutChanges() {
        ReleaseContent first = ReleaseExamples.content(FullSizeExample.release().figures(), new TreeMap<>());

        assertThat(Books.of(first).stream().flatMap(book -> forPeople(book).stream()))
                .allSatisfy(sheet -> assertThat(sheet.table().columns())
                        .extracting(Column::header)
                        .noneMatch(header -> header.toLowerCase(Locale.ROOT).contains("verandering")))
                .extracting(Sheet::name)
                .contains("Niet werkend");
        assertThat(sheet(first, "Niet werkend").table().rows().stream().flatMap(List::stream))
                .noneMatch(Cell.OfBalance.class::isInstance);
    }

    @Test
    void fromTheSecondVersionOnTheNameOfABookSaysWhichItIs() {
        assertThat(Books.of(ReleaseExamples.asVersion(FullSizeExample.release(), 2)))
                .extracting(Book::fileName)
                .allMatch(name -> name.startsWith("beschut-werk-2024-Q4-v2-"));
    }

    @Test
    void whereNothingIsHiddenEverySheetSaysSo() {
        Method open = ReleaseExamples.method(0);
        Book book = Books.of(ReleaseExamples.withMethod(Q4_2024, open)).get(0);
        String text = "Kleine aantallen zijn niet verborgen (drempel 0).";

        assertThat(forPeople(book))
                .isNotEmpty()
                .allSatisfy(sheet ->
                        assertThat(sheet.texts().get(0).paragraph().text()).isEqualTo(text));
        assertThat(sheet(ReleaseExamples.withMethod(Q4_2024, open), "Toelichting")
                        .table()
                        .rows())
                .contains(
                        List.of(new Cell.Text("Geheimhouding"), new Cell.Text("Kleine aantallen"), new Cell.Text(text)))
                .noneMatch(row -> row.get(1).equals(new Cell.Text("geheim")));
    }

    @Test
    void whatIsHiddenIsSaidWithTheThreshold() {
        assertThat(sheet(Q4_2024, "Toelichting").table().rows())
                .contains(List.of(
                        new Cell.Text("Geheimhouding"),
                        new Cell.Text("Kleine aantallen"),
                        new Cell.Text(
                                "Een aantal van 1 tot en met 4 is geheim. Soms is ook een ander cijfer geheim, omdat u"
                                        + " het kleine aantal er anders mee kunt uitrekenen.")))
                .anyMatch(row -> row.get(1).equals(new Cell.Text("geheim")));
    }

    @Test
    void theNotesNameTheEmploymentsThatDoNotCount() {
        assertThat(countedEmployments(List.of(10, 21)))
                .isEqualTo("Alle dienstverbanden, behalve die van de oude sociale werkvoorziening (aard van de"
                        + " arbeidsverhouding in de loonaangifte: 10, 21).");
    }

    @Test
    void whereEveryEmploymentCountsTheNotesNameNone() {
        assertThat(countedEmployments(List.of())).isEqualTo("Alle dienstverbanden.");
        ReleaseContent content = ReleaseExamples.withMethod(Q4_2024, ReleaseExamples.method(5, List.of()));
        assertThat(sheet(content, "Toelichting").table().rows().toString()).doesNotContain("sociale werkvoorziening");
    }

    private static String countedEmployments(List<Integer> excluded) {
        ReleaseContent content = ReleaseExamples.withMethod(Q4_2024, ReleaseExamples.method(5, excluded));
        return sheet(content, "Toelichting").table().rows().stream()
                .filter(row -> row.get(1).equals(new Cell.Text("Welke dienstverbanden tellen")))
                .map(row -> ((Cell.Text) row.get(2)).text())
                .collect(Collectors.joining());
    }

    @Test
    void boundsHaveNoPlaceWhereNoQuarterHasThem() {
        Sheet development = sheet(FullSizeExample.release(), "Ontwikkeling");
        assertThat(development.table().columns())
                .extracting(Column::header)
                .doesNotContain("Banen van 31 uur, ondergrens", "Banen van 31 uur, bovengrens");
        assertThat(development.charts().get(0).description().text()).doesNotContain("ondergrens");
        assertThat(sheet(FullSizeExample.release(), "Kamerbrief").table().rows())
                .extracting(row -> ((Cell.Text) row.get(0)).text())
                .doesNotContain("Banen van 31 uur, ondergrens")
                .contains("Banen van 31 uur");
    }

    @Test
    void municipalitiesAreSetBesideACountryThatHasFiguresAlone() {
        ReleaseContent full = FullSizeExample.release();
        List<Figure> regional = full.figures().stream()
                .filter(figure -> figure.key().level() != AreaLevel.LAND)
                .toList();
        ReleaseContent without = ReleaseExamples.withFigures(full, new Figures(full.quarter(), regional));
        List<String> labels = Books.of(without).get(0).sheets().get(2).table().rows().stream()
                .map(row -> ((Cell.Text) row.get(0)).text())
                .toList();

        assertThat(labels)
                .startsWith("Arbeidsmarktregio Groningen", "Aa en Hunze")
                .doesNotContain("Nederland");
        assertThat(Books.of(full).get(1).sheets().get(2).table().rows())
                .hasSize(labels.size() + 1)
                .last()
                .extracting(row -> row.get(0))
                .isEqualTo(new Cell.Text("Nederland"));
    }

    /** The sheets with a title and text. */
    private static List<Sheet> forPeople(Book book) {
        return book.sheets().stream().filter(sheet -> !sheet.isData()).toList();
    }

    private static List<String> sheets(ReleaseContent content) {
        return Books.of(content).get(0).sheets().stream().map(Sheet::name).toList();
    }

    private static Sheet sheet(ReleaseContent content, String name) {
        return Books.of(content).get(0).sheets().stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
