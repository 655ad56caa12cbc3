package nl.beschutwerk.intake.headcount;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.layout.HeadcountLayout;
import nl.beschutwerk.intake.value.Reading;
import nl.beschutwerk.intake.value.Values;

/**
 * How many working persons the rejected rows of a file of headcounts are about. The country, regions and municipalities, each by
 * its total and by classes of hours, count the same persons again; so each of these is summed by itself and the largest sum
 * taken. A number that cannot be read counts for nobody, for nothing is known of it.
 */
public final class PersonsInRejectedRows {

    /** Rows that count no person twice: of one level, as it was written, either totals or classes. */
    private record Layer(String level, boolean total) {}

    private final Map<Layer, Long> lost = new HashMap<>();
    private final Map<Layer, Long> all = new HashMap<>();

    /** Adds a row and what became of it. A row like an earlier one is no loss. */
    public void add(Header header, Row row, Verdict verdict) {
        boolean repeated = verdict instanceof Verdict.Rejected rejected && rejected.repeated();
        if (!repeated
                && Values.count(text(header, row, HeadcountLayout.WERKZAME_PERSONEN))
                        instanceof Reading.Given<Long> given) {
            Layer layer = new Layer(
                    text(header, row, HeadcountLayout.GEBIEDSNIVEAU),
                    text(header, row, HeadcountLayout.ARBEIDSDUURKLASSE).equals(Breakdown.TOTAL_CATEGORY));
            all.merge(layer, given.value(), Long::sum);
            if (verdict instanceof Verdict.Rejected) {
                lost.merge(layer, given.value(), Long::sum);
            }
        }
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

    private static long largest(Map<Layer, Long> sums) {
        return sums.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
