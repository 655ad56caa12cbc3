package nl.beschutwerk.job.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.SealedFiles;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults of a delivery or of the operator's folders are reported, and have no other effect. */
class RefusalIT {

    @TempDir
    Path folder;

    private OperatorEnvironment environment;
    private Deliveries deliveries;

    @BeforeEach
    void open() throws Exception {
        environment = OperatorEnvironment.in(folder);
        deliveries = new Deliveries(Files.createDirectories(environment.deliveries()));
    }

    @AfterEach
    void close() throws Exception {
        environment.close();
    }

    @Test
    void aDeliveryWithAWrongChecksumLeavesNothingButFindings() throws Exception {
        deliveries.putWithWrongChecksum("2024-Q4");

        assertRefused(environment.run(environment.all()), "controlesom-afwijkend");
    }

    @Test
    void aDeliveryRefusedWhileItIsLoadedLeavesNothingButFindings() throws Exception {
        deliveries.putWithTooManyRejectedRows("2024-Q4");

        assertRefused(environment.run(environment.all()), "te-veel-afgekeurd");
    }

    /** What goes back can be made again by a check; that the delivery is refused stays so. */
    @Test
    void aRefusalStaysOneIfNoReturnFileCanBeWritten() throws Exception {
        deliveries.putWithWrongChecksum("2024-Q3");
        deliveries.put("2024-Q4", "land,NL,totaal,15635,10619,");
        Files.writeString(environment.retour(), "in the way");

        List<QuarterOutcome> outcomes = environment.run(environment.all());

        assertThat(outcomes).extracting(QuarterOutcome::kind).containsExactly(Kind.REFUSED, Kind.MADE);
        assertRefusedWithoutReturnFile(outcomes.get(0));
    }

    @Test
    void aRefusalStaysOneIfAFileChangedBeforeItsReturn() throws Exception {
        Path delivery = deliveries.putWithTooManyRejectedRows("2024-Q4");

        assertRefusedWithoutReturnFile(environment
                .run(environment.all(), atTheEndOf("load", () -> change(delivery)))
                .get(0));
    }

    @Test
    void aRefusalStaysOneIfTheCommandIsAskedToEnd() throws Exception {
        deliveries.putWithTooManyRejectedRows("2024-Q4");

        QuarterOutcome outcome = environment
                .run(environment.all(), atTheEndOf("load", environment::requestStop))
                .get(0);

        assertThat(outcome.kind()).isEqualTo(Kind.REFUSED);
        assertThat(outcome.findings()).isNotEmpty();
        assertThat(outcome.explanation()).contains("asked to end; the command check makes it");
    }

