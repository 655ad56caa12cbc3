package nl.beschutwerk.audit.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import nl.beschutwerk.audit.consistency.OpenData;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.domain.WorkDone;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** One edit in one page of a release, which is as it was afterwards. */
final class SpoiltPage {

    private final Path release;
    private final OpenData openData;

    SpoiltPage(Path release, OpenData openData) {
        this.release = release;
        this.openData = openData;
    }

    /** Demands that the proof names the page for the edit, in these words. */
    void isFound(String file, Consumer<Document> edit, String said) throws IOException {
        String kept = Files.readString(release.resolve(file));
        Document page = Jsoup.parse(kept);
        page.outputSettings().prettyPrint(false);
        edit.accept(page);
        try {
            Files.writeString(release.resolve(file), page.outerHtml());

            assertThat(DashboardProof.of(release, openData, StopSignal.NEVER, WorkDone.unwatched())
                            .failures())
                    .anySatisfy(failure -> {
                        assertThat(failure.file()).isEqualTo(file);
                        assertThat(failure.message()).contains(said);
                    });
        } finally {
            Files.writeString(release.resolve(file), kept);
        }
    }

    static Element first(Document page, String selector) {
        return page.select(selector).stream().findFirst().orElseThrow();
    }
}
