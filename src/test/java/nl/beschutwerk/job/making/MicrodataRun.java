package nl.beschutwerk.job.making;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import nl.beschutwerk.domain.Comparisons;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.intake.delivery.Delivery;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.load.DeliveryLoader.LoadOutcome;
import nl.beschutwerk.intake.load.DeliveryLoaders;
import nl.beschutwerk.intake.load.TestLoading;
import nl.beschutwerk.intake.receive.DeliveryCheck;
import nl.beschutwerk.intake.receive.ReceiveOutcome;
import nl.beschutwerk.intake.register.DeliveryRegister;
import nl.beschutwerk.intake.register.FindingStore;
import nl.beschutwerk.measure.Measuring;
import nl.beschutwerk.reference.MethodFile;
import nl.beschutwerk.reference.MethodReader;
import nl.beschutwerk.reference.ReferenceData;
import nl.beschutwerk.reference.ReferenceDataReader;
import nl.beschutwerk.reference.ReferenceTables;
import nl.beschutwerk.release.FigureStore;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseInputs;
import nl.beschutwerk.release.ReleaseInputs.ReleaseInput;
import nl.beschutwerk.release.ReleaseRegister;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.TargetSources;
import nl.beschutwerk.report.opendata.FiguresCsv;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a delivery of microdata in a folder through intake and measuring to its open data, with the product's own code; nothing
 * is hidden.
 */
final class MicrodataRun {

    private static final Path METHOD = Path.of("data/reference/method.yaml");

    private final DataSource dataSource;
    private final DeliveryCheck deliveryCheck;
    private final ReferenceTables referenceTables;
    private final ReleaseRegister register;
    private final Measuring measuring;
    private final FigureStore figureStore;
    private final TransactionTemplate transaction;

    MicrodataRun(DataSource database) {
        this.dataSource = database;
        this.deliveryCheck = new DeliveryCheck(new DeliveryRegister(database));
        this.referenceTables = new ReferenceTables(database);
        this.register = new ReleaseRegister(JdbcClient.create(database));
        this.measuring = new Measuring(new JdbcTemplate(database));
        this.figureStore = new FigureStore(JdbcClient.create(database));
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    /**
     * The results of a delivery.
     *
     * @param findings number of findings by code
     * @param rejected number of rejected rows by content
     * @param openData the text of cijfers.csv; empty if the delivery was refused
     */
    record Result(boolean refused, Map<String, Integer> findings, Map<String, Long> rejected, String openData) {}

    /** The shipped method with other choices, and without disclosure control. */
    static MethodFile method(Path file, Map<String, String> choices) throws IOException {
        StringBuilder yaml = new StringBuilder();
        for (String line : Files.readAllLines(METHOD)) {
            String key = line.strip().split(":", 2)[0];
            String indent = line.substring(0, line.indexOf(key));
            String choice = key.equals("drempel") ? "0" : choices.get(key);
            yaml.append(choice == null ? line : indent + key + ": " + choice).append('\n');
        }
        return MethodReader.read(Files.writeString(file, yaml));
    }

    Result run(Path folder, Path referenceFolder, MethodFile method, String quarterName) throws Exception {
        Quarter quarter = Quarter.parse(quarterName);
        ReferenceData reference = ReferenceDataReader.read(referenceFolder);
        ReceiveOutcome received = deliveryCheck.receive(folder, quarter);
        if (received.refused()) {
            return new Result(true, findings(received.deliveryId()), Map.of(), "");
        }
        LoadOutcome loaded = TestLoading.load(
                DeliveryLoaders.of(DeliveryKind.MICRODATA, dataSource, reference, method.method()),
                received.deliveryId(),
                folder);
        Map<String, Long> rejected = new TreeMap<>();
        loaded.files()
                .forEach(file ->
                        rejected.put(file.name().substring(0, file.name().indexOf('.')), file.rejected()));
        String openData = "";
        if (!loaded.refused()) {
            Figures figures = Objects.requireNonNull(
                    transaction.execute(status -> figures(quarter, reference, method, received)));
            openData = openData(figures, method, Files.createDirectories(folder.resolve("uit")));
        }
        return new Result(loaded.refused(), findings(received.deliveryId()), rejected, openData);
    }

    private Map<String, Integer> findings(long deliveryId) throws SQLException, IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (Finding finding : new FindingStore(dataSource).list(deliveryId)) {
            counts.merge(finding.code().code(), 1, Integer::sum);
        }
        return counts;
    }

    private Figures figures(Quarter quarter, ReferenceData reference, MethodFile method, ReceiveOutcome received) {
        Delivery delivery = Objects.requireNonNull(received.delivery());
        long referenceSet = referenceTables.write(reference, quarter);
        ReleaseInputs inputs = new ReleaseInputs(
                List.of(new ReleaseInput(ReleaseInput.Kind.LEVERING, delivery.name(), Sha256.ofText("drawn by lot"))));
        Release release = register.begin(
                quarter,
                1,
                inputs,
                new ReleaseRegister.Origin(
                        received.deliveryId(),
                        delivery.kind(),
                        false,
                        referenceSet,
                        method.method(),
                        method.hash(),
                        "test",
                        "test"));
        measuring.measure(new Measuring.Task(
                release.id(), received.deliveryId(), referenceSet, quarter, delivery.kind(), method.method()));
        return figureStore.protectedFigures(release);
    }

    private static String openData(Figures figures, MethodFile method, Path folder) throws IOException {
        ReleaseContent content = new ReleaseContent(
                figures,
                new TreeMap<>(),
                new Comparisons(List.of(), List.of(), List.of()),
                new TreeMap<>(),
                method.method(),
                DeliveryKind.MICRODATA,
                false,
                "drawn by lot",
                List.of(),
                TargetSources.NONE,
                ReleaseExamples.edition(figures.quarter()));
        Path file = new FiguresCsv().write(content, folder).get(0);
        return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
    }
}
