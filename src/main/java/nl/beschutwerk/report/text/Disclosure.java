package nl.beschutwerk.report.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Method;

/** What recipients read about the hiding of small numbers (geheimhouding). */
public final class Disclosure {

    private static final String COUNTRY = "Nederland";
    private static final String REGIONS = "totalen van regio's";
    private static final String GROUPS = "groepen van regio's";
    private static final String MUNICIPALITIES = "gemeenten";
    private static final String ALL = "alles";
    private static final int SHARE_DECIMALS = 1;

    private Disclosure() {}

    /** One sentence on which counts are hidden, or that none are. */
    public static String inWords(Method method) {
        int threshold = method.disclosureThreshold();
        if (!method.hidesSmallCounts()) {
            return "Kleine aantallen zijn niet verborgen (drempel " + threshold + ").";
        }
        String counts = threshold == 2 ? "Een aantal van 1" : "Een aantal van 1 tot en met " + (threshold - 1);
        return counts + " is geheim. Soms is ook een ander cijfer geheim, omdat u het kleine aantal er anders mee kunt"
                + " uitrekenen.";
    }

    /** What a reader cannot find out, and what the reader is taken to know. Only for a method that hides small counts. */
    public static String protection(Method method) {
        return "Van een geheim klein aantal is niet te vinden hoe groot het is, ook niet als u alle uitgaven van alle"
                + " kwartalen naast elkaar legt. Er zijn altijd verschillende aantallen mogelijk. Het kleinste en het grootste daarvan"
                + " verschillen ten minste "
                + method.disclosureThreshold()
                + ". Een geheim aantal kan zelf klein zijn, of geheim zijn om een ander aantal te beschermen."
                + " Nul is nooit geheim, behalve bij wie aan het werk kwam of stopte. Wat een eerdere uitgave al vertelde,"
                + " blijft bekend.";
    }

    /** How many counts of persons and of advices are hidden, by level; in lines. */
    public static List<String> extent(Figures figures) {
        Map<String, int[]> levels = new LinkedHashMap<>();
        List.of(COUNTRY, REGIONS, GROUPS, MUNICIPALITIES, ALL).forEach(level -> levels.put(level, new int[2]));
        figures.stream()
                .filter(figure -> figure.key().indicator().kind().isCount())
                .filter(figure -> !(figure.value() instanceof FigureValue.Absent))
                .forEach(figure -> {
                    int hidden = figure.value() instanceof FigureValue.Hidden ? 1 : 0;
                    for (String level : List.of(level(figure), ALL)) {
                        int[] counts = Objects.requireNonNull(levels.get(level));
                        counts[0] += hidden;
                        counts[1]++;
                    }
                });
        return levels.entrySet().stream()
                .map(level -> "Verborgen aantallen, " + level.getKey() + ": " + number(level.getValue()[0]) + " van "
                        + number(level.getValue()[1]) + share(level.getValue()))
                .toList();
    }

    private static String share(int[] hidden) {
        if (hidden[1] == 0) {
            return "";
        }
        BigDecimal share = BigDecimal.valueOf(100L * hidden[0])
                .divide(BigDecimal.valueOf(hidden[1]), SHARE_DECIMALS, RoundingMode.HALF_UP);
        return " (" + DutchFormat.number(share, SHARE_DECIMALS) + "%)";
    }

    private static String number(int count) {
        return DutchFormat.number(BigDecimal.valueOf(count), 0);
    }

    private static String level(Figure figure) {
        return switch (figure.key().level()) {
            case LAND -> COUNTRY;
            case ARBEIDSMARKTREGIO -> figure.key().breakdown() == Breakdown.TOTAAL ? REGIONS : GROUPS;
            case GEMEENTE -> MUNICIPALITIES;
        };
    }
}
