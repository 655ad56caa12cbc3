package nl.beschutwerk.job.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.OperatorEnvironment.Correcting;
import nl.beschutwerk.job.SealedFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code verify} finds and names every changed file of a correction, wherever the change is. */
class VerifyEveryFileIT {

    @TempDir
    static Path folder;

    private static OperatorEnvironment environment;
    private static Path release;
    private static Path kept;

    @BeforeAll
    static void makeACorrection() throws Exception {
        environment = OperatorEnvironment.in(folder);
        put("240");
        environment.run(environment.all());
        put("251");
        environment.correct(Correcting.of("2024-Q4", "verbeterde levering"));
        release = environment.output().resolve("2024-Q4").resolve("v2");
        kept = OperatorEnvironment.copy(release, folder.resolve("kept"));
    }

    private static void put(String working) throws Exception {
        List<String> rows = new ArrayList<>(List.of("land,NL,totaal,15635,10619,"));
        for (int region = 1; region <= 4; region++) {
            rows.add("arbeidsmarktregio,AM%02d,totaal,%d,%s,"
                    .formatted(region, 400 + region, region == 1 ? working : "200"));
        }
        new Deliveries(environment.deliveries()).put("2024-Q4", rows.toArray(String[]::new));
    }

    @AfterAll
    static void close() throws Exception {
        environment.close();
    }

    @BeforeEach
    void requireWhole() throws Exception {
        assertThat(environment.verify().faults()).isEmpty();
    }

    @AfterEach
    void mend() throws Exception {
        OperatorEnvironment.delete(release);
        OperatorEnvironment.copy(kept, release);
    }

    @Test
    void oneByteOfAnyFileIsFoundAndTheFileNamed() throws Exception {
        Set<String> files = SealedFiles.hashes(release).keySet();
        assertThat(files.stream().map(file -> file.substring(file.lastIndexOf('.'))))
                .contains(".xlsx", ".ods", ".csv", ".html", ".json", ".txt", ".yaml");
        for (String file : files) {
            byte[] bytes = Files.readAllBytes(release.resolve(file));
            bytes[bytes.length / 2] ^= 1;
            Files.write(release.resolve(file), bytes);
        }

        List<String> faults = environment.verify().faults();

        assertThat(files)
                .hasSizeGreaterThan(15)
                .allSatisfy(file -> assertThat(faults)
                        .anyMatch(fault -> fault.contains("v2/" + file + ": is not as it was sealed")));
    }

    @Test
    void aPlaceInTheFieldThatWasChangedIsNamedByItsRowAndColumn() throws Exception {
        replace("opendata/vergelijking.csv", "AM01,", "AM02,", "AM04,");

        assertThat(environment.verify().faults())
                .anyMatch(fault -> fault.contains("opendata/vergelijking.csv, rij 2: AM01, vergelijkbaar_")
                        && fault.contains("in de database AM02"));
    }

    @Test
    void aPlaceInTheFieldThatWasChangedInTheDatabaseIsNamed() throws Exception {
        JdbcClient owner = JdbcClient.create(environment.database().owner());
        owner.sql("alter table release.region_peer disable trigger user").update();
        String change =
                "update release.region_peer set peer_code = :to where peer_code = :from and region_code = 'AM01'";
        owner.sql(change).param("from", "AM02").param("to", "AM99").update();
        try {
            assertThat(environment.verify().faults())
                    .anyMatch(fault -> fault.contains("AM01, vergelijkbaar_1 is AM02, in de database AM99"));
        } finally {
            owner.sql(change).param("from", "AM99").param("to", "AM02").update();
        }
    }

    @Test
    void whatACorrectionSaysWasBeforeIsHeldAgainstTheDatabase() throws Exception {
        replace("opendata/correcties.csv", ",240,251,11,", ",240,251,11,", ",239,251,12,");

        assertThat(environment.verify().faults())
                .anyMatch(fault -> fault.contains("opendata/correcties.csv, rij ")
                        && fault.contains("AM01 werkzame_personen totaal totaal, oud is 239, in de database 240"));
    }

    @Test
    void aCorrectionThatIsLeftOutIsNamed() throws Exception {
        Path file = release.resolve("opendata/correcties.csv");
        List<String> lines = Files.readAllLines(file);
        Files.write(
                file,
                lines.stream()
                        .filter(line -> !line.contains(",werkzame_personen,"))
                        .toList());

        assertThat(environment.verify().faults())
                .anyMatch(fault -> fault.contains("AM01 werkzame_personen totaal totaal ontbreekt"));
    }

    @Test
    void aLineOfTheManifestThatWasChangedIsNamed() throws Exception {
        replace("release.json", "\"versie\" : 2", "\"versie\" : 2", "\"versie\" : 3");

        assertThat(environment.verify().faults())
                .singleElement()
                .asString()
                .contains("release.json: is not as it was sealed, from line 3 on: \"versie\" : 3, was \"versie\" : 2");
    }

    @Test
    void filesOfAQuarterOfWhichNothingIsPublishedAreNamed() throws Exception {
        Path stray = Files.createDirectories(environment.published().resolve("2024-Q4"));
        try {
            assertThat(environment.verify().faults())
                    .singleElement()
                    .asString()
                    .endsWith("2024-Q4: nothing of this quarter is published");
        } finally {
            Files.delete(stray);
        }
    }

    /** Replaces text in the first line that contains the mark. */
    private static void replace(String file, String mark, String from, String to) throws Exception {
        Path path = release.resolve(file);
        String text = Files.readString(path);
        int line = text.indexOf(mark);
        assertThat(line).as(mark).isNotNegative();
        int at = text.indexOf(from, text.lastIndexOf('\n', line) + 1);
        assertThat(at).as(from).isNotNegative();
        Files.writeString(path, text.substring(0, at) + to + text.substring(at + from.length()));
    }
}
