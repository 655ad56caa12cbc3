package nl.beschutwerk.report.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.report.FullSizeExample;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.table.Book;
import org.junit.jupiter.api.Test;

/** The explanations: which terms there are, in which order, and which of them a letter has. */
class TermsTest {

    private static final ReleaseContent CONTENT = FullSizeExample.release();

    /** Words in rows, headers and sentences that not every reader knows. */
    @Test
    void theTermsOfTheSheetsAreExplained() {
        assertThat(Terms.of(ReleaseExamples.method()))
                .extracting(Explanation::subject)
                .doesNotHaveDuplicates()
                .contains(
                        "Beschut werk",
                        "Participatiewet",
                        "Wajong",
                        "WIA",
                        "WW",
                        "Uitkering of regeling",
                        "Arbeidsmarktregio",
                        "Peildatum",
                        "In een jaar",
                        "Aanvraag",
                        "Beschut dienstverband",
                        "Vorm van werk",
                        "Mediaan");
    }

    /** Otherwise whoever looks for the signs finds half of them. */
    @Test
    void explanationsOfOneKindStandTogether() {
        List<String> kinds = Explanations.of(CONTENT, Area.NEDERLAND).stream()
                .map(Explanation::kind)
                .toList();
        long begins = 1;
        for (int i = 1; i < kinds.size(); i++) {
            begins += kinds.get(i).equals(kinds.get(i - 1)) ? 0 : 1;
        }
        assertThat(begins).isEqualTo(kinds.stream().distinct().count());
    }

    /** A letter does not show attainment in persons, so it does not explain it either. */
    @Test
    void aLetterExplainsOnlyWhatItShows() {
        List<Book> letters = Letters.of(CONTENT);
        assertThat(letters)
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.sheets().get(0).texts())
                        .extracting(text -> text.paragraph().text())
                        .anyMatch(text -> text.startsWith("Realisatie: "))
                        .noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("in personen")));
    }
}
