package nl.beschutwerk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import nl.beschutwerk.disclosure.Suppression;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.intake.DeliveryLoaders;
import nl.beschutwerk.intake.LoadOutcome;
import nl.beschutwerk.intake.ReceiveOutcome;
import nl.beschutwerk.intake.delivery.Delivery;
import nl.beschutwerk.measure.Measuring;
import nl.beschutwerk.reference.MethodFile;
import nl.beschutwerk.reference.MethodReader;
import nl.beschutwerk.reference.ReferenceData;
import nl.beschutwerk.reference.ReferenceDataReader;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseInput;
import nl.beschutwerk.release.ReleaseInputs;
import nl.beschutwerk.release.ReleaseRegister;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the delivery of a case from its file through intake, measuring and protection, all of it real. */
final class MeasuredDelivery {

    private static final Path REFERENCE = Path.of("data/reference");
    static final String HEADER =
            "gebiedsniveau,gebiedscode,arbeidsduurklasse,geldige_indicaties,werkzame_personen,gemiddelde_uren\n";

    private final ReleaseRooms rooms;
    private final TransactionTemplate transaction;

    MeasuredDelivery(DataSource database) {
        this.rooms = ReleaseRooms.on(database);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    Figures measure(DefinitionCase one, Path folder) throws Exception {
        Quarter quarter = Quarter.parse(one.quarter());
        ReferenceData reference = reference(one, folder);
        MethodFile method = method(one, folder);
        Path delivery = delivery(one, folder, reference, quarter);
        ReceiveOutcome received = rooms.deliveryCheck().receive(delivery, quarter);
        assertThat(received.refused()).as("refused: %s", received.findings()).isFalse();
        DeliveryKind kind = Objects.requireNonNull(received.delivery()).kind();
        LoadOutcome loaded = DeliveryLoaders.of(kind, rooms.dataSource(), reference, method.method())
                .load(received.deliveryId(), delivery);
        assertThat(loaded.refused()).as("refused").isFalse();
        assertThat(loaded.rejected()).as("rejected rows").isEqualTo(one.rejected());
        return Objects.requireNonNull(transaction.execute(status -> figures(quarter, reference, method, received)));
    }

    private Figures figures(Quarter quarter, ReferenceData reference, MethodFile method, ReceiveOutcome received) {
        Delivery delivery = Objects.requireNonNull(received.delivery());
        long referenceSet = rooms.referenceTables().write(reference, quarter);
        ReleaseInputs inputs = new ReleaseInputs(
                List.of(new ReleaseInput(ReleaseInput.Kind.LEVERING, delivery.name(), Sha256.ofText("case"))));
        Release release = rooms.register()
                .begin(
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
        rooms.measuring()
                .measure(new Measuring.Task(
                        release.id(), received.deliveryId(), referenceSet, quarter, delivery.kind(), method.method()));
        rooms.figures()
                .markConfidential(
                        release,
                        new Suppression(
                                        method.method().disclosureThreshold(),
                                        Compositions.of(reference, quarter),
                                        method.method().hoursClasses())
                                .choose(
                                        rooms.figures().unprotectedFigures(release),
                                        rooms.figures().basePersons(release),
                                        List.of()));
        return rooms.figures().protectedFigures(release);
    }

    private static ReferenceData reference(DefinitionCase one, Path folder) throws IOException {
        if (one.targets().isEmpty()) {
            return ReferenceDataReader.read(REFERENCE);
        }
        Path copy = Files.createDirectories(folder.resolve("reference"));
        for (String name : List.of("regions.csv", "municipalities.csv", "mergers.csv", "calendar.csv")) {
            Files.copy(REFERENCE.resolve(name), copy.resolve(name));
        }
        StringBuilder targets = new StringBuilder("jaar,gebiedsniveau,gebiedscode,doelstelling,bron\n");
        one.targets().forEach(line -> targets.append(line).append(",verzonnen\n"));
        Files.writeString(copy.resolve("targets.csv"), targets);
        return ReferenceDataReader.read(copy);
    }

    private static MethodFile method(DefinitionCase one, Path folder) throws IOException {
        StringBuilder yaml = new StringBuilder();
        for (String line : Files.readAllLines(REFERENCE.resolve("method.yaml"))) {
            String changed = line;
            for (var choice : one.method().entrySet()) {
                if (line.strip().startsWith(choice.getKey() + ":")) {
                    changed = line.substring(0, line.indexOf(choice.getKey())) + choice.getKey() + ": "
                            + choice.getValue();
                }
            }
            yaml.append(changed).append('\n');
        }
        return MethodReader.read(Files.writeString(folder.resolve("method.yaml"), yaml));
    }

    private static Path delivery(DefinitionCase one, Path folder, ReferenceData reference, Quarter quarter)
            throws IOException {
        // The name of the case keeps equal rows of two cases apart.
        Path delivery = Files.createDirectories(folder.resolve(folder.getFileName()));
        if (one.isMicrodata()) {
            CaseFiles.write(one, delivery);
        } else {
            Files.writeString(delivery.resolve("aantallen.csv"), headcounts(one, reference, quarter));
        }
        return delivery;
    }

    private static String headcounts(DefinitionCase one, ReferenceData reference, Quarter quarter) {
        StringBuilder csv = new StringBuilder(HEADER).append(one.rows());
        DefinitionCase.EveryRegion every = one.everyRegion();
        if (every != null) {
            List<String> except = every.except() == null ? List.of() : every.except();
            reference.areas(AreaLevel.ARBEIDSMARKTREGIO, quarter.referenceDate()).stream()
                    .map(Area::code)
                    .filter(code -> !except.contains(code))
                    .forEach(code -> csv.append("arbeidsmarktregio,")
                            .append(code)
                            .append(',')
                            .append(every.row())
                            .append('\n'));
        }
        return csv.toString();
    }
}
