package nl.beschutwerk.intake.receive;

import static nl.beschutwerk.intake.TestMicrodata.ADVICES;
import static nl.beschutwerk.intake.TestMicrodata.EMPLOYMENTS;
import static nl.beschutwerk.intake.TestMicrodata.PAY_PERIODS;
import static nl.beschutwerk.intake.TestMicrodata.advice;
import static nl.beschutwerk.intake.TestMicrodata.employment;
import static nl.beschutwerk.intake.TestMicrodata.payPeriod;
import static nl.beschutwerk.intake.TestMicrodata.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.TestDelivery;
import nl.beschutwerk.intake.TestMicrodata;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.register.ExaminedDelivery;
import nl.beschutwerk.intake.rule.AbsentColumn;
import nl.beschutwerk.intake.rule.ChecksumDiffers;
import nl.beschutwerk.intake.rule.CitizenNumberFound;
import nl.beschutwerk.intake.rule.CitizenNumberPossible;
import nl.beschutwerk.intake.rule.ExtraColumn;
import nl.beschutwerk.intake.rule.MissingColumn;
import nl.beschutwerk.intake.rule.MissingFile;
import nl.beschutwerk.intake.rule.NoManifest;
import nl.beschutwerk.intake.rule.RowCountDiffers;
import nl.beschutwerk.intake.rule.UnreadableFile;
import nl.beschutwerk.intake.value.CitizenNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MicrodataReceivingTest {

    private static final Quarter QUARTER = new Quarter(2024, 4);
    private static final String CITIZEN_NUMBER = "123456782";

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

    @Test
    void aDeliveryAsAgreedIsReceivedWithoutFindings() throws IOException {
        delivery().write();
        ExaminedDelivery examined = DeliveryCheck.examine(folder, QUARTER);
        assertThat(examined.findings()).isEmpty();
        assertThat(examined.files())
                .hasSize(3)
                .allSatisfy(file -> assertThat(file.rows()).isEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {ADVICES, EMPLOYMENTS})
    void aManifestThatLacksARequiredFileIsFaulty(String content) throws IOException {
        delivery().without(content).write();
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(UnreadableFile.CODE);
            assertThat(finding.file()).isEqualTo("levering.json");
            assertThat(finding.sentence()).contains(content);
        });
    }

    @Test
    void withoutManifestTheStandardNamesAreTaken() throws IOException {
        delivery().without(PAY_PERIODS).writeFiles();
        assertThat(findings()).extracting(Finding::code).containsExactly(NoManifest.CODE);
        delivery().without(EMPLOYMENTS).writeFiles();
        Files.delete(folder.resolve("dienstverbanden.csv"));
        assertThat(findings())
                .extracting(Finding::code, Finding::file)
                .containsExactly(tuple(NoManifest.CODE, null), tuple(MissingFile.CODE, "dienstverbanden.csv"));
    }

    @Test
    void withoutManifestTwoKindsOfDeliveriesCannotLieTogether() throws IOException {
        delivery().writeFiles();
        new TestDelivery(folder).rows("land,NL,totaal,1,1,").writeFile();
        assertThatThrownBy(this::findings)
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("two kinds");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CITIZEN_NUMBER,
                " 123456782 ",
                "12345672",
                "\"123456782\"",
                "123.456.782",
                "123 456 782",
                "1234 56 782",
                "1234.56.782",
                "123\u00a0456\u00a0782",
                "123456782.0",
                "123456782,00",
                "0123456782",
                "000123456782",
                "'123456782",
                "BSN 123456782",
                "BSN:123456782",
                "BSN123456782",
                "NL123456782",
                "1.23456782E8",
                "１２３４５６７８２"
            })
    void aSingleCitizenServiceNumberAmongPersonsRefusesTheDelivery(String number) throws IOException {
        delivery().advices(advice(1), advice(2).replace(person(2), number)).write();
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(CitizenNumberFound.CODE);
            assertThat(finding.file()).isEqualTo("adviezen.csv");
            assertThat(finding.toString()).doesNotContain(number.strip());
        });
    }

    @ParameterizedTest
    @CsvSource({"0, false", "0, true", "129, false", "129, true"})
    void aCitizenServiceNumberIsFoundBeforeAByteThatIsNoText(int fault, boolean quoted) throws IOException {
        delivery().writeFiles();
        Path file = folder.resolve("adviezen.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(file).subList(0, 1));
        IntStream.range(2, 50).forEach(row -> lines.add(advice(row).replace(person(row), CITIZEN_NUMBER)));
        lines.set(34, advice(35).replace("wajong", "waj" + (char) fault + "ong"));
        if (quoted) {
            lines.replaceAll(line -> "\"" + line.replace(";", "\";\"") + "\"");
        }
        // In Windows-1252 the byte 81 has no character.
        Files.write(file, lines, StandardCharsets.ISO_8859_1);
        assertThat(findings())
                .filteredOn(finding -> "adviezen.csv".equals(finding.file()))
                .extracting(Finding::code, Finding::row)
                .containsExactlyInAnyOrder(tuple(UnreadableFile.CODE, 35L), tuple(CitizenNumberFound.CODE, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"d;", "\"abc", "\"abc\u0000"})
    void aCitizenNumberIsFoundBeforeAQuotationThatCannotBeRead(String damage) throws IOException {
        String quoted = "\"" + advice(2).replace(person(2), CITIZEN_NUMBER).replace(";", "\";\"") + "\"";
        delivery().advices(advice(1), quoted, damage).write();
        assertThat(findings())
                .extracting(Finding::code, Finding::row)
                .containsExactlyInAnyOrder(tuple(UnreadableFile.CODE, 4L), tuple(CitizenNumberFound.CODE, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BSN 123456782",
                "bsn-nummer 123.456.782",
                "Jansen (burgerservicenummer 0123456782)",
            })
    void aSingleOneIsEnoughWhereItSaysThatItIsOne(String value) throws IOException {
        delivery().employments(employment(1, 1).replace("WG1", value)).write();
        assertThat(findings()).extracting(Finding::code).containsExactly(CitizenNumberFound.CODE);
    }

    @ParameterizedTest
    @CsvSource({
        "bsn, 123456782, bsn-aangetroffen",
        "BSN_nr, 0123456782, bsn-aangetroffen",
        "sofinummer, 123.456.782, bsn-aangetroffen",
        "bsn, 5f2a, ",
        "nummer, 123456782, bsn-mogelijk",
        "nummer, 123456783, ",
        "123456782, x, bsn-aangetroffen",
        "123.456.782, x, bsn-aangetroffen",
        "123.456.783, x, "
    })
    void theNameOfAColumnIsLookedAtToo(String name, String value, String code) throws IOException {
        TestMicrodata delivery = delivery();
        delivery.write();
        Path file = folder.resolve("dienstverbanden.csv");
        List<String> lines = Files.readAllLines(file);
        delivery.without(PAY_PERIODS).writeFiles();
        Files.delete(folder.resolve("levering.json"));
        Files.write(file, List.of(lines.get(0) + ";" + name, lines.get(1) + ";" + value));
        assertThat(findings())
                .extracting(finding -> finding.code().code())
                .filteredOn(found -> found.startsWith("bsn"))
                .isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(findings().toString()).doesNotContain("123456782", "123.456.782");
    }

    @ParameterizedTest
    @CsvSource({
        "proef-micro, proef 123456782",
        "proef-micro, 1234.56.782",
        "\"soort\", '\"bron\": \"BSN 123 456 782\", \"soort\"'",
        "\"soort\", '\"eigen veld\": \"0123456782\", \"soort\"'",
        "\"soort\", '\"123456782\": true, \"soort\"'",
        "\"soort\", '\"contact\": {\"lijst\": [123456782]}, \"soort\"'",
        "\"soort\", '\"controletotalen\": {\"werkzame_personen\": 123456782}, \"soort\"'",
        "adviezen.csv, adviezen 123456782.csv"
    })
    void theManifestIsLookedAtToo(String original, String changed) throws IOException {
        delivery().write();
        Path manifest = folder.resolve("levering.json");
        Files.writeString(manifest, Files.readString(manifest).replace(original, changed));
        ExaminedDelivery examined = DeliveryCheck.examine(folder, QUARTER);
        assertThat(examined.findings())
                .extracting(Finding::code, Finding::file)
                .containsExactly(tuple(CitizenNumberFound.CODE, "levering.json"));
        assertThat(examined.toString()).doesNotContain("123456782", "1234.56.782", "123 456 782");
    }

    @Test
    void aNumberOfRowsIsNoNumberOfAPerson() throws IOException {
        delivery().write();
        Path manifest = folder.resolve("levering.json");
        Files.writeString(
                manifest, Files.readString(manifest).replaceFirst("\"regels\": 1,", "\"regels\": 123456782,"));
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(RowCountDiffers.CODE);
            assertThat(finding.sentence()).doesNotContain("123456782");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456782", "levering van 123.456.782", "BSN123456782"})
    void theNameOfTheFolderIsNotShown(String name) throws IOException {
        Path named = new TestMicrodata(folder.resolve(name)).write();
        assertThatThrownBy(() -> DeliveryCheck.examine(named, QUARTER))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("BSN")
                .hasMessageNotContaining("456");
        assertThatThrownBy(() -> DeliveryCheck.examine(folder.resolve("nergens").resolve(name), QUARTER))
                .hasMessageNotContaining("456");
    }

    @Test
    void datesInNamesAreNoCitizenServiceNumbers() throws IOException {
        Path named = new TestMicrodata(folder.resolve("levering-19870507"))
                .advices(advice(1))
                .employments(employment(1, 1))
                .payPeriods(payPeriod(1))
                .write();
        Path manifest = named.resolve("levering.json");
        Files.writeString(manifest, Files.readString(manifest).replace("proef-micro", "UWV 2024Q4 19870507-083015"));
        assertThat(DeliveryCheck.examine(named, QUARTER).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"geboortejaar, 1990", "uitkomst, positief", "datum_aanvraag, 2023-01-10", "gemeentecode, 0363"})
    void aFaultyValueThatLooksLikeOneIsWarnedAbout(String column, String value) throws IOException {
        delivery().advices(advice(1), advice(2).replace(value, "123 456 782")).write();
        assertThat(findings()).as(column).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(CitizenNumberPossible.CODE);
            assertThat(finding.sentence()).doesNotContain("456");
        });
    }

    @Test
    void numbersOfPersonsThatFailTheElevenTestAreJustNoPseudonyms() throws IOException {
        delivery().advices(advice(1), advice(2).replace(person(2), "123456783")).write();
        assertThat(findings()).isEmpty();
    }

    /** The first number from here on that satisfies the eleven-test. */
    private static String citizenNumber(int from) {
        return IntStream.iterate(from, number -> number + 1)
                .mapToObj(Integer::toString)
                .filter(CitizenNumber::isOne)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"20, 0, true", "19, 0, false", "11, 9, true", "10, 10, false"})
    void anotherColumnHoldsThemWhenMoreThanHalfOfTwentyValuesDo(int suspects, int others, boolean found)
            throws IOException {
        List<String> rows = IntStream.range(0, suspects + others)
                .mapToObj(i -> employment(1, i)
                        .replace("WG1", i < suspects ? citizenNumber(100_000_000 + 1000 * i) : "WG" + i))
                .toList();
        delivery().rows(EMPLOYMENTS, rows).write();
        assertThat(findings())
                .filteredOn(finding -> !finding.code().equals(AbsentColumn.CODE))
                .hasSize(found ? 1 : 0)
                .allSatisfy(finding -> assertThat(finding.code()).isEqualTo(CitizenNumberFound.CODE));
    }

    @Test
    void datesOfEightDigitsAreNoCitizenServiceNumbers() throws IOException {
        List<String> rows = IntStream.range(0, 28 * 300)
                .mapToObj(i -> "%d%02d%02d".formatted(2000 + i / 336, 1 + i / 28 % 12, 1 + i % 28))
                .filter(CitizenNumber::isOne)
                .map(date -> employment(1, Integer.parseInt(date)).replace("2023-03-01", date))
                .toList();
        assertThat(rows).hasSizeGreaterThan(100);
        delivery().rows(EMPLOYMENTS, rows).write();
        assertThat(findings())
                .filteredOn(finding -> !finding.code().equals(AbsentColumn.CODE))
                .isEmpty();
    }

    @Test
    void ofAFileWithoutHeaderNothingIsShown() throws IOException {
        delivery().write();
        Files.writeString(
                folder.resolve("dienstverbanden.csv"), "VerklikkerPersoon;VerklikkerBaan;Verklikker BV\na;b;c\n");
        assertThat(findings())
                .extracting(Finding::code)
                .contains(MissingColumn.CODE, ExtraColumn.CODE, ChecksumDiffers.CODE);
        assertThat(findings().toString().toLowerCase(Locale.ROOT)).doesNotContain("verklikker");
    }
}
