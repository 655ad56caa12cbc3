package nl.beschutwerk.audit.equality;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.beschutwerk.audit.Failure;
import nl.beschutwerk.audit.equality.CellClaims.Claim;
import nl.beschutwerk.audit.equality.CellClaims.Kind;
import nl.beschutwerk.audit.equality.CellClaims.Place;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The proof of one workbook: every number in it is accounted for, and equals the open data.
 *
 * @param file relative to the release
 * @param cells figures and changes in cells that were proved
 * @param quoted numbers in sentences that were proved
 * @param points of charts that were proved
 * @param differences what could not be proved, by place, in Dutch
 */
public record WorkbookProof(
        @JsonProperty("bestand") String file,
        @JsonProperty("cellen") int cells,
        @JsonProperty("getallen_in_zinnen") int quoted,
        @JsonProperty("punten_in_grafieken") int points,
        @JsonProperty("verschillen") Map<String, String> differences) {

    /** Proves every cell, sentence and chart of a workbook. */
    public static WorkbookProof of(String file, XSSFWorkbook workbook, CellClaims claims, OpenData openData) {
        Map<Place, List<Claim>> open = new TreeMap<>(claims.of(file));
        CellProof proof = new CellProof(openData);
        Map<String, String> differences = new LinkedHashMap<>();
        int cells = 0;
        int quoted = 0;
        int points = 0;
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            for (XSSFCell cell : cells(sheet)) {
                Place place = new Place(sheet.getSheetName(), cell.getReference());
                List<Claim> said = open.remove(place);
                if (said == null) {
                    unaccounted(sheet, cell).forEach(problem -> differences.put(place.toString(), problem));
                    continue;
                }
                proof.problem(cell, said).ifPresent(problem -> differences.put(place.toString(), problem));
                cells += said.get(0).kind() == Kind.FIGURE ? 1 : 0;
                quoted += said.get(0).kind() == Kind.QUOTED ? said.size() : 0;
            }
            ChartProof charts = ChartProof.of(workbook, sheet);
            points += charts.points();
            if (!charts.problems().isEmpty()) {
                differences.put(sheet.getSheetName(), String.join("; ", charts.problems()));
            }
        }
        open.keySet().forEach(place -> differences.put(place.toString(), "de cel is er niet"));
        return new WorkbookProof(file, cells, quoted, points, differences);
    }

    /** The proofs of a release as they are written beside its files. */
    public static Map<String, Object> asJson(List<WorkbookProof> proofs, OpenData openData) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "bewijs",
                "Elk getal in de werkmappen is vergeleken met opendata/cijfers.csv, reeks.csv, veranderingen.csv en"
                        + " vergelijking.csv, volgens"
                        + " wat controle/cellen-excel.csv zegt dat de cel toont.");
        json.put("cijfers_en_veranderingen", openData.size());
        json.put("tegenspraken", openData.contradictions());
        json.put("werkmappen", proofs);
        return json;
    }

    /** Every difference is a reason not to seal the release. */
    public List<Failure> failures() {
        return differences.entrySet().stream()
                .map(difference -> new Failure(file, difference.getKey(), difference.getValue()))
                .toList();
    }

    /** A number that nothing is said of: in a cell, or in the text above a table. */
    private static List<String> unaccounted(XSSFSheet sheet, XSSFCell cell) {
        if (cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA) {
            return List.of("van dit getal is niet gezegd welk cijfer het is");
        }
        boolean aboveTable =
                sheet.getTables().stream().allMatch(table -> cell.getRowIndex() < table.getStartRowIndex());
        return aboveTable && !SentenceNumbers.in(cell.getStringCellValue()).isEmpty()
                ? List.of("van de getallen in deze tekst is niet gezegd welke cijfers het zijn")
                : List.of();
    }

    private static List<XSSFCell> cells(XSSFSheet sheet) {
        List<XSSFCell> cells = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                cells.add((XSSFCell) cell);
            }
        }
        return cells;
    }
}
