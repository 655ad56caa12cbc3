package nl.beschutwerk.audit.consistency;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.beschutwerk.audit.consistency.CellClaims.Claim;
import nl.beschutwerk.audit.consistency.CellClaims.Kind;
import nl.beschutwerk.audit.consistency.CellClaims.Place;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import org.apache.commons.csv.CSVRecord;

/**
 * Checks the sheet of data of a book: it has every row of {@code cijfers.csv} on the areas of the book (of the regions in the
 * country's book: on each as a whole), in the same order and with the same columns, and no other row. Each row says itself which figure it shows, so that the ledger does not.
 */
final class DataProof {

    static final String SHEET = "Gegevens";

    private static final String AMOUNT = "waarde";
    private static final String FIRST_SHEET = "Samenvatting";
    private static final String MUNICIPALITIES = "Gemeenten";

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
     * @param claims about the other sheets of the book: they tell which areas it is about
     * @param rows of {@code cijfers.csv}
     */
    static DataProof of(ReadSheet sheet, Map<Place, List<Claim>> claims, List<CSVRecord> rows) {
        Set<String> areas = areas(claims, FIRST_SHEET);
        boolean country = areas.stream().allMatch(area -> area.startsWith(AreaLevel.LAND.code()));
        if (!country) {
            // A region compares itself with the country.
            areas.removeIf(area -> area.startsWith(AreaLevel.LAND.code()));
        }
        areas.addAll(areas(claims, MUNICIPALITIES));
        boolean parted = areas.size() > 1;
        Set<String> there = new TreeSet<>();
        int last = lastRow(sheet);
        for (int row = 1; row <= last; row++) {
            there.add(sheet.text(row, 2) + " " + sheet.text(row, 3));
        }
        DataProof proof = new DataProof(
                sheet,
                rows.stream()
                        .filter(row -> {
                            AreaLevel level = AreaLevel.ofCode(row.get("gebiedsniveau"));
                            String area = area(row);
                            return areas.contains(area)
                                    || (country && level == AreaLevel.ARBEIDSMARKTREGIO && isOfWhole(row))
                                    // A region of which no municipality has anything to show has no sheet of them.
                                    || (!country && !parted && level == AreaLevel.GEMEENTE && there.contains(area));
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

    private static Set<String> areas(Map<Place, List<Claim>> claims, String sheet) {
        Set<String> areas = new TreeSet<>();
        claims.forEach((place, said) -> said.stream()
                .filter(claim -> place.sheet().equals(sheet) && claim.kind() == Kind.FIGURE)
                .map(Claim::subject)
                .filter(subject -> sheet.equals(FIRST_SHEET) || subject.level() == AreaLevel.GEMEENTE)
                .forEach(subject -> areas.add(subject.level().code() + " " + subject.areaCode())));
        return areas;
    }

    private static boolean isOfWhole(CSVRecord row) {
        return row.get("uitsplitsing").equals(Breakdown.TOTAAL.code());
    }

    private static String area(CSVRecord row) {
        return row.get("gebiedsniveau") + " " + row.get("gebiedscode");
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
