package nl.beschutwerk.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.OperatorEnvironment.Request;
import nl.beschutwerk.job.runs.QuarterOutcome;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The attacks find nothing in the five releases of the demo, taken together. */
@Tag("slow")
class AttacksOnTheDemoIT {

    private static final Path WORLD = Path.of("data", "synthetic");

    /** These describe a person whatever the truth of a count is, so that there is nothing to hold them against. */
    private static final Set<String> DESCRIBE_A_PERSON = Set.of(StatusAttack.NAME, HoursOfOneAttack.NAME);

    /** Of the 195 in five quarters, as many as {@code audit} finds itself. */
    private static final int MOST_NEWLY_INDICATED = 3;

    @TempDir
    static Path folder;

    private static OperatorEnvironment environment;
    private static Series series;
    private static final Truth TRUTH = new Truth();

    @BeforeAll
    static void makeTheReleases() throws Exception {
        environment = OperatorEnvironment.in(folder);
        Path reference = WORLD.resolve("reference");
        assertThat(environment.run(new Request(Optional.empty(), WORLD, reference, environment.output())))
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.MADE, Kind.MADE, Kind.MADE, Kind.MADE, Kind.MADE);
        List<PublishedQuarter> quarters = new ArrayList<>();
        for (String quarter : Examples.QUARTERS) {
            quarters.add(PublishedQuarter.read(
                    quarter, environment.release(quarter).resolve("opendata").resolve("cijfers.csv")));
        }
        series = new Series(quarters, Geography.read(Examples.MUNICIPALITIES, "2024-Q4"));
        readTheTruth();
    }

    @AfterAll
    static void close() throws Exception {
        environment.close();
    }

    private static void readTheTruth() {
        List<Map<String, Object>> figures = JdbcClient.create(
                        environment.database().owner())
                .sql("""
                        select r.quarter, f.area_code, f.indicator, f.breakdown, f.category, f.amount, f.base_persons, f.counted_persons
                        from release.figure f
                        join release.release r on r.id = f.release_id
                        where f.amount is not null
                        """)
                .query()
                .listOfRows();
        for (Map<String, Object> figure : figures) {
            TRUTH.put(
                    text(figure, "quarter"),
                    new Cell(
                            text(figure, "area_code"),
                            text(figure, "indicator"),
                            text(figure, "breakdown"),
                            text(figure, "category")),
                    new BigDecimal(text(figure, "amount")));
        }
        figures.stream()
                .filter(figure -> text(figure, "indicator").startsWith("werkend_na_"))
                .forEach(AttacksOnTheDemoIT::newlyIndicated);
    }

    /** How many of each headcount are not behind a share. */
    private static void newlyIndicated(Map<String, Object> share) {
        String quarter = text(share, "quarter");
        String area = text(share, "area_code");
        BigDecimal persons = new BigDecimal(text(share, "base_persons"));
        BigDecimal working = new BigDecimal(text(share, "counted_persons"));
        Map<String, BigDecimal> behind = Map.of(
                Relations.VALID, persons,
                Relations.WORKING, working,
                Relations.NOT_WORKING, persons.subtract(working));
        String name = FractionAttack.NEW + Share.months(text(share, "indicator"));
        behind.forEach((headcount, part) -> TRUTH.of(quarter, Cell.total(area, headcount))
                .ifPresent(all -> TRUTH.put(
                        quarter, new Cell(area, name, FractionAttack.OF_HEADCOUNT, headcount), all.subtract(part))));
    }

    private static String text(Map<String, Object> figure, String column) {
        return String.valueOf(figure.get(column));
    }

    static List<String> attacks() {
        return Attacks.names();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void findsNobodyAndNoSmallCount(String attack) {
        assertThat(found(attack))
                .filteredOn(finding -> !isOfNewlyIndicated(finding))
                .as("what %s tells of persons and small counts that nothing published may tell", attack)
                .isEmpty();
    }

    /** No figure gives them, so that they are protected only as far as possible (docs/geheimhouding.md, "Grenzen"). */
    @ParameterizedTest
    @MethodSource("attacks")
    void findsFewGroupsOfNewlyIndicatedAndNoneExactly(String attack) {
        assertThat(found(attack))
                .filteredOn(AttacksOnTheDemoIT::isOfNewlyIndicated)
                .hasSizeLessThanOrEqualTo(MOST_NEWLY_INDICATED)
                .noneMatch(Finding::isExact);
    }

    private static List<Finding> found(String attack) {
        return Attacks.on(series, attack).stream()
                .filter(finding -> DESCRIBE_A_PERSON.contains(attack) || TRUTH.isSmall(finding))
                .toList();
    }

    private static boolean isOfNewlyIndicated(Finding finding) {
        return finding.what().indicator().startsWith(FractionAttack.NEW);
    }

    /** Shows that there is something to find, and that it is compared with the truth. */
    @Test
    void smallCountsAreHiddenInEveryQuarter() {
        assertThat(series.quarters()).hasSize(5).allSatisfy(quarter -> {
            long small = 0;
            for (PublishedQuarter.Row row : quarter.rows()) {
                if (row.hidden() && Relations.COUNTS.contains(row.cell().indicator())) {
                    Finding anything =
                            Finding.of("", quarter.quarter(), row.cell(), 0, CountSystem.MANY, "all that is possible");
                    small += TRUTH.isSmall(anything) ? 1 : 0;
                }
            }
            assertThat(small).as(quarter.quarter()).isGreaterThan(100);
        });
    }
}
