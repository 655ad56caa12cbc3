package nl.beschutwerk.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.MunicipalityCode;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceDataReaderTest {

    private static final String[] COUNTRY = {
        "0001,A,AM01,2020-01-01,", "0002,B,AM01,2020-01-01,", "0003,C,AM02,2020-01-01,"
    };

    @TempDir
    Path directory;

    private ReferenceSet set;

    @BeforeEach
    void aSmallCountry() {
        set = ReferenceSet.in(directory);
    }

    @Test
    void aSoundSetHasNoFaults() {
        assertThat(set.read().areas(AreaLevel.GEMEENTE, LocalDate.of(2020, 1, 1)))
                .hasSize(3);
    }

    @Test
    void faultsOfAllFilesAreReportedTogether() {
        set.calendar("1,7,0", "2,10,0", "3,1,1")
                .regions("AM1,Noord,2020-01-01,", "AM02,Zuid,gisteren,")
                .municipalities("0001,,AM01,2020-01-01,", "x,B,AM01,2020-01-01,2019-01-01")
                .mergers("2020-02-30,0001,0002,fusie")
                .targets("2021,gemeente,0001,-1");

        assertThat(faults())
                .containsExactly(
                        "calendar.csv: there is no row for quarter [4]",
                        "mergers.csv, line 2: datum \"2020-02-30\" is not a date; write year-month-day, such as 2024-01-01",
                        "mergers.csv, line 2: soort \"fusie\" is unknown; write samenvoeging, toevoeging, naamswijziging,"
                                + " splitsing",
                        "municipalities.csv, line 2: gemeentenaam is empty",
                        "municipalities.csv, line 3: gemeentecode \"x\" is not a gemeentecode; write four digits, such as"
                                + " 0363",
                        "municipalities.csv, line 3: the period ends on 2019-01-01, not after its start on 2020-01-01;"
                                + " geldig_tot_exclusief is the first day on which it no longer holds",
                        "regions.csv, line 2: arbeidsmarktregio \"AM1\" is not the code of a region; write AM and two"
                                + " digits, such as AM01",
                        "regions.csv, line 3: geldig_vanaf \"gisteren\" is not a date; write year-month-day, such as"
                                + " 2024-01-01",
                        "targets.csv, line 2: doelstelling \"-1\" is not a whole number of 0 or more; write digits only");
    }

    @Test
    void theMessageSaysWhereAndWhatToDoAndEndsInTime() {
        set.targets(IntStream.rangeClosed(1, 30)
                .mapToObj(i -> "2021,gemeente,9999,x")
                .toArray(String[]::new));
        assertThatThrownBy(set::read)
                .isInstanceOf(ReferenceDataInvalidException.class)
                .hasMessageContaining("The reference data in " + directory + " cannot be used: there are 30 faults.")
                .hasMessageContaining("\n  targets.csv, line 21: ")
                .hasMessageNotContaining("line 22")
                .hasMessageContaining("... and 10 more")
                .hasMessageEndingWith(
                        "Correct these lines and start again; README.md in data/reference explains the" + " files.");
    }

    @Test
    void aFolderThatIsNotThereIsAMistake() {
        assertThatThrownBy(() -> ReferenceDataReader.read(directory.resolve("weg")))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("There is no folder " + directory.resolve("weg"))
                .hasMessageContaining("municipalities.csv");
    }

    @Test
    void aMissingFileIsAFault() throws IOException {
        Files.delete(directory.resolve("mergers.csv"));
        assertThat(faults())
                .containsExactly("mergers.csv: this file is missing; it must have the columns datum, oude_gemeentecode,"
                        + " nieuwe_gemeentecode, soort");
    }

    @Test
    void anEmptyFileIsAFault() {
        set.bytes("regions.csv", new byte[0]);
        assertThat(faults()).singleElement().asString().startsWith("regions.csv: the file is empty");
    }

    @Test
    void aCountryWithoutMunicipalitiesIsAFault() {
        set.municipalities();
        assertThat(faults()).containsExactly("municipalities.csv: there is no municipality in it");
    }

    @Test
    void aMissingColumnIsAFault() {
        set.file("targets.csv", "jaar,gebiedscode,bron,doel");
        assertThat(faults())
                .containsExactly("targets.csv, line 1: the columns gebiedsniveau, doelstelling cannot be found");
    }

    @Test
    void aFileSavedWithSemicolonsIsRecognised() {
        set.file("targets.csv", "jaar;gebiedsniveau;gebiedscode;doelstelling;bron");
        assertThat(faults())
                .singleElement()
                .asString()
                .endsWith("the file is separated by semicolons, save it with commas");
    }

    @Test
    void columnsAreFoundByNameAndOthersAreLeftAlone() {
        set.file(
                "calendar.csv",
                "bron,jaren_later,publicatiemaand,kwartaal",
                "x,0,7,1",
                "x,0,10,2",
                "x,1,1,3",
                "x,1,4,4");
        assertThat(set.read().calendar()).isNotNull();
    }

    @Test
    void aByteOrderMarkIsTolerated() throws IOException {
        Path file = directory.resolve("regions.csv");
        Files.writeString(file, "\uFEFF" + Files.readString(file));
        assertThat(set.read().areas(AreaLevel.ARBEIDSMARKTREGIO, LocalDate.of(2020, 1, 1)))
                .hasSize(2);
    }

    @Test
    void aFileInAnotherEncodingIsAFault() {
        set.bytes(
                "regions.csv",
                "arbeidsmarktregio,naam,geldig_vanaf,geldig_tot_exclusief\nAM01,Fryslân,2020-01-01,\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(faults()).containsExactly("regions.csv: this is not UTF-8; save it as \"CSV UTF-8\"");
    }

    @Test
    void aRowWithAnotherNumberOfFieldsIsAFault() {
        set.regions("AM01,Noord, Midden en Oost,2020-01-01,", "AM02,Zuid,2020-01-01,");
        assertThat(faults())
                .containsExactly(
                        "regions.csv, line 2: this row has 5 fields, the header 4; put text that contains a comma"
                                + " between quotation marks");
    }

    @Test
    void anOpenQuotationMarkIsAFault() {
        set.regions("AM01,\"Noord,2020-01-01,");
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("regions.csv: this cannot be read as CSV; look for a quotation mark");
    }

    @Test
    void periodsOfAMunicipalityMayNotOverlap() {
        set.municipalities("0001,A,AM01,2020-01-01,2022-01-01", "0001,A,AM02,2021-12-31,", "0003,C,AM02,2020-01-01,");
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("municipalities.csv, line 3: this period of 0001 overlaps the one on line 2");
    }

    @Test
    void namesOfARegionMayNotOverlap() {
        set.regions("AM01,Noord,2020-01-01,", "AM02,Zuid,2020-01-01,", "AM01,Oost,2022-01-01,");
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("regions.csv, line 4: this period of AM01 overlaps the one on line 2");
    }

    @Test
    void aMunicipalityMayNotBeMissingForAWhile() {
        set.municipalities("0001,A,AM01,2020-01-01,2022-01-01", "0001,A,AM02,2022-02-01,", "0003,C,AM02,2020-01-01,");
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("municipalities.csv, line 3: 0001 is missing from 2022-01-01 (line 2) up to 2022-02-01");
    }

    @Test
    void aRegionThatIsNotListedIsAFault() {
        set.municipalities("0001,A,AM09,2020-01-01,", "0002,B,AM01,2020-01-01,");
        assertThat(faults()).containsExactly("municipalities.csv, line 2: region AM09 of 0001 is not in regions.csv");
    }

    @Test
    void aRegionMustBeInForceWhileItHasMunicipalities() {
        set.regions(
                "AM01,Noord,2020-01-01,2021-01-01", "AM01,Noord-Oost,2021-01-01,2023-01-01", "AM02,Zuid,2020-01-01,");
        assertThat(faults())
                .containsExactly(
                        "municipalities.csv, line 2: 0001 belongs to region AM01, which is not in force on 2023-01-01"
                                + " according to regions.csv",
                        "municipalities.csv, line 3: 0002 belongs to region AM01, which is not in force on 2023-01-01"
                                + " according to regions.csv");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-01-01,0002,0099,toevoeging | 2022-01-01 | 0002 leads to 0099, which is not in force on 2022-01-01",
                "2022-01-01,0002,0003,samenvoeging | 2022-01-01 | 0003 existed before 2022-01-01, so this is not a"
                        + " samenvoeging; write toevoeging",
                "2022-01-01,0002,0003,toevoeging | '' | 0002 ended on 2022-01-01 according to this row, but is in force",
                "2022-01-01,0002,0003,splitsing | 2022-01-01 | the split of 0002 has one part only",
                "2022-01-02,0002,0003,toevoeging | 2022-01-01 | 0002 was not in force on the day before 2022-01-02",
                "2019-01-01,0088,0099,toevoeging | '' | 0088 leads to 0099, which leads nowhere",
            })
    void aMergerThatCannotBeIsAFault(String merger, String endOfB, String fault) {
        set.municipalities("0001,A,AM01,2020-01-01,", "0002,B,AM01,2020-01-01," + endOfB, "0003,C,AM02,2020-01-01,")
                .mergers(merger);
        assertThat(faults()).anySatisfy(text -> assertThat(text).startsWith("mergers.csv, line 2: " + fault));
    }

    @Test
    void nothingCanBeAddedToAMunicipalityThatBeginsThatDay() {
        set.municipalities("0001,A,AM01,2020-01-01,2022-01-01", "0004,D,AM01,2022-01-01,", "0003,C,AM02,2020-01-01,")
                .mergers("2022-01-01,0001,0004,toevoeging");
        assertThat(faults())
                .containsExactly("mergers.csv, line 2: 0004 begins on 2022-01-01, so nothing can be added to it; write"
                        + " samenvoeging or naamswijziging");
    }

    @Test
    void aMunicipalityEndsOnlyOnce() {
        set.municipalities("0001,A,AM01,2020-01-01,", "0002,B,AM01,2020-01-01,2022-01-01", "0003,C,AM02,2020-01-01,")
                .mergers("2022-01-01,0002,0001,toevoeging", "2022-01-01,0002,0003,toevoeging");
        assertThat(faults())
                .containsExactly(
                        "mergers.csv, line 3: 0002 already ended on line 2; only the parts of one split, all on the"
                                + " same day, take several rows");
    }

    @Test
    void anEndedMunicipalityMustHaveGoneSomewhere() {
        set.municipalities("0001,A,AM01,2020-01-01,", "0002,B,AM01,2020-01-01,2022-01-01", "0003,C,AM02,2020-01-01,");
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith(
                        "municipalities.csv, line 3: 0002 ends on 2022-01-01, but mergers.csv does not say what became"
                                + " of it");
    }

    @Test
    void aNewMunicipalityMustComeFromSomewhere() {
        set.municipalities("0001,A,AM01,2020-01-01,", "0002,B,AM01,2022-01-01,", "0003,C,AM02,2020-01-01,");
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith(
                        "municipalities.csv, line 3: 0002 begins on 2022-01-01, but nothing becomes 0002 on that day");
    }

    @Test
    void mergersBeforeTheFirstDayFormChainsToTheCountryOfThatDay() {
        set.mergers(
                "2016-01-01,0011,0012,naamswijziging",
                "2018-01-01,0012,0001,toevoeging",
                "2019-01-01,0021,0001,splitsing",
                "2019-01-01,0021,0003,splitsing");
        ReferenceData data = set.read();
        LocalDate date = LocalDate.of(2020, 1, 1);
        assertThat(data.standing(new MunicipalityCode("0011"), date))
                .isEqualTo(new MunicipalityStatus.Succeeded(new Area(AreaLevel.GEMEENTE, "0001", "A")));
        assertThat(data.standing(new MunicipalityCode("0021"), date)).isInstanceOf(MunicipalityStatus.Split.class);
    }

    @Test
    void theChainIsFollowedNoFurtherThanTheDateAskedFor() {
        set.municipalities(
                        "0001,A,AM01,2020-01-01,2021-01-01",
                        "0004,D,AM01,2021-01-01,2022-01-01",
                        "0003,C,AM02,2020-01-01,")
                .mergers("2021-01-01,0001,0004,naamswijziging", "2022-01-01,0004,0003,toevoeging");
        ReferenceData data = set.read();
        MunicipalityCode code = new MunicipalityCode("0001");
        assertThat(data.standing(code, LocalDate.of(2021, 12, 31)))
                .isEqualTo(new MunicipalityStatus.Succeeded(new Area(AreaLevel.GEMEENTE, "0004", "D")));
        assertThat(data.standing(code, LocalDate.of(2022, 1, 1)))
                .isEqualTo(new MunicipalityStatus.Succeeded(new Area(AreaLevel.GEMEENTE, "0003", "C")));
    }

    @Test
    void theSuccessorOfASplitIsKnownOnceAllPartsAreInOneMunicipality() {
        set.municipalities(
                        "0001,A,AM01,2020-01-01,2021-01-01",
                        "0002,B,AM01,2020-01-01,2022-01-01",
                        "0003,C,AM02,2020-01-01,")
                .mergers(
                        "2021-01-01,0001,0002,splitsing",
                        "2021-01-01,0001,0003,splitsing",
                        "2022-01-01,0002,0003,toevoeging");
        ReferenceData data = set.read();
        MunicipalityCode code = new MunicipalityCode("0001");
        assertThat(data.standing(code, LocalDate.of(2021, 6, 30))).isInstanceOf(MunicipalityStatus.Split.class);
        assertThat(data.standing(code, LocalDate.of(2022, 6, 30)))
                .isEqualTo(new MunicipalityStatus.Succeeded(new Area(AreaLevel.GEMEENTE, "0003", "C")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2021,gemeente,0001,1.5 | doelstelling \"1.5\" is not a whole number",
                "2021,gemeente,0001, | doelstelling is empty",
                "21,gemeente,0001,1 | jaar is 21; it must be from 2000 up to 2999",
                "2021,gemeente,9999,1 | municipality 9999 is neither in municipalities.csv nor in mergers.csv",
                "2021,gemeente,0011,1 | municipality 0011 ended on 2019-01-01, so it has no target for 2021",
                "2021,arbeidsmarktregio,AM01,1 | gebiedsniveau is \"arbeidsmarktregio\"; write land or gemeente",
                "2021,land,BE,1 | gebiedscode is \"BE\"; the code of the country is NL",
            })
    void aTargetThatCannotBeIsAFault(String target, String fault) {
        set.mergers("2019-01-01,0011,0001,toevoeging").targets(target);
        assertThat(faults()).singleElement().asString().startsWith("targets.csv, line 2: " + fault);
    }

    @Test
    void aTargetStandsOnlyOnce() {
        set.targets(
                "2021,land,NL,5",
                "2021,gemeente,0001,1",
                "2022,gemeente,0001,1",
                "2021,gemeente,1,2",
                "2021,land,NL,5");
        assertThat(faults())
                .containsExactly(
                        "targets.csv, line 5: the target of 0001 for 2021 is already on line 3; keep one of the two",
                        "targets.csv, line 6: the target of NL for 2021 is already on line 2; keep one of the two");
    }

    @Test
    void publicationComesAfterTheReferenceDate() {
        set.calendar("1,7,0", "2,10,0", "3,1,0", "4,4,1");
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("calendar.csv, line 4: publication in month 1 of the same year is not after");
    }

    @Test
    void aQuarterIsInTheCalendarOnce() {
        set.calendar("1,7,0", "2,10,0", "3,1,1", "4,4,1", "1,8,0");
        assertThat(faults()).containsExactly("calendar.csv, line 6: quarter 1 is given twice");
    }

    @ParameterizedTest
    @CsvSource({"2024-Q4,2025-02-28", "2023-Q4,2024-02-29", "2024-Q1,2024-05-31", "2024-Q3,2024-11-30"})
    void aDeliveryLeavesAMonthBeforeThatOfPublication(String quarter, LocalDate last) {
        assertThat(set.read().calendar().deliveryBy(Quarter.parse(quarter))).isEqualTo(last);
    }

    @Test
    void theCalendarMaySayInHowManyDaysADeliveryIsExpected() {
        set.file(
                "calendar.csv",
                "kwartaal,publicatiemaand,jaren_later,leverdagen",
                "1,7,0,45",
                "2,10,0,",
                "3,11,0,",
                "4,4,1,120");
        PublicationCalendar calendar = set.read().calendar();

        assertThat(calendar.deliveryBy(new Quarter(2024, 1))).isEqualTo("2024-05-15");
        assertThat(calendar.deliveryBy(new Quarter(2024, 2))).isEqualTo("2024-08-31");
        assertThat(calendar.deliveryBy(new Quarter(2024, 3))).isEqualTo("2024-10-14");
        assertThat(calendar.deliveryBy(new Quarter(2024, 4))).isEqualTo("2025-04-30");
    }

    @Test
    void aDeliveryAfterTheMonthOfPublicationIsAFault() {
        set.file(
                "calendar.csv",
                "kwartaal,publicatiemaand,jaren_later,leverdagen",
                "1,7,0,123",
                "2,10,0,0",
                "3,1,1,veel",
                "4,4,1,120");

        assertThat(faults())
                .contains(
                        "calendar.csv, line 2: leverdagen is 123: the delivery would be in time after the month of"
                                + " publication; give the days after the reference date in which it is expected",
                        "calendar.csv, line 3: leverdagen is 0; it must be from 1 up to 366",
                        "calendar.csv, line 4: leverdagen \"veel\" is not a whole number of 0 or more; write digits only");
    }

    @Test
    void theHashIsThatOfTheFilesThatAreRead() throws IOException {
        String before = set.read().hash().hex();
        Files.writeString(directory.resolve("README.md"), "for people");
        assertThat(set.read().hash().hex()).isEqualTo(before);
        set.municipalities(COUNTRY);
        assertThat(set.read().hash().hex()).isEqualTo(before);
        set.targets("2021,land,NL,5");
        assertThat(set.read().hash().hex()).isNotEqualTo(before);
    }

    private List<String> faults() {
        ReferenceDataInvalidException invalid = catchThrowableOfType(ReferenceDataInvalidException.class, set::read);
        assertThat(invalid).as("faults are found").isNotNull();
        return invalid.faults().stream().map(ReferenceFault::toString).toList();
    }
}
