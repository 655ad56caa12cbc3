package nl.beschutwerk.job.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.job.making.MicrodataRun.Result;
import nl.beschutwerk.oracle.Cell;
import nl.beschutwerk.oracle.Expected;
import nl.beschutwerk.oracle.Fraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random deliveries, counted twice: by the product, and person by person in exact fractions by code that shares nothing with
 * the product. More deliveries: {@code -Doracle.seeds=200}; one that failed: {@code -Doracle.first=SEED -Doracle.seeds=1}.
 */
class IndependentCountIT {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    /**
     * Figures are rounded from quotients of at least twelve decimals. The rounding may differ only if the exact value is this
     * near to a half.
     */
    private static final Fraction NEARLY = Fraction.of("0.0000000001");

    @TempDir
    Path folder;

    static Stream<RandomCase> cases() {
        return RandomCase.seeds(6)
                .flatMap(seed -> Stream.of("contract", "verloond")
                        .flatMap(hours -> Stream.of(false, true)
                                .map(faulty -> new RandomCase(seed, hours, faulty, seed % 3 == 0))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyFigureAndEveryFindingIsWhatAnIndependentCountGives(RandomCase one) throws Exception {
        Path here = Files.createTempDirectory(folder, "case");
        Result found = one.measure(DATABASE.operator(), one.draw(), here, one.seed());
        Expected expected = one.expected(here);
        assertThat(found.refused()).as("%s: refused, %s", one, found.findings()).isEqualTo(expected.refused());
        assertThat(found.findings()).as("%s: findings per code", one).isEqualTo(expected.findings());
        if (!expected.refused()) {
            assertThat(found.rejected()).as("%s: rejected rows", one).isEqualTo(expected.rejected());
            assertThat(differences(expected.cells(), OpenDataText.rows(found.openData())))
                    .as("%s: figures", one)
                    .isEmpty();
        }
    }

    private static List<String> differences(Map<String, Cell> expected, Map<String, List<String>> found) {
        TreeSet<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(found.keySet());
        List<String> differences = new ArrayList<>();
        for (String key : keys) {
            @Nullable Cell cell = expected.get(key);
            @Nullable List<String> row = found.get(key);
            if (cell == null || row == null || !agrees(key, cell, row)) {
                differences.add("%s: expected %s, found %s".formatted(key, cell, row));
            }
        }
        return differences;
    }

    private static boolean agrees(String key, Cell cell, List<String> row) {
        String unit = Indicator.ofCode(key.split(",", -1)[2]).unit().code();
        return row.subList(1, 5).equals(List.of(unit, cell.status(), "F", cell.reason()))
                && cell.value()
                        .map(value -> says(row.get(0), value, cell.decimals()))
                        .orElse(row.get(0).isEmpty());
    }

    private static boolean says(String text, Fraction value, int decimals) {
        if (text.equals(value.text(decimals))) {
            return true;
        }
        Fraction lastDecimal = Fraction.of("1E-" + decimals);
        return !text.isEmpty()
                && value.distanceToRounding(decimals).compareTo(NEARLY) < 0
                && Fraction.of(text).minus(value).abs().compareTo(lastDecimal) <= 0;
    }
}
