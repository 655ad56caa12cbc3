package nl.beschutwerk.intake.load;

import static nl.beschutwerk.intake.TestDelivery.HEADER;
import static nl.beschutwerk.intake.TestDelivery.METHOD;
import static nl.beschutwerk.intake.TestDelivery.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.TestDelivery;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.headcount.CountsDisagree;
import nl.beschutwerk.intake.headcount.WorkingAboveValid;
import nl.beschutwerk.intake.load.DeliveryLoader.LoadOutcome;
import nl.beschutwerk.intake.receive.DeliveryCheck;
import nl.beschutwerk.intake.receive.ReceiveOutcome;
import nl.beschutwerk.intake.register.DeliveryRegister;
import nl.beschutwerk.intake.register.FindingStore;
import nl.beschutwerk.intake.rule.DuplicateKey;
import nl.beschutwerk.intake.rule.ExtraColumn;
import nl.beschutwerk.intake.rule.InvalidValue;
import nl.beschutwerk.intake.rule.MergedMunicipality;
import nl.beschutwerk.intake.rule.TooManyRejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoadingIT {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String NL = "land,NL,totaal,15635,10619,";

    @TempDir
    Path folder;

    private ReceiveOutcome receive() throws IOException, SQLException {
        return new DeliveryCheck(new DeliveryRegister(DATABASE.operator())).receive(folder, null);
    }

    private LoadOutcome load(long id) throws IOException, SQLException {
        return TestLoading.load(new HeadcountLoader(DATABASE.operator(), REFERENCE, METHOD), id, folder);
    }

    private static List<Finding> findings(long id) throws IOException, SQLException {
        return new FindingStore(DATABASE.operator()).list(id);
    }

    private static String single(String sql) throws SQLException {
        try (Connection connection = DATABASE.operator().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    /** The findings of a delivery with these rows, both rejections and warnings. */
    private List<Finding> findingsOf(String... rows) throws IOException, SQLException {
        new TestDelivery(folder).rows(rows).write();
        long id = receive().deliveryId();
        load(id);
        return findings(id);
    }

    @Test
    void rowsWithoutFaultAreLoadedIntoThePartitionOfTheDelivery() throws IOException, SQLException {
        new TestDelivery(folder)
                .rows(NL, "arbeidsmarktregio,AM01,totaal,500,400,\"27,5\"")
                .write();
        long id = receive().deliveryId();
        assertThat(load(id))
                .isEqualTo(new LoadOutcome(false, List.of(new LoadOutcome.LoadedFile("aantallen.csv", 2, 2, 0))));
        assertThat(findings(id)).isEmpty();
        assertThat(single(
                        "SELECT string_agg(area_code || ':' || working_persons || ':' || coalesce(average_hours::text, '-'), ' ' "
                                + "ORDER BY row_number) FROM intake.headcount_" + id))
                .isEqualTo("NL:10619:- AM01:400:27.5");
        assertThat(single("SELECT status FROM intake.delivery WHERE delivery_id = " + id))
                .isEqualTo("loaded");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "land,NL,totaal,1                      | kolommen-in-rij-afwijkend | -                  | -",
                "land,NL,totaal,1,1,,                  | kolommen-in-rij-afwijkend | -                  | -",
                ",NL,totaal,1,1,                       | waarde-ontbreekt          | gebiedsniveau      | -",
                "land,NULL,totaal,1,1,                 | waarde-ontbreekt          | gebiedscode        | -",
                "land,XX,totaal,,,                     | waarde-ontbreekt          | werkzame_personen  | -",
                "provincie,NL,totaal,1,1,              | waarde-ongeldig           | gebiedsniveau      | provincie",
                "land,BE,totaal,1,1,                   | waarde-ongeldig           | gebiedscode        | BE",
                "arbeidsmarktregio,AM99,totaal,1,1,    | waarde-ongeldig           | gebiedscode        | AM99",
                "gemeente,Utrecht,totaal,1,1,          | waarde-ongeldig           | gebiedscode        | Utrecht",
                "land,NL,12-24,,1,                     | waarde-ongeldig           | arbeidsduurklasse  | 12-24",
                "land,NL,12-20,1,1,                    | waarde-ongeldig           | geldige_indicaties | 1",
                "land,NL,totaal,.,1,                   | waarde-ongeldig           | geldige_indicaties | .",
                "land,NL,totaal,12,10.619,             | waarde-ongeldig           | werkzame_personen  | 10.619",
                "land,NL,totaal,1,-1,                  | waarde-ongeldig           | werkzame_personen  | -1",
                "land,NL,totaal,1,x,99                 | waarde-ongeldig           | werkzame_personen  | x",
                "land,NL,totaal,1,2,60.1               | uren-buiten-bereik        | gemiddelde_uren    | 60,1",
                "land,NL,totaal,1,1,-0.1               | uren-buiten-bereik        | gemiddelde_uren    | -0,1",
                "land,NL,totaal,1,2,60                 | werkzaam-boven-geldig     | werkzame_personen  | 2",
                "gemeente,9998,totaal,1,2,             | werkzaam-boven-geldig     | werkzame_personen  | -",
                "gemeente,9998,totaal,1,1,             | gemeentecode-onbekend     | gebiedscode        | 9998",
                "gemeente,GM0788,totaal,1,1,           | gemeentecode-gesplitst    | gebiedscode        | GM0788",
            })
    void aRejectedRowHasExactlyOneFinding(String row, String code, String column, String value)
            throws IOException, SQLException {
        assertThat(findingsOf("arbeidsmarktregio,AM01,totaal,500,400,", row))
                .filteredOn(finding -> finding.row() != null)
                .extracting(
                        finding -> finding.code().code(), Finding::file, Finding::row, Finding::column, Finding::value)
                .containsExactly(tuple(code, "aantallen.csv", 3L, column, value));
        assertThat(single("SELECT raw FROM intake.rejected_row ORDER BY delivery_id DESC LIMIT 1"))
                .isEqualTo(row.strip());
    }

    @Test
    void aMergedMunicipalityCountsInItsSuccessor() throws IOException, SQLException {
        assertThat(findingsOf("gemeente,GM0457,totaal,5,4,")).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(MergedMunicipality.CODE);
            assertThat(finding.row()).isEqualTo(2);
            assertThat(finding.value()).isEqualTo("GM0457");
            assertThat(finding.sentence()).contains("Amsterdam (0363)");
        });
        assertThat(
                        single(
                                "SELECT delivered_area_code || '>' || area_code FROM intake.headcount ORDER BY delivery_id DESC LIMIT 1"))
                .isEqualTo("0457>0363");
    }

    @Test
    void ofEqualRowsTheFirstCounts() throws IOException, SQLException {
        assertThat(findingsOf(
                        "gemeente,363,totaal,5,4,27",
                        "gemeente,GM0363,totaal,5,4,\"27,0\"",
                        "gemeente,0363,totaal,5,4,27.00"))
                .extracting(Finding::code, Finding::row, Finding::column)
                .containsExactly(
                        tuple(DuplicateKey.CODE, 3L, "gebiedscode"), tuple(DuplicateKey.CODE, 4L, "gebiedscode"));
    }

    @Test
    void ofDifferingRowsNoneCounts() throws IOException, SQLException {
        assertThat(findingsOf(NL, "gemeente,363,totaal,5,4,", "gemeente,0363,totaal,5,3,", "gemeente,0363,totaal,5,4,"))
                .extracting(Finding::code, Finding::row)
                .containsExactly(
                        tuple(DuplicateKey.CODE, 3L), tuple(DuplicateKey.CODE, 4L), tuple(DuplicateKey.CODE, 5L));
    }

    @Test
    void aRowWithAnEarlierFaultIsNoDuplicate() throws IOException, SQLException {
        assertThat(findingsOf("gemeente,363,totaal,5,4,", "gemeente,0363,totaal,5,6,"))
                .extracting(Finding::code, Finding::row)
                .containsExactly(tuple(WorkingAboveValid.CODE, 3L));
    }

    @Test
    void theSameFaultsInAnotherOrderGiveTheSameFindings() throws IOException, SQLException {
        List<String> rows = new ArrayList<>(List.of(
                NL,
                "land,NL,0-12,,100",
                "gemeente,,totaal,1,1,",
                "gemeente,x,totaal,1,1,",
                "gemeente,0344,totaal,1,1,61",
                "gemeente,0345,totaal,1,2,",
                "gemeente,0363,totaal,2,1,",
                "gemeente,0363,totaal,3,1,",
                "gemeente,9998,totaal,1,1,",
                "gemeente,0788,totaal,1,1,",
                "gemeente,0457,totaal,1,1,"));
        Function<List<Finding>, List<String>> byContent = found -> found.stream()
                .filter(finding -> finding.row() != null)
                .map(finding ->
                        rows.get(Math.toIntExact(Objects.requireNonNull(finding.row())) - 2) + " " + finding.code())
                .sorted()
                .toList();
        List<String> first = byContent.apply(findingsOf(rows.toArray(String[]::new)));
        assertThat(first).hasSize(10);
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(rows, new Random(seed));
            assertThat(byContent.apply(findingsOf(rows.toArray(String[]::new)))).isEqualTo(first);
        }
    }

    /** The rejected rows come first. Each is about a separate municipality, so that no other row of it counts. */
    private static String[] rowsWithFaults(int rows, int faults) {
        List<String> classes = List.of("totaal", "0-12", "12-20", "20-25", "25-31", "31-36", "36+");
        List<String> lines = new ArrayList<>();
        for (Area area : REFERENCE.areas(AreaLevel.GEMEENTE, new Quarter(2024, 4).referenceDate())) {
            if (lines.size() < faults) {
                lines.add("gemeente," + area.code() + ",totaal,,x,");
            } else {
                classes.forEach(name -> lines.add("gemeente," + area.code() + "," + name + ",,1,"));
            }
        }
        return lines.subList(0, rows).toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource({"2000, 20, false", "2000, 21, true", "100, 10, false", "100, 11, true", "1, 1, true", "14, 10, false"})
    void tooManyRejectedRowsRefuseTheDelivery(int rows, int faults, boolean refused) throws IOException, SQLException {
        new TestDelivery(folder).rows(rowsWithFaults(rows, faults)).write();
        long id = receive().deliveryId();
        LoadOutcome outcome = load(id);
        assertThat(outcome.refused()).isEqualTo(refused);
        assertThat(outcome.loaded() + outcome.rejected()).isEqualTo(rows).isEqualTo(outcome.delivered());
        assertThat(findings(id).stream().anyMatch(finding -> finding.code().equals(TooManyRejected.CODE)))
                .isEqualTo(refused);
        assertThat(single("SELECT count(*) FROM intake.headcount WHERE delivery_id = " + id))
                .isEqualTo(refused ? "0" : Integer.toString(rows - faults));
        assertThat(single("SELECT status FROM intake.delivery WHERE delivery_id = " + id))
                .isEqualTo(refused ? "refused" : "loaded");
    }

    @Test
    void theSameContentReceivedAgainTakesTheSameRowAndStartsClean() throws IOException, SQLException {
        new TestDelivery(folder).rows(NL, "gemeente,0363,totaal,,x,").write();
        long id = receive().deliveryId();
        load(id);
        assertThat(receive().deliveryId()).isEqualTo(id);
        assertThat(findings(id)).isEmpty();
        assertThat(single("SELECT to_regclass('intake.headcount_" + id + "')")).isEqualTo("null");
        load(id);
        load(id);
        assertThat(findings(id)).hasSize(1);
        assertThat(single("SELECT count(*) FROM intake.headcount WHERE delivery_id = " + id))
                .isEqualTo("1");
        assertThat(single("SELECT count(*) FROM intake.rejected_row WHERE delivery_id = " + id))
                .isEqualTo("1");
    }

    @Test
    void aFileChangedAfterItWasReceivedIsNotLoaded() throws IOException, SQLException {
        new TestDelivery(folder).rows(NL).write();
        long id = receive().deliveryId();
        new TestDelivery(folder).rows(NL.replace("10619", "10618")).writeFile();
        assertThatThrownBy(() -> load(id))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("changed");
        assertThat(single("SELECT count(*) FROM intake.headcount WHERE delivery_id = " + id))
                .isEqualTo("0");
        assertThat(single("SELECT status FROM intake.delivery WHERE delivery_id = " + id))
                .isEqualTo("received");
    }

    @Test
    void aRefusedDeliveryKeepsItsFindingsAndIsNotLoaded() throws IOException, SQLException {
        new TestDelivery(folder).rows(NL).writeWith("2024-Q4", "vorig kwartaal");
        ReceiveOutcome outcome = receive();
        assertThat(outcome.refused()).isTrue();
        assertThat(findings(outcome.deliveryId())).isEqualTo(outcome.findings()).hasSize(1);
        assertThatThrownBy(() -> load(outcome.deliveryId())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aDeliveryIsLoadedAndDroppedWhileAnotherIsBeingRead() throws IOException, SQLException {
        new TestDelivery(folder).rows(NL).write();
        long read = receive().deliveryId();
        load(read);
        new TestDelivery(folder).rows(NL.replace("10619", "10618")).write();
        long id = receive().deliveryId();
        String partition = "SELECT to_regclass('intake.headcount_" + id + "')";
        try (Connection reading = DATABASE.operator().getConnection();
                Statement statement = reading.createStatement()) {
            reading.setAutoCommit(false);
            statement.execute("SELECT FROM intake.headcount WHERE delivery_id = " + read);
            assertThat(load(id).loaded()).isEqualTo(1);
            assertThat(receive().deliveryId()).isEqualTo(id);
            assertThat(single("SELECT count(*) FROM intake.headcount WHERE delivery_id = " + id))
                    .isEqualTo("0");
            assertThat(load(id).loaded()).isEqualTo(1);
            assertThat(receive().deliveryId()).isEqualTo(id);
        }
        assertThat(single(partition)).isNotEqualTo("null");
        assertThat(receive().deliveryId()).isEqualTo(id);
        assertThat(single(partition)).isEqualTo("null");
        assertThat(single("SELECT count(*) FROM intake.headcount WHERE delivery_id = " + read))
                .isEqualTo("1");
    }

    @Test
    void whatCouldNotBeDroppedGoesWithTheNext() throws IOException, SQLException {
        new TestDelivery(folder).rows(NL).write();
        long kept = receive().deliveryId();
        load(kept);
        new TestDelivery(folder).rows(NL.replace("10619", "10617")).write();
        long id = receive().deliveryId();
        load(id);
        single("UPDATE intake.delivery SET purged_at = received_at WHERE delivery_id = " + id + " RETURNING 1");
        new TestDelivery(folder).rows(NL.replace("10619", "10616")).write();
        receive();
        assertThat(single("SELECT to_regclass('intake.headcount_" + id + "')")).isEqualTo("null");
        assertThat(single("SELECT count(*) FROM intake.headcount WHERE delivery_id = " + kept))
                .isEqualTo("1");
    }

    @Test
    void partitionsAreMadeForDeliveriesAlone() {
        assertThatThrownBy(() -> single("SELECT intake.prepare_partitions(-1)")).hasMessageContaining("no delivery");
        assertThatThrownBy(() -> single("SELECT intake.drop_partitions(NULL)")).hasMessageContaining("no delivery");
    }

    @Test
    void aFileAsExcelSavesItIsLoaded() throws IOException, SQLException {
        String text = HEADER.replace(',', ';').toUpperCase(Locale.ROOT)
                + ";Toelichting\r\nland;NL;totaal;15635;10619;27,5;\"één\r\nregel; twee\"\r\ngemeente;0363;totaal;;x;;\r\n";
        new TestDelivery(folder)
                .bytes(text.getBytes(Charset.forName("windows-1252")), 2)
                .write();
        long id = receive().deliveryId();
        assertThat(load(id).loaded()).isEqualTo(1);
        assertThat(findings(id))
                .extracting(Finding::code, Finding::row)
                .containsExactly(tuple(ExtraColumn.CODE, 1L), tuple(InvalidValue.CODE, 3L));
        assertThat(single("SELECT average_hours FROM intake.headcount WHERE delivery_id = " + id))
                .isEqualTo("27.5");
    }

    @Test
    void loadedCountsAreComparedWithEachOther() throws IOException, SQLException {
        findingsOf("land,NL,totaal,15635,10619,", "land,NL,0-12,,600,", "land,NL,12-20,,10000,");
        long id = receive().deliveryId();
        load(id);
        assertThat(new CountsDisagree()
                        .check(
                                new LoadedHeadcounts(DATABASE.operator()).of(id),
                                REFERENCE,
                                new Quarter(2024, 4).referenceDate()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.row()).isEqualTo(2);
                    assertThat(finding.sentence()).contains("10619").contains("10600");
                });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyDeliveredRowIsLoadedOrRejectedOnce(long seed) throws IOException, SQLException {
        Random random = new Random(seed);
        List<String> words = List.of(
                "land",
                "NL",
                "totaal",
                "gemeente",
                "0363",
                "GM0788",
                "9998",
                "",
                "NULL",
                ".",
                "1",
                "27,5",
                "-3",
                "0-12",
                "\"a;b\nc\"",
                "\\N",
                "\t",
                "arbeidsmarktregio",
                "AM01",
                "36+",
                "99999999999",
                "é\\",
                "12");
        StringBuilder text = new StringBuilder(HEADER.replace(',', ';')).append('\n');
        int rows = 1 + random.nextInt(300);
        for (int i = 0; i < rows; i++) {
            int fields = random.nextInt(10) == 0 ? 1 + random.nextInt(9) : 6;
            text.append("land");
            for (int field = 1; field < fields; field++) {
                text.append(';').append(words.get(random.nextInt(words.size())));
            }
            text.append('\n');
        }
        text.append("land;NL;totaal;2;1;\n");
        new TestDelivery(folder).text(text.toString(), rows + 1).write();
        ReceiveOutcome received = receive();
        assertThat(received.findings()).isEmpty();
        LoadOutcome outcome = load(received.deliveryId());
        assertThat(outcome.delivered()).isEqualTo(rows + 1).isEqualTo(outcome.loaded() + outcome.rejected());
        assertThat(findings(received.deliveryId()).stream()
                        .filter(finding -> finding.code().severity() == Severity.FOUT)
                        .count())
                .isEqualTo(outcome.rejected());
    }

    @Test
    void thePublishedDeliveriesAreLoadedWithoutFindings() throws IOException, SQLException {
        DeliveryCheck check = new DeliveryCheck(new DeliveryRegister(DATABASE.operator()));
        List<String> lines = Files.readAllLines(Path.of("data/deliveries/published-national.csv"));
        assertThat(lines).hasSize(12);
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", 4);
            Quarter quarter = Quarter.of(LocalDate.parse(fields[0]));
            Path published = Path.of("data/deliveries", quarter.toString());
            ReceiveOutcome received = check.receive(published, quarter);
            assertThat(received.name()).isEqualTo("gepubliceerd-" + quarter);
            assertThat(TestLoading.load(
                                    new HeadcountLoader(DATABASE.operator(), REFERENCE, METHOD),
                                    received.deliveryId(),
                                    published)
                            .refused())
                    .isFalse();
            assertThat(findings(received.deliveryId())).isEmpty();
            assertThat(single("SELECT concat_ws(',', coalesce(valid_indications::text, ''), working_persons) "
                            + "FROM intake.headcount WHERE delivery_id = " + received.deliveryId()))
                    .isEqualTo(fields[1] + "," + fields[2]);
            assertThat(single(
                            "SELECT concat_ws(',', coalesce(control_valid_indications::text, ''), control_working_persons) "
                                    + "FROM intake.delivery WHERE delivery_id = " + received.deliveryId()))
                    .isEqualTo(fields[1] + "," + fields[2]);
        }
    }
}
