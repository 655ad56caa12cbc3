package nl.beschutwerk.intake.microdata;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.rule.Cell;
import nl.beschutwerk.intake.rule.DuplicateKey;
import nl.beschutwerk.intake.rule.FieldCountDiffers;
import nl.beschutwerk.intake.rule.InvalidDate;
import nl.beschutwerk.intake.rule.InvalidValue;
import nl.beschutwerk.intake.rule.MissingValue;
import nl.beschutwerk.intake.rule.RowRules;
import nl.beschutwerk.intake.value.Reading;
import nl.beschutwerk.intake.value.Values;
import org.jspecify.annotations.Nullable;

/**
 * Judges the rows of a file of microdata, each by itself, in the order of the contract: number of fields, missing, invalid
 * value, date, range, then the rules about a single row ({@link RowRules}). Puts into words too what is found of a row later, among all others.
 */
public abstract class MicrodataRowValidator<C extends MicrodataCells> {

    private final FieldCountDiffers fieldCount = new FieldCountDiffers();
    private final MissingValue missing = new MissingValue();
    private final InvalidValue invalid = new InvalidValue();
    private final InvalidDate invalidDate = new InvalidDate();
    private final DuplicateKey duplicate = new DuplicateKey();

    private final RowRules<C> rules;
    private final String file;

    MicrodataRowValidator(String file, Class<C> rows) {
        this.file = file;
        this.rules = RowRules.of(rows);
    }

    final String file() {
        return file;
    }

    /** Judges a row by itself. */
    public final MicrodataRowResult judge(Header header, Row row) {
        Optional<Finding> fault = fieldCount.check(file, header, row);
        if (fault.isPresent()) {
            return new MicrodataRowResult.Rejected(fault.get());
        }
        C cells = read(header, row);
        fault = faultOfCells(cells).or(() -> faultOfRange(cells)).or(() -> rules.fault(file, cells));
        if (fault.isPresent()) {
            return new MicrodataRowResult.Rejected(fault.get());
        }
        List<Finding> warnings = rules.warnings(file, cells);
        warnings.addAll(warnings(cells));
        return new MicrodataRowResult.Passed(values(cells), warnings);
    }

    private Optional<Finding> faultOfCells(C cells) {
        List<Cell<?>> inOrder = cells.inOrder();
        return missing.check(file, cells.number(), inOrder)
                .or(() -> invalid.check(file, cells.number(), inOrder))
                .or(() -> invalidDate.check(file, cells.number(), inOrder));
    }

    /**
     * What rows of another file refer to, of a row that may be faulty in anything else; null where it cannot be read, or
     * nothing refers to rows of this file.
     */
    public abstract @Nullable String referredTo(Header header, Row row);

    /**
     * Whose row it is, of a row that may be faulty in anything else: the person, or of a pay period the employment; null where
     * it cannot be read.
     */
    public abstract @Nullable String subject(Header header, Row row);

    /** Puts a later fault of a row into words. */
    public abstract Finding explain(Header header, Row row, LaterFault fault);

    abstract C read(Header header, Row row);

    /** Judges whether a value that has been read is within its range. */
    Optional<Finding> faultOfRange(C cells) {
        return Optional.empty();
    }

    /** Warns about a row without fault, beside what the rules about a single row find. */
    List<Finding> warnings(C cells) {
        return List.of();
    }

    abstract @Nullable Object[] values(C cells);

    final Finding explainDuplicate(Column key, LaterFault fault) {
        return fault.reason() == LaterFault.Reason.REPEATED
                ? duplicate.repeated(file, fault.row(), key, "", Objects.requireNonNull(fault.firstRow()))
                : duplicate.contradicting(file, fault.row(), key, "", "Dit " + key.name() + " staat");
    }

    static <T> Cell<T> cell(Header header, Row row, Column column, Function<String, Reading<T>> reader) {
        String text = Values.trim(header.field(row, column.name()));
        return new Cell<>(column, text, reader.apply(text));
    }

    /** A value of a row that may have too few fields. */
    static @Nullable String ifGiven(Header header, Row row, Column column, Function<String, Reading<String>> reader) {
        OptionalInt position = header.position(column.name());
        return position.isPresent()
                        && position.getAsInt() < row.fields().size()
                        && reader.apply(row.fields().get(position.getAsInt())) instanceof Reading.Given<String> given
                ? given.value()
                : null;
    }

    /** What a row of microdata comes to when it is judged by itself. */
    public sealed interface MicrodataRowResult {

        /**
         * It has no fault of its own; it may yet be a duplicate, or refer to what is not there.
         *
         * @param values in the order of the columns of its table; null where there is no value
         * @param warnings that hold if it is loaded in the end
         */
        @SuppressWarnings("ArrayRecordComponent") // Three million of these go by; nobody compares them.
        record Passed(@Nullable Object[] values, List<Finding> warnings) implements MicrodataRowResult {}

        /** It is left out, for this one reason. */
        record Rejected(Finding fault) implements MicrodataRowResult {}
    }

    /**
     * A fault that shows only among all loaded rows of a delivery.
     *
     * @param row in which it is
     * @param firstRow of repeated rows, the one that counts; null for other reasons
     * @param becauseOfRejected whether what the row refers to was delivered, and rejected: such a row does not count against its
     *     file
     */
    public record LaterFault(
            long row, Reason reason, @Nullable Long firstRow, boolean becauseOfRejected) {

        /** Why a row is left out after all, in the order in which it is asked. */
        public enum Reason {
            /** Its key stands in an earlier row too, with the same values. */
            REPEATED,
            /** Its key stands in another row too, with other values. */
            CONTRADICTING,
            /** There is no such municipality, or it is split. */
            MUNICIPALITY,
            /** The person or the employment it refers to is not loaded. */
            REFERENCE
        }
    }
}
