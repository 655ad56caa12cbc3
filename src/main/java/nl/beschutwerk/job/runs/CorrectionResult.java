package nl.beschutwerk.job.runs;

import java.util.List;

/**
 * How a correction ended.
 *
 * @param outcomes of the quarter itself and, in a cascade, of the later ones
 * @param showingSuperseded later releases that still show superseded figures of the quarter
 */
public record CorrectionResult(List<QuarterOutcome> outcomes, List<String> showingSuperseded) {

    public CorrectionResult {
        outcomes = List.copyOf(outcomes);
        showingSuperseded = List.copyOf(showingSuperseded);
    }
}
