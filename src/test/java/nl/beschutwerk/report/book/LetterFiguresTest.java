package nl.beschutwerk.report.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.table.Note;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Table;
import org.junit.jupiter.api.Test;

/** The columns of the table of a letter. */
class LetterFiguresTest {

    private static final ReleaseContent CONTENT = ReleaseExamples.published("2024-Q4");

    @Test
    void whatIsKnownOfAYearAgoHasAColumnOfChanges() {
        assertThat(headers(CONTENT, new Notes()))
                .containsExactly("Kerncijfer", "31 december 2024", "Verandering sinds 31 december 2023", "Noten");
    }

    @Test
    void withoutAYearAgoThereIsNoColumnOfChangesAndNoNoteOnIt() {
        Notes notes = new Notes();
        assertThat(headers(ReleaseExamples.content(CONTENT.figures(), new TreeMap<>()), notes))
                .containsExactly("Kerncijfer", "31 december 2024", "Noten");
        assertThat(notes.all()).extracting(Note::name).doesNotContain("niet geleverd");
    }

    private static List<String> headers(ReleaseContent content, Notes notes) {
        return LetterFigures.of(content, Area.NEDERLAND, notes).columns().stream()
                .map(Table.Column::header)
                .toList();
    }
}
