package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.operate.watch.WatchedPlaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which places are watched after a command. */
class PlacesInForceTest {

    @TempDir
    Path home;

    private final Map<String, String> environment = new HashMap<>();

    @Test
    void whereNothingIsSetTheyAreTheUsualOnes() {
        ProjectPaths places = new ProjectPaths(home);

        assertThat(after("status"))
                .isEqualTo(new WatchedPlaces(
                        home.resolve("output"),
                        places.reference(),
                        places.notifications(),
                        home.resolve("inbox"),
                        home.resolve("published")));
    }

    @Test
    void whatIsSetForTheCommandThatWorksThereHoldsAfterAnyOther() throws IOException {
        Files.createDirectory(home.resolve("jobs"));
        Files.writeString(
                home.resolve("jobs/beschutwerk.yaml"),
                "output: uitgaven\nserve:\n  notify: wie.yaml\ninbox:\n  inbox: post\n");
        environment.put("BESCHUTWERK_REFERENCE", "/srv/reference");

        WatchedPlaces places = after("status");

        assertThat(places)
                .isEqualTo(new WatchedPlaces(
                        home.resolve("uitgaven"),
                        Path.of("/srv/reference"),
                        home.resolve("wie.yaml"),
                        home.resolve("post"),
                        home.resolve("uitgaven/published")));
        assertThat(after("status", "--output", "/tmp/once")).as("for once").isEqualTo(places);
    }

    @Test
    void whatIsGivenHoldsForItsCommand() {
        environment.put("BESCHUTWERK_REFERENCE", "/srv/reference");

        assertThat(after("due", "--reference", "/given").reference()).isEqualTo(Path.of("/given"));
        assertThat(after("inbox", "--inbox", "/post").inbox()).isEqualTo(Path.of("/post"));
        assertThat(after("notify", "--settings", "/who.yaml").notifications()).isEqualTo(Path.of("/who.yaml"));
    }

    private WatchedPlaces after(String... command) {
        List<WatchedPlaces> found = new ArrayList<>();
        int code = Beschutwerk.commandLine(environment, new ProjectPaths(home), parsed -> {
                    found.add(PlacesInForce.of(parsed.asCommandLineList().get(1)));
                    return 0;
                })
                .execute(command);
        assertThat(code).isZero();
        return found.get(0);
    }
}
