package nl.beschutwerk.audit.consistency;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/** What the ledger beside the workbooks says of their cells. */
public final class CellClaims {

    /** A place in a workbook. */
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

    /** What a cell is said to show. */
    enum Kind {
        FIGURE,
        STANDING,
        /** What a figure was before it was corrected. */
        BEFORE,
        /** How much a correction changed it. */
        DIFFERENCE,
        QUOTED,
        /** Words of somebody else. */
        QUOTATION,
        DATE
    }

    /**
     * One thing that a cell is said to show.
     *
     * @param shown for a quoted number and a date: how the ledger says it reads
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

    /** The workbooks that it speaks of. */
    public Set<String> files() {
        return byFile.keySet();
    }

    /** What it says of the cells of one workbook. */
    Map<Place, List<Claim>> of(String file) {
        return byFile.getOrDefault(file, Map.of());
    }

    private static Kind kind(String code) {
        return switch (code) {
            case "cijfer", "verandering" -> Kind.FIGURE;
            case "vergelijking" -> Kind.STANDING;
            case "cijfer-in-zin", "verandering-in-zin", "vergelijking-in-zin" -> Kind.QUOTED;
            case "correctie-oud" -> Kind.BEFORE;
            case "correctie-verschil" -> Kind.DIFFERENCE;
            case "citaat" -> Kind.QUOTATION;
            case "datum" -> Kind.DATE;
            default -> throw new IllegalArgumentException("The ledger of cells knows no " + code);
        };
    }
}
