package nl.beschutwerk.job.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.disclosure.EarlierVersions;
import nl.beschutwerk.disclosure.QuarterFigures;
import nl.beschutwerk.disclosure.Suppression;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Base;
import nl.beschutwerk.domain.Composition;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.job.making.PublishedQuarters.Compositions;
import nl.beschutwerk.reference.MethodReader;
import nl.beschutwerk.reference.ReferenceDataReader;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.sample.Sample;
import nl.beschutwerk.sample.Sample.SampleRequest;
import nl.beschutwerk.solver.SolverWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An ordinary country of which many quarters are published: every quarter stays readable. In the fifth quarter of this one the
 * work allowed was spent once, and 2,799 of 2,817 counts were hidden. The test takes some minutes.
 */
@Tag("slow")
class ManyQuartersIT {

    private static final Path REFERENCE = Path.of("data/synthetic/reference");
    private static final int FIRST_YEAR = 2023;
    private static final int QUARTERS = 7;

    @TempDir
    static Path folder;

    private static TestDatabase database;
    private static MeasuredDelivery deliveries;

    @BeforeAll
    static void open() throws SQLException {
        database = TestDatabase.fresh();
        deliveries = new MeasuredDelivery(database.owner());
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @Test
    void noQuarterHidesAQuarterOfItsCountsOrAnyOfTheCountry() throws Exception {
        List<QuarterFigures> published = new ArrayList<>();
        for (int number = 0; number < QUARTERS; number++) {
            Quarter quarter = Quarter.parse(FIRST_YEAR + number / 4 + "-Q" + (1 + number % 4));
            published.add(publish(quarter, List.copyOf(published)));
        }
        for (QuarterFigures quarter : published) {
            List<Figure> counts = quarter.unprotected().stream()
                    .filter(figure -> figure.value() instanceof FigureValue.Given)
                    .filter(figure -> figure.key().indicator().kind().isCount())
                    .toList();
            List<FigureKey> hidden = counts.stream()
                    .map(Figure::key)
                    .filter(key -> !quarter.shown().contains(key))
                    .toList();
            assertThat(hidden)
                    .as("%s", quarter.unprotected().quarter())
                    .isNotEmpty()
                    .hasSizeLessThan(counts.size() / 4);
            assertThat(hidden).noneMatch(key -> key.level() == AreaLevel.LAND);
        }
    }

    private static QuarterFigures publish(Quarter quarter, List<QuarterFigures> others) throws Exception {
        Path delivery = folder.resolve(quarter.toString());
        Sample.write(new SampleRequest(quarter, 17_000, 7, false, false, REFERENCE, delivery), StopSignal.NEVER);
        CaseInputs inputs = new CaseInputs(
                quarter,
                ReferenceDataReader.read(REFERENCE),
                MethodReader.read(REFERENCE.resolve("method.yaml")),
                delivery);
        Release release = deliveries.unprotected(inputs);
        Figures figures = deliveries.figures().unprotectedFigures(release);
        Map<FigureKey, Base> basePersons = deliveries.figures().basePersons(release);
        Composition composition = Compositions.of(inputs.reference(), quarter);
        Method method = inputs.method().method();
        Set<FigureKey> hidden = new Suppression(method, composition, new SolverWork(StopSignal.NEVER))
                .choose(figures, basePersons, EarlierVersions.NONE, others)
                .hidden();
        Set<FigureKey> shown = figures.stream()
                .map(Figure::key)
                .filter(key -> !hidden.contains(key))
                .collect(Collectors.toSet());
        return new QuarterFigures(figures, shown, basePersons, composition, method);
    }
}
