package nl.beschutwerk.job.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.oracle.Country;
import nl.beschutwerk.oracle.Delivered;
import nl.beschutwerk.oracle.Variations;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Properties of the figures of any delivery, independent of single values: sums, and which variations of a delivery change them
 * or not.
 */
class MeasurePropertiesIT {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final BigDecimal ROUNDING = new BigDecimal("0.00005");
    private static final List<String> ADDED_UP =
            List.of("geldige_indicaties", "werkzame_personen", "niet_werkend", "uren_per_week", "banen_31");

    @TempDir
    Path folder;

    static Stream<RandomCase> onContractHours() {
        return RandomCase.seeds(2).map(seed -> new RandomCase(seed, "contract", false, false));
    }

    static Stream<RandomCase> onBothHours() {
        return RandomCase.seeds(1)
                .flatMap(seed ->
                        Stream.of("contract", "verloond").map(hours -> new RandomCase(seed, hours, false, true)));
    }

    static Stream<RandomCase> cleanAndFaulty() {
        return RandomCase.seeds(1)
                .flatMap(seed -> Stream.of(false, true).map(faulty -> new RandomCase(seed, "verloond", faulty, true)));
    }

    private String openData(RandomCase one, Delivered delivered, long formSeed) throws Exception {
        Path here = Files.createTempDirectory(folder, "case");
        return one.measure(DATABASE.operator(), delivered, here, formSeed).openData();
    }

