package nl.beschutwerk.sample;

import static nl.beschutwerk.sample.SampleDelivery.CONTENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.reference.ReferenceData;
import nl.beschutwerk.reference.ReferenceDataReader;
import nl.beschutwerk.sample.Sample.SampleRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The synthetic deliveries and reference data that are shipped with the product. */
class SyntheticWorldTest {

    private static final Path WORLD = Path.of("data/synthetic");
    private static final Path REFERENCE = WORLD.resolve("reference");
    private static final String CHECKSUM = "\"sha256\": \"[0-9a-f]{64}\"";

    @TempDir
    Path folder;

    /** Compares the decompressed contents, because compressed bytes depend on the Java platform and contents do not. */
    @ParameterizedTest
    @ValueSource(strings = {"2023-Q4", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"})
    void itsDeliveriesAreWhatTheCommandInItsReadmeWrites(String quarter) throws IOException {
        Path kept = WORLD.resolve(quarter);
        Path made = folder.resolve(quarter);
        SampleDelivery.write(new SampleRequest(Quarter.parse(quarter), 17_000, 2025, false, false, REFERENCE, made));

        for (String content : CONTENTS) {
            assertThat(SampleDelivery.lines(kept, content).equals(SampleDelivery.lines(made, content)))
                    .as(content)
                    .isTrue();
            assertThat(Files.readString(kept.resolve("levering.json")))
                    .contains(Sha256.ofFile(kept.resolve(content + ".csv.gz")).hex());
        }
        assertThat(Files.readString(kept.resolve("levering.json")).replaceAll(CHECKSUM, ""))
                .isEqualTo(Files.readString(made.resolve("levering.json")).replaceAll(CHECKSUM, ""));
    }

    @Test
    void itIsSmallEnoughToBeBroughtAlong() throws IOException {
        try (Stream<Path> files = Files.walk(WORLD)) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(12_000_000);
        }
    }

    @Test
    void itsTargetsAreInventedAndEveryAreaHasOne() throws IOException {
        assertThat(Files.readAllLines(REFERENCE.resolve("targets.csv")))
                .filteredOn(line -> !line.startsWith("jaar"))
                .allSatisfy(line -> assertThat(line).endsWith(",\"verzonnen, synthetische wereld\""));

        ReferenceData reference = ReferenceDataReader.read(REFERENCE);
        for (Quarter quarter : new Quarter[] {new Quarter(2023, 4), new Quarter(2024, 4)}) {
            for (AreaLevel level : AreaLevel.values()) {
                for (Area area : reference.areas(level, quarter.referenceDate())) {
                    assertThat(reference.targets().targetPath(area, quarter))
                            .as(area.code())
                            .isPresent();
                }
            }
        }
    }

    @Test
    void itsTotalsAreUnlikeThePublishedOnes() throws IOException {
        String published = Files.readString(Path.of("data/deliveries/published-national.csv"));
        try (Stream<Path> quarters = Files.list(WORLD)) {
            for (Path manifest : quarters.map(quarter -> quarter.resolve("levering.json"))
                    .filter(Files::exists)
                    .toList()) {
                String totals = Files.readString(manifest).replaceAll("(?s).*controletotalen", "");
                assertThat(totals.replaceAll("[^0-9]+", " ").strip().split(" "))
                        .hasSize(2)
                        .allSatisfy(total -> assertThat(published).doesNotContain(total));
            }
        }
    }
}
