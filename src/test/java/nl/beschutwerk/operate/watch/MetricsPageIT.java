package nl.beschutwerk.operate.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.operate.web.WebAnswer;
import nl.beschutwerk.release.ReleaseStates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class MetricsPageIT {

    @TempDir
    Path folder;

    @Test
    void whoeverAsksAtTheSameTimeSeesOneMoment() throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            MetricsPage page = page(database.operator());
            List<FutureTask<WebAnswer>> scrapes = new ArrayList<>();
            for (int scrape = 0; scrape < 8; scrape++) {
                FutureTask<WebAnswer> task = new FutureTask<>(page::answer);
                new Thread(task).start();
                scrapes.add(task);
            }
            for (FutureTask<WebAnswer> scrape : scrapes) {
                assertThat(scrape.get().status()).isEqualTo(200);
                assertThat(Exposition.of(scrape.get().content()).series())
                        .containsEntry("beschutwerk_state_up", 1.0)
                        .containsEntry("beschutwerk_health{check=\"database\"}", 1.0)
                        .containsEntry("beschutwerk_releases{state=\"draft\"}", 0.0)
                        .containsKey("beschutwerk_disk_free_bytes{folder=\"output\"}");
            }
        }
    }

    @Test
    void withoutTheDatabaseTheRestIsShown() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        MetricsPage page = page(database.operator());
        assertThat(Exposition.of(page.answer().content()).names()).contains("beschutwerk_releases");
        database.close();

        WebAnswer answer = page.answer();

        assertThat(answer.status()).isEqualTo(200);
        Exposition shown = Exposition.of(answer.content());
        assertThat(shown.series())
                .containsEntry("beschutwerk_state_up", 0.0)
                .containsEntry("beschutwerk_health{check=\"database\"}", 0.0)
                .containsEntry("beschutwerk_health{check=\"disk\"}", 1.0);
        assertThat(shown.names()).as("what nobody knows now").doesNotContain("beschutwerk_releases");
    }

    private MetricsPage page(DataSource dataSource) {
        Map<String, Path> folders = Map.of("output", folder);
        return new MetricsPage(
                Meters.of(Optional.empty()),
                new Health(dataSource, folders, Optional.empty()),
                new StateReader(dataSource, new ReleaseStates(JdbcClient.create(dataSource)), Clock.systemUTC()),
                new Watched(Path.of("data", "reference"), List.of(), folders));
    }
}