    private SortedMap<String, List<String>> rows(RandomCase one, Delivered delivered) throws Exception {
        return OpenDataText.rows(openData(one, delivered, one.seed()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("onContractHours")
    void figuresAddUpWithinAnAreaAndFromAreaToArea(RandomCase one) throws Exception {
        SortedMap<String, List<String>> rows = rows(one, one.draw());
        Map<String, String> regions = new Country(Path.of("data/reference"))
                .regionOfMunicipality(one.moment().last());
        Sums sums = new Sums();
        rows.forEach((key, row) -> {
            String[] part = key.split(",", -1);
            String cell = String.join(",", part[2], part[3], part[4]);
            if (part[2].equals("werkzame_personen") || part[2].equals("niet_werkend")) {
                String persons = key.replace("," + part[2] + ",", ",geldige_indicaties,");
                if (rows.containsKey(persons)) {
                    sums.add("werkend en niet werkend", persons, row);
                }
            }
            if (ADDED_UP.contains(part[2])) {
                if (part[0].equals("gemeente")) {
                    sums.add("gemeenten", "arbeidsmarktregio," + regions.get(part[1]) + "," + cell, row);
                } else if (part[0].equals("arbeidsmarktregio")) {
                    String country = "land,NL," + cell;
                    // A region has categories that the country does not have.
                    if (rows.containsKey(country)) {
                        sums.add("regio's", country, row);
                    }
                }
                if (!part[3].equals("totaal")) {
                    sums.add(part[3], String.join(",", part[0], part[1], part[2], "totaal", "totaal"), row);
                }
            }
        });
        assertThat(sums.differences(rows)).as("%s", one).isEmpty();
    }

    /** Sums of parts of figures. */
    private static final class Sums {
        private final Map<String, BigDecimal> sums = new TreeMap<>();
        private final Map<String, Integer> parts = new TreeMap<>();

        void add(String kind, String whole, List<String> row) {
            sums.merge(whole + " from " + kind, new BigDecimal(row.get(0)), BigDecimal::add);
            parts.merge(whole + " from " + kind, 1, Integer::sum);
        }

        /** A sum may differ slightly, because each part is rounded to four decimals, and so is the whole. */
        List<String> differences(SortedMap<String, List<String>> rows) {
            assertThat(sums).isNotEmpty();
            return sums.entrySet().stream()
                    .filter(sum -> {
                        BigDecimal whole = number(rows, sum.getKey().split(" ", 2)[0]);
                        BigDecimal roundings = BigDecimal.valueOf(parts.getOrDefault(sum.getKey(), 0) + 1L);
                        return sum.getValue().subtract(whole).abs().compareTo(ROUNDING.multiply(roundings)) > 0;
                    })
                    .map(Map.Entry::toString)
                    .toList();
        }
    }

    private static BigDecimal number(SortedMap<String, List<String>> rows, String key) {
        return new BigDecimal(rows.getOrDefault(key, List.of("no such row")).get(0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cleanAndFaulty")
    void theOrderOfRowsColumnsAndFilesAndTheFormOfValuesChangeNoByte(RandomCase one) throws Exception {
        Delivered shuffled = one.draw();
        shuffled.shuffle(new Random(one.seed()));
        Path here = Files.createTempDirectory(folder, "case");
        String found = one.measureWithManifest(DATABASE.operator(), shuffled, here, one.seed() + 1)
                .openData();
        assertThat(found).as("%s", one).isEqualTo(openData(one, one.draw(), one.seed()));
        assertThat(one.faulty() || !found.isEmpty()).as("%s is measured", one).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("onBothHours")
    void paidHoursMayComeInSeveralRowsOfAPeriod(RandomCase one) throws Exception {
        Delivered split = one.draw();
        Variations.splitPaidHours(split);
        assertThat(openData(one, split, one.seed())).as("%s", one).isEqualTo(openData(one, one.draw(), one.seed()));
    }

    /** Only on contract hours: with paid hours, the split would change the days over which they are spread. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("onContractHours")
    void anEmploymentWithContractHoursMayGoOnUnderAnotherKey(RandomCase one) throws Exception {
        Delivered split = one.draw();
        int employments = Variations.splitEmployments(split, one.moment());
        assertThat(openData(one, split, one.seed()))
                .as("%s, %d split", one, employments)
                .isEqualTo(openData(one, one.draw(), one.seed()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("onContractHours")
    void aPersonWithoutWorkCountsInOneMunicipalityAndItsAreasAlone(RandomCase one) throws Exception {
        SortedMap<String, List<String>> before = rows(one, one.draw());
        Delivered more = one.draw();
        Variations.addPerson(more, one.moment(), "0363", false);
        assertThatOnePersonCameIn0363(one, before, rows(one, more), false);
    }

    /**
     * The hours of a working person may change a mean from which the hours of others are estimated: such rows have status E,
     * and such persons may come into another class of hours of their region.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("onContractHours")
    void aPersonAtWorkCountsElsewhereOnlyWhereHoursAreEstimated(RandomCase one) throws Exception {
        SortedMap<String, List<String>> before = rows(one, one.draw());
        Delivered more = one.draw();
        Variations.addPerson(more, one.moment(), "0363", true);
        assertThatOnePersonCameIn0363(one, before, rows(one, more), true);
    }

    private static void assertThatOnePersonCameIn0363(
            RandomCase one,
            SortedMap<String, List<String>> before,
            SortedMap<String, List<String>> after,
            boolean mayChangeEstimates) {
        List<String> own = List.of("land,NL,", "arbeidsmarktregio,AM18,", "gemeente,0363,");
        assertThat(after.keySet()).as("%s", one).isEqualTo(before.keySet());
        for (String area : own) {
            String persons = area + "geldige_indicaties,totaal,totaal";
            assertThat(number(after, persons))
                    .as("%s: %s", one, area)
                    .isEqualByComparingTo(number(before, persons).add(BigDecimal.ONE));
        }
        before.forEach((key, row) -> {
            boolean elsewhere = own.stream().noneMatch(key::startsWith);
            boolean estimated = row.get(2).equals("E") || key.contains(",werkzame_personen,arbeidsduur,");
            if (elsewhere && !(mayChangeEstimates && estimated)) {
                assertThat(after.get(key)).as("%s: %s", one, key).isEqualTo(row);
            }
        });
    }
}
