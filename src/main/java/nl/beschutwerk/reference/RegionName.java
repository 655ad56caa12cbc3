package nl.beschutwerk.reference;

import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import org.jspecify.annotations.Nullable;

/** A row of {@code regions.csv}: what a labour-market region is called during a period. */
record RegionName(String code, String name, Period period, long line) {

    static @Nullable RegionName of(CsvRow row) {
        String code = row.region("arbeidsmarktregio");
        String name = row.text("naam");
        Period period = row.period();
        return code == null || name == null || period == null ? null : new RegionName(code, name, period, row.line());
    }

    Area area() {
        return new Area(AreaLevel.ARBEIDSMARKTREGIO, code, name);
    }
}
