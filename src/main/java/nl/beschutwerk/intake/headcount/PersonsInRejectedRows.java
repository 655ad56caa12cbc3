package nl.beschutwerk.intake.headcount;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.MunicipalityCode;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.layout.HeadcountLayout;
import nl.beschutwerk.intake.value.Reading;
import nl.beschutwerk.intake.value.Values;
import org.jspecify.annotations.Nullable;

/**
 * How many working persons the rejected rows of a file of headcounts are about. The country, regions and municipalities, each by
 * its total and by classes of hours, count the same persons again; so each of these is summed by itself and the largest sum
 * taken. Here a number is read with its thousands separators too: they are what the largest numbers are rejected for. What
 * cannot be summed so is told apart: rows of more than a municipality without a number, and areas of which a total would be
 * made up of the classes that are left. Bounded: of areas only codes that can exist are kept.
 */
public final class PersonsInRejectedRows {

    private static final Pattern SEPARATORS = Pattern.compile("[.,\\s\\u00a0\\u2007\\u202f]");
    private static final Pattern REGION = Pattern.compile("AM[0-9]{2}");

    /**
     * Rows that count no person twice: of one level, either totals or classes.
     *
     * @param level null where it cannot be read
     */
    private record Layer(@Nullable AreaLevel level, boolean total) {}

    private final Map<Layer, Long> lost = new HashMap<>();
    private final Map<Layer, Long> all = new HashMap<>();

    private long unknown;
    private long firstUnknown;

    private final Set<String> loadedAreas = new TreeSet<>();
    private final Set<String> totals = new TreeSet<>();
    private final Set<String> rejectedAreas = new TreeSet<>();
    private boolean rejectedOfAnyArea;

    /** Adds a row and what became of it. A row like an earlier one is no loss. */
    public void add(Header header, Row row, RowResult verdict) {
        if (verdict instanceof RowResult.Loaded loaded) {
            HeadcountRow read = loaded.row();
            boolean total = read.hoursClass().equals(Breakdown.TOTAL_CATEGORY);
            all.merge(new Layer(read.level(), total), read.workingPersons(), Long::sum);
            loadedAreas.add(read.areaCode());
            if (total) {
                totals.add(read.areaCode());
            }
        } else if (verdict instanceof RowResult.Rejected rejected && !rejected.repeated()) {
            addRejected(header, row);
        }
    }

    private void addRejected(Header header, Row row) {
        AreaLevel level = HeadcountReader.LEVELS.get(text(header, row, HeadcountLayout.GEBIEDSNIVEAU));
        OptionalLong persons = row.fields().size() == header.size()
                ? persons(text(header, row, HeadcountLayout.WERKZAME_PERSONEN))
                : OptionalLong.empty();
        if (persons.isPresent()) {
            Layer layer = new Layer(
                    level, text(header, row, HeadcountLayout.ARBEIDSDUURKLASSE).equals(Breakdown.TOTAL_CATEGORY));
            all.merge(layer, persons.getAsLong(), Long::sum);
            lost.merge(layer, persons.getAsLong(), Long::sum);
        } else if (level != AreaLevel.GEMEENTE) {
            firstUnknown = unknown == 0 ? row.number() : firstUnknown;
            unknown++;
        }
        areaCode(level, text(header, row, HeadcountLayout.GEBIEDSCODE))
                .ifPresentOrElse(rejectedAreas::add, () -> rejectedOfAnyArea = true);
    }

    private static OptionalLong persons(String text) {
        return Values.count(SEPARATORS.matcher(text).replaceAll("")) instanceof Reading.Given<Long> given
                ? OptionalLong.of(given.value())
                : OptionalLong.empty();
    }

    /** As it is in the rows loaded; empty where it cannot be told which area a row is of. */
    private static Optional<String> areaCode(@Nullable AreaLevel level, String text) {
        if (level == AreaLevel.LAND || text.equals(Area.NEDERLAND.code())) {
            return Optional.of(Area.NEDERLAND.code());
        }
        return REGION.matcher(text).matches()
                ? Optional.of(text)
                : MunicipalityCode.parse(text).map(MunicipalityCode::digits);
    }

    /** Of a row that may have too few fields; the empty text where it has none. */
    private static String text(Header header, Row row, Column column) {
        OptionalInt position = header.position(column.name());
        return position.isPresent() && position.getAsInt() < row.fields().size()
                ? Values.trim(row.fields().get(position.getAsInt()))
                : "";
    }

    /** Working persons in rejected rows. */
    public long lost() {
        return largest(lost);
    }

    /** Working persons in all rows. */
    public long all() {
        return largest(all);
    }

    /** Rejected rows, not of a municipality, of which it cannot be read how many persons they are about. */
    public long unknown() {
        return unknown;
    }

    /** The first of the {@link #unknown} rows, as a spreadsheet shows it; 0 where there is none. */
    public long firstUnknown() {
        return firstUnknown;
    }

    /**
     * Codes of the areas of which rows are rejected, or may be for a code that cannot be read, and others loaded, but none of the
     * total: the sum of what is left would be taken for it.
     */
    public List<String> areasInPart() {
        return loadedAreas.stream()
                .filter(area -> !totals.contains(area))
                .filter(area -> rejectedOfAnyArea || rejectedAreas.contains(area))
                .collect(Collectors.toList());
    }

    private static long largest(Map<Layer, Long> sums) {
        return sums.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
