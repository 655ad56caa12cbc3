package nl.beschutwerk.intake.load;

import static nl.beschutwerk.intake.TestDelivery.METHOD;
import static nl.beschutwerk.intake.TestDelivery.REFERENCE;
import static nl.beschutwerk.intake.TestMicrodata.advice;
import static nl.beschutwerk.intake.TestMicrodata.employment;
import static nl.beschutwerk.intake.TestMicrodata.payPeriod;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.intake.TestDelivery;
import nl.beschutwerk.intake.TestMicrodata;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.load.DeliveryLoader.LoadOutcome;
import nl.beschutwerk.intake.microdata.PersonWithoutAdvice;
import nl.beschutwerk.intake.microdata.UnlikelyDates;
import nl.beschutwerk.intake.microdata.UnlikelyPayPeriods;
import nl.beschutwerk.intake.receive.DeliveryCheck;
import nl.beschutwerk.intake.receive.ReceiveOutcome;
import nl.beschutwerk.intake.register.DeliveryRegister;
import nl.beschutwerk.intake.register.FindingStore;
import nl.beschutwerk.intake.rule.LowHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that are allowed but unlikely: one warning for all rows of a kind, with their number. */
class UnlikelyValuesIT {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    Path folder;

    private TestMicrodata delivery() {
        return new TestMicrodata(folder)
                .advices(advice(1), advice(2))
                .employments(employment(1, 1), employment(2, 2))
                .payPeriods(payPeriod(1), payPeriod(2));
    }

    private List<Finding> found(DeliveryKind kind) throws IOException, SQLException {
        ReceiveOutcome received = new DeliveryCheck(new DeliveryRegister(DATABASE.operator())).receive(folder, null);
        assertThat(received.findings()).isEmpty();
        LoadOutcome outcome = TestLoading.load(
                DeliveryLoaders.of(kind, DATABASE.operator(), REFERENCE, METHOD), received.deliveryId(), folder);
        assertThat(outcome.refused()).isFalse();
        return new FindingStore(DATABASE.operator()).list(received.deliveryId());
    }

    private List<Finding> foundIn(TestMicrodata delivery) throws IOException, SQLException {
        delivery.write();
        return found(DeliveryKind.MICRODATA);
    }

