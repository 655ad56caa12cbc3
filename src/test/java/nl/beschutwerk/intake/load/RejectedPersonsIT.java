package nl.beschutwerk.intake.load;

import static nl.beschutwerk.intake.TestDelivery.REFERENCE;
import static nl.beschutwerk.intake.TestMicrodata.ADVICES;
import static nl.beschutwerk.intake.TestMicrodata.EMPLOYMENTS;
import static nl.beschutwerk.intake.TestMicrodata.PAY_PERIODS;
import static nl.beschutwerk.intake.TestMicrodata.advice;
import static nl.beschutwerk.intake.TestMicrodata.employment;
import static nl.beschutwerk.intake.TestMicrodata.payPeriod;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.intake.TestDelivery;
import nl.beschutwerk.intake.TestMicrodata;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.load.DeliveryLoader.LoadOutcome;
import nl.beschutwerk.intake.receive.DeliveryCheck;
import nl.beschutwerk.intake.receive.ReceiveOutcome;
import nl.beschutwerk.intake.register.DeliveryRegister;
import nl.beschutwerk.intake.register.FindingStore;
import nl.beschutwerk.intake.rule.TooManyRejected;
import nl.beschutwerk.reference.MethodReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The share of persons who lose rows by rejection is compared with the maximum of the shipped method, 2 %. */
class RejectedPersonsIT {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Path METHOD = Path.of("data/reference/method.yaml");

    @TempDir
    Path folder;

    private TestMicrodata delivery(int persons) {
        return new TestMicrodata(folder)
                .rows(ADVICES, range(persons, TestMicrodata::advice))
                .rows(EMPLOYMENTS, range(persons, i -> employment(i, i)))
                .rows(PAY_PERIODS, range(persons, TestMicrodata::payPeriod));
    }

    private static List<String> range(int end, IntFunction<String> row) {
        return IntStream.range(0, end).mapToObj(row).toList();
    }

    private List<Finding> found(DeliveryKind kind, boolean refused) throws IOException, SQLException {
        ReceiveOutcome received = new DeliveryCheck(new DeliveryRegister(DATABASE.operator())).receive(folder, null);
        assertThat(received.refused()).as("%s", received.findings()).isFalse();
        LoadOutcome outcome = TestLoading.load(
                DeliveryLoaders.of(
                        kind,
                        DATABASE.operator(),
                        REFERENCE,
                        MethodReader.read(METHOD).method()),
                received.deliveryId(),
                folder);
        List<Finding> findings = new FindingStore(DATABASE.operator()).list(received.deliveryId());
        assertThat(outcome.refused()).as("%s", findings).isEqualTo(refused);
        return findings.stream()
                .filter(finding -> finding.code().equals(TooManyRejected.CODE))
                .toList();
    }

