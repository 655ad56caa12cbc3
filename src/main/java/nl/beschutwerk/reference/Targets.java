package nl.beschutwerk.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
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
 * The targets: the number of jobs of 31 hours required at the end of a year. Targets follow mergers: the target that a
 * regulation set for a municipality counts for its successor. If the rows are not enough for an exact sum, there is no target.
 */
public final class Targets {

    private static final BigDecimal QUARTERS = BigDecimal.valueOf(4);

    private final Areas areas;
    private final Map<Integer, TargetRow> national = new HashMap<>();
    private final Map<Integer, Map<MunicipalityCode, BigDecimal>> municipal = new HashMap<>();
    private final Map<Integer, Map<MunicipalityCode, String>> municipalSources = new HashMap<>();

    Targets(Collection<TargetRow> rows, Areas areas) {
        this.areas = areas;
        for (TargetRow row : rows) {
            MunicipalityCode municipality = row.municipality();
            if (municipality == null) {
                national.put(row.year(), row);
            } else {
                municipal.computeIfAbsent(row.year(), year -> new HashMap<>()).put(municipality, row.target());
                municipalSources
                        .computeIfAbsent(row.year(), year -> new HashMap<>())
                        .put(municipality, row.source());
            }
        }
    }

    /**
     * The target at the end of {@code year} for the area as it is composed at {@code date}: for the country the national target
     * if it is given, otherwise the sum over the municipalities. Empty unless all targets in the sum are known.
     *
     * @throws IllegalArgumentException if the area is not in force at the date
     */
    public Optional<BigDecimal> target(Area area, int year, LocalDate date) {
        if (areas.at(area.level(), area.code(), date).isEmpty()) {
            throw new IllegalArgumentException(area.code() + " is not in force on " + date);
        }
        Optional<BigDecimal> own = area.level() == AreaLevel.LAND
                ? Optional.ofNullable(national.get(year)).map(TargetRow::target)
                : Optional.empty();
        return own.or(() -> sum(parts(area, date), year, date));
    }

    /**
     * The sources of the target of an area, each once: the source of the national target, otherwise those of the municipal
     * targets in the sum, including municipalities that have merged since. Empty if there is no target.
     *
     * @throws IllegalArgumentException if the area is not in force at the date
     */
    public List<String> sources(Area area, int year, LocalDate date) {
        if (target(area, year, date).isEmpty()) {
            return List.of();
        }
        TargetRow country = national.get(year);
        if (area.level() == AreaLevel.LAND && country != null) {
            return List.of(country.source());
        }
        SortedSet<MunicipalityCode> codes = new TreeSet<>();
        parts(area, date).forEach(part -> addWithMerged(new MunicipalityCode(part.code()), codes));
        Map<MunicipalityCode, String> rows = municipalSources.getOrDefault(year, Map.of());
        return codes.stream()
                .flatMap(code -> Optional.ofNullable(rows.get(code)).stream())
                .distinct()
                .toList();
    }

    /**
     * Whether the target at the end of {@code year} is not known for the area as it is composed at {@code date}, but is known
     * for what it is composed of at the end of that year: municipalities merge in between, or go to another region.
     */
    public boolean isKnownOnlyLater(Area area, int year, LocalDate date) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return target(area, year, date).isEmpty()
                && areas.at(area.level(), area.code(), end).isPresent()
                && target(area, year, end).isPresent();
    }

    /**
     * The target of the country in the long run: the national target of the last year that has one. Empty if that year is no
     * later than the next one, whose target is a figure of its own.
     */
    public Optional<LongTermTarget> longTerm(int year) {
        return national.values().stream()
                .max(Comparator.comparingInt(TargetRow::year))
                .filter(last -> last.year() > year + 1)
                .map(last -> new LongTermTarget(last.year(), last.target(), last.source()));
    }

    /**
     * A national target of a later year.
     *
     * @param target jobs of 31 hours at the end of the year
     */
    public record LongTermTarget(int year, BigDecimal target, String source) {}

    private void addWithMerged(MunicipalityCode municipality, SortedSet<MunicipalityCode> codes) {
        if (codes.add(municipality)) {
            areas.into(municipality).forEach(merger -> addWithMerged(merger.from(), codes));
        }
    }

    private List<Area> parts(Area area, LocalDate date) {
        return switch (area.level()) {
            case LAND -> areas.at(AreaLevel.GEMEENTE, date);
            case ARBEIDSMARKTREGIO -> areas.municipalitiesOf(area.code(), date);
            case GEMEENTE -> List.of(area);
        };
    }

    /**
     * The value that the area should have reached at the reference date of a quarter: last year's target plus, for the k-th
     * quarter, k/4 of the difference between this year's target and last year's, both for the composition at the reference
     * date. Exact; empty if either target is.
     *
     * @throws IllegalArgumentException if the area is not in force at the reference date
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
