package nl.beschutwerk.intake.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Makes the page for deliverers that explains every finding, docs/bevindingen.md, from the declarations of the rules. */
class FindingsPageTest {

    private static final Path PAGE = Path.of("docs/bevindingen.md");

    private static final String OPENING = """
            # Bevindingen

            Elke afwijking van de afspraken over een levering is één bevinding in `bevindingen.json`.

            - `weigering`: de hele levering wordt geweigerd. Niets ervan komt in de cijfers.
            - `fout`: de rij telt niet mee. Een rij heeft ten hoogste één fout: de eerste die wordt gevonden.
            - `waarschuwing`: de rij telt mee.

            | code | ernst | wanneer |
            |---|---|---|
            """;

    @Test
    void thePageForDeliverersSaysWhatTheRulesSay() throws IOException {
        String page = page();
        if (!Files.readString(PAGE).equals(page)) {
            Files.writeString(PAGE, page);
            fail(PAGE + " did not say what the rules say. It has been written anew: read it, and commit it.");
        }
    }

    @Test
    void everyRuleIsFound() {
        assertThat(FindingRules.all())
                .hasSizeGreaterThanOrEqualTo(32)
                .hasAtLeastOneElementOfType(MissingFile.class)
                .allSatisfy(rule -> assertThat(rule.meaning()).matches("[A-Z].*[.]"));
    }

    private static String page() {
        StringBuilder page = new StringBuilder(OPENING);
        for (FindingRule rule : FindingRules.all()) {
            page.append("| `")
                    .append(rule.code().code())
                    .append("` | ")
                    .append(rule.code().severity().code())
                    .append(" | ")
                    .append(rule.meaning())
                    .append(" |\n");
        }
        return page.toString();
    }
}
