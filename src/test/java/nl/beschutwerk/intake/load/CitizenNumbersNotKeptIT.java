package nl.beschutwerk.intake.load;

import static nl.beschutwerk.intake.TestDelivery.METHOD;
import static nl.beschutwerk.intake.TestDelivery.REFERENCE;
import static nl.beschutwerk.intake.TestMicrodata.advice;
import static nl.beschutwerk.intake.TestMicrodata.employment;
import static nl.beschutwerk.intake.TestMicrodata.payPeriod;
import static nl.beschutwerk.intake.TestMicrodata.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.intake.TestDelivery;
import nl.beschutwerk.intake.TestMicrodata;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.load.DeliveryLoader.LoadOutcome;
import nl.beschutwerk.intake.receive.DeliveryCheck;
import nl.beschutwerk.intake.receive.ReceiveOutcome;
import nl.beschutwerk.intake.register.DeliveryRegister;
import nl.beschutwerk.intake.register.FindingStore;
import nl.beschutwerk.intake.rule.CitizenNumberFound;
import nl.beschutwerk.intake.rule.CitizenNumberPossible;
import nl.beschutwerk.intake.rule.DuplicateKey;
import nl.beschutwerk.intake.rule.InvalidValue;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No table of the database holds a delivered citizen service number, whatever its place in the delivery. */
class CitizenNumbersNotKeptIT {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    Path folder;

    private static List<String> tables() throws SQLException {
        return column("SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables "
                + "WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')");
    }

