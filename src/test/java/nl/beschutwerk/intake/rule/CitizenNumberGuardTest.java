package nl.beschutwerk.intake.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.layout.EmploymentLayout;
import nl.beschutwerk.intake.rule.PseudonymColumn.ElevenTestChance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which columns and rows citizen service numbers are found; {@code CitizenNumberMeasurementIT} measures how often. */
class CitizenNumberGuardTest {

    /** A value that satisfies the eleven-test, and is also a date. */
    private static final String DATE = "19870103";

    /** Notations that pseudonyms with letters can also have. */
    static final Set<String> AS_LETTERED = Set.of("`P` en nullen tot 13 tekens");

    static boolean refused(String column, List<String> values) throws IOException {
        CitizenNumberGuard guard = new CitizenNumberGuard();
        guard.prepare(Header.of(List.of(column)), EmploymentLayout.LAYOUT);
        for (String value : values) {
            guard.look(new Row(2, List.of(value), value));
        }
        return guard.suspect().isPresent();
    }

    static List<String> numbers(int count, Random random, UnaryOperator<String> notation) {
        return IntStream.range(0, count)
                .mapToObj(i -> notation.apply(TestNumbers.citizenNumber(random)))
                .toList();
    }

    @Test
    void aColumnOfThemIsRefusedHoweverFewTheyAre() throws IOException {
        for (Map.Entry<String, UnaryOperator<String>> notation :
                TestNumbers.notations().entrySet()) {
            for (int count : List.of(1, 2, 5, 20, 2_000)) {
                assertThat(refused("persoon_id", numbers(count, new Random(count), notation.getValue())))
                        .as("%s, %d", notation.getKey(), count)
                        .isEqualTo(count > 5 || !AS_LETTERED.contains(notation.getKey()));
            }
        }
    }

    @Test
    void aRowWithTooManyFieldsFeedsNoColumn() throws IOException {
        CitizenNumberGuard guard = new CitizenNumberGuard();
        guard.prepare(Header.of(List.of("persoon_id", "gemeente")), EmploymentLayout.LAYOUT);
        for (String number : numbers(30, new Random(1), number -> number)) {
            guard.look(new Row(2, List.of(number, number, number), number));
        }
        assertThat(guard.suspect()).isEmpty();
        assertThat(guard.hasLikeness()).isTrue();
        guard.look(new Row(3, List.of("", "", "", "BSN 123456782"), ";;;BSN 123456782"));
        assertThat(guard.suspect()).hasValue(4);
    }

    @Test
    void aNumberThatItsOwnMarksPartedIsSeenInTheRow() throws IOException {
        Header header = Header.of(List.of("persoon_id", "gemeente"));
        Row row = new Row(2, List.of("x", "123", "456", "782"), "x,123,456,782");
        CitizenNumberGuard guard = new CitizenNumberGuard();
        guard.prepare(header, EmploymentLayout.LAYOUT);
        guard.look(row);
        assertThat(guard.suspect()).isEmpty();
        assertThat(guard.hasLikeness()).isTrue();
        assertThat(CitizenNumberGuard.hasLikeness(header, EmploymentLayout.LAYOUT, row))
                .isTrue();
    }

    @Test
    void theirShareMustBeClearlyAboveChance() {
        assertThat(ElevenTestChance.cannotExplain(5, 5)).isFalse();
        assertThat(ElevenTestChance.cannotExplain(6, 6)).isTrue();
        assertThat(ElevenTestChance.cannotExplain(20, 10)).isFalse();
        assertThat(ElevenTestChance.cannotExplain(20, 11)).isTrue();
        assertThat(ElevenTestChance.cannotExplain(100, 25)).isFalse();
        assertThat(ElevenTestChance.cannotExplain(100, 26)).isTrue();
        assertThat(ElevenTestChance.cannotExplain(1024, 140)).isFalse();
        assertThat(ElevenTestChance.cannotExplain(1024, 141)).isTrue();
        assertThat(ElevenTestChance.cannotExplain(0, 0)).isFalse();
    }

