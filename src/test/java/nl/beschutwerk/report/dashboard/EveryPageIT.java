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

/** Holds every page against the rules of axe: a page in each scheme of colours, and the schemes in turn at each width. */
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
                    for (Scheme scheme : Scheme.values()) {
                        int width = WIDTHS.get(turn++ % WIDTHS.size());
                        found.addAll(browser.violations(folder.resolve(file), width, scheme));
                    }
                    // The next page has each scheme at another width.
                    turn++;
                }
            }
            assertThat(found).isEmpty();
        }
    }
}
