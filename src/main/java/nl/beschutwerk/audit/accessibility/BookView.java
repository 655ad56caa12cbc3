package nl.beschutwerk.audit.accessibility;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A spreadsheet as the checks look at it, whatever its format: so every format is held to the same.
 *
 * @param title of the document; empty where there is none
 * @param language of the document, for example {@code nl-NL}
 * @param opensOnFirstSheet whether the first sheet is what a reader sees first
 */
record BookView(String title, String language, boolean opensOnFirstSheet, List<SheetView> sheets) {

    BookView {
        sheets = List.copyOf(sheets);
    }

    /** Looks at every sheet in turn; the check adds what it finds, and the sheet's name is put before it. */
    List<String> each(BiConsumer<SheetView, Consumer<String>> check) {
        List<String> problems = new ArrayList<>();
        sheets.forEach(sheet -> check.accept(sheet, problem -> problems.add(sheet.name() + ": " + problem)));
        return problems;
    }
}