    @Test
    void columnsAreCountedFromOne() throws IOException {
        CitizenNumberGuard guard = guard("persoon_id", "ikv_id", "opmerking", "werkvorm");
        assertThat(guard.columnOfContract(1)).isEqualTo(EmploymentLayout.PERSOON_ID);
        assertThat(guard.columnOfContract(3)).isNull();
        look(guard, "abcdefghijkl", "123456782", "niets", "123456782");
        assertThat(guard.hasLikeness()).isTrue();
        assertThat(guard.columnsWithLikeness()).containsExactly(4);
        assertThat(guard.suspect()).isEmpty();
        look(guard, "abcdefghijkl", "x", "BSN 123456782", "");
        assertThat(guard.columnsWithLikeness()).containsExactly(3, 4);
        assertThat(guard.suspect()).hasValue(3);
    }

    @Test
    void aColumnWithANumberForItsNameIsSuspect() throws IOException {
        assertThat(guard("persoon_id", "123456782", "123456794").suspect()).hasValue(2);
        assertThat(guard("persoon_id", "opmerking").suspect()).isEmpty();
    }

    @Test
    void rowsWithoutANumberLeaveTheGuardInPeace() throws IOException {
        CitizenNumberGuard guard = guard("persoon_id", "werkvorm");
        look(guard, "abcdefghijkl", "binnen");
        look(guard, "abcdefghijkl", "binnen", "te veel");
        assertThat(guard.hasLikeness()).isFalse();
        assertThat(guard.columnsWithLikeness()).isEmpty();
        assertThat(guard.suspect()).isEmpty();
    }

    @Test
    void theFirstLabelledNumberOfOddRowsIsNamed() throws IOException {
        CitizenNumberGuard guard = guard("persoon_id");
        look(guard, "x", "BSN 123456782", "BSN 123456782");
        look(guard, "BSN 123456782", "x");
        look(guard, "x", "y");
        assertThat(guard.suspect()).hasValue(2);
        assertThat(guard.hasLikeness()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "persoon_id, 000123456782, false",
        "persoon_id, 123456782, true",
        "persoon_id, abcdefghijkl, false",
        "ikv_id, 123456782, false",
        "werkvorm, 123456782, true",
        "werkvorm, 123456783, false",
        "opmerking, 123456782, true"
    })
    void aRowWithANumberOutOfPlaceMayNotBeKept(String column, String value, boolean found) throws IOException {
        Header header = Header.of(List.of(column, "datum_aanvang"));
        assertThat(CitizenNumberGuard.hasLikeness(
                        header, EmploymentLayout.LAYOUT, new Row(2, List.of(value, ""), value + ";")))
                .isEqualTo(found);
    }

    @Test
    void aRowWithTooFewFieldsMayNotBeKeptWithANumber() throws IOException {
        Header header = Header.of(List.of("persoon_id", "ikv_id"));
        assertThat(hasLikeness(header, "123456782")).isTrue();
        assertThat(hasLikeness(header, "x")).isFalse();
    }

    private static boolean hasLikeness(Header header, String value) {
        return CitizenNumberGuard.hasLikeness(header, EmploymentLayout.LAYOUT, new Row(2, List.of(value), value));
    }

    @Test
    void aPseudonymThatLooksLikeOneIsJudgedByTheOthersOfItsLength() {
        assertThat(pseudonyms("000123456782").holdsNumbers()).isTrue();
        assertThat(pseudonyms("000123456782", "100000000009").holdsNumbers()).isFalse();
        assertThat(pseudonyms("000123456782", "000123456783").holdsNumbers()).isFalse();
        assertThat(pseudonyms("000123456782", "1000000000009").holdsNumbers()).isTrue();
        assertThat(pseudonyms("000123456782", "10000000000a").holdsNumbers()).isTrue();
        assertThat(pseudonyms("000123456782", "10000000000/").holdsNumbers()).isTrue();
        assertThat(pseudonyms("000123456782", "10000000000:").holdsNumbers()).isTrue();
        assertThat(pseudonyms("000123456782").hasLikeness()).isFalse();
    }

