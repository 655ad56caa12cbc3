package nl.beschutwerk.audit.accessibility;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.beschutwerk.audit.Failure;
import nl.beschutwerk.audit.OdsFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The scores of one workbook, in either format, on every point of the checklist.
 *
 * @param file relative to the release
 */
public record Scorecard(
        @JsonProperty("bestand") String file,
        @JsonProperty("punten") List<Score> scores) {

    /**
     * The score on one point.
     *
     * @param problems in Dutch; empty if the point is met
     */
    public record Score(
            @JsonProperty("punt") String code,
            @JsonProperty("eis") String requirement,
            @JsonProperty("essentieel") boolean essential,
            @JsonProperty("voldoet") boolean met,
            @JsonProperty("bevindingen") List<String> problems) {}

    /** Checks every point on a workbook. */
    public static Scorecard of(String file, XSSFWorkbook workbook) {
        return of(file, WorkbookReader.read(workbook));
    }

    /** Checks every point on an OpenDocument spreadsheet. */
    public static Scorecard of(String file, OdsFile spreadsheet) {
        return of(file, OdsReader.read(spreadsheet));
    }

    private static Scorecard of(String file, BookView book) {
        return new Scorecard(
                file, Checklist.POINTS.stream().map(point -> score(point, book)).toList());
    }

    /** The scorecards of a release in the form in which they are written to it. */
    public static Map<String, Object> asJson(List<Scorecard> scorecards) {
        Map<String, Object> json = new TreeMap<>();
        json.put(
                "norm",
                "Government Analysis Function, Releasing statistics in spreadsheets; WCAG 2.1 niveau AA, voor zover van"
                        + " toepassing op werkmappen");
        json.put("niet_overgenomen", Checklist.REJECTED);
        json.put("werkmappen", scorecards);
        return json;
    }

    /** The essential points that are not met. */
    public List<Failure> failures() {
        return scores.stream()
                .filter(score -> score.essential() && !score.met())
                .flatMap(score -> score.problems().stream().map(problem -> new Failure(file, score.code(), problem)))
                .toList();
    }

    private static Score score(Point point, BookView book) {
        List<String> problems = point.check().problems(book);
        return new Score(point.code(), point.requirement(), point.essential(), problems.isEmpty(), problems);
    }
}
