package nl.beschutwerk.intake.receive;

import static nl.beschutwerk.intake.TestMicrodata.EMPLOYMENTS;
import static nl.beschutwerk.intake.TestMicrodata.advice;
import static nl.beschutwerk.intake.TestMicrodata.employment;
import static nl.beschutwerk.intake.TestMicrodata.payPeriod;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.TestDelivery;
import nl.beschutwerk.intake.TestMicrodata;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.rule.AbsentColumn;
import nl.beschutwerk.intake.rule.ExtraColumn;
import nl.beschutwerk.intake.rule.MissingColumn;
import nl.beschutwerk.intake.rule.NoManifest;
import nl.beschutwerk.intake.rule.UnreadableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns of the contract that a file lacks, or that it has under a similar name. */
class MissingColumnsTest {

    private static final Quarter QUARTER = new Quarter(2024, 4);

    @TempDir
    Path folder;

    private TestMicrodata delivery() {
        return new TestMicrodata(folder)
                .advices(advice(1))
                .employments(employment(1, 1))
                .payPeriods(payPeriod(1));
    }

    private List<Finding> findings() throws IOException {
        return DeliveryCheck.examine(folder, QUARTER).findings();
    }

    @ParameterizedTest
    @CsvSource({
        "datum_einde, einddatum",
        "datum_einde, datumeinde",
        "datum_einde, dtm_einde",
        "contracturen_per_week, contracturen",
        "contracturen_per_week, urenperweek",
        "datum_einde_geldigheid, einddatum geldigheid",
        "datum_advies, datum advies",
        "datum_advies, adviesdatum",
    })
    void aColumnThatMovesFiguresUnderAnotherNameRefusesTheDelivery(String column, String instead) throws IOException {
        delivery().renamed(column, instead).write();
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(MissingColumn.CODE);
            assertThat(finding.column()).isEqualTo(column);
            assertThat(finding.sentence())
                    .contains("kolom " + instead + " (kolom ")
                    .contains("\"ontbrekend\": [\"" + column + "\"]");
        });
    }

    @Test
    void withoutAManifestThereIsNoWordAndTheDeliveryIsRefusedLikewise() throws IOException {
        delivery().renamed("datum_einde", "einddatum").writeFiles();
        assertThat(findings())
                .extracting(Finding::code, Finding::column)
                .containsExactly(tuple(NoManifest.CODE, null), tuple(MissingColumn.CODE, "datum_einde"));
        assertThat(findings().get(1).sentence())
                .contains("Er is geen levering.json.")
                .contains("Lever de kolom mee (leeg mag), of lever een levering.json mee")
                .doesNotContain("levering.json zegt");
    }

    @Test
    void aColumnDeclaredMissingIsAWarningThatSaysWhatFollows() throws IOException {
        delivery()
                .renamed("datum_einde", "opmerking")
                .absent(EMPLOYMENTS, "\"datum_einde\"")
                .write();
        assertThat(findings())
                .extracting(Finding::code, Finding::column)
                .containsExactly(tuple(AbsentColumn.CODE, "datum_einde"), tuple(ExtraColumn.CODE, null));
        assertThat(findings().get(0).sentence()).contains("eindigt geen enkel dienstverband");
    }

    @Test
    void aNameThatOnlyLooksAlikeIsToldBesideTheWordOfTheManifest() throws IOException {
        delivery()
                .renamed("datum_einde", "einddatum")
                .absent(EMPLOYMENTS, "\"datum_einde\"")
                .write();
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(AbsentColumn.CODE);
            assertThat(finding.sentence()).contains("einddatum (kolom 6)");
        });
    }

    @ParameterizedTest
    @CsvSource({"geslacht, geslcht", "geslacht, gelsacht", "grondslag, grond-slag", "werkvorm, werkvormen"})
    void aColumnThatMovesNoFigureIsAWarning(String column, String instead) throws IOException {
        delivery().renamed(column, instead).write();
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(AbsentColumn.CODE);
            assertThat(finding.column()).isEqualTo(column);
            assertThat(finding.sentence()).contains(instead).contains("ontbrekend");
        });
    }

    @Test
    void aNameLikeThatOfAColumnNotSpokenOfIsAnExtraColumn() throws IOException {
        delivery()
                .renamed("werkvorm", "werkvormen")
                .absent(EMPLOYMENTS, "\"werkvorm\"")
                .write();
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(ExtraColumn.CODE);
            assertThat(finding.sentence()).contains("werkvormen");
        });
    }

    @Test
    void aColumnThatMovesNoFigureIsNotSpokenOfWhereTheManifestSaysSo() throws IOException {
        delivery()
                .renamed("werkvorm", "soort")
                .absent(EMPLOYMENTS, "\"werkvorm\"")
                .write();
        assertThat(findings()).extracting(Finding::code).containsExactly(ExtraColumn.CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"werk\"",
                "\"persoon_id\"",
                "\"geslacht\"",
                "\"datum_einde\", \"datum_einde\"",
                "\"Datum_einde\"",
                "5",
                "null",
                "[\"datum_einde\"]",
            })
    void aRequiredColumnDeclaredMissingIsAFaultOfTheManifest(String absent) throws IOException {
        delivery()
                .renamed("datum_einde", "opmerking")
                .absent(EMPLOYMENTS, absent)
                .write();
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(UnreadableFile.CODE);
            assertThat(finding.file()).isEqualTo("levering.json");
            assertThat(finding.sentence()).contains("ontbrekend").contains("werkgever_id, datum_einde");
        });
    }

    @Test
    void aListInThePlaceOfWhichAWordStandsIsAFaultOfTheManifest() throws IOException {
        delivery().write();
        Path manifest = folder.resolve("levering.json");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace("\"inhoud\": \"dien", "\"ontbrekend\": \"datum_einde\", \"inhoud\": \"dien"));
        assertThat(findings())
                .extracting(Finding::code, Finding::file)
                .containsExactly(tuple(UnreadableFile.CODE, "levering.json"));
    }

    @Test
    void aFileOfRequiredColumnsAloneCanLackNone() throws IOException {
        delivery().absent(TestMicrodata.PAY_PERIODS, "\"datum_einde\"").write();
        assertThat(findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("alleen verplichte kolommen"));
    }

    @Test
    void aColumnThatIsThereAfterAllIsAFaultOfTheManifest() throws IOException {
        delivery().absent(EMPLOYMENTS, "\"datum_einde\"").write();
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(UnreadableFile.CODE);
            assertThat(finding.file()).isEqualTo("levering.json");
            assertThat(finding.sentence()).contains("datum_einde").contains("dienstverbanden.csv");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "datum\u200b_einde", // zero-width space
                "datum_einde\u00a0", // space that does not break
                "datum_\u00a0einde",
                "datum_\u00adeinde", // soft hyphen
                "\u202adatum_einde\u202c", // marks of direction
                "datum_einde\u200f",
                "datum\u2060_einde\u200d",
                "datum_einde\ufe0f",
                "\u2007Datum_Einde\u2009",
            })
    void charactersThatNobodySeesAreNoPartOfAName(String name) throws IOException {
        delivery().renamed("datum_einde", name).write();
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ufeffdatum_einde",
                "datum_\ufeffeinde",
                "datum_einde\u0007",
                "datum_\neinde",
                "\udb40\udd00datum_einde"
            })
    void norAreThoseThatOnlyAWorkbookMayHold(String name) throws IOException {
        assertThat(Header.of(List.of("persoon_id", name)).names()).containsExactly("persoon_id", "datum_einde");
    }

    @Test
    void twoNamesThatOnlyInvisibleCharactersTellApartAreOneNameTwice() throws IOException {
        delivery().renamed("werkvorm", "datum_\u200beinde").write();
        assertThat(findings()).extracting(Finding::code).containsExactly(UnreadableFile.CODE);
    }

    @Test
    void theUnknownColumnThatLooksMostAlikeIsNamed() throws IOException {
        delivery()
                .renamed("datum_einde", "begindatum")
                .renamed("werkvorm", "einddatum")
                .write();
        assertThat(findings())
                .filteredOn(finding -> finding.code().equals(MissingColumn.CODE))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("einddatum (kolom 8)"));
    }

    @Test
    void aRequiredColumnThatIsMisspeltIsToldByItsPlace() throws IOException {
        delivery().renamed("datum_aanvang", "aanvangsdatum").write();
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(MissingColumn.CODE);
            assertThat(finding.sentence()).contains("De onbekende kolom 5 lijkt erop");
        });
    }

    @Test
    void headcountsWithoutAverageHoursNeedAWordToo() throws IOException {
        TestDelivery delivery = new TestDelivery(folder)
                .text(
                        TestDelivery.HEADER.replace("gemiddelde_uren", "gem_uren")
                                + "\nland,NL,totaal,15635,10619,27\n",
                        1);
        delivery.write();
        assertThat(findings())
                .extracting(Finding::code, Finding::column)
                .containsExactly(tuple(MissingColumn.CODE, "gemiddelde_uren"));
        delivery.writeWith("\"regels\"", "\"ontbrekend\": [\"gemiddelde_uren\"], \"regels\"");
        assertThat(findings())
                .extracting(Finding::code, Finding::column)
                .containsExactly(tuple(AbsentColumn.CODE, "gemiddelde_uren"));
    }

    private TestMicrodata employments(int rows, String last) {
        List<String> employments = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            employments.add(employment(1, i).replace("28,5", i == rows - 1 ? last : "NULL"));
        }
        return delivery().rows(EMPLOYMENTS, employments).payPeriods(payPeriod(1));
    }

    private List<String> emptyColumns() throws IOException {
        return findings().stream()
                .filter(finding -> finding.code().equals(AbsentColumn.CODE))
                .filter(finding -> finding.sentence().contains("is in alle rijen leeg"))
                .map(Finding::column)
                .toList();
    }

    @Test
    void aColumnWithoutAnyValueIsWarnedOfFromTwentyRowsOn() throws IOException {
        employments(20, "").write();
        assertThat(emptyColumns()).contains("contracturen_per_week");
        assertThat(findings())
                .anySatisfy(finding -> assertThat(finding.sentence()).contains("leiden wij alle uren af"));
        employments(20, "28").write();
        assertThat(emptyColumns()).doesNotContain("contracturen_per_week");
        employments(19, "").write();
        assertThat(emptyColumns()).isEmpty();
    }

    @Test
    void anUnknownColumnThatLooksLikeAnEmptyOneIsTold() throws IOException {
        employments(20, "28").renamed("werkvorm", "einddatum").write();
        assertThat(findings())
                .filteredOn(finding -> "datum_einde".equals(finding.column()))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.sentence()).contains("eindigt geen enkel", "De onbekende kolom einddatum"));
    }
}
