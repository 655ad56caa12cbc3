package nl.beschutwerk.report.scenario;

import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.report.book.Legend;
import nl.beschutwerk.report.table.Book;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Sheet;

/** The workbook of a scenario. */
public final class ScenarioBook {

    private ScenarioBook() {}

    /** Makes the sheets, in the order in which they are read. */
    public static Book of(ScenarioContent content) {
        Notes notes = new Notes();
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(VariantsPage.of(content, notes));
        sheets.add(DifferencesPage.of(content, notes));
        sheets.add(MunicipalityPlacesPage.of(content, notes));
        PathPages.of(content, notes).forEach(sheets::add);
        sheets.add(GroupsPage.ofRegions(content, notes));
        if (!content.scenario().sizes().isEmpty()) {
            sheets.add(GroupsPage.ofSizes(content, notes));
        }
        sheets.add(ExplanationPage.of(content, notes, List.copyOf(sheets)));
        return new Book(
                "verdeling",
                content.marked(content.scenario().title()),
                content.quarter(),
                sheets.stream().map(Legend::above).toList(),
                content.mark());
    }
}
