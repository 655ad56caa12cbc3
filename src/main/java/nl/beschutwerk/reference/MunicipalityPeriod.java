package nl.beschutwerk.reference;

import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/** A row of {@code municipalities.csv}: a municipality with its name and region during a period. */
record MunicipalityPeriod(MunicipalityCode code, String name, String regionCode, Period period, long line) {

    static @Nullable MunicipalityPeriod of(CsvRow row) {
        MunicipalityCode code = row.municipality("gemeentecode");
        String name = row.text("gemeentenaam");
        String region = row.region("arbeidsmarktregio");
        Period period = row.period();
        return code == null || name == null || region == null || period == null
                ? null
                : new MunicipalityPeriod(code, name, region, period, row.line());
    }

    Area area() {
        return new Area(AreaLevel.GEMEENTE, code.digits(), name);
    }
}
