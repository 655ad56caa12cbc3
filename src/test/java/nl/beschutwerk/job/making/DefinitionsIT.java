package nl.beschutwerk.job.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.domain.Figures;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The definitions as executable cases: every case in {@code src/test/resources/definitions} quotes a rule, and gives the rows
 * of a delivery with the figures and comparisons that must follow, calculated by hand.
 */
class DefinitionsIT {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyCaseGivesTheFiguresThatTheDefinitionsSay() throws IOException {
        MeasuredDelivery measured = new MeasuredDelivery(DATABASE.operator());
        return DefinitionTheme.all().stream()
                .flatMap(theme -> theme.cases().stream())
                .map(one ->
                        DynamicTest.dynamicTest(one.name() + " («" + one.rule() + "»)", () -> prove(one, measured)));
    }

    private void prove(DefinitionCase one, MeasuredDelivery measured) throws Exception {
        Path caseFolder = Files.createTempDirectory(folder, "case");
        MeasuredDelivery.Outcome outcome = measured.measure(one, caseFolder);
        Figures figures = outcome.figures();
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        one.expect()
                .forEach((area, cells) -> cells.forEach((cell, value) -> {
                    expected.put(area + " " + cell, value);
                    found.put(area + " " + cell, FigureText.of(figures, area, cell));
                }));
        one.none()
                .forEach((area, cells) -> cells.forEach(cell -> {
                    expected.put(area + " " + cell, FigureText.NONE);
                    found.put(area + " " + cell, FigureText.of(figures, area, cell));
                }));
        expected.putAll(one.comparisons().expected());
        found.putAll(one.comparisons().found(outcome.comparisons()));
        assertThat(expected).as("a case must expect something").isNotEmpty();
        assertThat(found).isEqualTo(expected);
    }
}
