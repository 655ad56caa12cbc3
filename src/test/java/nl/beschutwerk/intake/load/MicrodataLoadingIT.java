package nl.beschutwerk.intake.load;

import static nl.beschutwerk.intake.TestDelivery.METHOD;
import static nl.beschutwerk.intake.TestDelivery.REFERENCE;
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

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.intake.TestMicrodata;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.load.DeliveryLoader.LoadOutcome;
import nl.beschutwerk.intake.microdata.HighHours;
import nl.beschutwerk.intake.microdata.PersonWithoutAdvice;
import nl.beschutwerk.intake.microdata.UnlikelyPayPeriods;
import nl.beschutwerk.intake.receive.DeliveryCheck;
import nl.beschutwerk.intake.receive.ReceiveOutcome;
import nl.beschutwerk.intake.register.DeliveryRegister;
import nl.beschutwerk.intake.register.FindingStore;
import nl.beschutwerk.intake.rule.DuplicateKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.AutoSave;

class MicrodataLoadingIT {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    Path folder;

    private TestMicrodata delivery() {
        return new TestMicrodata(folder)
                .advices(advice(1), advice(2))
                .employments(employment(1, 1))
                .payPeriods(payPeriod(1));
    }

    private long receive() throws IOException, SQLException {
        ReceiveOutcome outcome = new DeliveryCheck(new DeliveryRegister(DATABASE.operator())).receive(folder, null);
        assertThat(outcome.refused()).as("%s", outcome.findings()).isFalse();
        return outcome.deliveryId();
    }

    private LoadOutcome load(long id) throws IOException, SQLException {
        return load(id, DATABASE.operator());
    }

    private LoadOutcome load(long id, DataSource database) throws IOException, SQLException {
        LoadOutcome outcome =
                TestLoading.load(DeliveryLoaders.of(DeliveryKind.MICRODATA, database, REFERENCE, METHOD), id, folder);
        if (!outcome.refused()) {
            assertThat(new Reconciliation(DATABASE.operator()).check(id)).isEqualTo(outcome.delivered());
        }
        return outcome;
    }

    private static List<Finding> findings(long id) throws IOException, SQLException {
        return new FindingStore(DATABASE.operator()).list(id);
    }

    private List<Finding> findingsOf(TestMicrodata delivery) throws IOException, SQLException {
        delivery.write();
        long id = receive();
        load(id);
        return findings(id);
    }

