package nl.beschutwerk.job.making;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.domain.Base;
import nl.beschutwerk.domain.Composition;
import nl.beschutwerk.domain.FigureKey;
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

/** Measures deliveries of invented persons, in a database of its own, so that tests can choose what to hide of them. */
final class SampleCountries implements AutoCloseable {

    private static final Path REFERENCE = Path.of("data/synthetic/reference");

    private final Path folder;
    private final TestDatabase database;
    private final MeasuredDelivery deliveries;

    /** Keeps the deliveries in a folder. */
    SampleCountries(Path folder) throws SQLException {
        this.folder = folder;
        this.database = TestDatabase.fresh();
        this.deliveries = new MeasuredDelivery(database.owner());
    }

    /** What suppression and attack need of a quarter. */
    record Country(Figures figures, Map<FigureKey, Base> basePersons, CaseInputs inputs) {

        Composition composition() {
            return Compositions.of(inputs.reference(), inputs.quarter());
        }

        Method method() {
            return inputs.method().method();
        }
    }

    /** A country of so many persons; the same seed gives the same persons in every quarter. */
    Country of(Quarter quarter, long persons, long seed) throws Exception {
        Path delivery = folder.resolve(quarter + "-" + persons + "-" + seed);
        Sample.write(new SampleRequest(quarter, persons, seed, false, false, REFERENCE, delivery), StopSignal.NEVER);
        CaseInputs inputs = new CaseInputs(
                quarter,
                ReferenceDataReader.read(REFERENCE),
                MethodReader.read(REFERENCE.resolve("method.yaml")),
                delivery);
        Release release = deliveries.unprotected(inputs);
        return new Country(
                deliveries.figures().unprotectedFigures(release),
                deliveries.figures().basePersons(release),
                inputs);
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
