package nl.beschutwerk.audit.accessibility;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A spreadsheet as the checks see it, independent of its format, so that every format has to meet the same requirements.
 *
 * @param title of the document; empty if it has none
 * @param language of the document, for example {@code nl-NL}
 * @param opensOnFirstSheet whether the document opens on its first sheet
 */
record BookView(String title, String language, boolean opensOnFirstSheet, List<SheetView> sheets) {

    BookView {
        sheets = List.copyOf(sheets);
    }

    /** Runs a check on every sheet in order, and puts the name of the sheet before each problem that the check adds. */
    List<String> each(BiConsumer<SheetView, Consumer<String>> check) {
        List<String> problems = new ArrayList<>();
        sheets.forEach(sheet -> check.accept(sheet, problem -> problems.add(sheet.name() + ": " + problem)));
        return problems;
    }
}
