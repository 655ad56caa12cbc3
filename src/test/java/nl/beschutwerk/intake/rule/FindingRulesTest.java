package nl.beschutwerk.intake.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.layout.AdviceLayout;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.layout.EmploymentLayout;
import nl.beschutwerk.intake.value.Reading;
import nl.beschutwerk.reference.MunicipalityStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a rule gives a finding, and the sentence of that finding. */
class FindingRulesTest {

    private static final String FILE = "a.csv";
    private static final Column HOURS = EmploymentLayout.CONTRACTUREN_PER_WEEK;

    @ParameterizedTest
    @CsvSource({"0, false", "60, false", "60.01, true", "-0.01, true", "28.5, false"})
    void hoursAreFromZeroToSixty(BigDecimal hours, boolean found) {
        Optional<Finding> finding = new HoursOutOfRange().check(FILE, 2, HOURS, hours);
        assertThat(finding.isPresent()).isEqualTo(found);
        finding.ifPresent(given ->
                assertThat(given.value()).isEqualTo(hours.toPlainString().replace('.', ',')));
        assertThat(new HoursOutOfRange().check(FILE, 2, HOURS, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, false", "0, 10, false", "8, 10, false", "9, 10, true", "10, 10, true"})
    void hoursAreLowIfNineInTenAre(long count, long among, boolean found) {
        assertThat(new LowHours()
                        .check(FILE, HOURS, new Occurrences(count, among, 5))
                        .isPresent())
                .isEqualTo(found);
    }

    @Test
    void lowHoursAreCountedInGoodDutch() {
        assertThat(new LowHours().check(FILE, HOURS, new Occurrences(1, 1, 5)))
                .hasValueSatisfying(
                        finding -> assertThat(finding.sentence())
                                .startsWith(
                                        "In de kolom contracturen_per_week is 1 van de 1 waarden boven 0 (de eerste in rij 5)"));
        assertThat(new LowHours().check(FILE, HOURS, new Occurrences(2, 2, 5)))
                .hasValueSatisfying(finding -> assertThat(finding.sentence())
                        .contains(" zijn 2 van de 2 waarden boven 0 (de eerste in rij 5)"));
    }

    @Test
    void extraColumnsAreNamedUpToTen() {
        assertThat(new ExtraColumn().check(FILE, List.of(), true)).isEmpty();
        assertThat(extra(10, false))
                .contains("k9. Laat ze een volgende keer weg.")
                .doesNotContain("en nog");
        assertThat(extra(12, true)).contains("k9 en nog 2. Is er een bedoeld").doesNotContain("k10");
    }

    private static String extra(int count, boolean lacking) {
        List<String> names = IntStream.range(0, count).mapToObj(i -> "k" + i).toList();
        return new ExtraColumn().check(FILE, names, lacking).orElseThrow().sentence();
    }

    @Test
    void aRowHasAsManyFieldsAsTheHeader() throws IOException {
        FieldCountDiffers rule = new FieldCountDiffers();
        Header header = Header.of(List.of("a", "b"));
        assertThat(rule.check(FILE, header, new Row(2, List.of("1", "2"), "1;2")))
                .isEmpty();
        assertThat(rule.check(FILE, header, new Row(2, List.of("1"), "1")))
                .hasValueSatisfying(finding ->
                        assertThat(finding.sentence()).startsWith("Deze rij heeft 1 veld, maar er zijn 2 kolommen."));
        assertThat(rule.check(FILE, header, new Row(2, List.of("1", "2", "3"), "1;2;3")))
                .hasValueSatisfying(finding -> assertThat(finding.sentence()).startsWith("Deze rij heeft 3 velden,"));
    }

    @Test
    void placesOfPossibleNumbersAreNamedUpToTen() {
        assertThat(possible(List.of())).startsWith("In rijen met te veel of te weinig velden van dit bestand");
        assertThat(possible(List.of(3))).startsWith("In kolom 3 van dit bestand");
        assertThat(possible(IntStream.rangeClosed(1, 10).boxed().toList()))
                .startsWith("In de kolommen 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 van dit bestand");
        assertThat(possible(IntStream.rangeClosed(1, 11).boxed().toList())).contains(", 10 en andere van dit bestand");
    }

    private static String possible(List<Integer> columns) {
        return new CitizenNumberPossible().finding(FILE, columns).sentence();
    }

    @Test
    void rejectedRowsAreCountedInGoodDutch() {
        TooManyRejected rule = new TooManyRejected();
        assertThat(rule.finding(FILE, 11, 20).sentence())
                .startsWith("11 van de 20 rijen zijn afgekeurd.")
                .doesNotContain("niet meegeteld");
        assertThat(rule.finding(FILE, 11, 3, 20).sentence()).contains("De 3 rijen die alleen zijn afgekeurd");
        assertThat(rule.persons(3, 100, new BigDecimal("0.0250")).sentence())
                .startsWith("Van 3 van de 100 personen")
                .contains("Dat is meer dan de 2,5% die de methode toestaat.");
        assertThat(rule.workingPersons(FILE, 3, 100, new BigDecimal("0.01")).sentence())
                .contains("over 3 van de 100 werkzame personen. Dat is meer dan de 1%");
        assertThat(rule.unknownPersons(FILE, 1, 7).sentence()).startsWith("In 1 afgekeurde rij (rij 7)");
        assertThat(rule.unknownPersons(FILE, 2, 7).sentence()).startsWith("In 2 afgekeurde rijen (de eerste is rij 7)");
        List<String> areas =
                IntStream.range(0, 12).mapToObj(i -> "AM" + (10 + i)).toList();
        assertThat(rule.areasInPart(FILE, areas.subList(0, 10)).sentence())
                .contains("AM19 is een rij afgekeurd")
                .doesNotContain("andere gebieden");
        assertThat(rule.areasInPart(FILE, areas).sentence()).contains("AM19 en nog 2 andere gebieden is een rij");
    }

    @Test
    void aGemeentecodeIsJudgedByWhatItMeans() {
        Area one = new Area(AreaLevel.GEMEENTE, "0001", "Een");
        Area two = new Area(AreaLevel.GEMEENTE, "0002", "Twee");
        MunicipalityStatus split = new MunicipalityStatus.Split(List.of(one, two));
        MunicipalityStatus merged = new MunicipalityStatus.Succeeded(one);
        MunicipalityStatus unknown = new MunicipalityStatus.Unknown();
        Column column = AdviceLayout.GEMEENTECODE;
        assertThat(new SplitMunicipality().check(FILE, 2, column, "9", split))
                .hasValueSatisfying(
                        finding -> assertThat(finding.sentence()).contains("verdeeld over Een (0001), Twee (0002)."));
        assertThat(new SplitMunicipality().check(FILE, 2, column, "9", merged)).isEmpty();
        assertThat(new MergedMunicipality().check(FILE, 2, column, "9", merged))
                .hasValueSatisfying(finding -> assertThat(finding.sentence()).contains("telt mee in Een (0001)"));
        assertThat(new MergedMunicipality().check(FILE, 2, column, "9", unknown))
                .isEmpty();
        assertThat(new UnknownMunicipality().check(FILE, 2, column, "9", unknown))
                .isPresent();
        assertThat(new UnknownMunicipality().check(FILE, 2, column, "9", split)).isEmpty();
    }

    @Test
    void onlyARequiredCellMustHaveAValue() {
        Cell<String> empty = new Cell<>(EmploymentLayout.PERSOON_ID, "", new Reading.Missing<>());
        Cell<String> optional = new Cell<>(EmploymentLayout.WERKVORM, "", new Reading.Missing<>());
        assertThat(new MissingValue().check(FILE, 2, List.of(optional, empty)))
                .hasValueSatisfying(finding -> assertThat(finding.column()).isEqualTo("persoon_id"));
        assertThat(new MissingValue().check(FILE, 2, List.of(optional))).isEmpty();
    }

    @Test
    void anOptionalDateMayBeLeftEmpty() {
        Reading<String> invalid = new Reading.Invalid<>("een datum");
        assertThat(new InvalidDate().check(FILE, 2, List.of(new Cell<>(EmploymentLayout.DATUM_EINDE, "x", invalid))))
                .hasValueSatisfying(finding ->
                        assertThat(finding.sentence()).endsWith("zoals 2024-12-31, of laat de waarde leeg."));
        assertThat(new InvalidDate().check(FILE, 2, List.of(new Cell<>(EmploymentLayout.DATUM_AANVANG, "x", invalid))))
                .hasValueSatisfying(finding -> assertThat(finding.sentence()).endsWith("zoals 2024-12-31."));
    }
}