    private static void assertSays(List<Finding> found, FindingCode code, String column, String... words) {
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.column()).isEqualTo(column);
            assertThat(finding.value()).isNull();
            assertThat(finding.sentence()).contains(words);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "datum_aanvang, employment, 2023-03-01, 0019-03-01",
        "datum_aanvang, employment, 2023-03-01, 1900-01-01",
        "datum_aanvang, employment, 2023-03-01, 1970-01-01",
        "datum_aanvang, employment, 2023-03-01, 2203-03-01",
        "datum_aanvang, employment, 2023-03-01, 2026-01-01",
        "datum_einde, employment, 2023-03-01;, 2023-03-01;9999-12-31",
        "datum_einde, employment, 2023-03-01;, 2023-03-01;2204-02-29",
        "datum_aanvraag, advice, 2023-01-10, 2013-12-31",
        "datum_aanvraag, advice, 2023-01-10, 2032-01-10",
        "datum_advies, advice, 2023-02-01, 0023-02-01",
        "datum_einde_geldigheid, advice, positief;, positief;2985-01-01",
        "datum_aanvang_periode, period, 2024-12-01, 0024-12-01",
        "datum_einde_periode, period, 2024-12-31, 2042-12-31",
    })
    void aDateOfAnotherAgeIsWarnedOf(String column, String kind, String date, String instead)
            throws IOException, SQLException {
        TestMicrodata delivery = delivery();
        switch (kind) {
            case "advice" -> delivery.advices(advice(1), advice(2).replace(date, instead));
            case "employment" ->
                delivery.employments(employment(1, 1), employment(2, 2).replace(date, instead));
            default -> delivery.payPeriods(payPeriod(1), payPeriod(2).replace(date, instead));
        }
        List<Finding> found = foundIn(delivery);
        assertThat(found).allSatisfy(finding -> assertThat(finding.sentence()).doesNotContain(instead));
        assertSays(
                found.stream()
                        .filter(finding -> finding.code().equals(UnlikelyDates.CODE))
                        .toList(),
                UnlikelyDates.CODE,
                column,
                "1 van de ",
                "(de eerste in rij 3)");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-01;, 1971-01-01;",
        "2023-03-01;, 2025-12-31;",
        "2023-03-01;, 2023-03-01;2084-12-31",
        "2023-03-01;, 2023-03-01;2025-02-28"
    })
    void aDateThatMayBeIsNot(String dates, String instead) throws IOException, SQLException {
        assertThat(foundIn(delivery()
                        .employments(employment(1, 1), employment(2, 2).replace(dates, instead))))
                .isEmpty();
    }

    @Test
    void rowsThatAreNotLoadedAreNotCounted() throws IOException, SQLException {
        assertThat(foundIn(delivery()
                        .employments(
                                employment(1, 1),
                                employment(2, 2),
                                employment(99, 3).replace("2023", "0023"))))
                .extracting(Finding::code)
                .containsExactly(PersonWithoutAdvice.CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"120", "124", "61"})
    void aPayPeriodDeliveredTwiceIsWarnedOf(String hours) throws IOException, SQLException {
        assertSays(
                foundIn(delivery()
                        .payPeriods(payPeriod(1), payPeriod(2), payPeriod(2).replace("120", hours))),
                UnlikelyPayPeriods.CODE,
                "datum_aanvang_periode",
                "1 van de 2 loontijdvakken (de eerste in rij 4) staat waarschijnlijk dubbel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "1", "-4"})
    void rowsAlikeOfFewHoursAreAPeriodDeliveredTwiceToo(String hours) throws IOException, SQLException {
        String row = payPeriod(2).replace("120", hours);
        assertSays(
                foundIn(delivery().payPeriods(payPeriod(1), row, row)).stream()
                        .filter(finding -> finding.code().equals(UnlikelyPayPeriods.CODE))
                        .toList(),
                UnlikelyPayPeriods.CODE,
                "datum_aanvang_periode",
                "1 van de 2 loontijdvakken (de eerste in rij 4) staat waarschijnlijk dubbel");
    }

    @Test
    void takenBackAndDeliveredAlikeIsNotASecondDelivery() throws IOException, SQLException {
        String row = payPeriod(2);
        assertThat(foundIn(delivery().payPeriods(payPeriod(1), row, row.replace("120", "-120"), row)))
                .isEmpty();
    }

    @Test
    void oneIsSaidAsOneAndDatesAsInASentence() throws IOException, SQLException {
        assertSays(
                foundIn(delivery()
                        .employments(employment(1, 1), employment(2, 2).replace("2023-03-01", "1900-01-01"))),
                UnlikelyDates.CODE,
                "datum_aanvang",
                "ligt 1 van de 2 datums (de eerste in rij 3) vóór 1 januari 1971 of na 31 december 2025.");
        assertSays(
                foundIn(delivery()
                        .rows(TestMicrodata.EMPLOYMENTS, employmentsOf(1, 0))
                        .payPeriods(payPeriod(0))),
                LowHours.CODE,
                "contracturen_per_week",
                "is 1 van de 1 waarden boven 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-120", "-8", "0", "8", "60"})
    void aCorrectionIsNotASecondDelivery(String hours) throws IOException, SQLException {
        assertThat(foundIn(delivery()
                        .payPeriods(payPeriod(1), payPeriod(2), payPeriod(2).replace("120", hours))))
                .isEmpty();
    }

    @Test
    void takenBackAndDeliveredAnewIsNotASecondDelivery() throws IOException, SQLException {
        assertThat(foundIn(delivery()
                        .payPeriods(
                                payPeriod(1),
                                payPeriod(2),
                                payPeriod(2).replace("120", "-120"),
                                payPeriod(2).replace("120", "124"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2024-11-25, 2024-12-22, true", "2024-11-03, 2024-11-30, false", "2024-12-31, 2025-01-27, true"})
    void aPayPeriodThatOverlapsAnotherIsWarnedOf(String first, String last, boolean overlaps)
            throws IOException, SQLException {
        String other = "I1;" + first + ";" + last + ";100";
        List<Finding> found = foundIn(delivery().payPeriods(payPeriod(1), payPeriod(2), other));
        if (overlaps) {
            assertSays(
                    found, UnlikelyPayPeriods.CODE, "datum_aanvang_periode", "1 van de 3 loontijdvakken", "overlapt");
        } else {
            assertThat(found).isEmpty();
        }
    }

    @Test
    void aPayPeriodOfAYearIsWarnedOf() throws IOException, SQLException {
        assertSays(
                foundIn(delivery().payPeriods(payPeriod(1), payPeriod(2).replace("2024-12-01", "2024-01-01"))),
                UnlikelyPayPeriods.CODE,
                "datum_aanvang_periode",
                "1 van de 2 loontijdvakken (de eerste in rij 3) duurt langer dan een maand");
    }

    private static List<String> employmentsOf(int parts, int hours) {
        return IntStream.range(0, parts + hours)
                .mapToObj(i -> employment(1, i)
                        .replace("28,5", i < parts ? i % 2 == 0 ? "0,78" : "1" : "28")
                        .replace("2023-03-01;;", i == 0 ? "2023-03-01;2025-02-28;" : "2023-03-01;;"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"9, 1", "10, 0", "95, 5", "160, 40", "20, 180"})
    void contractHoursThatArePartsOfAJobAreWarnedOf(int parts, int hours) throws IOException, SQLException {
        assertSays(
                foundIn(delivery().rows(TestMicrodata.EMPLOYMENTS, employmentsOf(parts, hours))),
                LowHours.CODE,
                "contracturen_per_week",
                parts + " van de " + (parts + hours) + " waarden boven 0",
                "fte");
    }

    @ParameterizedTest
    @CsvSource({"8, 2", "1, 9", "19, 100", "20, 181"})
    void someLowContractHoursAreNot(int parts, int hours) throws IOException, SQLException {
        assertThat(foundIn(delivery().rows(TestMicrodata.EMPLOYMENTS, employmentsOf(parts, hours))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20, 20, true", "20, 21, false", "19, 0, false"})
    void contractHoursThatAreMostlyZeroAreWarnedOf(int zeros, int hours, boolean warned)
            throws IOException, SQLException {
        List<Finding> found = foundIn(delivery()
                .rows(
                        TestMicrodata.EMPLOYMENTS,
                        IntStream.range(0, zeros + hours)
                                .mapToObj(i -> employment(1, i)
                                        .replace("28,5", i < zeros ? "0" : "28")
                                        .replace("2023-03-01;;", i == 0 ? "2023-03-01;2025-02-28;" : "2023-03-01;;"))
                                .toList()));
        if (warned) {
            assertSays(found, LowHours.CODE, "contracturen_per_week", "20 van de 40 waarden", " 0.");
        } else {
            assertThat(found).isEmpty();
        }
    }

    @Test
    void moreHoursThanThePeriodHasAreWarnedOf() throws IOException, SQLException {
        assertSays(
                foundIn(delivery().payPeriods(payPeriod(1), payPeriod(2).replace(";120", ";7200"))),
                UnlikelyPayPeriods.CODE,
                "datum_aanvang_periode",
                "1 van de 2 loontijdvakken (de eerste in rij 3) heeft meer uren dan er in die dagen zijn");
        assertThat(foundIn(delivery().payPeriods(payPeriod(1), payPeriod(2).replace(";120", ";744"))))
                .isEmpty();
    }

    @Test
    void averageHoursThatArePartsOfAJobAreWarnedOfInHeadcountsToo() throws IOException, SQLException {
        new TestDelivery(folder)
                .rows("land,NL,totaal,15635,10619,0.87", "arbeidsmarktregio,AM01,totaal,500,400,\"0,9\"")
                .write();
        assertSays(found(DeliveryKind.AANTALLEN), LowHours.CODE, "gemiddelde_uren", "2 van de 2 waarden boven 0");
        new TestDelivery(folder)
                .rows("land,NL,totaal,15635,10619,27", "arbeidsmarktregio,AM01,totaal,500,400,1.4")
                .write();
        assertThat(found(DeliveryKind.AANTALLEN)).isEmpty();
    }

    @Test
    void eachKindIsTold() throws IOException, SQLException {
        assertThat(foundIn(delivery()
                        .employments(
                                employment(1, 1).replace("28,5", "0,9"),
                                employment(2, 2).replace("28,5", "1").replace("2023-03-01", "0019-03-01"))
                        .payPeriods(payPeriod(1), payPeriod(1), payPeriod(2).replace("120", "1"))))
                .extracting(Finding::code, Finding::file)
                .containsExactly(
                        tuple(UnlikelyDates.CODE, "dienstverbanden.csv"),
                        tuple(LowHours.CODE, "dienstverbanden.csv"),
                        tuple(UnlikelyPayPeriods.CODE, "urenopgaven.csv"));
    }
}
