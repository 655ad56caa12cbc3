package nl.beschutwerk.audit.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.beschutwerk.audit.consistency.CellClaims.Claim;
import nl.beschutwerk.audit.consistency.CellClaims.Kind;
import nl.beschutwerk.audit.consistency.CellClaims.Place;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Indicator;

/**
 * Demands of the picture on the first sheet of a workbook, and of that in a letter, that it shows what readers compare: people, the
 * jobs that they come to, the target and its attainment, as far as they can be seen. With fewer than two numbers there is
 * nothing to compare, and no picture.
 */
final class KeyPictureProof {

    static final String FIRST_SHEET = "Samenvatting";

    private static final List<Indicator> NUMBERS =
            List.of(Indicator.WERKZAME_PERSONEN, Indicator.BANEN_31, Indicator.DOELSTELLING);
    private static final int FEWEST = 2;

    private final BookArea area;
    private final OpenData openData;

    KeyPictureProof(BookArea area, OpenData openData) {
        this.area = area;
        this.openData = openData;
    }

    /**
     * What the picture lacks, in Dutch.
     *
     * @param sheet with the picture and the table of its figures
     * @param claims about the cells of the file
     * @param drawn addresses of the cells that the picture shows
     */
    List<String> problems(String sheet, Map<Place, List<Claim>> claims, Set<String> drawn) {
        List<String> missing = new ArrayList<>();
        int visible = 0;
        for (Indicator indicator : NUMBERS) {
            List<String> cells = cells(sheet, claims, indicator);
            visible += cells.isEmpty() ? 0 : 1;
            addMissing(cells, drawn, missing);
        }
        addMissing(cells(sheet, claims, Indicator.REALISATIE_BANEN), drawn, missing);
        return visible < FEWEST ? List.of() : missing;
    }

    private static void addMissing(List<String> cells, Set<String> drawn, List<String> missing) {
        if (!cells.isEmpty() && cells.stream().noneMatch(drawn::contains)) {
            missing.add("het plaatje laat cel " + cells.get(0) + " niet zien");
        }
    }

    /** The addresses of the cells with this figure of the area, in the quarter of the release; none if it cannot be seen. */
    private List<String> cells(String sheet, Map<Place, List<Claim>> claims, Indicator indicator) {
        return claims.entrySet().stream()
                .filter(said -> said.getKey().sheet().equals(sheet))
                .filter(said -> said.getValue().stream().anyMatch(claim -> isOf(claim, indicator)))
                .map(said -> said.getKey().address())
                .sorted()
                .toList();
    }

    private boolean isOf(Claim claim, Indicator indicator) {
        Subject subject = claim.subject();
        return claim.kind() == Kind.FIGURE
                && subject.other().isEmpty()
                && subject.quarter().equals(openData.quarter())
                && subject.level() == area.level()
                && subject.areaCode().equals(area.code())
                && subject.indicator().equals(indicator.code())
                && subject.breakdown() == Breakdown.TOTAAL
                && openData.find(subject)
                        .filter(value -> value.amount().isPresent())
                        .isPresent();
    }
}
