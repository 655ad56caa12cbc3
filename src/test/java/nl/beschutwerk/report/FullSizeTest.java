package nl.beschutwerk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import nl.beschutwerk.audit.Audits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullSizeTest {

    @TempDir
    Path folder;

    @Test
    void aReleaseOfThirtySixWorkbooksIsWrittenAndPassesTheAudit() throws IOException {
        String at = System.getProperty("look");
        Path to = at == null ? folder : Path.of(at);
        ReleaseContent content = FullSizeExample.release();
        Instant t0 = Instant.now();
        Reports.write(content, to);
        Instant t1 = Instant.now();
        assertThat(Audits.examine(to).failures()).isEmpty();
        Instant t2 = Instant.now();
        System.out.println(content.figures().stream().count() + " figures; reports " + Duration.between(t0, t1)
                + " audit " + Duration.between(t1, t2));
    }
}