    private static List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DATABASE.owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }

    private static void assertKeptNowhere(String number) throws SQLException {
        List<String> tables = tables();
        assertThat(tables).contains("intake.rejected_row", "intake.finding", "intake.delivery", "intake.delivery_file");
        for (String table : tables) {
            assertThat(column("SELECT t::text FROM " + table + " t"))
                    .as(table)
                    .noneMatch(row -> row.contains(number) || row.contains("123456782"));
        }
    }

    private long receive() throws IOException, SQLException {
        return new DeliveryCheck(new DeliveryRegister(DATABASE.operator()))
                .receive(folder, null)
                .deliveryId();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456782",
                "123.456.782",
                "1234 56 782",
                "123456782.0",
                "0123456782",
                "000123456782",
                "BSN 123456782",
                "NL123456782",
                "1.23456782E8",
                "１２３４５６７８２"
            })
    void ofARejectedRowOnlyItsPlaceIsKept(String number) throws IOException, SQLException {
        List<String> advices = new ArrayList<>(
                IntStream.range(10, 2000).mapToObj(TestMicrodata::advice).toList());
        advices.add(advice(1).replace("positief", number));
        advices.add(advice(2).replace("1990", number));
        advices.add(advice(3).replace("0363", number));
        advices.add(advice(4).replace("2023-01-10", number));
        advices.add(advice(5) + ";" + number);
        // The first fault of a row is not always in the value that looks like a citizen service number.
        advices.add(advice(6).replace("1990", number).replace("0363", "x"));
        advices.add(advice(7).replace("1990", "x"));
        new TestMicrodata(folder)
                .rows(TestMicrodata.ADVICES, advices)
                .employments(
                        employment(10, 1).replace("28,5", number),
                        employment(11, 2).replace(";1;", ";" + number + ";"),
                        employment(12, 3).replace("binnen", number),
                        employment(13, 4))
                .payPeriods(payPeriod(4).replace("120", number), payPeriod(4))
                .write();
        boolean labelled = number.startsWith("BSN");
        long id = receive();
        FindingStore findings = new FindingStore(DATABASE.operator());
        assertThat(findings.has(id, labelled ? CitizenNumberFound.CODE : CitizenNumberPossible.CODE))
                .isTrue();
        if (!labelled) {
            LoadOutcome outcome = TestLoading.load(
                    DeliveryLoaders.of(DeliveryKind.MICRODATA, DATABASE.operator(), REFERENCE, METHOD), id, folder);
            assertThat(outcome.refused()).isFalse();
            assertThat(outcome.files())
                    .allSatisfy(
                            file -> assertThat(file.loaded() + file.rejected()).isEqualTo(file.delivered()));
            assertThat(outcome.files())
                    .extracting(LoadOutcome.LoadedFile::rejected)
                    .containsExactly(7L, 3L, 1L);
            new Reconciliation(DATABASE.operator()).check(id);
            assertThat(findings.list(id))
                    .filteredOn(finding -> finding.row() != null && finding.severity() == Severity.FOUT)
                    .hasSize(11)
                    .allSatisfy(finding ->
                            assertThat(String.valueOf(finding.value())).doesNotContain(number));
            assertThat(column("SELECT raw FROM intake.rejected_row WHERE delivery_id = " + id + " AND raw <> ''"))
                    .containsExactly(advice(7).replace("1990", "x"));
        }
        assertKeptNowhere(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456782", "123.456.782", "0123456782"})
    void norOfARejectedRowOfHeadcounts(String number) throws IOException, SQLException {
        new TestDelivery(folder)
                .rows(
                        "land,NL,totaal,15635,10619,",
                        "gemeente,0363,totaal," + number + ",1,",
                        "gemeente,0034,totaal,1," + number + ",",
                        "gemeente," + number + ",totaal,1,1,",
                        "gemeente,0014,totaal,1,1," + number,
                        number + ",0014,totaal,1,1,")
                .write();
        long id = receive();
        TestLoading.load(
                DeliveryLoaders.of(DeliveryKind.AANTALLEN, DATABASE.operator(), REFERENCE, METHOD), id, folder);
        assertThat(new FindingStore(DATABASE.operator()).list(id))
                .extracting(Finding::code)
                .contains(CitizenNumberPossible.CODE, InvalidValue.CODE)
                .hasSize(6);
        assertKeptNowhere(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456782", "123.456.782"})
    void norAKeyThatIsThereTwice(String number) throws IOException, SQLException {
        new TestMicrodata(folder)
                .advices(IntStream.range(1, 200).mapToObj(TestMicrodata::advice).toArray(String[]::new))
                .employments(
                        employment(1, 1).replace("I1;", number + ";"),
                        employment(2, 2).replace("I2;", number + ";"),
                        employment(3, 3))
                .payPeriods(payPeriod(3))
                .write();
        long id = receive();
        LoadOutcome outcome = TestLoading.load(
                DeliveryLoaders.of(DeliveryKind.MICRODATA, DATABASE.operator(), REFERENCE, METHOD), id, folder);
        assertThat(outcome.refused()).isFalse();
        assertThat(outcome.rejected()).isEqualTo(2);
        assertThat(new FindingStore(DATABASE.operator()).list(id))
                .extracting(Finding::code)
                .contains(CitizenNumberPossible.CODE, DuplicateKey.CODE);
        assertKeptNowhere(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proef 123456782", "123.456.782"})
    void norOfAManifest(String name) throws IOException, SQLException {
        new TestMicrodata(folder)
                .advices(advice(1))
                .employments(employment(1, 1))
                .payPeriods(payPeriod(1))
                .write();
        Path manifest = folder.resolve("levering.json");
        Files.writeString(manifest, Files.readString(manifest).replace("proef-micro", name));
        ReceiveOutcome outcome = new DeliveryCheck(new DeliveryRegister(DATABASE.operator())).receive(folder, null);
        assertThat(outcome.refused()).isTrue();
        assertThat(outcome.name()).doesNotContain(name);
        assertKeptNowhere(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123.456.782", "000123456782", "BSN123456782"})
    void norOfADeliveryThatIsRefused(String number) throws IOException, SQLException {
        new TestMicrodata(folder)
                .advices(advice(1), advice(2).replace(person(2), number))
                .employments(employment(1, 1))
                .payPeriods(payPeriod(1))
                .write();
        long id = receive();
        assertThat(new FindingStore(DATABASE.operator()).has(id, CitizenNumberFound.CODE))
                .isTrue();
        assertKeptNowhere(number);
    }
}
