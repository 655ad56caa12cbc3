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
 * Searches all columns of a file, including extra columns and their names, for citizen service numbers (BSN) while its rows
 * are read. A column that contains such numbers refuses the delivery. Single values that may be such a number, in a column
 * where they do not belong, are neither stored nor returned.
 */
public final class CitizenNumberGuard {

    private final List<WatchedColumn> columns = new ArrayList<>();
    private final Map<Integer, Column> columnsOfContract = new HashMap<>();
    /** Number of the column, from 1; 0 if there is none. */
    private int nameThatIsOne;

    private int fieldsOfHeader;
    private boolean likenessInOddRow;
    /**
     * Number of the field, from 1, with a citizen service number that is labelled as such by words next to it, in a row with
     * too many or too few fields; 0 if there is none.
     */
    private int placeInOddRow;

    /** Prepares for the rows of a file with this header. Columns that are not in the layout are watched as extra columns. */
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

    /** Returns the column of the contract with a number, from 1; null for an extra column. */
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
     * Inspects the fields of a row. If the row has too many or too few fields, the column of a value is not known. Only a
     * number that is labelled by words next to it then refuses the delivery, and it is reported by the number of its field.
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

    /**
     * Returns the number, from 1, of the first column that contains citizen service numbers or has one as its name; empty if
     * there is none.
     */
    public OptionalInt suspect() {
        for (int i = 0; i < columns.size(); i++) {
            if (nameThatIsOne == i + 1 || columns.get(i).holdsNumbers()) {
                return OptionalInt.of(i + 1);
            }
        }
        return placeInOddRow > 0 ? OptionalInt.of(placeInOddRow) : OptionalInt.empty();
    }

    /** Returns whether a value in any row may be a citizen service number in a column where it does not belong. */
    public boolean hasLikeness() {
        return likenessInOddRow || columns.stream().anyMatch(WatchedColumn::hasLikeness);
    }

    /**
     * Returns the numbers of the columns with such values, from 1. Values in rows with too many or too few fields are not
     * included, because their column is not known.
     */
    public List<Integer> columnsWithLikeness() {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).hasLikeness()) {
                numbers.add(i + 1);
            }
        }
        return numbers;
    }

    /** Returns whether a row contains such a value, so that the row may not be stored. */
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

    /** Also searches a number that was split into fields by its own separators: {@code 123,456,782}. */
    private static boolean hasLikenessOfOddRow(Row row) {
        return row.fields().stream().anyMatch(CitizenNumber::mayBeIn) || CitizenNumber.mayBeInThreeOf(row.fields());
    }

    private static boolean isOutOfPlace(Content content, String value) {
        return content != Content.KEY
                && !(content == Content.PERSON && Values.pseudonym(value) instanceof Reading.Given<String>)
                && CitizenNumber.mayBeIn(value);
    }
}
