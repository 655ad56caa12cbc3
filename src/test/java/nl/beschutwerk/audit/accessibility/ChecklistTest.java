package nl.beschutwerk.audit.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ChecklistTest {

    @Test
    void whatIsNotTakenOverIsDocumentedWithItsReason() throws IOException {
        String page = Files.readString(Path.of("docs", "toegankelijkheid.md"));

        assertThat(Checklist.REJECTED)
                .allSatisfy(point -> assertThat(page)
                        .contains("| " + point.requirement() + " | " + (point.essential() ? "ja" : "nee") + " | "
                                + point.reason() + " |"));
    }

    @Test
    void noCodeIsGivenTwice() {
        assertThat(Checklist.POINTS).extracting(Point::code).doesNotHaveDuplicates();
    }
}
