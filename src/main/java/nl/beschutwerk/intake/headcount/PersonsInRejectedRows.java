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
 * The number of working persons in the rejected rows of a file of headcounts. The country, the regions and the
 * municipalities, each with totals and with classes of hours, count the same persons again. So the rows are summed for each
 * level, separately for totals and classes, and the largest sum is used. A row whose level or class cannot be read may belong
 * to any of these, so it is added to the largest sum. Numbers are read here with thousands separators too, because these are
 * the reason that the largest numbers are rejected. Rows without a readable number are counted separately, except those of a
 * municipality.
 */
public final class PersonsInRejectedRows {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]");
    private static final Pattern IN_THOUSANDS = Pattern.compile("\\d{1,3}([., ])\\d{3}(?:\\1\\d{3})*");
    /** The decimals that spreadsheets and statistical programs may write for a whole number. */
    private static final Pattern DECIMALS_OF_ZERO = Pattern.compile("[.,]0+$");

    /** Rows that do not count a person twice: one level, either totals or classes. */
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

    /** Adds a row and its result. A row that repeats an earlier one is not a loss. */
    public void add(Header header, Row row, RowResult result) {
        if (result instanceof RowResult.Loaded loaded) {
            HeadcountRow read = loaded.row();
            all.merge(layer(read.level(), read.hoursClass()), read.workingPersons(), Long::sum);
        } else if (result instanceof RowResult.Rejected rejected && !rejected.repeated()) {
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

    /** Returns the number of working persons in rejected rows. */
    public long lost() {
        return largest(lost) + lostAnywhere;
    }

    /** Returns the number of working persons in all rows. */
    public long all() {
        return largest(all) + lostAnywhere;
    }

    /** Returns the number of rejected rows, other than those of a municipality, whose number of persons cannot be read. */
    public long unknown() {
        return unknown;
    }

    /** Returns the first of the {@link #unknown} rows, as shown by a spreadsheet; 0 if there is none. */
    public long firstUnknown() {
        return firstUnknown;
    }

    private static long largest(Map<Layer, Long> sums) {
        return sums.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
