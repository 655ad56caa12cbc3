package nl.beschutwerk.audit.consistency;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.audit.Failure;

/**
 * The proof of one workbook, in either format, or of one letter: the ledger explains every number in it, and every number equals
 * the open data.
 *
 * @param file relative to the release
 * @param cells number of checked cells with figures, changes, corrections and numbers from a rank
 * @param quoted number of checked numbers in sentences
 * @param points number of checked points of charts
 * @param differences what could not be verified, by place, in Dutch
 */
public record WorkbookProof(
        @JsonProperty("bestand") String file,
        @JsonProperty("cellen") int cells,
        @JsonProperty("getallen_in_zinnen") int quoted,
        @JsonProperty("punten_in_grafieken") int points,
        @JsonProperty("verschillen") Map<String, String> differences) {

    /** The proofs of a release in the form in which they are written to it. */
    public static Map<String, Object> asJson(List<WorkbookProof> proofs, OpenData openData) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "bewijs",
                "Elk getal in de werkmappen en brieven is vergeleken met opendata/cijfers.csv, reeks.csv, veranderingen.csv en"
                        + " vergelijking.csv, volgens"
                        + " wat controle/cellen-excel.csv, cellen-ods.csv en cellen-pdf.csv zeggen dat er staat.");
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
}
