package nl.beschutwerk.job.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import nl.beschutwerk.disclosure.EarlierVersions;
import nl.beschutwerk.disclosure.Suppression;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.ComparedWith;
import nl.beschutwerk.domain.Comparisons;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.intake.delivery.Delivery;
import nl.beschutwerk.intake.load.DeliveryLoader.LoadOutcome;
import nl.beschutwerk.intake.load.DeliveryLoaders;
import nl.beschutwerk.intake.load.TestLoading;
import nl.beschutwerk.intake.receive.DeliveryCheck;
import nl.beschutwerk.intake.receive.ReceiveOutcome;
import nl.beschutwerk.intake.register.DeliveryRegister;
import nl.beschutwerk.job.making.PublishedQuarters.Compositions;
import nl.beschutwerk.measure.Comparing;
import nl.beschutwerk.measure.Measuring;
import nl.beschutwerk.measure.SeriesBreaks;
import nl.beschutwerk.reference.ReferenceData;
import nl.beschutwerk.reference.ReferenceTables;
import nl.beschutwerk.release.FigureStore;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseInputs;
import nl.beschutwerk.release.ReleaseInputs.ReleaseInput;
import nl.beschutwerk.release.ReleaseRegister;
import nl.beschutwerk.solver.SolverWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the deliveries of a case from their files through intake, measuring, protection and comparing, all with the product's
 * own code.
 */
final class MeasuredDelivery {

    private final DataSource dataSource;
    private final DeliveryCheck deliveryCheck;
    private final ReferenceTables referenceTables;
    private final ReleaseRegister register;
    private final Measuring measuring;
    private final FigureStore figureStore;
    private final Comparing comparing;
    private final TransactionTemplate transaction;
    private int version;

    MeasuredDelivery(DataSource database) {
        this.dataSource = database;
        this.deliveryCheck = new DeliveryCheck(new DeliveryRegister(database));
        this.referenceTables = new ReferenceTables(database);
        this.register = new ReleaseRegister(JdbcClient.create(database));
        this.measuring = new Measuring(new JdbcTemplate(database));
        this.figureStore = new FigureStore(JdbcClient.create(database));
        this.comparing = new Comparing(new JdbcTemplate(database));
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    /**
     * The results of a case.
     *
     * @param comparisons empty if the case expects none
     */
    record Outcome(Figures figures, Comparisons comparisons) {}

    /**
     * Measures the deliveries of a case, oldest first. Each case has a separate version number: deleting the releases of the
     * case before, figure by figure, takes the database as long as making them.
     */
    Outcome measure(DefinitionCase one, Path folder) throws Exception {
        version++;
        Deque<Release> releases = new ArrayDeque<>();
        for (DefinitionCase.Earlier before : one.earlier()) {
            DefinitionCase earlier = one.of(before);
            releases.push(release(earlier, CaseInputs.write(earlier, folder)));
        }
        CaseInputs inputs = CaseInputs.write(one, folder);
        releases.push(release(one, inputs));
        return outcome(one, inputs, releases);
    }

    private Outcome outcome(DefinitionCase one, CaseInputs inputs, Deque<Release> releases) {
        Figures figures = figureStore.protectedFigures(releases.element());
        return new Outcome(
                figures,
                one.comparisons().isEmpty()
                        ? new Comparisons(List.of(), List.of(), List.of())
                        : comparisons(releases, figures, inputs.reference()));
    }

    private Release release(DefinitionCase one, CaseInputs inputs) throws Exception {
        Release release = unprotected(inputs, one.rejected());
        transaction.executeWithoutResult(status -> protect(inputs, release));
        return release;
    }

    FigureStore figures() {
        return figureStore;
    }

    /** Receives, loads and measures a delivery without faults, and hides nothing. */
    Release unprotected(CaseInputs inputs) throws Exception {
        version++;
        return unprotected(inputs, 0);
    }

    private Release unprotected(CaseInputs inputs, int rejected) throws Exception {
        ReceiveOutcome received = deliveryCheck.receive(inputs.delivery(), inputs.quarter());
        assertThat(received.refused()).as("refused: %s", received.findings()).isFalse();
        DeliveryKind kind = Objects.requireNonNull(received.delivery()).kind();
        LoadOutcome loaded = TestLoading.load(
                DeliveryLoaders.of(
                        kind, dataSource, inputs.reference(), inputs.method().method()),
                received.deliveryId(),
                inputs.delivery());
        assertThat(loaded.refused()).as("refused").isFalse();
        assertThat(loaded.rejected()).as("rejected rows").isEqualTo(rejected);
        return Objects.requireNonNull(transaction.execute(status -> measured(inputs, received)));
    }

    private Release measured(CaseInputs inputs, ReceiveOutcome received) {
        Delivery delivery = Objects.requireNonNull(received.delivery());
        Method method = inputs.method().method();
        long referenceSet = referenceTables.write(inputs.reference(), inputs.quarter());
        Release release = register.begin(
                inputs.quarter(),
                version,
                new ReleaseInputs(
                        List.of(new ReleaseInput(ReleaseInput.Kind.LEVERING, delivery.name(), Sha256.ofText("case")))),
                new ReleaseRegister.Origin(
                        received.deliveryId(),
                        delivery.kind(),
                        false,
                        referenceSet,
                        method,
                        inputs.method().hash(),
                        "test",
                        "test"));
        measuring.measure(new Measuring.Task(
                release.id(), received.deliveryId(), referenceSet, inputs.quarter(), delivery.kind(), method));
        return release;
    }

    private void protect(CaseInputs inputs, Release release) {
        Method method = inputs.method().method();
        Suppression suppression = new Suppression(
                method, Compositions.of(inputs.reference(), inputs.quarter()), new SolverWork(StopSignal.NEVER));
        figureStore.markConfidential(
                release,
                suppression.choose(
                        figureStore.unprotectedFigures(release),
                        figureStore.basePersons(release),
                        EarlierVersions.NONE));
    }

    /** The comparisons of the last release with those before it; the releases are given latest first. */
    private Comparisons comparisons(Deque<Release> releases, Figures figures, ReferenceData reference) {
        Release last = releases.element();
        Map<ComparedWith, Long> earlier = new EnumMap<>(ComparedWith.class);
        for (ComparedWith with : ComparedWith.values()) {
            releases.stream()
                    .filter(release -> release.quarter().equals(with.quarterFor(last.quarter())))
                    .forEach(release -> earlier.put(with, release.id()));
        }
        transaction.executeWithoutResult(status -> comparing.compare(last.id(), earlier));
        List<SeriesBreaks.Point> series = new ArrayList<>();
        releases.descendingIterator()
                .forEachRemaining(release -> series.add(
                        new SeriesBreaks.Point(release.quarter(), release.deliveryKind(), release.methodChoices())));
        List<Area> areas = Arrays.stream(AreaLevel.values())
                .flatMap(level -> figures.areas(level).stream())
                .toList();
        return new Comparisons(
                figureStore.changes(last),
                figureStore.standings(last),
                new SeriesBreaks(reference).find(series, areas));
    }
}
