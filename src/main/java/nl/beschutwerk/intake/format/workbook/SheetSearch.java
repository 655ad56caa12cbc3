package nl.beschutwerk.intake.format.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import nl.beschutwerk.intake.format.HiddenTimes;

/** Searches a row in the first rows of the first sheets of a workbook. */
public final class SheetSearch {

    private SheetSearch() {}

    /**
     * The location of a row.
     *
     * @param sheet its position among the visible sheets of the workbook, from 1
     * @param row its number as shown by a spreadsheet
     */
    public record Found(int sheet, long row) {}

    /**
     * Returns the location of the first row, sheet by sheet, that satisfies the condition; empty if there is none.
     *
     * @param wanted the condition on the texts of the cells of a row
     * @param rows number of the last row of each sheet that is searched
     */
    public static Optional<Found> find(Path file, Predicate<List<String>> wanted, int rows) throws IOException {
        try (Parts parts = Parts.open(file)) {
            WorkbookMap map = WorkbookMap.of(parts);
            CellText text = WorkbookRows.text(parts, map, new HiddenTimes());
            List<String> sheets = map.sheets();
            for (int i = 0; i < sheets.size(); i++) {
                OptionalLong row =
                        sheets.get(i).isEmpty() ? OptionalLong.empty() : row(parts, sheets.get(i), text, wanted, rows);
                if (row.isPresent()) {
                    return Optional.of(new Found(i + 1, row.getAsLong()));
                }
            }
            return Optional.empty();
        }
    }

    private static OptionalLong row(Parts parts, String sheet, CellText text, Predicate<List<String>> wanted, int last)
            throws IOException {
        try (SheetRows rows = SheetRows.open(parts.require(sheet), text)) {
            Optional<SheetRows.SheetRow> row = rows.next();
            while (row.isPresent() && row.get().number() <= last) {
                if (wanted.test(row.get().cells())) {
                    return OptionalLong.of(row.get().number());
                }
                row = rows.next();
            }
        }
        return OptionalLong.empty();
    }
}
