package nl.beschutwerk.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.MunicipalityCode;
import nl.beschutwerk.domain.Quarter;

/**
 * The targets: jobs of 31 hours that must be there at the end of a year. Targets follow mergers: what a regulation gave to a
 * municipality counts in its successor. Where the rows do not suffice for an exact sum, there is no target.
 */
public final class Targets {

    private static final BigDecimal QUARTERS = BigDecimal.valueOf(4);

    private final Areas areas;
    private final Map<Integer, TargetRow> national = new HashMap<>();
    private final Map<Integer, Map<MunicipalityCode, BigDecimal>> municipal = new HashMap<>();

    Targets(Collection<TargetRow> rows, Areas areas) {
        this.areas = areas;
        for (TargetRow row : rows) {
            MunicipalityCode municipality = row.municipality();
            if (municipality == null) {
                national.put(row.year(), row);
            } else {
                municipal.computeIfAbsent(row.year(), year -> new HashMap<>()).put(municipality, row.target());
            }
        }
    }

    /**
     * The target at the end of {@code year} for the area as it is composed at {@code date}: of the country the national
     * target where given, else the sum over the municipalities. Absent unless all of it is known.
     *
     * @throws IllegalArgumentException when the area is not in force at the date
     */
    public Optional<BigDecimal> target(Area area, int year, LocalDate date) {
        if (areas.at(area.level(), area.code(), date).isEmpty()) {
            throw new IllegalArgumentException(area.code() + " is not in force on " + date);
        }
        return switch (area.level()) {
            case LAND ->
                Optional.ofNullable(national.get(year))
                        .map(TargetRow::target)
                        .or(() -> sum(areas.at(AreaLevel.GEMEENTE, date), year, date));
            case ARBEIDSMARKTREGIO -> sum(areas.municipalitiesOf(area.code(), date), year, date);
            case GEMEENTE -> sum(List.of(area), year, date);
        };
    }

    /** Where the national target of a year is published; empty where none is known. */
    public Optional<String> nationalSource(int year) {
        return Optional.ofNullable(national.get(year)).map(TargetRow::source);
    }

    /**
     * Where the area should be at the reference date of a quarter: last year's target plus, for the k-th quarter, k/4 of
     * the difference to this year's, both for the composition at the reference date. Exact; absent if either is.
     *
     * @throws IllegalArgumentException when the area is not in force at the reference date
     */
    public Optional<BigDecimal> targetPath(Area area, Quarter quarter) {
        LocalDate date = quarter.referenceDate();
        return target(area, quarter.year() - 1, date)
                .flatMap(last -> target(area, quarter.year(), date)
                        .map(current -> last.add(current.subtract(last)
                                .multiply(BigDecimal.valueOf(quarter.number()))
                                .divide(QUARTERS))));
    }

    private Optional<BigDecimal> sum(List<Area> municipalities, int year, LocalDate date) {
        SortedSet<MunicipalityCode> codes = new TreeSet<>();
        municipalities.forEach(area -> codes.add(new MunicipalityCode(area.code())));
        Map<MunicipalityCode, BigDecimal> rows = municipal.getOrDefault(year, Map.of());
        return new TargetsOfYear(year, rows, areas).sum(codes, date);
    }
}