    private static String single(String sql) throws SQLException {
        try (Connection connection = DATABASE.operator().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    @Test
    void rowsWithoutFaultAreLoadedWithEveryValueReadInItsNormalForm() throws IOException, SQLException {
        new TestMicrodata(folder)
                .advices(
                        " " + person(1) + " ;A1;20230110;01-02-2023;positief;2028-01-31;GM0363;1990;v;wajong;burger",
                        person(2) + ";A2;2024-06-01;;in_behandeling;NULL; 14 ;2024;;;")
                .employments(person(1) + ";I1;\"Bakker; Zn\";01;2023-03-01;31-12-2024;28,50;individuele_detachering")
                .payPeriods("I1;20241201;20241228;-16")
                .write();
        long id = receive();
        assertThat(load(id).files())
                .containsExactly(
                        new LoadOutcome.LoadedFile("adviezen.csv", 2, 2, 0),
                        new LoadOutcome.LoadedFile("dienstverbanden.csv", 1, 1, 0),
                        new LoadOutcome.LoadedFile("urenopgaven.csv", 1, 1, 0));
        assertThat(findings(id)).isEmpty();
        assertThat(single("SELECT string_agg((a.*)::text, ' ' ORDER BY row_number) FROM intake.advice_" + id + " a"))
                .isEqualTo(
                        "(%d,2,PERSOON00000001,A1,2023-01-10,2023-02-01,positief,2028-01-31,0363,0363,1990,v,wajong,burger) "
                                        .formatted(id)
                                + "(%d,3,PERSOON00000002,A2,2024-06-01,,in_behandeling,,0014,0014,2024,,,)"
                                        .formatted(id));
        assertThat(single("SELECT (e.*)::text FROM intake.employment_" + id + " e"))
                .isEqualTo(
                        "(%d,2,PERSOON00000001,I1,\"Bakker; Zn\",1,2023-03-01,2024-12-31,28.5,individuele_detachering)"
                                .formatted(id));
        assertThat(single("SELECT (p.*)::text FROM intake.pay_period_" + id + " p"))
                .isEqualTo("(%d,2,I1,2024-12-01,2024-12-28,-16)".formatted(id));
        assertThat(single("SELECT status FROM intake.delivery WHERE delivery_id = " + id))
                .isEqualTo("loaded");
    }

    @Test
    void payPeriodsMayBeLeftOut() throws IOException, SQLException {
        assertThat(findingsOf(delivery().without(PAY_PERIODS))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "P;A9;2023-01-10;2023-02-01;positief;;0363;1990;v;wajong              | kolommen-in-rij-afwijkend | - | -",
                "P;A9;2023-01-10;2023-02-01;positief;;0363;1990;v;wajong;uwv;          | kolommen-in-rij-afwijkend | - | -",
                ";A9;x;2023-02-01;positief;;0363;1990;;;                               | waarde-ontbreekt | persoon_id | -",
                "P;NULL;2023-01-10;2023-02-01;positief;;0363;1990;;;                   | waarde-ontbreekt | advies_id | -",
                "P;A9;;2023-02-01;positief;;0363;1990;;;                               | waarde-ontbreekt | datum_aanvraag | -",
                "P;A9;2023-01-10;;positief;;0363;1990;;;                               | waarde-ontbreekt | datum_advies | -",
                "P;A9;2023-01-10;;negatief;;;1990;;;                                   | waarde-ontbreekt | datum_advies | -",
                "P;A9;2023-01-10;;;;0363;1990;;;                                       | waarde-ontbreekt | uitkomst | -",
                "P;A9;2023-01-10;2023-02-01;positief;;;1990;;;                         | waarde-ontbreekt | gemeentecode | -",
                "kort;A9;2023-01-10;2023-02-01;positief;;0363;;;;                      | waarde-ontbreekt | geboortejaar | -",
                "elftekens11;A9;x;2023-02-01;positief;;0363;1990;;;                    | waarde-ongeldig | persoon_id | -",
                "met-streepje-1;A9;2023-01-10;2023-02-01;positief;;0363;1990;;;        | waarde-ongeldig | persoon_id | -",
                "P;A9;2023-01-10;.;Positief;;0363;1990;;;                              | waarde-ongeldig | uitkomst | -",
                "P;A9;2023-01-10;2023-02-01;positief;;.;1990;;;                        | waarde-ongeldig | gemeentecode | .",
                "P;A9;2023-01-10;2023-02-01;positief;;Utrecht;1990;;;                  | waarde-ongeldig | gemeentecode | -",
                "P;A9;2023-01-10;2023-02-01;positief;;0363;1899;;;                     | waarde-ongeldig | geboortejaar | 1899",
                "P;A9;2023-01-10;2023-02-01;positief;;0363;2025;;;                     | waarde-ongeldig | geboortejaar | 2025",
                "P;A9;2023-01-10;2023-02-01;positief;;0363;.;;;                        | waarde-ongeldig | geboortejaar | .",
                "P;A9;2023-01-10;2023-02-01;positief;;0363;1990;man;;                  | waarde-ongeldig | geslacht | -",
                "P;A9;2023-01-10;2023-02-01;positief;;0363;1990;1;;                    | waarde-ongeldig | geslacht | 1",
                "P;A9;2023-01-10;2023-02-01;positief;;0363;1990;;bijstand;             | waarde-ongeldig | grondslag | -",
                "P;A9;2023-01-10;2023-02-01;positief;;0363;1990;;;Jansen               | waarde-ongeldig | aanvrager | -",
                "P;A9;20240000;2023-13-01;positief;x;9998;1990;;;                      | datum-ongeldig | datum_aanvraag | 20240000",
                "P;A9;2023-01-10;2023-02-29;positief;;0363;1990;;;                     | datum-ongeldig | datum_advies | -",
                "P;A9;2023-01-10;.;ingetrokken;;0363;1990;;;                           | datum-ongeldig | datum_advies | .",
                "P;A9;2023-01-10;2023-02-01;positief;00000000;0363;1990;;;             | datum-ongeldig | datum_einde_geldigheid | 00000000",
                "P;A9;2023-01-10;2023-02-01;positief;2023-01-31;9998;1990;;;           | einde-voor-aanvang | datum_einde_geldigheid | -",
                "P;A1;2023-01-10;2023-02-01;positief;2023-02-01;9998;1990;;;           | dubbele-sleutel | advies_id | -",
                "P;A9;2023-01-10;2022-02-01;positief;2022-02-01;9998;1990;;;           | gemeentecode-onbekend | gemeentecode | 9998",
                "P;A9;2023-01-10;2022-02-01;positief;;GM0788;1990;;;                   | gemeentecode-gesplitst | gemeentecode | GM0788",
                "P;A9;2023-01-10;2022-02-01;positief;;457;1990;;;                      | gemeentecode-opgeheven | gemeentecode | 457",
                "P;A9;2023-01-10;2023-02-01;in_behandeling;;0363;1990;;;               | in-behandeling-met-datum | uitkomst | -",
            })
    void ofAFaultyAdviceTheFirstFaultIsTold(String row, String code, String column, String value)
            throws IOException, SQLException {
        List<Finding> found = findingsOf(new TestMicrodata(folder)
                .advices(advice(2), row.strip().replaceAll("^P;", person(9) + ";"), advice(1))
                .employments(employment(2, 1))
                .payPeriods(payPeriod(1)));
        assertThat(found)
                .filteredOn(finding -> Objects.equals(finding.row(), 3L))
                .extracting(finding -> finding.code().code(), Finding::file, Finding::column, Finding::value)
                .containsExactly(tuple(code, "adviezen.csv", column, value));
        assertThat(found).hasSize(code.equals(DuplicateKey.CODE.code()) ? 2 : 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "P;I9;;1;2023-01-01;;28                     | kolommen-in-rij-afwijkend | - | -",
                "P;;;1;x;;;                                 | waarde-ontbreekt | ikv_id | -",
                "P;I9;;;2023-01-01;;99;                     | waarde-ontbreekt | aard_arbeidsverhouding | -",
                "P;I9;;1;;;;                                | waarde-ontbreekt | datum_aanvang | -",
                "P;I9;;.;2023-01-01;;;                      | waarde-ongeldig | aard_arbeidsverhouding | .",
                "P;I9;;111;2023-01-01;;;                    | waarde-ongeldig | aard_arbeidsverhouding | 111",
                "P;I9;;1;x;;.;                              | waarde-ongeldig | contracturen_per_week | .",
                "P;I9;;1;2023-01-01;;1.234,5;               | waarde-ongeldig | contracturen_per_week | -",
                "P;I9;;1;2023-01-01;;;thuis                 | waarde-ongeldig | werkvorm | -",
                "P;I9;;1;2023-01-01;20241200;61;            | datum-ongeldig | datum_einde | 20241200",
                "P;I9;;1;2023-01-02;2023-01-01;60,1;        | uren-buiten-bereik | contracturen_per_week | 60,1",
                "P;I9;;1;2023-01-02;2023-01-01;-0,5;        | uren-buiten-bereik | contracturen_per_week | -0,5",
                "P;I1;;1;2023-01-02;2023-01-01;60;          | einde-voor-aanvang | datum_einde | -",
                "PERSOON99999999;I1;;1;2023-01-02;;60;      | dubbele-sleutel | ikv_id | -",
                "PERSOON99999999;I9;;1;2023-01-02;;60;      | persoon-zonder-advies | persoon_id | -",
                "P;I9;;1;2023-01-02;2023-01-02;40,01;       | uren-hoog | contracturen_per_week | 40,01",
            })
    void ofAFaultyEmploymentTheFirstFaultIsTold(String row, String code, String column, String value)
            throws IOException, SQLException {
        List<Finding> found = findingsOf(delivery()
                .employments(employment(2, 2), row.strip().replaceAll("^P;", person(2) + ";"), employment(1, 1))
                .payPeriods(payPeriod(2)));
        assertThat(found)
                .filteredOn(finding -> Objects.equals(finding.row(), 3L))
                .extracting(finding -> finding.code().code(), Finding::file, Finding::column, Finding::value)
                .containsExactly(tuple(code, "dienstverbanden.csv", column, value));
        assertThat(found).hasSize(code.equals(DuplicateKey.CODE.code()) ? 2 : 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "I1;2024-12-01;2024-12-31               | kolommen-in-rij-afwijkend | - | -",
                ";x;2024-12-31;120                      | waarde-ontbreekt | ikv_id | -",
                "I1;2024-12-01;;8,5                     | waarde-ontbreekt | datum_einde_periode | -",
                "I1;x;2024-12-31;8,5                    | waarde-ongeldig | verloonde_uren | 8,5",
                "I1;2024-12-01;31-12-24;8               | datum-ongeldig | datum_einde_periode | -",
                "I9;2024-12-01;2024-11-30;8             | einde-voor-aanvang | datum_einde_periode | -",
                "I9;2024-12-01;2024-12-31;8             | opgave-zonder-dienstverband | ikv_id | -",
            })
    void ofAFaultyPayPeriodTheFirstFaultIsTold(String row, String code, String column, String value)
            throws IOException, SQLException {
        assertThat(findingsOf(delivery().payPeriods(payPeriod(1), row.strip())))
                .extracting(
                        finding -> finding.code().code(), Finding::file, Finding::row, Finding::column, Finding::value)
                .containsExactly(tuple(code, "urenopgaven.csv", 3L, column, value));
        assertThat(single("SELECT raw FROM intake.rejected_row ORDER BY delivery_id DESC LIMIT 1"))
                .isEqualTo(row.strip());
    }

    @Test
    void ofRowsWithEqualValuesTheFirstIsLoadedWhateverTheirForm() throws IOException, SQLException {
        String first = person(1) + ";A1;2023-01-10;2023-02-01;positief;;0363;1990;v;wajong;gemeente";
        String second = person(1) + ";A1;20230110;01-02-2023;positief;NULL;GM0363;1990;v;wajong;gemeente";
        assertThat(findingsOf(new TestMicrodata(folder)
                        .advices(second, first, first)
                        .employments(employment(1, 1), employment(1, 1).replace("28,5", "28.50"))
                        .payPeriods(payPeriod(1), payPeriod(1))))
                .extracting(Finding::code, Finding::file, Finding::row)
                .containsExactly(
                        tuple(DuplicateKey.CODE, "adviezen.csv", 3L),
                        tuple(DuplicateKey.CODE, "adviezen.csv", 4L),
                        tuple(DuplicateKey.CODE, "dienstverbanden.csv", 3L),
                        tuple(UnlikelyPayPeriods.CODE, "urenopgaven.csv", null));
        assertThat(single("SELECT row_number FROM intake.advice ORDER BY delivery_id DESC LIMIT 1"))
                .isEqualTo("2");
        assertThat(single("SELECT raw FROM intake.rejected_row WHERE file = 'dienstverbanden.csv'"
                        + " ORDER BY delivery_id DESC LIMIT 1"))
                .isEqualTo(employment(1, 1).replace("28,5", "28.50"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v;wajong", ";wajong", "v;wia"})
    void ofRowsThatDifferInAnyValueNoneIsLoaded(String other) throws IOException, SQLException {
        String differing = advice(1).replace("v;wajong", other);
        assertThat(findingsOf(delivery()
                        .advices(advice(2), advice(1), differing, advice(1).replace("0363", "0457"))
                        .employments(employment(2, 1))))
                .extracting(Finding::code, Finding::row)
                .containsExactly(
                        tuple(DuplicateKey.CODE, 3L), tuple(DuplicateKey.CODE, 4L), tuple(DuplicateKey.CODE, 5L));
    }

    @Test
    void aRowThatIsNotLoadedGivesNoWarning() throws IOException, SQLException {
        assertThat(findingsOf(delivery()
                        .employments(
                                employment(1, 1),
                                employment(1, 2).replace("28,5", "48"),
                                employment(1, 2).replace("28,5", "50"),
                                employment(1, 3).replace("28,5", "41"))))
                .extracting(Finding::code, Finding::row)
                .containsExactly(tuple(DuplicateKey.CODE, 3L), tuple(DuplicateKey.CODE, 4L), tuple(HighHours.CODE, 5L));
    }

    /** One fault of each kind, in otherwise faultless files. */
    private static Map<String, List<String>> oneOfEach() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        rows.put(
                ADVICES,
                new ArrayList<>(List.of(
                        advice(1),
                        advice(2),
                        advice(3),
                        advice(4) + ";te veel",
                        advice(5).replace("positief", ""),
                        advice(6).replace("1990", "1890"),
                        advice(7).replace("2023-01-10", "20230000"),
                        advice(8).replace("positief;", "positief;2000-01-01"),
                        advice(9).replace("A9", "A10"),
                        advice(10),
                        advice(11).replace("0363", "9998"),
                        advice(12).replace("0363", "0788"),
                        advice(13).replace("0363", "0457"))));
        rows.put(
                EMPLOYMENTS,
                new ArrayList<>(List.of(
                        employment(1, 1),
                        employment(2, 2),
                        employment(2, 3).replace("28,5", "61"),
                        employment(2, 4).replace("28,5", "41"),
                        employment(99, 5),
                        employment(11, 6))));
        rows.put(
                PAY_PERIODS,
                new ArrayList<>(List.of(
                        payPeriod(1),
                        payPeriod(99),
                        payPeriod(3),
                        payPeriod(6),
                        payPeriod(2).replace("120", "x"))));
        return rows;
    }

    private List<String> contentsOf(Map<String, List<String>> rows) throws IOException, SQLException {
        TestMicrodata delivery = new TestMicrodata(folder);
        rows.forEach(delivery::rows);
        return findingsOf(delivery).stream()
                .map(finding -> {
                    String content = Objects.requireNonNull(finding.file()).replace(".csv", "");
                    int index = Math.toIntExact(Objects.requireNonNull(finding.row())) - 2;
                    return finding.code() + " " + finding.column() + " "
                            + Objects.requireNonNull(rows.get(content)).get(index);
                })
                .sorted()
                .toList();
    }

    @Test
    void theSameFaultsInAnyOrderOfRowsAndFilesGiveTheSameFindings() throws IOException, SQLException {
        Map<String, List<String>> rows = oneOfEach();
        List<String> first = contentsOf(rows);
        assertThat(first).hasSize(18).anyMatch(line -> line.startsWith("einde-voor-aanvang"));
        assertThat(first.stream().map(line -> line.substring(0, line.indexOf(' '))))
                .contains(
                        "opgave-zonder-dienstverband", "persoon-zonder-advies", "uren-hoog", "gemeentecode-opgeheven");
        for (int seed = 0; seed < 4; seed++) {
            Random random = new Random(seed);
            List<String> contents = new ArrayList<>(rows.keySet());
            Collections.shuffle(contents, random);
            Map<String, List<String>> shuffled = new LinkedHashMap<>();
            for (String content : contents) {
                Collections.shuffle(rows.get(content), random);
                shuffled.put(content, rows.get(content));
            }
            assertThat(contentsOf(shuffled)).isEqualTo(first);
        }
    }

    private static List<String> range(int from, int to, IntFunction<String> row) {
        return IntStream.range(from, to).mapToObj(row).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2000, 20, false",
        "2000, 21, true",
        "1099, 11, true",
        "1100, 11, false",
        "100, 10, false",
        "100, 11, true"
    })
    void moreThanOnePercentRejectedRefusesAndOnePercentDoesNot(int rows, int faults, boolean refused)
            throws IOException, SQLException {
        List<String> employments = range(0, rows, i -> i < faults ? employment(99, i) : employment(1, i));
        delivery()
                .rows(EMPLOYMENTS, employments)
                .payPeriods(payPeriod(rows - 1))
                .write();
        long id = receive();
        LoadOutcome outcome = load(id);
        assertThat(outcome.refused()).isEqualTo(refused);
        assertThat(outcome.rejected()).isEqualTo(faults);
        assertThat(single("SELECT count(*) FROM intake.employment WHERE delivery_id = " + id))
                .isEqualTo(refused ? "0" : Integer.toString(rows - faults));
        assertThat(single("SELECT count(*) FROM intake.advice WHERE delivery_id = " + id))
                .isEqualTo(refused ? "0" : "2");
        assertThat(findings(id).stream().filter(Finding::refuses))
                .hasSize(refused ? 1 : 0)
                .allSatisfy(finding -> assertThat(finding.sentence()).startsWith(faults + " van de " + rows));
    }

    @Test
    void rowsThatReferToARejectedRowDoNotCountAgainstTheirFile() throws IOException, SQLException {
        // Ten rejected advices do not lead to a refusal; nor do the 300 employments and 300 pay periods that refer to
        // them.
        List<String> advices = new ArrayList<>(range(
                0, 100, i -> i < 5 ? advice(i).replace("1990", "oud") : i < 10 ? advice(i) + ";te;veel" : advice(i)));
        delivery()
                .rows(ADVICES, advices)
                .rows(EMPLOYMENTS, range(0, 310, i -> i < 300 ? employment(i % 10, i) : employment(50, i)))
                .rows(PAY_PERIODS, range(0, 310, TestMicrodata::payPeriod))
                .write();
        long id = receive();
        LoadOutcome outcome = load(id);
        assertThat(outcome.refused()).isFalse();
        assertThat(outcome.files()).extracting(LoadOutcome.LoadedFile::rejected).containsExactly(10L, 300L, 300L);
        assertThat(findings(id))
                .filteredOn(finding -> finding.code().equals(PersonWithoutAdvice.CODE))
                .hasSize(300)
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("afgekeurd"));
    }

    @Test
    void danglingRowsCountBesideRowsThatReferToARejectedRow() throws IOException, SQLException {
        delivery()
                .rows(ADVICES, range(0, 100, i -> i < 5 ? advice(i).replace("1990", "oud") : advice(i)))
                .rows(EMPLOYMENTS, range(0, 300, i -> employment(i < 100 ? i % 5 : i < 111 ? 5000 : 50, i)))
                .rows(PAY_PERIODS, List.of(payPeriod(299)))
                .write();
        long id = receive();
        assertThat(load(id).refused()).isTrue();
        assertThat(findings(id)).filteredOn(Finding::refuses).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isEqualTo("dienstverbanden.csv");
            assertThat(finding.sentence()).startsWith("11 van de 300").contains("De 100 rijen");
        });
    }

