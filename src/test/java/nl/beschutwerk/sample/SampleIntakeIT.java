package nl.beschutwerk.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.headcount.WorkingAboveValid;
import nl.beschutwerk.intake.load.DeliveryLoader.LoadOutcome;
import nl.beschutwerk.intake.load.DeliveryLoaders;
import nl.beschutwerk.intake.load.TestLoading;
import nl.beschutwerk.intake.receive.DeliveryCheck;
import nl.beschutwerk.intake.receive.ReceiveOutcome;
import nl.beschutwerk.intake.register.DeliveryRegister;
import nl.beschutwerk.intake.register.FindingStore;
import nl.beschutwerk.intake.rule.FindingRule;
import nl.beschutwerk.intake.rule.FindingRules;
import nl.beschutwerk.reference.MethodReader;
import nl.beschutwerk.reference.ReferenceDataReader;
import nl.beschutwerk.sample.Sample.SampleResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Intake finds nothing in a sample but the planted faults. */
class SampleIntakeIT {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final List<FindingCode> NO_ROW_OF_MICRODATA = List.of(WorkingAboveValid.CODE);

    @TempDir
    Path folder;

    private List<PlantedFault> found(SampleDelivery delivery) throws IOException, SQLException {
        ReceiveOutcome received =
                new DeliveryCheck(new DeliveryRegister(DATABASE.operator())).receive(delivery.folder(), null);
        assertThat(received.refused()).as("%s", received.findings()).isFalse();
        LoadOutcome loaded = TestLoading.load(
                DeliveryLoaders.of(
                        DeliveryKind.MICRODATA,
                        DATABASE.operator(),
                        ReferenceDataReader.read(SampleDelivery.REFERENCE),
                        MethodReader.read(SampleDelivery.REFERENCE.resolve("method.yaml"))
                                .method()),
                received.deliveryId(),
                delivery.folder());
        assertThat(loaded.refused()).isFalse();
        return new FindingStore(DATABASE.operator())
                .list(received.deliveryId()).stream()
                        .map(finding -> new PlantedFault(
                                String.valueOf(finding.file()),
                                finding.row() == null ? 0 : finding.row(),
                                finding.code().code()))
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-Q1", "2022-Q1", "2024-Q4", "2026-Q3"})
    void nothingIsFoundInASample(String quarter) throws IOException, SQLException {
        assertThat(found(SampleDelivery.write(folder.resolve("a"), quarter, 2500, 4)))
                .isEmpty();
    }

    @Test
    void exactlyWhatWasPlantedIsFound() throws IOException, SQLException {
        SampleDelivery delivery = SampleDelivery.withFaults(folder.resolve("a"), "2024-Q4", 200);

        assertThat(found(delivery))
                .containsExactlyInAnyOrderElementsOf(delivery.result().planted());
    }

    @Test
    void everyKindOfRowFindingIsPlanted() throws IOException {
        SampleDelivery delivery = SampleDelivery.withFaults(folder.resolve("a"), "2024-Q4", 100);

        assertThat(delivery.result().planted())
                .extracting(PlantedFault::code)
                .containsAll(FindingRules.all().stream()
                        .map(FindingRule::code)
                        .filter(code -> code.severity() == Severity.FOUT && !NO_ROW_OF_MICRODATA.contains(code))
                        .map(FindingCode::code)
                        .collect(Collectors.toCollection(TreeSet::new)))
                .contains("gemeentecode-opgeheven", "uren-hoog");
    }

    @Test
    void thoseWhoBearFaultsAreInTheControlTotalsAsTheyCount() throws IOException {
        SampleResult without =
                SampleDelivery.write(folder.resolve("a"), "2024-Q4", 100, 1).result();
        SampleResult with =
                SampleDelivery.withFaults(folder.resolve("b"), "2024-Q4", 100).result();

        assertThat(with.valid() - without.valid()).isEqualTo(2);
        assertThat(with.working() - without.working()).isEqualTo(1);
    }
}
