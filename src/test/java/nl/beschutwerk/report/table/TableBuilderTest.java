package nl.beschutwerk.report.table;

import static nl.beschutwerk.report.ReleaseExamples.absent;
import static nl.beschutwerk.report.ReleaseExamples.exact;
import static nl.beschutwerk.report.ReleaseExamples.hidden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.table.Table.Column;
import org.junit.jupiter.api.Test;

class TableBuilderTest {

    private final Notes notes = new Notes();
    private final TableBuilder table =
            new TableBuilder("tabel", notes).column("Eerste", 10).column("Tweede", 10);

    @Test
    void onlyATableToPasteHasNoColumnOfNotesWhereThereAreNone() {
        table.row(List.of(cell(exact("1")), cell(exact("0"))), List.of());

        assertThat(table.build().columns()).extracting(Column::header).containsExactly("Eerste", "Tweede", "Noten");
        assertThat(notesColumn()).containsExactly("geen");
        assertThat(table.buildWithNotesIfAny().columns())
                .extracting(Column::header)
                .containsExactly("Eerste", "Tweede");
        table.row(List.of(cell(exact("1")), cell(hidden())), List.of());
        assertThat(table.buildWithNotesIfAny().columns()).hasSize(3);
    }

    @Test
    void everyRowWithoutANumberNamesItsNoteAndOtherRowsSayThereIsNone() {
        table.row(List.of(cell(exact("1")), cell(exact("2"))), List.of());
        table.row(List.of(cell(absent(AbsenceReason.NIEMAND)), cell(absent(AbsenceReason.NIEMAND))), List.of());

        assertThat(notesColumn()).containsExactly("geen", "niemand");
        assertThat(notes.all())
                .containsExactly(new Note("niemand", "Geen cijfer: er is niemand om dit over te berekenen."));
    }

    @Test
    void aRowNamesItsOwnNotesFirstAndTheColumnsOfEachReason() {
        table.row(
                List.of(cell(absent(AbsenceReason.GEEN_DOELSTELLING)), cell(absent(AbsenceReason.NIEMAND))),
                List.of(new Note("rij", "Over de hele rij."), new Note("rij", "Over de hele rij.")));

        assertThat(notesColumn()).containsExactly("rij; geen doelstelling (kolom Eerste); niemand (kolom Tweede)");
    }

    @Test
    void manyColumnsOfAReasonAreThoseWithoutAnother() {
        Notes all = new Notes();
        TableBuilder wide = new TableBuilder("tabel", all);
        List.of("Een", "Twee", "Drie", "Vier").forEach(header -> wide.column(header, 10));
        Cell target = cell(absent(AbsenceReason.GEEN_DOELSTELLING));
        wide.row(List.of(target, cell(absent(AbsenceReason.NIEMAND)), target, target), List.of());

        assertThat(wide.build().rows().get(0).get(4))
                .isEqualTo(new Cell.Text("geen doelstelling (kolommen zonder andere reden); niemand (kolom Twee)"));
    }

    @Test
    void hiddenAndAbsentAreToldApartByTheirNotes() {
        table.row(List.of(cell(hidden()), cell(absent(AbsenceReason.NIEMAND))), List.of());

        assertThat(notesColumn()).containsExactly("geheim; niemand");
        assertThat(notes.all()).extracting(Note::text).first().asString().startsWith("Geheim betekent: ");
    }

    /** Whatever row or book refers to it first. */
    @Test
    void aNoteKeepsItsNameWhicheverComesFirst() {
        Note one = new Note("een", "Een.");
        Note two = new Note("twee", "Twee.");
        table.row(List.of(cell(exact("1")), cell(exact("1"))), List.of(two, one));
        table.row(List.of(cell(exact("1")), cell(exact("1"))), List.of(one));

        assertThat(notesColumn()).containsExactly("twee; een", "een");
        assertThat(notes.all()).containsExactly(one, two);
    }

    @Test
    void twoNotesOfOneNameAreRefused() {
        List<Cell> cells = List.of(cell(exact("1")), cell(exact("1")));
        table.row(cells, List.of(new Note("een", "Een.")));

        assertThatThrownBy(() -> table.row(cells, List.of(new Note("een", "Iets anders."))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Two notes of one name");
    }

    @Test
    void aRowOfAnotherLengthIsNoRow() {
        table.row(List.of(cell(exact("1"))), List.of());

        assertThatThrownBy(table::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 columns, but a row of 2");
    }

    private List<String> notesColumn() {
        return table.build().rows().stream()
                .map(row -> ((Cell.Text) row.get(2)).text())
                .toList();
    }

    private static Cell cell(FigureValue value) {
        return new Cell.OfFigure(new Figure(
                ReleaseExamples.Q4_2024,
                FigureKey.total(Area.NEDERLAND, Indicator.WERKZAME_PERSONEN),
                "Nederland",
                value));
    }
}
