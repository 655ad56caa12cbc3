package nl.beschutwerk.audit.consistency;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.beschutwerk.audit.consistency.CellClaims.Place;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import org.apache.commons.csv.CSVRecord;

/**
 * Checks the sheet of data of a book: it has every row of {@code cijfers.csv} on its area, and on each part of it as a whole, in
 * the same order and with the same columns, and no other row. The parts of a region are its municipalities at the reference date,
 * whether another sheet shows them or not. Each row says itself which figure it shows, so that the ledger does not.
 */
final class DataProof {

    static final String SHEET = "Gegevens";

    private static final String AMOUNT = "waarde";

    private final ReadSheet sheet;
    private final List<CSVRecord> expected;
    private final int lastRow;
    private final Map<Place, String> problems = new LinkedHashMap<>();
    private int amounts;

    private DataProof(ReadSheet sheet, List<CSVRecord> expected) {
        this.sheet = sheet;
        this.expected = expected;
        this.lastRow = lastRow(sheet);
    }

    /**
     * Checks a sheet.
     *
     * @param area that the name of the file says the book is about
     */
    static DataProof of(ReadSheet sheet, BookArea area, OpenData openData) {
        Set<String> parts = Set.copyOf(openData.composition().municipalities().getOrDefault(area.code(), List.of()));
        DataProof proof = new DataProof(
                sheet,
                openData.figures().stream()
                        .filter(row -> {
                            AreaLevel level = AreaLevel.ofCode(row.get("gebiedsniveau"));
                            String code = row.get("gebiedscode");
                            return area.isCountry()
                                    ? level == AreaLevel.LAND
                                            || (level == AreaLevel.ARBEIDSMARKTREGIO && isOfWhole(row))
                                    : (level == AreaLevel.ARBEIDSMARKTREGIO && code.equals(area.code()))
                                            || (level == AreaLevel.GEMEENTE && parts.contains(code) && isOfWhole(row));
                        })
                        .toList());
        proof.check();
        return proof;
    }

    /** What is wrong, in Dutch, by cell. */
    Map<Place, String> problems() {
        return problems;
    }

    /** How many amounts were checked. */
    int amounts() {
        return amounts;
    }

    private static boolean isOfWhole(CSVRecord row) {
        return row.get("uitsplitsing").equals(Breakdown.TOTAAL.code());
    }

    private static int lastRow(ReadSheet sheet) {
        return sheet.cells().stream().mapToInt(ReadCell::row).max().orElse(0);
    }

    private void check() {
        if (expected.isEmpty() || lastRow != expected.size()) {
            note(0, 0, "er zijn " + lastRow + " rijen, en in cijfers.csv " + expected.size());
            return;
        }
        List<String> header = expected.get(0).getParser().getHeaderNames();
        sheet.cells().stream()
                .filter(cell -> cell.column() >= header.size())
                .forEach(cell ->
                        note(cell.row(), cell.column(), "hoort er niet, want cijfers.csv heeft die kolom niet"));
        for (int column = 0; column < header.size(); column++) {
            if (!sheet.text(0, column).equals(header.get(column))) {
                note(0, column, "is niet de kolom " + header.get(column) + " van cijfers.csv");
            }
            for (int row = 1; row <= expected.size(); row++) {
                check(row, column, header.get(column), expected.get(row - 1).get(column));
            }
        }
    }

    private void check(int row, int column, String header, String field) {
        Optional<ReadCell> cell = sheet.cell(row, column);
        boolean number = header.equals(AMOUNT) && !field.isEmpty();
        boolean same = number
                ? cell.filter(read -> shows(read, new BigDecimal(field))).isPresent()
                : cell.isEmpty()
                        ? field.isEmpty()
                        : cell.get().type() == ReadCell.Type.TEXT
                                && cell.get().text().equals(field);
        amounts += number ? 1 : 0;
        if (!same) {
            note(row, column, "hoort " + AsPublished.shown(field) + " te zijn, zoals in cijfers.csv");
        }
    }

    /** Whether a cell holds exactly this amount, and shows all its decimals. */
    private static boolean shows(ReadCell cell, BigDecimal amount) {
        int decimals = Math.max(0, amount.scale());
        return cell.number().filter(number -> number.compareTo(amount) == 0).isPresent()
                && cell.form()
                        .filter(form -> form.decimals() == decimals && !form.percentage())
                        .isPresent();
    }

    private void note(int row, int column, String problem) {
        problems.put(new Place(SHEET, ReadCell.address(row, column)), problem);
    }
}