    private void refused(TestMicrodata made, String words) throws IOException, SQLException {
        made.write();
        assertThat(found(DeliveryKind.MICRODATA, true)).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isNull();
            assertThat(finding.sentence()).startsWith(words).contains("2% die de methode toestaat");
        });
    }

    private void taken(TestMicrodata made) throws IOException, SQLException {
        made.write();
        assertThat(found(DeliveryKind.MICRODATA, false)).isEmpty();
    }

    @Test
    void tenRejectedAdvicesAreTooManyIfTheyAreSixPercentOfPeople() throws IOException, SQLException {
        refused(
                delivery(167).rows(ADVICES, range(167, i -> i < 10 ? advice(i).replace("1990", "oud") : advice(i))),
                "Van 10 van de 167 personen is minstens één rij afgekeurd.");
    }

    @ParameterizedTest
    @CsvSource({"150, 3, false", "149, 3, true", "500, 10, false", "499, 10, true"})
    void exactlyTheShareOfTheMethodIsAllowed(int persons, int faults, boolean refused)
            throws IOException, SQLException {
        TestMicrodata made = delivery(persons)
                .rows(EMPLOYMENTS, range(persons, i -> employment(i, i).replace("28,5", i < faults ? "veel" : "28,5")));
        if (refused) {
            refused(made, "Van " + faults + " van de " + persons + " personen");
        } else {
            taken(made);
        }
    }

    @Test
    void allRowsOfOnePersonAreOnePerson() throws IOException, SQLException {
        List<String> employments = new ArrayList<>(range(100, i -> employment(i, i)));
        List<String> payPeriods = new ArrayList<>(range(100, TestMicrodata::payPeriod));
        employments.set(7, employment(7, 7).replace("28,5", "veel"));
        payPeriods.set(7, payPeriod(7).replace("120", "x"));
        payPeriods.add(payPeriod(7).replace("12-01", "11-01").replace("12-31", "11-30"));
        List<String> advices = new ArrayList<>(range(100, TestMicrodata::advice));
        advices.add(advice(7).replace("A7", "B7").replace("1990", "oud"));
        taken(delivery(100)
                .rows(ADVICES, advices)
                .rows(EMPLOYMENTS, employments)
                .rows(PAY_PERIODS, payPeriods));
    }

    @Test
    void aPayPeriodIsThatOfThePersonOfItsEmployment() throws IOException, SQLException {
        refused(
                delivery(100)
                        .rows(PAY_PERIODS, range(100, i -> i < 3 ? payPeriod(i).replace("120", "x") : payPeriod(i))),
                "Van 3 van de 100 personen");
    }

    @Test
    void employmentsThatNobodyKnowsAreOfOnePersonEach() throws IOException, SQLException {
        List<String> payPeriods = new ArrayList<>(range(100, TestMicrodata::payPeriod));
        for (int i = 0; i < 3; i++) {
            payPeriods.add(payPeriod(900 + i));
            payPeriods.add(payPeriod(900 + i).replace("12-01", "11-01").replace("12-31", "11-30"));
        }
        refused(delivery(100).rows(PAY_PERIODS, payPeriods), "Van 3 van de 103 personen");
    }

    @Test
    void rowsThatDoNotSayWhoseTheyAreAreOfOnePersonEach() throws IOException, SQLException {
        List<String> advices = new ArrayList<>(range(100, TestMicrodata::advice));
        for (int i = 0; i < 3; i++) {
            advices.add(advice(200 + i).replace("PERSOON", "geen naam"));
        }
        refused(delivery(100).rows(ADVICES, advices), "Van 3 van de 103 personen");
    }

    @Test
    void ofARowLikeAnEarlierOneNobodyLosesAnything() throws IOException, SQLException {
        List<String> employments = new ArrayList<>(range(100, i -> employment(i, i)));
        employments.addAll(List.copyOf(employments.subList(0, 5)));
        taken(delivery(100).rows(EMPLOYMENTS, employments));
        employments.set(101, employments.get(101).replace("28,5", "29"));
        employments.set(102, employments.get(102).replace("28,5", "29"));
        employments.set(103, employments.get(103).replace("28,5", "29"));
        refused(delivery(100).rows(EMPLOYMENTS, employments), "Van 3 van de 100 personen");
    }

    private void headcounts(String... rows) throws IOException {
        new TestDelivery(folder).rows(rows).write();
    }

    @ParameterizedTest
    @CsvSource({"212, false", "213, true"})
    void ofHeadcountsTheWorkingPersonsOfRejectedRowsCount(int persons, boolean refused)
            throws IOException, SQLException {
        headcounts(
                "land,NL,totaal,15635,10619,",
                "land,NL,0-12,,600,",
                "arbeidsmarktregio,AM01,totaal,10000,9000,",
                "gemeente,0363,totaal,100,50,",
                "gemeente,9999,totaal,300," + persons + ",",
                "gemeente,0344,totaal,1,x,");
        assertThat(found(DeliveryKind.AANTALLEN, refused))
                .hasSize(refused ? 1 : 0)
                .allSatisfy(finding -> assertThat(finding.sentence())
                        .startsWith("De afgekeurde rijen gaan over 213 van de 10619 werkzame personen."));
    }

    @Test
    void ofHeadcountsLikeEarlierOnesNothingIsLost() throws IOException, SQLException {
        headcounts("land,NL,totaal,15635,10619,", "land,NL,totaal,15635,10619,");
        assertThat(found(DeliveryKind.AANTALLEN, false)).isEmpty();
    }

    private void headcountsRefused(String words, String... rows) throws IOException, SQLException {
        headcounts(rows);
        assertThat(found(DeliveryKind.AANTALLEN, true))
                .extracting(Finding::sentence)
                .anySatisfy(sentence -> assertThat(sentence).contains(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"10.619", "10 619", "10\u00a0619", "'10,619'"})
    void aCountWithThousandsSeparatorsIsCountedAsLost(String count) throws IOException, SQLException {
        headcountsRefused(
                "De afgekeurde rijen gaan over 10619 van de 10619 werkzame personen.",
                "land,NL,totaal,15635,\"" + count + "\",",
                "arbeidsmarktregio,AM01,totaal,10,7,");
    }

    @Test
    void aTotalIsNotMadeUpOfTheClassesThatAreLeft() throws IOException, SQLException {
        headcountsRefused(
                "Van NL is een rij afgekeurd, terwijl",
                "land,NL,totaal,,10.619,",
                "land,NL,0-12,,1.900,",
                "land,NL,12-20,,700,",
                "land,NL,20-25,,619,");
        headcountsRefused(
                "Van AM01, 0344 is een rij afgekeurd, terwijl",
                "land,NL,totaal,15635,10619,",
                "arbeidsmarktregio,AM01,totaal,10,7x,",
                "arbeidsmarktregio,AM01,0-12,,7,",
                "gemeente,GM344,totaal,,1x,",
                "gemeente,0344,0-12,,1,");
    }

    @ParameterizedTest
    @CsvSource({
        "arbeidsmarktregio,AM1",
        "arbeidsmarktregio,AM99",
        "arbeidsmarktregio,0363",
        "arbeidsmarktregio,NL",
        "land,AM01",
        "gemente,x",
        "regio,AM01"
    })
    void aRowOfAnUnreadableAreaMayBeOfAnyAreaOfItsLevel(String level, String code) throws IOException, SQLException {
        headcountsRefused(
                "meetellen: " + (level.equals("land") ? "NL." : "AM01."),
                "land,NL,totaal,15635,10619,",
                level.equals("land") ? "land,NL,0-12,,7," : "arbeidsmarktregio,AM01,0-12,,7,",
                level + "," + code + ",12-20,,1,");
    }

    @ParameterizedTest
    @CsvSource({"gemeente,Utrecht", "gemeente,9999"})
    void ofMunicipalitiesToo(String level, String code) throws IOException, SQLException {
        headcountsRefused(
                "meetellen: 0344.",
                "land,NL,totaal,15635,10619,",
                "gemeente,0344,totaal,10,7,",
                "gemeente,0344,0-12,,7,",
                level + "," + code + ",12-20,,1,");
    }

    @Test
    void hoursAreNotMadeUpOfTheClassesThatAreLeft() throws IOException, SQLException {
        headcountsRefused(
                "Van AM01 is een rij afgekeurd",
                "land,NL,totaal,15635,10619,",
                "arbeidsmarktregio,AM01,totaal,400,300,",
                "arbeidsmarktregio,AM01,0-12,,100,",
                "arbeidsmarktregio,AM01,31-36,,200,x");
    }

    @Test
    void aSuccessorIsNotMadeUpOfThePredecessorsThatAreLeft() throws IOException, SQLException {
        headcountsRefused(
                "Van 1992 is een rij afgekeurd",
                "land,NL,totaal,15635,10619,",
                "gemeente,0530,totaal,100,70,",
                "gemeente,0614,totaal,100,70,",
                "gemeente,0501,totaal,,x,");
        headcountsRefused(
                "meetellen: 1992.",
                "land,NL,totaal,15635,10619,",
                "gemeente,0530,totaal,100,70,",
                "gemeente,Brielle,totaal,10,7,");
        headcountsRefused(
                "Van 0824 is een rij afgekeurd",
                "land,NL,totaal,15635,10619,",
                "gemeente,0824,totaal,100,70,",
                "gemeente,0788,totaal,10,7,");
    }

    @Test
    void whatIsCountedInFullAllTheSameIsTaken() throws IOException, SQLException {
        headcounts(
                "land,NL,totaal,15635,10619,",
                // Hours come from the total if no class is loaded, and persons from the classes if all of them are.
                "arbeidsmarktregio,AM01,totaal,400,300,",
                "arbeidsmarktregio,AM01,31-36,,200,x",
                "arbeidsmarktregio,AM02,totaal,x,60,",
                "arbeidsmarktregio,AM02,0-12,,10,",
                "arbeidsmarktregio,AM02,12-20,,10,",
                "arbeidsmarktregio,AM02,20-25,,10,",
                "arbeidsmarktregio,AM02,25-31,,10,",
                "arbeidsmarktregio,AM02,31-36,,10,",
                "arbeidsmarktregio,AM02,36+,,10,",
                // There are no findings on an area without any loaded row.
                "gemeente,0363,totaal,1,x,",
                "gemeente,0034,totaal,10,7,",
                "gemeente,Almere,totaal,10,7,");
        assertThat(found(DeliveryKind.AANTALLEN, false)).isEmpty();
    }

    @Test
    void decimalsAreNoThousands() throws IOException, SQLException {
        headcounts(
                "land,NL,totaal,15635,10619,",
                "gemeente,0363,totaal,,\"212,0\",x",
                "gemeente,0034,totaal,,\"12,5\",",
                "gemeente,0014,totaal,,0.0,");
        assertThat(found(DeliveryKind.AANTALLEN, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"land,NL,x", "arbeidsmarktregio,AM01,", "regio,AM01,onbekend", "land,NL,123456789"})
    void aCountThatCannotBeReadOfMoreThanAMunicipalityRefuses(String level, String code, String count)
            throws IOException, SQLException {
        headcountsRefused(
                "In 1 afgekeurde rij (rij 3)",
                "land,NL,0-12,,600,",
                level + "," + code + ",totaal,100," + (count == null ? "" : count) + ",",
                "gemeente,0363,totaal,100,50,");
    }

    @Test
    void levelsThatCannotBeReadAreSummedTogether() throws IOException, SQLException {
        headcountsRefused(
                "De afgekeurde rijen gaan over 300 van de 10919 werkzame personen.",
                "land,NL,totaal,15635,10619,",
                "gemeente1,0363,totaal,,150,",
                "gemeente2,0344,totaal,,150,");
    }

    @Test
    void anEmploymentOfAnUnknownPersonIsOnePersonWithItsPayPeriods() throws IOException, SQLException {
        List<String> employments = new ArrayList<>(range(100, i -> employment(i, i)));
        List<String> payPeriods = new ArrayList<>(range(100, TestMicrodata::payPeriod));
        for (int i = 200; i < 202; i++) {
            employments.add(employment(i, i).replace("PERSOON", "geen naam"));
            payPeriods.add(payPeriod(i));
        }
        taken(delivery(100).rows(EMPLOYMENTS, employments).rows(PAY_PERIODS, payPeriods));
        employments.add(employment(202, 202).replace("PERSOON", "geen naam"));
        payPeriods.add(payPeriod(202));
        refused(
                delivery(100).rows(EMPLOYMENTS, employments).rows(PAY_PERIODS, payPeriods),
                "Van 3 van de 103 personen");
    }
}
