package nl.beschutwerk.intake.format.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import nl.beschutwerk.intake.format.HeaderSearch;
import nl.beschutwerk.intake.format.HiddenTimes;

/** Looks for the names of columns in the first sheets of a workbook, the first rows of each. */
public final class SheetSearch {

    private SheetSearch() {}

    /** As {@link HeaderSearch#find}, of a workbook whose first sheet can be read. */
    public static Optional<String> find(Path file, Set<String> names) throws IOException {
        try (Parts parts = Parts.open(file)) {
            WorkbookMap map = WorkbookMap.of(parts);
            CellText text = WorkbookRows.text(parts, map, new HiddenTimes());
            List<String> sheets = map.sheets();
            for (int i = 0; i < sheets.size(); i++) {
                OptionalLong row =
                        sheets.get(i).isEmpty() ? OptionalLong.empty() : row(parts, sheets.get(i), text, names);
                if (row.isPresent()) {
                    return i == 0 ? above(row.getAsLong()) : Optional.of(onSheet(i + 1, row.getAsLong()));
                }
            }
            return Optional.empty();
        }
    }

    private static Optional<String> above(long row) {
        return row == 1 ? Optional.empty() : Optional.of(HeaderSearch.above(row));
    }

    /** Which sheet by its place: its name may be anything. */
    private static String onSheet(int sheet, long row) {
        return "De gegevens staan op werkblad " + sheet
                + ", maar wij lezen alleen het eerste werkblad. Zet het werkblad met de "
                + "gegevens vooraan"
                + (row == 1 ? "" : ", haal de rijen boven de kolomnamen weg (die staan nu in rij " + row + ")")
                + " en lever de werkmap opnieuw aan.";
    }

    private static OptionalLong row(Parts parts, String sheet, CellText text, Set<String> names) throws IOException {
        try (SheetRows rows = SheetRows.open(parts.require(sheet), text)) {
            Optional<SheetRows.SheetRow> row = rows.next();
            while (row.isPresent() && row.get().number() <= HeaderSearch.ROWS) {
                if (HeaderSearch.holds(row.get().cells(), names)) {
                    return OptionalLong.of(row.get().number());
                }
                row = rows.next();
            }
        }
        return OptionalLong.empty();
    }
}