    @Test
    void loadingAgainStartsClean() throws IOException, SQLException {
        TestMicrodata delivery = new TestMicrodata(folder);
        oneOfEach().forEach(delivery::rows);
        delivery.write();
        long id = receive();
        LoadOutcome first = load(id);
        List<Finding> found = findings(id);
        assertThat(load(id)).isEqualTo(first);
        assertThat(findings(id)).isEqualTo(found);
        assertThat(receive()).isEqualTo(id);
        assertThat(findings(id)).isEmpty();
        for (String table : List.of("advice", "employment", "pay_period", "rejected_row")) {
            assertThat(single("SELECT to_regclass('intake." + table + "_" + id + "')"))
                    .isEqualTo("null");
        }
        assertThat(load(id)).isEqualTo(first);
    }

    @Test
    void anAddressMayAskForSavepoints() throws IOException, SQLException {
        delivery().write();
        long id = receive();
        PGSimpleDataSource database = DATABASE.unpooledOperator();
        database.setAutosave(AutoSave.ALWAYS);
        assertThat(load(id, database).loaded()).isEqualTo(4);
    }

    @Test
    void noConnectionLiesIdleWhileFilesAreCopied() throws IOException, SQLException {
        delivery().write();
        long id = receive();
        try (HikariDataSource single = new HikariDataSource()) {
            single.setDataSource(DATABASE.unpooledOperator());
            single.setMaximumPoolSize(1);
            single.setConnectionTimeout(10_000);
            assertThat(load(id, single).loaded()).isEqualTo(4);
        }
    }

