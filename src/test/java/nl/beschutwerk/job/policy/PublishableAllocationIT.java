package nl.beschutwerk.job.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.SealedFiles;
import nl.beschutwerk.job.SmallReference;
import nl.beschutwerk.job.UseCases;
import nl.beschutwerk.job.policy.AllocateRun.AllocateRequest;
import nl.beschutwerk.policy.scenario.ScenarioFile;
import nl.beschutwerk.reference.ReferenceData;
import nl.beschutwerk.reference.ReferenceDataReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made to be published says no more than what was published: hidden counts change nothing in it. */
class PublishableAllocationIT {

    private static final Quarter NOW = Quarter.parse("2024-Q4");
    private static final Map<String, String> INDICATORS = Map.of(
            "gerealiseerd", "banen_31", "geldige_indicaties", "geldige_indicaties", "niet_werkend", "niet_werkend");
    private static final String SCENARIO = """
            naam: proef
            titel: Proef
            jaar: 2024
            landelijk_aantal: 5000
            nu: realisatie
            varianten:
              - naam: historisch
                soort: historisch
              - naam: behoefte
                soort: behoefte
            """;

    @TempDir
    Path folder;

    /**
     * What a world publishes and what is made of it.
     *
     * @param published the rows of {@code cijfers.csv}
     * @param publishable the rows of {@code verdeling.csv}
     * @param confidential the same, made without regard to what is hidden
     */
    private record World(List<String> published, List<String> publishable, List<String> confidential) {}

    /** Two municipalities have five working persons together. */
    private static String[] rows(Quarter quarter, int stadskanaal) {
        ReferenceData reference = ReferenceDataReader.read(SmallReference.folder());
        List<String> rows = new ArrayList<>();
        for (Area area : reference.areas(AreaLevel.GEMEENTE, quarter.referenceDate())) {
            rows.add("gemeente," + area.code() + ",totaal,"
                    + switch (area.code()) {
                        case "0037" -> "17," + stadskanaal + ",";
                        case "0047" -> "17," + (5 - stadskanaal) + ",";
                        default -> "100,60,";
                    });
        }
        return rows.toArray(String[]::new);
    }

    private World world(String name, int stadskanaal) throws Exception {
        Path own = Files.createDirectories(folder.resolve(name));
        try (OperatorEnvironment environment = OperatorEnvironment.in(own)) {
            Deliveries deliveries = new Deliveries(environment.deliveries());
            for (String quarter : List.of("2022-Q4", "2024-Q4")) {
                deliveries.put(quarter, rows(Quarter.parse(quarter), stadskanaal));
            }
            environment.run(environment.all());
            for (String quarter : List.of("2022-Q4", "2024-Q4")) {
                environment.publishing("een ander").approve(Quarter.parse(quarter), null, null, true);
            }
            try (UseCases useCases =
                    UseCases.open(environment.database().address(), own.resolve("var"), AllocateRun.class)) {
                AllocateRun run = useCases.get(AllocateRun.class);
                return new World(
                        SealedFiles.figures(environment.release("2024-Q4")),
                        allocate(run, own, true),
                        allocate(run, own, false));
            }
        }
    }

    private static List<String> allocate(AllocateRun run, Path own, boolean publishable) throws IOException {
        Path file = Files.writeString(own.resolve("scenario.yaml"), SCENARIO);
        Path made = run.run(new AllocateRequest(
                        ScenarioFile.read(file),
                        file,
                        NOW,
                        publishable,
                        SmallReference.folder(),
                        own.resolve("scenarios")))
                .folder();
        return Files.readAllLines(made.resolve("verdeling.csv"));
    }

    @Test
    void hiddenCountsChangeNothing() throws Exception {
        World one = world("een", 3);
        World other = world("twee", 2);

        assertThat(other.published()).isEqualTo(one.published());
        assertThat(other.publishable()).isEqualTo(one.publishable());
        // The worlds do differ, and what is confidential shows it.
        assertThat(other.confidential()).isNotEqualTo(one.confidential());
        requireAsPublished(one);
    }

    /** Every measure is as published: the same number, or hidden where that is hidden. */
    private static void requireAsPublished(World world) {
        Map<String, String> published = new TreeMap<>();
        for (String row : world.published()) {
            String[] of = row.split(",", -1);
            if (of.length > 8 && of[6].equals("totaal") && of[7].equals("totaal")) {
                published.put(of[3] + " " + of[5], of[11].equals("C") ? "geheim" : of[8]);
            }
        }
        int hidden = 0;
        int compared = 0;
        for (String row : world.publishable()) {
            String[] of = row.split(",", -1);
            if (INDICATORS.containsKey(of[7])) {
                String told = of[10].isEmpty() ? of[8] : of[10];
                assertThat(told).as(row).isEqualTo(published.get(of[4] + " " + INDICATORS.get(of[7])));
                compared++;
                hidden += told.equals("geheim") ? 1 : 0;
            }
        }
        assertThat(compared).isGreaterThan(100);
        assertThat(hidden).isGreaterThanOrEqualTo(4);
    }
}
