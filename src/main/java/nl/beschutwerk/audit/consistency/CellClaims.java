package nl.beschutwerk.audit.consistency;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/** The claims of the ledger about the cells of the workbooks. */
public final class CellClaims {

    /** A cell or chart of a workbook. */
    record Place(String sheet, String address) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return sheet.equals(other.sheet) ? address.compareTo(other.address) : sheet.compareTo(other.sheet);
        }

        @Override
        public String toString() {
            return sheet + "!" + address;
        }
    }

    /** The kind of content that the ledger claims for a cell. */
    enum Kind {
        FIGURE,
        STANDING,
        /** A share of two figures. */
        SHARE,
        /** What makes the flows of a period tie with a change. */
        BALANCE,
        /** The figure before its correction. */
        BEFORE,
        /** The difference that a correction made. */
        DIFFERENCE,
        QUOTED,
        /** Words that stand elsewhere in the release too. */
        QUOTATION,
        DATE
    }

    /**
     * One claim about the content of a cell.
     *
     * @param shown for a quoted number, a date or a quotation: its text according to the ledger
     */
    record Claim(Kind kind, Subject subject, String shown) {}

    private final Map<String, Map<Place, List<Claim>>> byFile = new TreeMap<>();

    private CellClaims() {}

    /**
     * Reads the ledger.
     *
     * @throws IOException when it is missing or cannot be read
     */
    public static CellClaims read(Path ledger) throws IOException {
        CellClaims claims = new CellClaims();
        for (CSVRecord row : CsvFile.read(ledger)) {
            claims.byFile
                    .computeIfAbsent(row.get("bestand"), file -> new TreeMap<>())
                    .computeIfAbsent(new Place(row.get("werkblad"), row.get("cel")), place -> new ArrayList<>())
                    .add(new Claim(kind(row.get("soort")), Subject.of(row), row.get("getoond")));
        }
        return claims;
    }

    /** The workbooks that the ledger describes. */
    public Set<String> files() {
        return byFile.keySet();
    }

    /** The claims about the cells of one workbook. */
    Map<Place, List<Claim>> of(String file) {
        return byFile.getOrDefault(file, Map.of());
    }

    private static Kind kind(String code) {
        return switch (code) {
            case "cijfer", "verandering" -> Kind.FIGURE;
            case "vergelijking" -> Kind.STANDING;
            case "aandeel" -> Kind.SHARE;
            case "sluitpost" -> Kind.BALANCE;
            case "cijfer-in-zin", "verandering-in-zin", "vergelijking-in-zin" -> Kind.QUOTED;
            case "correctie-oud" -> Kind.BEFORE;
            case "correctie-verschil" -> Kind.DIFFERENCE;
            case "citaat" -> Kind.QUOTATION;
            case "datum" -> Kind.DATE;
            default -> throw new IllegalArgumentException("The ledger of cells knows no " + code);
        };
    }
}