    private static void change(Path delivery) {
        try {
            Files.writeString(
                    delivery.resolve("aantallen.csv"),
                    Files.readString(delivery.resolve("aantallen.csv")).replaceFirst("\n.*\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RunReporter atTheEndOf(String step, Runnable event) {
        return new OperatorEnvironment.SilentReporter() {

            @Override
            public void stepEnds(String ended, String done, Duration duration) {
                if (ended.equals(step)) {
                    event.run();
                }
            }
        };
    }

    private static void assertRefusedWithoutReturnFile(QuarterOutcome outcome) {
        assertThat(outcome.kind()).isEqualTo(Kind.REFUSED);
        assertThat(outcome.findings()).isNotEmpty();
        assertThat(outcome.explanation())
                .contains(
                        "The delivery is refused",
                        "No return file could be written; the command check makes it.",
                        "run the same command again");
    }

    @Test
    void manyFindingsOfOneKindDoNotDrownAnotherOnTheConsole() throws Exception {
        deliveries.putWithTooManyRejectedRows("2024-Q4");

        assertThat(environment.run(environment.all())).singleElement().satisfies(outcome -> {
            assertThat(outcome.findingCount()).isGreaterThan(11);
            assertThat(outcome.findings())
                    .extracting(finding -> finding.code().code())
                    .contains("te-veel-afgekeurd")
                    .hasSizeLessThan(8);
        });
    }

    @Test
    void aManifestThatIsNoJsonIsRefusedWithFindings() throws Exception {
        Files.writeString(deliveries.put("2024-Q4", "land,NL,totaal,1,1,").resolve("levering.json"), "{\"levering\": ");

        assertRefused(environment.run(environment.all()), "bestand-onleesbaar");
    }

    @Test
    void aFileThatIsNotThereIsRefusedWithFindings() throws Exception {
        Files.delete(deliveries.put("2024-Q4", "land,NL,totaal,1,1,").resolve("aantallen.csv"));

        assertRefused(environment.run(environment.all()), "bestand-ontbreekt");
    }

    @Test
    void theSameRefusedDeliveryIsRefusedAgainAndNotForgotten() throws Exception {
        deliveries.putWithTooManyRejectedRows("2024-Q4");
        environment.run(environment.all());

        assertRefused(environment.run(environment.all()), "te-veel-afgekeurd");
    }

    @Test
    void afterACorrectedDeliveryTheSameCommandMakesTheFirstVersion() throws Exception {
        deliveries.putWithWrongChecksum("2024-Q4");
        environment.run(environment.all());
        deliveries.put("2024-Q4", "land,NL,totaal,15635,10619,");

        assertThat(environment.run(environment.all())).singleElement().satisfies(outcome -> {
            assertThat(outcome.kind()).isEqualTo(Kind.MADE);
            assertThat(outcome.release()).isEqualTo("2024-Q4 v1");
        });
        assertThat(SealedFiles.national(environment.release("2024-Q4"), "banen_31"))
                .startsWith("9248.8,");
    }

    @Test
    void whatIsWrongWithOneQuarterDoesNotKeepTheNextFromBeingMade() throws Exception {
        deliveries.putWithWrongChecksum("2024-Q1");
        deliveries.putWithTooManyRejectedRows("2024-Q2");
        deliveries.put("2023-Q4", "land,NL,totaal,1,1,");
        Files.move(
                environment.deliveries().resolve("2023-Q4"),
                environment.deliveries().resolve("2024-Q3"));
        deliveries.put("2024-Q4", "land,NL,totaal,15635,10619,");

        List<QuarterOutcome> outcomes = environment.run(environment.all());

        assertThat(outcomes)
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.REFUSED, Kind.REFUSED, Kind.MISTAKE, Kind.MADE);
        assertThat(outcomes.get(2).explanation()).contains("is of 2023-Q4", "2024-Q3");
        assertThat(environment.output()).isDirectoryNotContaining(path -> path.endsWith("2024-Q1"));
        assertThat(environment.release("2024-Q4")).isDirectory();
    }

    @Test
    void aFileAsExcelSavesItCountsJustTheSame() throws Exception {
        deliveries.put(
                "2024-Q4",
                Deliveries.HEADER
                                .replace(',', ';')
                                .replace("\n", "\r\n")
                                .replace("gemiddelde", "opmerking é;gemiddelde")
                        + "land;NL;totaal;15635;10619;één regel;26,5\r\n",
                Charset.forName("windows-1252"),
                1);

        QuarterOutcome outcome = environment.run(environment.all()).get(0);

        assertThat(outcome.kind()).isEqualTo(Kind.MADE);
        assertThat(outcome.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code().code()).isEqualTo("extra-kolom"));
        // 10619 × 26,5 / 31
        assertThat(SealedFiles.national(environment.release("2024-Q4"), "banen_31"))
                .isEqualTo("9077.5,banen,A,F,,false");
    }

    @Test
    void aLoneDotIsNeitherZeroNorMissing() throws Exception {
        deliveries.put("2024-Q4", "land,NL,totaal,15635,10619,", "gemeente,0014,totaal,.,30,");

        QuarterOutcome outcome = environment.run(environment.all()).get(0);

        assertThat(outcome.kind()).isEqualTo(Kind.MADE);
        assertThat(outcome.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code().code()).isEqualTo("waarde-ongeldig");
            assertThat(finding.row()).isEqualTo(3L);
            assertThat(finding.column()).isEqualTo("geldige_indicaties");
        });
        assertThat(Files.readString(environment.release("2024-Q4").resolve("controle/bevindingen.json")))
                .contains("waarde-ongeldig");
    }

    @Test
    void aFileInsteadOfTheOutputFolderIsAMistakeFoundBeforehand() throws Exception {
        deliveries.put("2024-Q4", "land,NL,totaal,15635,10619,");
        Files.writeString(environment.output(), "in the way");

        assertThatThrownBy(() -> environment.run(environment.all()))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("is a file")
                .hasMessageContaining("--output");
        assertThat(environment.count("select count(*) from intake.delivery")).isZero();
    }

    @Test
    void aDeliveryFolderThatIsAFileIsNoDelivery() throws Exception {
        Files.writeString(environment.deliveries().resolve("2024-Q4"), "in the way");

        assertThatThrownBy(() -> environment.run(environment.all().only(OperatorEnvironment.QUARTER)))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("2024-Q4 is a file");
        assertThatThrownBy(() -> environment.run(environment.all()))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("2024-Q4 is a file");
    }

    private void assertRefused(List<QuarterOutcome> outcomes, String code) throws Exception {
        assertThat(outcomes).singleElement().satisfies(outcome -> {
            assertThat(outcome.kind()).isEqualTo(Kind.REFUSED);
            assertThat(outcome.findings())
                    .extracting(finding -> finding.code().code())
                    .contains(code);
            assertThat(outcome.explanation()).contains("bevindingen.json", "same command");
        });
        assertThat(environment.count("select count(*) from release.release")).isZero();
        assertThat(environment.count("select count(*) from release.figure")).isZero();
        assertThat(environment.output()).isEmptyDirectory();
        List<Path> returned;
        try (var folders = Files.list(environment.retour())) {
            returned = folders.filter(Files::isDirectory).toList();
        }
        assertThat(returned).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(environment.retour())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(returned.get(0))))
                .isEqualTo("rwx------");
        assertThat(Files.readString(returned.get(0).resolve("bevindingen.json"), StandardCharsets.UTF_8))
                .contains(code);
    }
}