    @Test
    void aFileChangedAfterItWasReceivedLeavesNothingBehind() throws IOException, SQLException {
        delivery().write();
        long id = receive();
        Path file = folder.resolve("dienstverbanden.csv");
        Files.writeString(file, Files.readString(file).replace("28,5", "28,6"));
        assertThatThrownBy(() -> load(id))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("changed");
        for (String table : List.of("advice", "employment", "pay_period", "rejected_row", "finding")) {
            assertThat(single("SELECT count(*) FROM intake." + table + " WHERE delivery_id = " + id))
                    .isEqualTo("0");
        }
        assertThat(single("SELECT status FROM intake.delivery WHERE delivery_id = " + id))
                .isEqualTo("received");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM intake.advice WHERE row_number = 3 AND delivery_id = | adviezen.csv has 2 rows, but 1 loaded and 0 rejected",
                "UPDATE intake.employment SET person_id = 'niemand12345' WHERE delivery_id = | 1 loaded rows have a person without advice",
                "UPDATE intake.pay_period SET employment_id = 'geen' WHERE delivery_id = | 1 loaded rows have an ikv_id without employment",
                "UPDATE intake.advice SET advice_id = 'A1' WHERE delivery_id = | 1 loaded rows have an advies_id again",
                "UPDATE intake.advice SET municipality_code = NULL WHERE row_number = 2 AND delivery_id = | 1 loaded rows have no municipality",
            })
    void aDeliveryThatDoesNotAddUpIsAFailureOfTheSystemInNumbers(String harm, String words)
            throws IOException, SQLException {
        delivery().write();
        long id = receive();
        load(id);
        try (Connection connection = DATABASE.operator().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(harm + id);
        }
        assertThatThrownBy(() -> new Reconciliation(DATABASE.operator()).check(id))
                .isInstanceOf(NotReconciledException.class)
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyDeliveredRowIsLoadedOrRejectedOnce(long seed) throws IOException, SQLException {
        Random random = new Random(seed);
        List<String> words = List.of(
                "",
                "NULL",
                ".",
                "0363",
                "9998",
                "0457",
                "2024-12-31",
                "20240000",
                "1",
                "41",
                "61",
                "positief",
                "x",
                "\"a;b\nc\"",
                "\\N",
                "\t",
                "é\\",
                "A1",
                "I1",
                person(1),
                "1.234,5",
                "-3");
        TestMicrodata delivery = new TestMicrodata(folder);
        int persons = 5 + random.nextInt(30);
        delivery.rows(ADVICES, spoilt(random, words, 1 + random.nextInt(200), () -> advice(random.nextInt(persons))));
        delivery.rows(
                EMPLOYMENTS,
                spoilt(
                        random,
                        words,
                        1 + random.nextInt(200),
                        () -> employment(random.nextInt(persons), random.nextInt(150))));
        delivery.rows(
                PAY_PERIODS, spoilt(random, words, 1 + random.nextInt(200), () -> payPeriod(random.nextInt(150))));
        delivery.write();
        long id = receive();
        LoadOutcome outcome = load(id);
        assertThat(outcome.delivered()).isEqualTo(outcome.loaded() + outcome.rejected());
        List<Finding> faults = findings(id).stream()
                .filter(finding -> finding.code().severity() == Severity.FOUT)
                .toList();
        assertThat(faults).hasSize(Math.toIntExact(outcome.rejected()));
        assertThat(new TreeSet<>(faults.stream()
                        .map(finding -> finding.file() + finding.row())
                        .toList()))
                .hasSize(faults.size());
        assertThat(single(
                        "SELECT count(*) FROM intake.finding f JOIN intake.rejected_row r USING (delivery_id, file, row_number)"
                                + " WHERE f.severity = 'waarschuwing' AND delivery_id = " + id))
                .isEqualTo("0");
    }

    private static List<String> spoilt(Random random, List<String> words, int count, Supplier<String> good) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String[] fields = good.get().split(";", -1);
            if (random.nextInt(4) == 0) {
                fields[random.nextInt(fields.length)] = words.get(random.nextInt(words.size()));
            }
            rows.add(String.join(";", fields) + (random.nextInt(30) == 0 ? ";" : ""));
        }
        return rows;
    }
}
