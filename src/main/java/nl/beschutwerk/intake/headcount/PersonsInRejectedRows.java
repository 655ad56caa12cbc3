package nl.beschutwerk.intake.headcount;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.headcount.HeadcountRow.RowResult;
import nl.beschutwerk.intake.layout.HeadcountLayout;
import nl.beschutwerk.intake.value.Reading;
import nl.beschutwerk.intake.value.Values;

/**
 * How many working persons the rejected rows of a file of headcounts are about. The country, regions and municipalities, each by
 * its total and by classes of hours, count the same persons again; so each of these is summed by itself and the largest sum
 * taken. A row of which the level or the class cannot be read may belong to any of them, so it counts with the largest. Here a
 * number is read with its thousands separators too: they are what the largest numbers are rejected for. Rows of more than a
 * municipality without a number are counted apart.
 */
public final class PersonsInRejectedRows {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]");
    private static final Pattern IN_THOUSANDS = Pattern.compile("\\d{1,3}([., ])\\d{3}(?:\\1\\d{3})*");
    /** Such as spreadsheets and statistical programs write for a whole number. */
    private static final Pattern DECIMALS_OF_ZERO = Pattern.compile("[.,]0+$");

    /** Rows that count no person twice: of one level, either totals or classes. */
    private record Layer(AreaLevel level, boolean total) {}

    private final HeadcountReader reader;
    private final Map<Layer, Long> lost = new HashMap<>();
    private final Map<Layer, Long> all = new HashMap<>();
    private long lostAnywhere;
    private long unknown;
    private long firstUnknown;

    PersonsInRejectedRows(HeadcountReader reader) {
        this.reader = reader;
    }

    /** Adds a row and what became of it. A row like an earlier one is no loss. */
    public void add(Header header, Row row, RowResult verdict) {
        if (verdict instanceof RowResult.Loaded loaded) {
            HeadcountRow read = loaded.row();
            all.merge(layer(read.level(), read.hoursClass()), read.workingPersons(), Long::sum);
        } else if (verdict instanceof RowResult.Rejected rejected && !rejected.repeated()) {
            addRejected(header, row);
        }
    }

    private void addRejected(Header header, Row row) {
        HeadcountReader.Place place = reader.placeOf(header, row);
        OptionalLong persons = row.fields().size() == header.size()
                ? persons(HeadcountReader.text(header, row, HeadcountLayout.WERKZAME_PERSONEN))
                : OptionalLong.empty();
        if (persons.isPresent()) {
            if (place.level().isPresent() && place.hoursClass().isPresent()) {
                Layer layer = layer(place.level().get(), place.hoursClass().get());
                all.merge(layer, persons.getAsLong(), Long::sum);
                lost.merge(layer, persons.getAsLong(), Long::sum);
            } else {
                lostAnywhere += persons.getAsLong();
            }
        } else if (place.level().filter(AreaLevel.GEMEENTE::equals).isEmpty()) {
            firstUnknown = unknown == 0 ? row.number() : firstUnknown;
            unknown++;
        }
    }

    private static Layer layer(AreaLevel level, String hoursClass) {
        return new Layer(level, hoursClass.equals(Breakdown.TOTAL_CATEGORY));
    }

    private static OptionalLong persons(String text) {
        String spaced = SPACES.matcher(text).replaceAll(" ");
        String plain = IN_THOUSANDS.matcher(spaced).matches()
                ? spaced.replaceAll("[., ]", "")
                : DECIMALS_OF_ZERO.matcher(spaced).replaceFirst("");
        return Values.count(plain) instanceof Reading.Given<Long> given
                ? OptionalLong.of(given.value())
                : OptionalLong.empty();
    }

    /** Working persons in rejected rows. */
    public long lost() {
        return largest(lost) + lostAnywhere;
    }

    /** Working persons in all rows. */
    public long all() {
        return largest(all) + lostAnywhere;
    }

    /** Rejected rows, not of a municipality, of which it cannot be read how many persons they are about. */
    public long unknown() {
        return unknown;
    }

    /** The first of the {@link #unknown} rows, as a spreadsheet shows it; 0 where there is none. */
    public long firstUnknown() {
        return firstUnknown;
    }

    private static long largest(Map<Layer, Long> sums) {
        return sums.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
