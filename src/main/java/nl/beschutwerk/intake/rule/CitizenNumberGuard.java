package nl.beschutwerk.intake.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import nl.beschutwerk.intake.format.FormatLimits;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.layout.Content;
import nl.beschutwerk.intake.layout.FileLayout;
import nl.beschutwerk.intake.value.CitizenNumber;
import nl.beschutwerk.intake.value.Reading;
import nl.beschutwerk.intake.value.Values;
import org.jspecify.annotations.Nullable;

/**
 * Watches all columns of a file, extra ones included, for citizen service numbers (BSN) while its rows go by.
 *
 * <p>Among pseudonyms of persons, a single one is found. Another column holds them if, of at least 20 distinct values, more
 * than half have the form of one. Columns of dates are excepted: eight digits are a date there.
 */
public final class CitizenNumberGuard {

    private static final int MINIMUM_DISTINCT = 20;

    private final List<Watched> columns = new ArrayList<>();
    private final Map<Integer, Column> columnsOfContract = new HashMap<>();

    /** Prepares for the rows of a file with this header; without it, all columns are watched as extra ones are. */
    public void prepare(Header header, FileLayout layout) {
        for (String name : header.names()) {
            int position = layout.positionOf(name);
            if (position < 0) {
                columns.add(watched(Content.OPEN));
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

    private static Watched watched(Content content) {
        return switch (content) {
            case PERSON -> new Pseudonyms();
            case DATE -> new Dates();
            case OPEN, FACT, KEY -> new Sampled();
        };
    }

    /** Looks at the fields of a row, those beyond the header included. */
    public void look(Row row) {
        int count = Math.min(row.fields().size(), FormatLimits.MAX_COLUMNS);
        while (columns.size() < count) {
            columns.add(new Sampled());
        }
        for (int i = 0; i < count; i++) {
            columns.get(i).look(row.fields().get(i));
        }
    }

    /** The first column that holds citizen service numbers, counted from 1; empty when none does. */
    public OptionalInt suspect() {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isSuspect()) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    /** A column that is watched. */
    private interface Watched {
        void look(String field);

        boolean isSuspect();
    }

    private static final class Dates implements Watched {
        @Override
        public void look(String field) {
            // Eight digits are a date here.
        }

        @Override
        public boolean isSuspect() {
            return false;
        }
    }

    private static final class Pseudonyms implements Watched {
        private boolean suspect;

        @Override
        public void look(String field) {
            suspect |= CitizenNumber.isOne(Values.trim(field));
        }

        @Override
        public boolean isSuspect() {
            return suspect;
        }
    }

    private static final class Sampled implements Watched {
        private final DistinctSample all = new DistinctSample();

        @Override
        public void look(String field) {
            String value = Values.trim(field);
            if (Values.text(value) instanceof Reading.Given<String>) {
                all.add(value, CitizenNumber.isOne(value));
            }
        }

        @Override
        public boolean isSuspect() {
            return 2 * all.marked() > all.size() && all.size() >= MINIMUM_DISTINCT;
        }
    }
}