    @Test
    void whatIsNoPseudonymIsCertainAtOnce() {
        assertThat(pseudonyms("123456782").holdsNumbers()).isTrue();
        assertThat(pseudonyms("123456782").hasLikeness()).isTrue();
        assertThat(pseudonyms("123456783").holdsNumbers()).isFalse();
        assertThat(pseudonyms("123456783").hasLikeness()).isFalse();
        assertThat(pseudonyms(DATE).holdsNumbers()).isTrue();
        assertThat(pseudonyms("BSN123456782").holdsNumbers()).isTrue();
        assertThat(pseudonyms("NL 123456782").holdsNumbers()).isTrue();
        assertThat(pseudonyms("NL 123456782", "NL 123456783").holdsNumbers()).isFalse();
        assertThat(pseudonyms("abcdefghijkl").holdsNumbers()).isFalse();
    }

    @Test
    void manyThatLookLikeOneAreNoChance() {
        List<String> six = new ArrayList<>(numbers(6, new Random(1), number -> "000" + number));
        six.add("100000000009");
        assertThat(pseudonyms(six.toArray(String[]::new)).holdsNumbers()).isTrue();
        assertThat(pseudonyms(six.subList(1, 7).toArray(String[]::new)).holdsNumbers())
                .isFalse();
        List<String> lettered = numbers(6, new Random(1), number -> "P000" + number);
        assertThat(pseudonyms(lettered.toArray(String[]::new)).holdsNumbers()).isTrue();
        assertThat(pseudonyms(lettered.subList(1, 6).toArray(String[]::new)).holdsNumbers())
                .isFalse();
    }

    @Test
    void aFactColumnHoldsNumbersIfMoreThanHalfOfTwentyLookLikeOne() {
        List<String> numbers = numbers(20, new Random(1), number -> number);
        assertThat(facts(numbers.subList(0, 19)).holdsNumbers()).isFalse();
        assertThat(facts(numbers).holdsNumbers()).isTrue();
        List<String> half = new ArrayList<>(numbers.subList(0, 10));
        IntStream.range(0, 10).forEach(i -> half.add("tekst " + i));
        assertThat(facts(half).holdsNumbers()).isFalse();
    }

    @Test
    void datesAreNotCountedInAColumnOfDates() {
        SampledColumn dates = SampledColumn.ofDates();
        IntStream.range(0, 30).forEach(i -> dates.look("2024-01-" + (10 + i % 20)));
        numbers(20, new Random(1), number -> number).forEach(dates::look);
        assertThat(dates.holdsNumbers()).isTrue();
    }

    @Test
    void aSampleIsFairWhateverTheOrderOfTheValues() {
        List<Integer> values = new ArrayList<>(IntStream.range(0, 5000).boxed().toList());
        DistinctSample forth = sample(values);
        Collections.reverse(values);
        DistinctSample back = sample(values);
        assertThat(forth.size()).isEqualTo(DistinctSample.CAPACITY);
        assertThat(back.size()).isEqualTo(DistinctSample.CAPACITY);
        assertThat(back.marked()).isEqualTo(forth.marked()).isBetween(256 - 50, 256 + 50);
        DistinctSample few = sample(IntStream.range(0, 1024).boxed().toList());
        assertThat(few.size()).isEqualTo(1024);
        assertThat(few.marked()).isEqualTo(256);
    }

    /** A sample that has each value twice; a quarter of the values are marked. */
    private static DistinctSample sample(List<Integer> values) {
        DistinctSample sample = new DistinctSample();
        for (int value : values) {
            sample.add("%012d".formatted(value), value % 4 == 0);
            sample.add("%012d".formatted(value), value % 4 == 0);
        }
        return sample;
    }

    private static SampledColumn facts(List<String> values) {
        SampledColumn column = SampledColumn.ofFacts();
        values.forEach(column::look);
        return column;
    }

    private static PseudonymColumn pseudonyms(String... values) {
        PseudonymColumn column = new PseudonymColumn();
        List.of(values).forEach(column::look);
        return column;
    }

    private static CitizenNumberGuard guard(String... names) throws IOException {
        CitizenNumberGuard guard = new CitizenNumberGuard();
        guard.prepare(Header.of(List.of(names)), EmploymentLayout.LAYOUT);
        return guard;
    }

    private static void look(CitizenNumberGuard guard, String... fields) {
        guard.look(new Row(2, List.of(fields), String.join(";", fields)));
    }
}
