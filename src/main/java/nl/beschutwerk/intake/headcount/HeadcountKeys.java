package nl.beschutwerk.intake.headcount;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import nl.beschutwerk.domain.AreaLevel;
import org.jspecify.annotations.Nullable;

/**
 * The areas and classes in a file of headcounts, with their number of occurrences. It is filled from the whole file before
 * any row is validated, so that the order of the rows makes no difference. Memory is bounded: there are about ten thousand
 * codes and seven classes.
 */
public final class HeadcountKeys {

    /** The relation of a row to the other rows with its key. */
    enum DuplicateStatus {
        ONLY_ONE,
        FIRST_OF_EQUALS,
        LATER_OF_EQUALS,
        ONE_OF_DIFFERENT
    }

    private record Key(AreaLevel level, String areaCode, String hoursClass) {
        static Key of(HeadcountRow row) {
            return new Key(row.level(), row.areaCode(), row.hoursClass());
        }
    }

    /** All values of a row that are not part of the key. */
    private record Content(
            @Nullable Long validIndications,
            long workingPersons,
            @Nullable BigDecimal averageHours) {
        static Content of(HeadcountRow row) {
            return new Content(row.validIndications(), row.workingPersons(), row.averageHours());
        }
    }

    private record Occurrences(long firstRow, Content content, long count, boolean equal) {
        Occurrences and(Content other) {
            return new Occurrences(firstRow, content, count + 1, equal && content.equals(other));
        }
    }

    private final Map<Key, Occurrences> occurrences = new HashMap<>();

    /** Adds a row that has no earlier fault. */
    public void add(HeadcountRow row) {
        occurrences.compute(
                Key.of(row),
                (key, known) -> known == null
                        ? new Occurrences(row.number(), Content.of(row), 1, true)
                        : known.and(Content.of(row)));
    }

    DuplicateStatus classify(HeadcountRow row) {
        Occurrences known = known(row);
        if (known.count() == 1) {
            return DuplicateStatus.ONLY_ONE;
        }
        if (!known.equal()) {
            return DuplicateStatus.ONE_OF_DIFFERENT;
        }
        return known.firstRow() == row.number() ? DuplicateStatus.FIRST_OF_EQUALS : DuplicateStatus.LATER_OF_EQUALS;
    }

    long firstRow(HeadcountRow row) {
        return known(row).firstRow();
    }

    private Occurrences known(HeadcountRow row) {
        Occurrences known = occurrences.get(Key.of(row));
        if (known == null) {
            throw new IllegalStateException("Row " + row.number() + " was not there when the keys were gathered");
        }
        return known;
    }
}
