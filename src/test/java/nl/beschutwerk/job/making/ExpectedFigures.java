package nl.beschutwerk.job.making;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.ComparedWith;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.Unit;
import nl.beschutwerk.reference.ReferenceData;
import nl.beschutwerk.report.text.DutchFormat;

/** The expected figures of a case, in the words and the notation of a Dutch reader. */
final class ExpectedFigures {

    private static final String ESTIMATED = " (geschat)";

    private final ReferenceData reference;
    private final Quarter quarter;

    ExpectedFigures(ReferenceData reference, Quarter quarter) {
        this.reference = reference;
        this.quarter = quarter;
    }

    /** Area, figure, value and unit of all figures that must or must not exist. */
    List<List<String>> rows(DefinitionCase one) {
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, Map<String, String>> area : one.expect().entrySet()) {
            area.getValue().forEach((cell, value) -> rows.add(row(area.getKey(), cell, value(value))));
        }
        for (Map.Entry<String, List<String>> area : one.none().entrySet()) {
            area.getValue().forEach(cell -> rows.add(row(area.getKey(), cell, "bestaat niet")));
        }
        return rows;
    }

    /** The expected changes of figures, and since when. */
    List<List<String>> changes(CaseComparisons comparisons) {
        List<List<String>> rows = new ArrayList<>();
        comparisons.eachChange((with, area, cell, value) -> {
            List<String> row = new ArrayList<>(row(area, cell, value(value)));
            row.add(2, ComparedWith.ofCode(with).label());
            // A difference between percentages is not itself a percentage.
            row.replaceAll(text -> text.equals(Unit.PROCENT.code()) ? "procentpunt" : text);
            rows.add(row);
        });
        return rows;
    }

    private List<String> row(String areaCode, String cell, String value) {
        String[] parts = cell.split("/", -1);
        String figure = MarkdownTable.code(parts[0]);
        return List.of(
                area(areaCode),
                parts.length == 1 ? figure : figure + ", " + MarkdownTable.code(parts[1]) + " " + parts[2],
                value,
                Character.isDigit(value.charAt(value.length() - 1)) || value.endsWith(ESTIMATED)
                        ? Indicator.ofCode(parts[0]).unit().code()
                        : "");
    }

    /** The name of an area in the text for readers. */
    String area(String code) {
        AreaLevel level = FigureText.level(code);
        String kind = switch (level) {
            case LAND -> "";
            case ARBEIDSMARKTREGIO -> "regio ";
            case GEMEENTE -> "gemeente ";
        };
        return reference
                .area(level, code, quarter.referenceDate())
                .map(Area::name)
                .map(name -> level == AreaLevel.LAND ? name : kind + name + " (" + code + ")")
                .orElse(kind + code);
    }

    private static String value(String expected) {
        if (expected.equals("C")) {
            return "x (verborgen)";
        }
        if (expected.startsWith("M ")) {
            AbsenceReason reason = AbsenceReason.ofCode(expected.substring(2));
            return "- (" + reason.code() + ")";
        }
        boolean estimated = expected.endsWith(" E");
        BigDecimal number = new BigDecimal(expected.replace(" E", ""));
        return DutchFormat.number(number, Math.max(0, number.scale())) + (estimated ? ESTIMATED : "");
    }
}
