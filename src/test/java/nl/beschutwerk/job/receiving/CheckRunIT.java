package nl.beschutwerk.job.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.domain.WorkDone;
import nl.beschutwerk.intake.TestDelivery;
import nl.beschutwerk.intake.TestMicrodata;
import nl.beschutwerk.intake.TestWorkbook;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.FileRows;
import nl.beschutwerk.intake.format.RowSource;
import nl.beschutwerk.intake.format.TextEncoding;
import nl.beschutwerk.intake.headcount.ControlTotalDiffers;
import nl.beschutwerk.intake.headcount.CountsDisagree;
import nl.beschutwerk.intake.load.DeliveryLoaders;
import nl.beschutwerk.intake.load.TestLoading;
import nl.beschutwerk.intake.receive.DeliveryCheck;
import nl.beschutwerk.intake.receive.InspectedDelivery;
import nl.beschutwerk.intake.receive.ReceiveOutcome;
import nl.beschutwerk.intake.receive.TemporaryDelivery;
import nl.beschutwerk.intake.register.DeliveryRegister;
import nl.beschutwerk.intake.rule.ExtraColumn;
import nl.beschutwerk.intake.rule.InvalidValue;
import nl.beschutwerk.intake.rule.NoManifest;
import nl.beschutwerk.intake.rule.UnknownMunicipality;
import nl.beschutwerk.job.UseCases;
import nl.beschutwerk.job.runs.CheckRun;
import nl.beschutwerk.job.runs.CheckRun.CheckRequest;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CheckRunIT {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String NL = "land,NL,totaal,15635,10619,";
    private static final Path REFERENCE = Path.of("data/reference");

    @TempDir
    Path home;

    private Path delivery() {
        return home.resolve("levering");
    }

    private CheckOutcome check() throws IOException, SQLException {
        try (UseCases opened = UseCases.open(DATABASE.address(), home.resolve("var"), CheckRun.class)) {
            return opened.get(CheckRun.class)
                    .run(new CheckRequest(
                            delivery(),
                            new Quarter(2024, 4),
                            home.resolve("output"),
                            REFERENCE,
                            REFERENCE.resolve("method.yaml"),
                            home.resolve("retour")));
        }
    }

    private static String state() throws SQLException {
        try (Connection connection = DATABASE.owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT concat_ws(' ',
                          (SELECT count(*) FROM intake.delivery), (SELECT count(*) FROM intake.delivery_file),
                          (SELECT count(*) FROM intake.finding), (SELECT count(*) FROM intake.headcount),
                          (SELECT count(*) FROM intake.rejected_row), (SELECT count(*) FROM release.release),
                          (SELECT count(*) FROM release.figure), (SELECT count(*) FROM pg_inherits))
                        """)) {
            row.next();
            return row.getString(1);
        }
    }

    private XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    @Test
    void aDeliveryAsAgreedWouldBeTakenAndNothingIsKept() throws IOException, SQLException {
        new TestDelivery(delivery()).rows(NL).write();
        String before = state();
        CheckOutcome outcome = check();
        assertThat(outcome.refused()).isFalse();
        assertThat(outcome.findingCount()).isZero();
        assertThat(outcome.folder()).isNull();
        assertThat(state()).isEqualTo(before);
        assertThat(home.resolve("retour")).doesNotExist();
    }

    @Test
    void everyStepOfARunThatFindsSomethingFindsItHere() throws IOException, SQLException {
        new TestDelivery(delivery())
                .rows(
                        NL,
                        "gemeente,9999,totaal,1,1,",
                        "arbeidsmarktregio,AM01,totaal,1,1,",
                        "arbeidsmarktregio,AM01,0-12,,5,")
                .writeWith("15635", "15634");
        String before = state();
        CheckOutcome outcome = check();
        assertThat(outcome.findings())
                .extracting(Finding::code)
                .contains(ControlTotalDiffers.CODE, UnknownMunicipality.CODE, CountsDisagree.CODE);
        assertThat(outcome.rejected()).isEqualTo(1);
        assertThat(outcome.refused()).isFalse();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aDeliveryLoadedBeforeStaysAsItIs() throws IOException, SQLException {
        new TestDelivery(delivery()).rows(NL, "land,NL,0-12,,-1,").write();
        ReceiveOutcome received =
                new DeliveryCheck(new DeliveryRegister(DATABASE.operator())).receive(delivery(), null);
        TestLoading.load(
                DeliveryLoaders.of(
                        DeliveryKind.AANTALLEN, DATABASE.operator(), TestDelivery.REFERENCE, TestDelivery.METHOD),
                received.deliveryId(),
                delivery());
        String before = state();
        assertThat(check().findings()).extracting(Finding::code).contains(InvalidValue.CODE);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aKilledCheckIsRemovedByTheNextCommandAndALivingOneIsNot() throws IOException, SQLException {
        new TestDelivery(delivery()).rows(NL).write();
        String before = state();
        try (TemporaryDelivery living = TemporaryDelivery.begin(DATABASE.operator())) {
            living.receive(
                    InspectedDelivery.open(delivery(), null, StopSignal.NEVER), StopSignal.NEVER, WorkDone.unwatched());
            String withLiving = state();
            TemporaryDelivery.forgetAbandoned(DATABASE.operator());
            assertThat(state()).isEqualTo(withLiving).isNotEqualTo(before);
        }
        assertThat(state()).isEqualTo(before);
        try (Connection connection = DATABASE.operator().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO intake.delivery (input_hash, name, quarter, kind, synthetic, with_manifest, status)
                    VALUES (repeat('0', 24) || '0001e240' || repeat('a', 32), 'x', '2024-Q4', 'aantallen', false, true, 'received')
                    """);
        }
        TemporaryDelivery.forgetAbandoned(DATABASE.operator());
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void theReturnFileHasTheRowsWithTheFindingsBesideThem() throws IOException, SQLException {
        new TestDelivery(delivery())
                .text(
                        TestDelivery.HEADER + ",opmerking\n" + NL + ",=1+1\n\n"
                                + "gemeente,0363,totaal,1,abc,,_x0041_\nland,NL,0-12,,7\n",
                        3)
                .write();
        CheckOutcome outcome = check();
        Path file = outcome.workbooks().get(0);
        assertThat(file).isEqualTo(home.resolve("retour/proef-01/aantallen.csv-retour.xlsx"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(Objects.requireNonNull(outcome.folder()))))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(Objects.requireNonNull(outcome.folder()))) {
            assertThat(files.map(path -> String.valueOf(path.getFileName())))
                    .containsExactlyInAnyOrder("aantallen.csv-retour.xlsx", "bevindingen.json");
        }
        try (XSSFWorkbook book = open(file)) {
            XSSFSheet rows = book.getSheet("aantallen");
            assertThat(book.getSheetIndex(rows)).isZero();
            assertThat(rows.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Bevinding");
            assertThat(rows.getRow(0).getCell(1).getStringCellValue()).isEqualTo("gebiedsniveau");
            assertThat(rows.getRow(1).getCell(0)).isNull();
            XSSFCell formula = rows.getRow(1).getCell(7);
            assertThat(formula.getCellType()).isEqualTo(CellType.STRING);
            assertThat(formula.getStringCellValue()).isEqualTo("=1+1");
            assertThat(formula.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat((Object) rows.getRow(2)).isNull();
            assertThat(rows.getRow(3).getCell(0).getStringCellValue())
                    .startsWith("fout waarde-ongeldig in kolom werkzame_personen: ");
            assertThat(rows.getRow(3).getCell(5).getStringCellValue()).isEqualTo("abc");
            assertThat(rows.getRow(3).getCell(5).getCellStyle().getBorderTop()).isEqualTo(BorderStyle.THICK);
            assertThat(rows.getRow(3).getCell(7).getStringCellValue()).isEqualTo("_x0041_");
            assertThat(rows.getRow(3).getCell(2).getStringCellValue()).isEqualTo("0363");
            assertThat(rows.getRow(4).getCell(0).getStringCellValue()).contains("kolommen-in-rij-afwijkend");
            XSSFSheet general = book.getSheet("Bevindingen");
            List<String> sentences = new ArrayList<>();
            general.forEach(row -> row.forEach(cell -> sentences.add(cell.getStringCellValue())));
            assertThat(sentences).contains("extra-kolom");
        }
    }

    @Test
    void theReturnFileOfASyntheticDeliverySaysSoOnEveryPage() throws IOException, SQLException {
        new TestMicrodata(delivery())
                .advices("kort;A1;2023-01-10;2023-02-01;positief;;0363;1990;v;;")
                .write();
        CheckOutcome outcome = check();
        assertThat(outcome.synthetic()).isTrue();
        try (XSSFWorkbook book = open(outcome.workbooks().get(0))) {
            assertThat(book.getSheet("Bevindingen").getRow(1).getCell(0).getStringCellValue())
                    .startsWith("SYNTHETISCHE GEGEVENS");
            assertThat(book)
                    .allSatisfy(
                            sheet -> assertThat(sheet.getHeader().getCenter()).isEqualTo("SYNTHETISCHE GEGEVENS"));
        }
    }

    @Test
    void theMendedReturnFileCanBeSentBack() throws IOException, SQLException {
        new TestDelivery(delivery()).rows(NL, "gemeente,0363,totaal,1,abc,").write();
        Path file = check().workbooks().get(0);
        Files.delete(delivery().resolve("levering.json"));
        Files.delete(delivery().resolve("aantallen.csv"));
        Files.copy(file, delivery().resolve("aantallen.xlsx"));
        CheckOutcome again = check();
        assertThat(again.findings())
                .extracting(Finding::code)
                .contains(NoManifest.CODE, InvalidValue.CODE)
                .doesNotContain(ExtraColumn.CODE);
        try (XSSFWorkbook book = open(again.workbooks().get(0))) {
            assertThat(book.getSheet("aantallen").getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo("gebiedsniveau");
        }
    }

    @Test
    void ofALargeFileOnlyTheRowsWithFindingsAreReturned() throws IOException, SQLException {
        String lines = IntStream.range(0, 100_001)
                .mapToObj(i -> "gemeente,0363,0-12,,x" + i + ",")
                .collect(Collectors.joining("\n"));
        new TestDelivery(delivery())
                .text(TestDelivery.HEADER + "\n" + NL + "\n" + lines, 100_002)
                .write();
        CheckOutcome outcome = check();
        assertThat(outcome.refused()).isTrue();
        Path file = outcome.workbooks().get(0);
        try (RowSource rows = FileRows.open(file, TextEncoding.WORKBOOK)) {
            assertThat(rows.header().names()).startsWith("bevinding", "rij in uw bestand", "gebiedsniveau");
            assertThat(rows.next().orElseThrow().fields().get(1)).isEqualTo("3");
            long count = 1;
            while (rows.next().isPresent()) {
                count++;
            }
            assertThat(count).isEqualTo(100_001);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.getInputStream(zip.getEntry("xl/worksheets/sheet2.xml")))
                    .asString(StandardCharsets.UTF_8)
                    .contains("alleen de rijen met een bevinding");
        }
    }

    @Test
    void anUnreadableFileIsReturnedWithoutRows() throws IOException, SQLException {
        new TestDelivery(delivery())
                .bytes(new TestWorkbook().lines("a", "b").bytes(), 1)
                .write();
        CheckOutcome outcome = check();
        assertThat(outcome.refused()).isTrue();
        try (XSSFWorkbook book = open(outcome.workbooks().get(0))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(1);
        }
    }

    @Test
    void noReturnFileIsMadeWhereCitizenServiceNumbersWereFound() throws IOException, SQLException {
        Path left = home.resolve("retour/proef-01/aantallen.csv-retour.xlsx");
        Files.createDirectories(left.getParent());
        Files.writeString(left, "of an earlier attempt");
        String rows = IntStream.range(0, 30)
                .mapToObj(i -> NL + "," + citizenNumber(i))
                .collect(Collectors.joining("\n"));
        new TestDelivery(delivery())
                .text(TestDelivery.HEADER + ",nummer\n" + rows, 30)
                .write();
        CheckOutcome outcome = check();
        assertThat(outcome.refused()).isTrue();
        assertThat(outcome.workbooks()).isEmpty();
        assertThat(left).doesNotExist();
        assertThat(Files.readString(Objects.requireNonNull(outcome.folder()).resolve("bevindingen.json")))
                .contains("bsn-aangetroffen")
                .doesNotContain(citizenNumber(3));
    }

    @Test
    void noReturnFileIsMadeIfAFaultyValueLooksLikeACitizenNumber() throws IOException, SQLException {
        for (String number : List.of("123.456.782", "123 456 782", "0123456782", "123456782.0", "NL123456782")) {
            new TestDelivery(delivery())
                    .rows(NL, "gemeente,0363,totaal,1," + number + ",")
                    .write();
            CheckOutcome outcome = check();
            assertThat(outcome.refused()).isFalse();
            assertThat(outcome.delivered()).isEqualTo(2);
            assertThat(outcome.rejected()).isEqualTo(1);
            assertThat(outcome.workbooks()).isEmpty();
            Path folder = Objects.requireNonNull(outcome.folder());
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).containsExactly(folder.resolve("bevindingen.json"));
            }
            assertThat(Files.readString(folder.resolve("bevindingen.json")))
                    .contains("bsn-mogelijk", "waarde-ongeldig")
                    .doesNotContain(number);
        }
    }

    private static String citizenNumber(int seed) {
        for (int number = 100_000_000 + seed * 1_000; ; number++) {
            String digits = Integer.toString(number);
            int sum = -(digits.charAt(8) - '0');
            for (int i = 0; i < 8; i++) {
                sum += (9 - i) * (digits.charAt(i) - '0');
            }
            if (sum % 11 == 0) {
                return digits;
            }
        }
    }

    @Test
    void theNameOfADeliveryLeadsNowhereElse() throws IOException, SQLException {
        new TestDelivery(delivery())
                .rows(NL, "gemeente,0363,totaal,1,abc,")
                .writeWith("\"proef-01\"", "\"../../elders\"");
        assertThat((Object) Objects.requireNonNull(check().folder()).getParent())
                .isEqualTo(home.resolve("retour"));
        assertThat(home.resolve("elders")).doesNotExist();
    }

    @Test
    void aFaultyManifestIsARefusal() throws IOException, SQLException {
        new TestDelivery(delivery()).rows(NL).writeWith("2024-Q4", "2024");
        CheckOutcome outcome = check();
        assertThat(outcome.refused()).isTrue();
        assertThat(outcome.workbooks()).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsAMistakeOfTheOperator() {
        assertThatThrownBy(this::check).isInstanceOf(OperatorMistakeException.class);
    }
}
