package nl.beschutwerk.intake.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.TestDelivery;
import nl.beschutwerk.intake.delivery.Delivery;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivingIT {

    private static final String NL = "land,NL,totaal,15635,10619,";
    private static final Quarter QUARTER = new Quarter(2024, 4);
    private static final int[] WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2};

    @TempDir
    Path folder;

    private List<Finding> findings() throws IOException {
        return DeliveryCheck.examine(folder, null).findings();
    }

    private List<FindingCode> codes() throws IOException {
        return findings().stream().map(Finding::code).toList();
    }

    private TestDelivery delivery() {
        return new TestDelivery(folder);
    }

    @Test
    void aDeliveryAsAgreedIsReceivedWithoutFindings() throws IOException {
        delivery().rows(NL).write();
        ExaminedDelivery examined = DeliveryCheck.examine(folder, QUARTER);
        assertThat(examined.findings()).isEmpty();
        Delivery delivery = Objects.requireNonNull(examined.opened().delivery());
        assertThat(delivery.name()).isEqualTo("proef-01");
        assertThat(delivery.quarter()).isEqualTo(QUARTER);
        assertThat(delivery.controlTotals())
                .containsOnly(entry("geldige_indicaties", 15635L), entry("werkzame_personen", 10619L));
        assertThat(examined.files().get(0).rows()).isEqualTo(1);
    }

    @Test
    void aFolderWithoutManifestTakesItsNamesFromTheFolder() throws IOException {
        Path named = folder.resolve("2024-Q4");
        new TestDelivery(named).rows(NL).packed().writeFile();
        ExaminedDelivery examined = DeliveryCheck.examine(named, null);
        assertThat(examined.findings()).extracting(Finding::code).containsExactly(NoManifest.CODE);
        assertThat(examined.opened().name()).isEqualTo("2024-Q4");
        assertThat(examined.opened().quarter()).isEqualTo(QUARTER);
        assertThat(examined.refused()).isFalse();
    }

    @Test
    void withoutManifestAndQuarterTheOperatorIsAsked() throws IOException {
        Path named = folder.resolve("zomaar");
        new TestDelivery(named).rows(NL).writeFile();
        assertThatThrownBy(() -> DeliveryCheck.examine(named, null))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("--quarter");
        assertThat(DeliveryCheck.examine(named, QUARTER).opened().quarter()).isEqualTo(QUARTER);
    }

    @Test
    void anAbsentOrEmptyFolderIsAMistakeOfTheOperator() {
        assertThatThrownBy(() -> DeliveryCheck.examine(folder.resolve("nergens"), null))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("no folder");
        assertThatThrownBy(() -> DeliveryCheck.examine(folder, null))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("empty");
    }

    @Test
    void anotherQuarterThanAskedForIsAMistakeOfTheOperator() throws IOException {
        delivery().rows(NL).write();
        assertThatThrownBy(() -> DeliveryCheck.examine(folder, new Quarter(2024, 3)))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("2024-Q4")
                .hasMessageContaining("2024-Q3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "aantallen.csv\", | ../aantallen.csv\",",
                "aantallen.csv\", | /etc/passwd\",",
                "aantallen.csv\", | sub\\\\aantallen.csv\",",
                "aantallen.csv\", | .csv\",",
                "aantallen.csv\", | levering.json\",",
                "aantallen.csv\", | aantallen.xlsm\",",
                "\"2024-Q4\" | \"0001-Q1\"",
                "\"2024-Q4\" | \"9999-Q4\"",
                "\"2024-Q4\" | \"2024-Q5\"",
                "\"2024-Q4\" | 2024",
                "\"regels\": 1 | \"regels\": -1",
                "\"regels\": 1 | \"regels\": \"1\"",
                "\"regels\": 1 | \"regels\": 1.0",
                "15635 | -15635",
                "15635 | \"15635\"",
                "false | \"false\"",
                "\"synthetisch\": false, | ``",
                "\"proef-01\" | \"\"",
                "\"proef-01\" | \"a\\u0000b\"",
                "\"proef-01\" | \"../../x\"",
                "\"proef-01\" | \"/etc/passwd\"",
                "\"proef-01\" | \"..\"",
                "\"proef-01\" | \".verborgen\"",
                "\"proef-01\" | \"C:x\"",
                "\"proef-01\" | \"deel\\\\proef\"",
                "\"proef-01\" | \"nul.txt\"",
                "\"proef-01\" | \"proef.\"",
                "\"proef-01\" | \"a\\u202eb\"",
                "\"proef-01\" | \"a\\u200bb\"",
                "aantallen.csv\", | a..csv\",",
                "aantallen.csv\", | con.csv\",",
                "\"inhoud\": \"aantallen\" | \"inhoud\": \"adviezen\"",
                "2025-04-14T08:00:00Z | gisteren",
                "\"levering\" | \"soort\": \"aantallen\", \"levering\"",
                "\"bestanden\": [ | \"bestanden\": [{\"naam\": \"b.csv\", \"inhoud\": \"aantallen\", \"regels\": 0, \"sha256\": \"00\"},",
                "\"controletotalen\": {\"geldige_indicaties\" | \"controletotalen\": {{",
            })
    void aFaultyManifestIsAFindingThatNamesTheFault(String search, String replacement) throws IOException {
        delivery().rows(NL).writeWith(search, replacement);
        assertThat(findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(UnreadableFile.CODE);
            assertThat(finding.file()).isEqualTo("levering.json");
            assertThat(finding.sentence()).contains("levering.json");
        });
    }

    @Test
    void fieldsTheContractDoesNotKnowAreLeftAlone() throws IOException {
        delivery().rows(NL).writeWith("\"levering\"", "\"contact\": {\"naam\": \"UWV\"}, \"levering\"");
        assertThat(findings()).isEmpty();
    }

    @Test
    void aHugeManifestIsNotRead() throws IOException {
        delivery().rows(NL).writeFile();
        Files.writeString(folder.resolve("levering.json"), "{\"a\":\"" + "x".repeat(300_000) + "\"}");
        assertThat(findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("te groot"));
    }

    @Test
    void aListedFileThatIsNotThereIsMissing() throws IOException {
        delivery().rows(NL).write();
        Files.delete(folder.resolve("aantallen.csv"));
        assertThat(findings())
                .extracting(Finding::code, Finding::file)
                .containsExactly(tuple(MissingFile.CODE, "aantallen.csv"));
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
        delivery().rows(NL).write();
        Path elsewhere = Files.move(folder.resolve("aantallen.csv"), folder.resolve("elders.csv"));
        Files.createSymbolicLink(folder.resolve("aantallen.csv"), elsewhere);
        assertThat(codes()).containsExactly(UnreadableFile.CODE);
    }

    @Test
    void aFolderInThePlaceOfAFileIsNotRead() throws IOException {
        delivery().rows(NL).write();
        Files.delete(folder.resolve("aantallen.csv"));
        Files.createDirectory(folder.resolve("aantallen.csv"));
        assertThat(codes()).containsExactly(UnreadableFile.CODE);
    }

    @Test
    void changedBytesAreSeenByTheChecksum() throws IOException {
        delivery().rows(NL).write();
        delivery().rows(NL.replace("10619", "10618")).writeFile();
        assertThat(codes()).containsExactly(ChecksumDiffers.CODE);
    }

    @Test
    void aNumberOfRowsOtherThanStatedIsAFinding() throws IOException {
        delivery().text(TestDelivery.HEADER + "\n" + NL + "\n", 2).write();
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(RowCountDiffers.CODE);
            assertThat(finding.sentence()).contains("2 rijen").contains("er 1.");
        });
    }

    @Test
    void eachRequiredColumnThatIsMissingIsNamed() throws IOException {
        delivery()
                .text("gebiedsniveau,gebiedscode,geldige_indicaties\nland,NL,1\n", 1)
                .write();
        assertThat(findings())
                .extracting(Finding::code, Finding::row, Finding::column)
                .containsExactly(
                        tuple(MissingColumn.CODE, 1L, "arbeidsduurklasse"),
                        tuple(MissingColumn.CODE, 1L, "werkzame_personen"),
                        tuple(MissingColumn.CODE, 1L, "gemiddelde_uren"));
    }

    @Test
    void extraColumnsGiveOneWarningThatShowsNoNumberOfAPerson() throws IOException {
        delivery()
                .text(TestDelivery.HEADER + ",opmerking,12345.6789\n" + NL + ",a,b\n", 1)
                .write();
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(ExtraColumn.CODE);
            assertThat(finding.sentence()).contains("opmerking, kolom 8").doesNotContain("12345");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", TestDelivery.HEADER + "\n"})
    void aFileWithoutRowsIsUnreadable(String text) throws IOException {
        delivery().text(text, 0).write();
        assertThat(codes()).containsExactly(UnreadableFile.CODE);
    }

    @Test
    void aColumnNameThatStandsTwiceIsUnreadable() throws IOException {
        delivery()
                .text(TestDelivery.HEADER + ", Gebiedscode\n" + NL + ",x\n", 1)
                .write();
        assertThat(codes()).containsExactly(UnreadableFile.CODE);
    }

    private static String citizenNumber(int seed) {
        for (int start = 10_000_000 + seed * 1000; ; start++) {
            int sum = 0;
            for (int i = 0, rest = start; i < 8; i++, rest /= 10) {
                sum += WEIGHTS[7 - i] * (rest % 10);
            }
            if (sum % 11 < 10) {
                return start + Integer.toString(sum % 11);
            }
        }
    }

    private static String withExtraColumn(int suspects, int others) {
        return TestDelivery.HEADER + ",opmerking\n"
                + IntStream.range(0, suspects + others)
                        .mapToObj(i -> "gemeente," + (i + 1) + ",totaal,1,1,,"
                                + (i < suspects ? citizenNumber(i) : "tekst " + i))
                        .collect(Collectors.joining("\n"));
    }

    @Test
    void citizenNumbersInAnExtraColumnRefuseAndAreShownNowhere() throws IOException {
        delivery().text(withExtraColumn(20, 0), 20).write();
        assertThat(findings())
                .filteredOn(finding -> finding.code().equals(CitizenNumberFound.CODE))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.value()).isNull();
                    assertThat(finding.sentence()).contains("Kolom 7").doesNotContain(citizenNumber(3));
                });
    }

    @ParameterizedTest
    @CsvSource({"19, 0, false", "11, 9, true", "10, 10, false", "1500, 1000, true", "30, 100, false", "15, 100, false"})
    void moreThanHalfOfAtLeastTwentyDistinctValuesAreSuspect(int suspects, int others, boolean found)
            throws IOException {
        delivery().text(withExtraColumn(suspects, others), suspects + others).write();
        assertThat(codes().contains(CitizenNumberFound.CODE)).isEqualTo(found);
    }

    @Test
    void theSameCitizenServiceNumberOverAndOverIsOneDistinctValue() throws IOException {
        String row = NL + "," + citizenNumber(1);
        delivery()
                .text(TestDelivery.HEADER + ",x\n" + String.join("\n", Collections.nCopies(50, row)), 50)
                .write();
        assertThat(codes()).containsExactlyInAnyOrder(ExtraColumn.CODE, CitizenNumberPossible.CODE, AbsentColumn.CODE);
    }

    @Test
    void aGzipBombIsNotUnpacked() throws IOException {
        Path file = folder.resolve("aantallen.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            byte[] rows = (NL + "\n").repeat(40_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100; i++) {
                out.write(rows);
            }
        }
        assertThat(DeliveryCheck.examine(folder, QUARTER).findings())
                .extracting(Finding::code)
                .contains(UnreadableFile.CODE);
    }

    @Test
    void hostileFilesEndInAFindingSoon() throws IOException {
        String header = TestDelivery.HEADER + "\n";
        List<byte[]> hostile = List.of(
                (header + "land," + "x".repeat(5_000_000)).getBytes(StandardCharsets.UTF_8),
                (header + NL + "\nland,\"NL,totaal,1,1,\n" + (NL + "\n").repeat(50_000))
                        .getBytes(StandardCharsets.UTF_8),
                (header + "land,\"NL,totaal,1,1,\n").getBytes(StandardCharsets.UTF_8),
                (header + "land,\"NL\"x,totaal,1,1,\n").getBytes(StandardCharsets.UTF_8),
                (header + "land,N\0L,totaal,1,1,\n").getBytes(StandardCharsets.UTF_8),
                ",".repeat(1_000_000).getBytes(StandardCharsets.UTF_8),
                ",".repeat(2_000).getBytes(StandardCharsets.UTF_8),
                TestDelivery.gzip(header.getBytes(StandardCharsets.UTF_8)),
                header.getBytes(StandardCharsets.UTF_16LE),
                new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xE9, '\n', 'b'},
                new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, 0x00, (byte) 0xD8, 'b', 0},
                new byte[] {'a', (byte) 0x81, '\n', 'b'});
        for (byte[] bytes : hostile) {
            delivery().bytes(bytes, 1).write();
            assertThat(assertTimeout(Duration.ofSeconds(5), this::codes)).contains(UnreadableFile.CODE);
        }
    }

    @Test
    void aDamagedGzipFileIsUnreadable() throws IOException {
        delivery().rows(NL).packed().write();
        Path file = folder.resolve("aantallen.csv.gz");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 9));
        assertThat(codes()).containsExactly(ChecksumDiffers.CODE, UnreadableFile.CODE);
        Files.write(file, "geen gzip".getBytes(StandardCharsets.UTF_8));
        assertThat(codes()).containsExactly(ChecksumDiffers.CODE, UnreadableFile.CODE);
    }

    @Test
    void anUnclosedQuoteIsFoundAtItsRow() throws IOException {
        delivery().rows(NL, "land,\"NL,totaal,1,1,").write();
        assertThat(findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.row()).isEqualTo(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void allEncodingsOfTheContractAreRead(String charset) throws IOException {
        String text = TestDelivery.HEADER.replace(',', ';').toUpperCase(Locale.ROOT)
                + ";toelichting\r\nland;NL;totaal;15635;10619;27,5;\"Súdwest; één\r\nregel\"\r\n";
        delivery().bytes(text.getBytes(Charset.forName(charset)), 1).write();
        assertThat(codes()).containsExactly(ExtraColumn.CODE);
    }

    @Test
    void anUnfinishedPipeIsNotWaitedFor() throws IOException, InterruptedException {
        delivery().rows(NL).write();
        Path pipe = folder.resolve("aantallen.csv");
        Files.delete(pipe);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertThat(assertTimeout(Duration.ofSeconds(5), this::codes)).containsExactly(UnreadableFile.CODE);
    }

    @Test
    void theSameFilesAreTheSameInputAndOtherFilesAreNot() throws IOException {
        delivery().rows(NL).write();
        String first = DeliveryCheck.examine(folder, null).inputHash().hex();
        assertThat(DeliveryCheck.examine(folder, QUARTER).inputHash().hex()).isEqualTo(first);
        delivery().rows(NL.replace("10619", "10618")).writeFile();
        assertThat(DeliveryCheck.examine(folder, null).inputHash().hex()).isNotEqualTo(first);
    }

    @Test
    void everyFaultOfTheManifestIsToldAtOnce() throws IOException {
        delivery().rows(NL).writeFile();
        Files.writeString(folder.resolve("levering.json"), "{\"soort\": \"aantallen\", \"kwartaal\": 2024}");
        assertThat(findings())
                .extracting(Finding::sentence)
                .hasSize(5)
                .satisfiesOnlyOnce(sentence -> assertThat(sentence).contains("\"levering\""))
                .satisfiesOnlyOnce(sentence -> assertThat(sentence).contains("\"kwartaal\""))
                .satisfiesOnlyOnce(sentence -> assertThat(sentence).contains("\"bestanden\""));
    }
}
