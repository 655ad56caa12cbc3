package nl.beschutwerk.job.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.SmallReference;
import nl.beschutwerk.job.UseCases;
import nl.beschutwerk.job.policy.AllocateRun.AllocateRequest;
import nl.beschutwerk.job.policy.AllocateRun.Allocated;
import nl.beschutwerk.policy.scenario.ScenarioFile;
import nl.beschutwerk.reference.ReferenceData;
import nl.beschutwerk.reference.ReferenceDataReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places are divided from the figures of sealed releases, across mergers, and what is written is for its owner alone. */
class AllocateRunIT {

    private static final Path REFERENCE = SmallReference.folder();
    private static final Quarter NOW = Quarter.parse("2022-Q4");
    private static final Quarter THEN = Quarter.parse("2020-Q4");
    private static final String SCENARIO = """
            naam: proef
            titel: Proef
            jaar: 2022
            landelijk_aantal: NATIONAAL
            nu: realisatie
            varianten:
              - naam: historisch
                soort: historisch
            """;

    @TempDir
    Path folder;

    /** Headcounts of every municipality of a date: 30 persons work in each, or 60 where that is said. */
    private static String[] rows(Quarter quarter, Map<String, Integer> others) {
        ReferenceData reference = ReferenceDataReader.read(REFERENCE);
        List<String> rows = new ArrayList<>();
        for (Area area : reference.areas(AreaLevel.GEMEENTE, quarter.referenceDate())) {
            rows.add("gemeente," + area.code() + ",totaal,100," + others.getOrDefault(area.code(), 30) + ",");
        }
        return rows.toArray(String[]::new);
    }

    private static int number(Quarter quarter) {
        return ReferenceDataReader.read(REFERENCE)
                .areas(AreaLevel.GEMEENTE, quarter.referenceDate())
                .size();
    }

    private Allocated allocate(AllocateRun run, String scenario, boolean publishable) throws IOException {
        Path file = Files.writeString(
                folder.resolve("scenario.yaml"), scenario.replace("NATIONAAL", String.valueOf(10 * number(THEN))));
        return run.run(new AllocateRequest(
                ScenarioFile.read(file), file, NOW, publishable, REFERENCE, folder.resolve("scenarios")));
    }

    @Test
    void aScenarioIsWrittenFromTheFiguresOfReleases() throws Exception {
        try (OperatorEnvironment environment = OperatorEnvironment.in(folder)) {
            Deliveries deliveries = new Deliveries(environment.deliveries());
            deliveries.put("2020-Q4", rows(THEN, Map.of()));
            deliveries.put("2022-Q4", rows(NOW, Map.of("0014", 60)));
            environment.run(environment.all());
            try (UseCases useCases =
                    UseCases.open(environment.database().address(), folder.resolve("var"), AllocateRun.class)) {
                AllocateRun run = useCases.get(AllocateRun.class);

                Allocated allocated = allocate(run, SCENARIO, false);

                assertThat(allocated.municipalities()).isEqualTo(number(NOW));
                assertThat(allocated.releases()).containsExactly("2022-Q4 v1", "2020-Q4 v1");
                List<String> csv = Files.readAllLines(allocated.folder().resolve("verdeling.csv"));
                // Eemsdelta came of three municipalities in 2021, and had as much as three of the others.
                assertThat(csv)
                        .contains(
                                "proef,2022-Q4,2022,gemeente,1979,Eemsdelta,historisch,variant,30,plekken,,true,false",
                                "proef,2022-Q4,2022,land,NL,Nederland,historisch,variant," + 10 * number(THEN)
                                        + ",plekken,,true,false");
                requireForOwnerAlone(allocated.folder());

                Map<String, String> first = bytes(allocated.folder());
                assertThat(bytes(allocate(run, SCENARIO, false).folder())).isEqualTo(first);
                assertThat(names(folder.resolve("scenarios"))).containsExactlyInAnyOrder(".lock", "proef");

                assertThatThrownBy(() -> allocate(run, SCENARIO, true))
                        .isInstanceOf(OperatorMistakeException.class)
                        .hasMessageContaining("no release of 2022-Q4 is published");
                environment.publishing("een ander").approve(NOW, null, null, true);
                assertThatThrownBy(() -> allocate(run, SCENARIO, true))
                        .hasMessageContaining("no release of 2020-Q4 is published");
                environment.publishing("een ander").approve(THEN, null, null, true);
                Allocated publishable = allocate(run, SCENARIO, true);
                assertThat(publishable.folder()).hasFileName("proef-publiceerbaar");
                assertThat(Files.readString(publishable.folder().resolve("scenario.json")))
                        .contains("\"vertrouwelijk\" : false", "\"2020-Q4 v1\"");

                assertThatThrownBy(() -> allocate(run, SCENARIO.replace("jaar: 2022", "jaar: 2023"), false))
                        .isInstanceOf(OperatorMistakeException.class)
                        .hasMessageContaining("there is no release of 2021-Q4. There are releases of 2020-Q4, 2022-Q4");
                assertThatThrownBy(() -> allocate(run, SCENARIO.replace("jaar: 2022", "jaar: 2026"), false))
                        .hasMessageContaining("which is later than 2022-Q4");
                assertThatThrownBy(() -> allocate(run, SCENARIO.replace("jaar: 2022", "jaar: 2021"), false))
                        .hasMessageContaining("which is before 2022-Q4");
                assertThatThrownBy(() -> allocate(run, SCENARIO.replace("nu: realisatie", "nu: doelstelling"), false))
                        .hasMessageContaining("rests on doelstelling, and there is none of");
                Files.writeString(allocated.folder().resolve("eigen.txt"), "van mij");
                assertThatThrownBy(() -> allocate(run, SCENARIO, false))
                        .hasMessageContaining("something that is not of a scenario: eigen.txt");
                assertThat(allocated.folder().resolve("eigen.txt")).exists();
            }
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private static void requireForOwnerAlone(Path folder) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    private static Map<String, String> bytes(Path folder) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes.put(
                        String.valueOf(file.getFileName()), Sha256.ofFile(file).hex());
            }
        }
        return bytes;
    }
}
