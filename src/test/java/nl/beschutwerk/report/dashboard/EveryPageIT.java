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
 * page in each scheme is in DashboardIT. With {@code -Dpages=all} every page is looked at in each scheme.
 */
@Tag("slow")
class EveryPageIT {

    private static final List<Integer> WIDTHS = List.of(320, 768, 1280);

    @Test
    void axeFindsNothingOnAnyPage(@TempDir Path folder) throws IOException {
        try (TestBrowser browser = TestBrowser.start()) {
            List<Path> files = new DashboardReport().write(FullSizeExample.release(), folder);
            List<String> found = new ArrayList<>();
            int turn = 0;
            for (Path file : files) {
                if (file.toString().endsWith(".html")) {
                    for (Scheme scheme : schemes(turn)) {
                        int width = WIDTHS.get((turn / WIDTHS.size() + scheme.ordinal()) % WIDTHS.size());
                        found.addAll(browser.violations(folder.resolve(file), width, scheme));
                    }
                    turn++;
                }
            }
            assertThat(found).isEmpty();
        }
    }

    private static List<Scheme> schemes(int turn) {
        List<Scheme> all = List.of(Scheme.values());
        return "all".equals(System.getProperty("pages")) ? all : List.of(all.get(turn % all.size()));
    }
}
