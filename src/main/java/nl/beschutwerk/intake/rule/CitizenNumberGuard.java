package nl.beschutwerk.intake.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.layout.Content;
import nl.beschutwerk.intake.layout.FileLayout;
import nl.beschutwerk.intake.value.CitizenNumber;
import nl.beschutwerk.intake.value.Likeness;
import nl.beschutwerk.intake.value.Reading;
import nl.beschutwerk.intake.value.Values;
import org.jspecify.annotations.Nullable;

/**
 * Watches all columns of a file, extra ones and their names included, for citizen service numbers (BSN) while its rows go by:
 * for a column that holds them, which refuses the delivery, and for single values that may be one where they do not belong,
 * which are neither kept nor returned.
 */
public final class CitizenNumberGuard {

    private final List<WatchedColumn> columns = new ArrayList<>();
    private final Map<Integer, Column> columnsOfContract = new HashMap<>();
    /** Counted from 1; 0 when there is none. */
    private int nameThatIsOne;

    private int fieldsOfHeader;
    private boolean likenessInOddRow;
    /** Of a number with words beside it that say what it is, in a row with too many or too few fields; 0 when there is none. */
    private int placeInOddRow;

    /** Prepares for the rows of a file with this header; without it, all columns are watched as extra ones are. */
    public void prepare(Header header, FileLayout layout) {
        fieldsOfHeader = header.size();
        for (String name : header.names()) {
            int position = layout.positionOf(name);
            if (position < 0) {
                columns.add(SampledColumn.extra(name));
                if (nameThatIsOne == 0 && CitizenNumber.mayBeIn(name)) {
                    nameThatIsOne = columns.size();
                }
            } else {
                Column column = layout.columns().get(position);
                columns.add(watched(column.content()));
                columnsOfContract.put(columns.size(), column);
            }
        }
    }

    /** The column of the contract at a place counted from 1; null for an extra one. */
    public @Nullable Column columnOfContract(int number) {
        return columnsOfContract.get(number);
    }

    private static WatchedColumn watched(Content content) {
        return switch (content) {
            case PERSON -> new PseudonymColumn();
            case KEY -> SampledColumn.ofKeys();
            case DATE -> SampledColumn.ofDates();
            case OPEN, FACT -> SampledColumn.ofFacts();
        };
    }

    /**
     * Looks at the fields of a row. Of one with too many or too few it is not known what column a value belongs to: only a number
     * with words beside it that say what it is refuses the delivery, at the place where it stands.
     */
    public void look(Row row) {
        List<String> fields = row.fields();
        if (fields.size() == fieldsOfHeader) {
            for (int i = 0; i < fields.size(); i++) {
                columns.get(i).look(fields.get(i));
            }
            return;
        }
        likenessInOddRow |= hasLikenessOfOddRow(row);
        for (int i = 0; i < fields.size() && placeInOddRow == 0; i++) {
            if (CitizenNumber.likeness(fields.get(i)) == Likeness.LABELLED) {
                placeInOddRow = i + 1;
            }
        }
    }

    /** The first column that holds citizen service numbers, or bears one as its name, counted from 1; empty when none does. */
    public OptionalInt suspect() {
        for (int i = 0; i < columns.size(); i++) {
            if (nameThatIsOne == i + 1 || columns.get(i).holdsNumbers()) {
                return OptionalInt.of(i + 1);
            }
        }
        return placeInOddRow > 0 ? OptionalInt.of(placeInOddRow) : OptionalInt.empty();
    }

    /** Whether a value somewhere may be a citizen service number that does not belong where it stands. */
    public boolean hasLikeness() {
        return likenessInOddRow || columns.stream().anyMatch(WatchedColumn::hasLikeness);
    }

    /** The columns with such values, counted from 1; of rows with too many or too few fields it cannot be said. */
    public List<Integer> columnsWithLikeness() {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).hasLikeness()) {
                numbers.add(i + 1);
            }
        }
        return numbers;
    }

    /** Whether a row has such a value, so that it may not be kept. */
    public static boolean hasLikeness(Header header, FileLayout layout, Row row) {
        List<String> fields = row.fields();
        if (fields.size() != header.size()) {
            return hasLikenessOfOddRow(row);
        }
        for (int i = 0; i < fields.size(); i++) {
            int position = layout.positionOf(header.names().get(i));
            Content content =
                    position < 0 ? Content.OPEN : layout.columns().get(position).content();
            if (isOutOfPlace(content, fields.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Also where the marks within a number parted its fields: {@code 123,456,782}. */
    private static boolean hasLikenessOfOddRow(Row row) {
        return row.fields().stream().anyMatch(CitizenNumber::mayBeIn) || CitizenNumber.mayBeInThreeOf(row.fields());
    }

    private static boolean isOutOfPlace(Content content, String value) {
        return content != Content.KEY
                && !(content == Content.PERSON && Values.pseudonym(value) instanceof Reading.Given<String>)
                && CitizenNumber.mayBeIn(value);
    }
}
