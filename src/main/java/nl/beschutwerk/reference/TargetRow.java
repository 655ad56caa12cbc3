package nl.beschutwerk.reference;

import java.math.BigDecimal;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code targets.csv}.
 *
 * @param municipality null for the national target
 * @param target jobs of 31 hours at the end of the year
 * @param source the publication of the target
 */
record TargetRow(int year, @Nullable MunicipalityCode municipality, BigDecimal target, String source, long line) {

    static @Nullable TargetRow of(CsvRow row) {
        Integer year = row.wholeNumber("jaar", 2000, 2999);
        BigDecimal target = row.wholeNumber("doelstelling");
        String source = row.text("bron");
        String level = row.text("gebiedsniveau");
        if (level == null) {
            return null;
        }
        MunicipalityCode municipality = null;
        if (level.equals(AreaLevel.GEMEENTE.code())) {
            municipality = row.municipality("gebiedscode");
            if (municipality == null) {
                return null;
            }
        } else if (!isNational(row, level)) {
            return null;
        }
        return year == null || target == null || source == null
                ? null
                : new TargetRow(year, municipality, target, source, row.line());
    }

    String areaCode() {
        return municipality == null ? Area.NEDERLAND.code() : municipality.digits();
    }

    private static boolean isNational(CsvRow row, String level) {
        if (!level.equals(AreaLevel.LAND.code())) {
            row.fault("gebiedsniveau is \"" + level + "\"; write land or gemeente"
                    + " (a region's target is the sum of its municipalities')");
            return false;
        }
        String code = row.text("gebiedscode");
        if (code != null && !code.equals(Area.NEDERLAND.code())) {
            row.fault("gebiedscode is \"" + code + "\"; the code of the country is NL");
            return false;
        }
        return code != null;
    }
}
