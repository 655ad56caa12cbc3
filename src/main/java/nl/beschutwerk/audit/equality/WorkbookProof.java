package nl.beschutwerk.audit.equality;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.beschutwerk.audit.Failure;
import nl.beschutwerk.audit.equality.CellClaims.Claim;
import nl.beschutwerk.audit.equality.CellClaims.Kind;
import nl.beschutwerk.audit.equality.CellClaims.Place;
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

    private static final Set<Kind> FIGURES = EnumSet.of(Kind.FIGURE, Kind.STANDING, Kind.BEFORE, Kind.DIFFERENCE);

    /** Proves every cell, sentence and chart of a workbook. */
    public static WorkbookProof of(String file, XSSFWorkbook workbook, CellClaims claims, OpenData openData) {
        Map<Place, List<Claim>> open = new TreeMap<>(claims.of(file));
        CellProof proof = new CellProof(openData);
        Map<String, String> differences = new LinkedHashMap<>();
        int cells = 0;
        int quoted = 0;
        int points = 0;
        for (ReadSheet sheet : WorkbookSheets.of(workbook)) {
            for (ReadCell cell : sheet.cells()) {
                Place place = new Place(sheet.name(), cell.address());
                List<Claim> said = open.remove(place);
                if (said == null) {
                    unaccounted(sheet, cell).ifPresent(problem -> differences.put(place.toString(), problem));
                    continue;
                }
                proof.problem(sheet, cell, said).ifPresent(problem -> differences.put(place.toString(), problem));
                cells += FIGURES.contains(said.get(0).kind()) ? 1 : 0;
                quoted += said.get(0).kind() == Kind.QUOTED ? said.size() : 0;
            }
            List<String> described = ChartTexts.of(workbook.getSheet(sheet.name()));
            for (int i = 0; i < described.size(); i++) {
                Place place = new Place(sheet.name(), ChartTexts.place(i + 1));
                List<Claim> said = Objects.requireNonNullElse(open.remove(place), List.of());
                proof.sentence(sheet.title(), described.get(i), said)
                        .ifPresent(problem -> differences.put(place.toString(), problem));
                quoted += said.size();
            }
            ChartProof charts = ChartProof.of(workbook, workbook.getSheet(sheet.name()));
            points += charts.points();
            if (!charts.problems().isEmpty()) {
                differences.put(sheet.name(), String.join("; ", charts.problems()));
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
    private static Optional<String> unaccounted(ReadSheet sheet, ReadCell cell) {
        if (cell.type() != ReadCell.Type.TEXT) {
            return Optional.of("van dit getal is niet gezegd welk cijfer het is");
        }
        return sheet.isAboveTable(cell) && !SentenceNumbers.in(cell.text()).isEmpty()
                ? Optional.of("van de getallen in deze tekst is niet gezegd welke cijfers het zijn")
                : Optional.empty();
    }
}
