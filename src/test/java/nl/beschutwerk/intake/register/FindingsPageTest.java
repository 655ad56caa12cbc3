package nl.beschutwerk.intake.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.rule.FindingRule;
import org.junit.jupiter.api.Test;

class FindingsPageTest {

    @Test
    void everyCodeHasOneRuleInTheOrderOfTheContract() {
        assertThat(FindingRules.ALL).extracting(FindingRule::code).isEqualTo(List.of(FindingCode.values()));
    }

    @Test
    void thePageForDeliverersSaysWhatTheRulesSay() throws IOException {
        Path current = Files.writeString(Path.of("target/bevindingen.md"), FindingsPage.markdown());
        assertThat(Path.of("docs/bevindingen.md"))
                .as("copy %s to docs/bevindingen.md", current)
                .hasSameTextualContentAs(current);
    }
}
