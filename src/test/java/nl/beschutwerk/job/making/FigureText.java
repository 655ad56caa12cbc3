package nl.beschutwerk.job.making;

import java.math.RoundingMode;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;

/** A figure in the short notation of the cases: {@code 9248.8065 E}, {@code M niemand}, {@code C}. */
final class FigureText {

    static final String NONE = "no such figure";

    private FigureText() {}

    /** The figure of an area code, named {@code banen_31} or {@code banen_31/arbeidsduur/12-20}. */
    static String of(Figures figures, String areaCode, String cell) {
        return figures.find(key(areaCode, cell))
                .map(figure -> of(figure.value()))
                .orElse(NONE);
    }

    static FigureKey key(String areaCode, String cell) {
        String[] parts = cell.split("/", -1);
        Indicator indicator = Indicator.ofCode(parts[0]);
        Area area = new Area(level(areaCode), areaCode, "");
        return parts.length == 1
                ? FigureKey.total(area, indicator)
                : FigureKey.of(area, indicator, Breakdown.ofCode(parts[1]), parts[2]);
    }

    static AreaLevel level(String areaCode) {
        if (areaCode.equals("NL")) {
            return AreaLevel.LAND;
        }
        return areaCode.startsWith("AM") ? AreaLevel.ARBEIDSMARKTREGIO : AreaLevel.GEMEENTE;
    }

    static String of(FigureValue value) {
        if (value instanceof FigureValue.Absent absent) {
            return "M " + absent.reason().code();
        }
        if (value instanceof FigureValue.Given given) {
            String number = given.amount().signum() == 0
                    ? "0"
                    : given.amount()
                            .setScale(4, RoundingMode.HALF_UP)
                            .stripTrailingZeros()
                            .toPlainString();
            return number + (given.estimated() ? " E" : "");
        }
        return "C";
    }
}
