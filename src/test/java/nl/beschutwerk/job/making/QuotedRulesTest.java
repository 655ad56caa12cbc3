package nl.beschutwerk.job.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Indicator;
import org.junit.jupiter.api.Test;

/** Checks that the cases and docs/definitions.md match. */
class QuotedRulesTest {

    private static final Path PAGE = Path.of("docs/definitions.md");
    private static final String FIRST_SECTION = "\n## Persons\n";
    private static final String AFTER_LAST_SECTION = "\n## Showing\n";

    @Test
    void everyCaseQuotesTheDefinitionsToTheLetter() throws IOException {
        String page = plain(Files.readString(PAGE));
        assertThat(cases())
                .extracting(DefinitionCase::rule)
                .filteredOn(rule -> !occurs(rule, page))
                .as("rules that are not in %s", PAGE)
                .isEmpty();
    }

    private static boolean occurs(String rule, String page) {
        int from = 0;
        for (String fragment : fragments(rule)) {
            int found = page.indexOf(fragment, from);
            if (found < 0) {
                return false;
            }
            from = found + fragment.length();
        }
        return true;
    }

    /**
     * In the chapters from persons to comparisons, a rule begins with a bold term, or is a row of a table: an indicator, a
     * breakdown.
     */
    @Test
    void everyRuleOfTheDefinitionsHasACase() throws IOException {
        String page = Files.readString(PAGE);
        String sections = page.substring(page.indexOf(FIRST_SECTION), page.indexOf(AFTER_LAST_SECTION));
        List<String> quoted = cases().stream()
                .flatMap(one -> fragments(one.rule()).stream())
                .filter(QuotedRulesTest::isMoreThanAName)
                .toList();
        assertThat(rules(sections))
                .anyMatch(rule -> rule.startsWith("|"))
                .allSatisfy(rule -> assertThat(quoted).as(rule).anyMatch(plain(rule)::contains));
    }

    /** The name of an indicator alone occurs in many rules about other indicators. */
    private static boolean isMoreThanAName(String fragment) {
        return fragment.contains(" ");
    }

    @Test
    void everyIndicatorIsExpectedBySomeCaseWithAValue() throws IOException {
        assertThat(cases().stream()
                        .flatMap(one -> one.expect().values().stream())
                        .map(Map::entrySet)
                        .flatMap(cells -> cells.stream()
                                .filter(cell ->
                                        Character.isDigit(cell.getValue().charAt(0))))
                        .map(Map.Entry::getKey))
                .contains(Arrays.stream(Indicator.values()).map(Indicator::code).toArray(String[]::new));
    }

    private static List<String> rules(String sections) {
        return sections.lines()
                .filter(line -> line.startsWith("- **") || line.startsWith("**") || line.startsWith("| `"))
                .toList();
    }

    private static List<DefinitionCase> cases() throws IOException {
        return DefinitionTheme.all().stream()
                .flatMap(theme -> theme.cases().stream())
                .toList();
    }

    private static List<String> fragments(String rule) {
        return Stream.of(rule.split("\\[\\.\\.\\.]", -1))
                .map(QuotedRulesTest::plain)
                .filter(fragment -> !fragment.isEmpty())
                .toList();
    }

    /** The text without markup, and with single spaces. */
    private static String plain(String markdown) {
        return markdown.replaceAll("[`*]", "").replaceAll("\\s+", " ").strip();
    }
}
