package nl.beschutwerk.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.report.FullSizeExample;
import nl.beschutwerk.report.dashboard.TestBrowser.Scheme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds every page against the rules of axe. The pages are looked at in turn in each scheme of colours at each width; each kind of
 * page in each scheme is in DashboardIT.
 */
@Tag("slow")
class EveryPageIT {

    private static final List<Integer> WIDTHS = List.of(320, 768, 1280);

    @Test
    void axeFindsNothingOnAnyPage(@TempDir Path folder) throws IOException {
        try (TestBrowser browser = TestBrowser.start()) {
            List<Path> files = new DashboardReport().write(FullSizeExample.release(), folder);
            List<String> found = new ArrayList<>();
            List<Scheme> schemes = List.of(Scheme.values());
            int turn = 0;
            for (Path file : files) {
                if (file.toString().endsWith(".html")) {
                    Scheme scheme = schemes.get(turn % schemes.size());
                    int width = WIDTHS.get(turn / schemes.size() % WIDTHS.size());
                    found.addAll(browser.violations(folder.resolve(file), width, scheme));
                    turn++;
                }
            }
            assertThat(found).isEmpty();
        }
    }
}
