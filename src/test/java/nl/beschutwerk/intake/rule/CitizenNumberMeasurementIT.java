package nl.beschutwerk.intake.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.beschutwerk.intake.value.CitizenNumber;
import org.junit.jupiter.api.Test;

/** Measures how often the guard is wrong, in both directions, and checks the table in the documentation against the results. */
class CitizenNumberMeasurementIT {

    private static final int PSEUDONYMS = 10_000;
    private static final int COLUMNS = 5;
    private static final int FEW = 100;
    private static final int COLUMNS_OF_FEW = 200;

    private static final String BEGIN = "<!-- meting: begin -->";
    private static final String END = "<!-- meting: einde -->";
    private static final Path PAGE = Path.of("docs/bsn.md");

    /**
     * A single value in these notations can also be a pseudonym of twelve digits, so that only several of them count as citizen
     * service numbers.
     */
    private static final Set<String> AS_TWELVE_DIGITS =
            Set.of("met nullen tot 12 tekens", "`P` en nullen tot 13 tekens");

    private static long refusedColumns(int count, Function<Random, List<String>> kind, String column)
            throws IOException {
        long refused = 0;
        for (int seed = 0; seed < count; seed++) {
            refused += CitizenNumberGuardTest.refused(column, kind.apply(new Random(seed))) ? 1 : 0;
        }
        return refused;
    }

    private static void falseAlarms(List<String> lines) throws IOException {
        lines.add(
                "| soort pseudoniem | waarden die los op een BSN lijken, van de 10.000 | leveringen van 10.000 geweigerd om "
                        + "`persoon_id`, van de 5 | leveringen van 100 geweigerd om `persoon_id`, van de 200 | geweigerd om `ikv_id`, van de 5 |");
        lines.add("|---|---:|---:|---:|---:|");
        Map<String, Function<Random, List<String>>> few = TestNumbers.pseudonyms(FEW);
        for (Map.Entry<String, Function<Random, List<String>>> kind :
                TestNumbers.pseudonyms(PSEUDONYMS).entrySet()) {
            long single = kind.getValue().apply(new Random(1)).stream()
                    .filter(CitizenNumber::mayBeIn)
                    .count();
            long persons = refusedColumns(COLUMNS, kind.getValue(), "persoon_id");
            long fewPersons =
                    refusedColumns(COLUMNS_OF_FEW, Objects.requireNonNull(few.get(kind.getKey())), "persoon_id");
            long keys = refusedColumns(COLUMNS, kind.getValue(), "ikv_id");
            lines.add("| %s | %d | %d | %d | %d |".formatted(kind.getKey(), single, persons, fewPersons, keys));
            assertThat(persons).as(kind.getKey()).isZero();
            assertThat(fewPersons).as(kind.getKey()).isLessThanOrEqualTo(1);
            assertThat(keys).as(kind.getKey()).isZero();
        }
    }

    private static void honestTexts(List<String> lines) {
        lines.add("| naam of tekst zonder BSN | lijkt op een BSN, van de 10.000 |");
        lines.add("|---|---:|");
        TestNumbers.honestTexts().forEach((kind, text) -> {
            Random random = new Random(1);
            long alarms = IntStream.range(0, PSEUDONYMS)
                    .filter(i -> CitizenNumber.mayBeIn(text.apply(random)))
                    .count();
            lines.add("| %s | %d |".formatted(kind, alarms));
            assertThat(alarms).as(kind).isZero();
        });
    }

    private static void misses(List<String> lines) throws IOException {
        lines.add(
                "| schrijfwijze | niet herkend, van 10.000 losse BSN's | één BSN tussen 10.000 hexadecimale pseudoniemen gemist, "
                        + "van de 5 | één BSN tussen 10.000 getallen van 12 cijfers gemist, van de 5 | kolom `persoon_id` met 6 "
                        + "BSN's tussen 94 andere getallen van 15 cijfers gemist, van de 5 | kolom `ikv_id` met 20 BSN's gemist, van de 5 |");
        lines.add("|---|---:|---:|---:|---:|---:|");
        for (Map.Entry<String, UnaryOperator<String>> notation :
                TestNumbers.notations().entrySet()) {
            UnaryOperator<String> write = notation.getValue();
            long unseen = CitizenNumberGuardTest.numbers(PSEUDONYMS, new Random(1), write).stream()
                    .filter(value -> !CitizenNumber.mayBeIn(value))
                    .count();
            long inHashes = 0;
            long inNumbers = 0;
            long six = 0;
            long keys = 0;
            for (int seed = 0; seed < COLUMNS; seed++) {
                Random random = new Random(seed);
                inHashes += missed(random, write, 1, PSEUDONYMS, "hexadecimaal, 32 tekens");
                inNumbers += missed(random, write, 1, PSEUDONYMS, "getal van 12 cijfers");
                six += missed(random, write, 6, 100, "getal van 15 cijfers");
                keys += CitizenNumberGuardTest.refused("ikv_id", CitizenNumberGuardTest.numbers(20, random, write))
                        ? 0
                        : 1;
            }
            lines.add("| %s | %d | %d | %d | %d | %d |"
                    .formatted(notation.getKey(), unseen, inHashes, inNumbers, six, keys));
            assertThat(unseen).as(notation.getKey()).isLessThanOrEqualTo(10);
            assertThat(inHashes)
                    .as(notation.getKey())
                    .isEqualTo(CitizenNumberGuardTest.AS_LETTERED.contains(notation.getKey()) ? COLUMNS : 0);
            assertThat(inNumbers)
                    .as(notation.getKey())
                    .isEqualTo(AS_TWELVE_DIGITS.contains(notation.getKey()) ? COLUMNS : 0);
            assertThat(six).as(notation.getKey()).isZero();
            assertThat(keys).as(notation.getKey()).isZero();
        }
    }

    private static long missed(Random random, UnaryOperator<String> write, int numbers, int values, String kind)
            throws IOException {
        List<String> all = new ArrayList<>(
                Objects.requireNonNull(TestNumbers.pseudonyms(values).get(kind)).apply(random));
        for (int i = 0; i < numbers; i++) {
            all.set(i * (values / numbers), write.apply(TestNumbers.citizenNumber(random)));
        }
        return CitizenNumberGuardTest.refused("persoon_id", all) ? 0 : 1;
    }

    @Test
    void theGuardIsAsOftenWrongAsThePageSays() throws IOException {
        List<String> lines = new ArrayList<>(List.of("### Vals alarm", ""));
        falseAlarms(lines);
        lines.add("");
        honestTexts(lines);
        lines.addAll(List.of("", "### Gemist", ""));
        misses(lines);
        String page = Files.readString(PAGE);
        String measured = page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + "\n" + String.join("\n", lines)
                + "\n" + page.substring(page.indexOf(END));
        Path current = Files.writeString(Path.of("target/bsn.md"), measured);
        assertThat(PAGE).as("copy %s to %s", current, PAGE).hasSameTextualContentAs(current);
    }
}
