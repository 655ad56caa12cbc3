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
 * Validates the rows of a file of microdata, each by itself, in the order of the contract: number of fields, missing values,
 * invalid values, dates, ranges, then the rules about a single row ({@link RowRules}). Also writes the findings for faults
 * that are found later among all rows.
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

    /** Validates a row by itself. */
    public final MicrodataRowResult validate(Header header, Row row) {
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
     * Returns the value that rows of another file refer to, for a row that may have other faults; null if it cannot be read,
     * or if nothing refers to rows of this file.
     */
    public abstract @Nullable String referredTo(Header header, Row row);

    /**
     * Returns the person that a row is about, or the employment for a pay period, for a row that may have other faults; null
     * if it cannot be read.
     */
    public abstract @Nullable String subject(Header header, Row row);

    /** Returns the finding for a later fault of a row. */
    public abstract Finding explain(Header header, Row row, CrossRowFault fault);

    abstract C read(Header header, Row row);

    /** Checks whether the values of a row are within their ranges. */
    Optional<Finding> faultOfRange(C cells) {
        return Optional.empty();
    }

    /** Returns warnings about a row without a fault, in addition to those of the rules about a single row. */
    List<Finding> warnings(C cells) {
        return List.of();
    }

    abstract @Nullable Object[] values(C cells);

    final Finding explainDuplicate(Column key, CrossRowFault fault) {
        return fault.reason() == CrossRowFault.Reason.REPEATED
                ? duplicate.repeated(file, fault.row(), key, "", Objects.requireNonNull(fault.firstRow()))
                : duplicate.contradicting(file, fault.row(), key, "", "Dit " + key.name() + " staat");
    }

    static <T> Cell<T> cell(Header header, Row row, Column column, Function<String, Reading<T>> reader) {
        String text = Values.trim(header.field(row, column.name()));
        return new Cell<>(column, text, reader.apply(text));
    }

    /** Returns a value of a row that may have too few fields; null if it is missing or invalid. */
    static @Nullable String ifGiven(Header header, Row row, Column column, Function<String, Reading<String>> reader) {
        OptionalInt position = header.position(column.name());
        return position.isPresent()
                        && position.getAsInt() < row.fields().size()
                        && reader.apply(row.fields().get(position.getAsInt())) instanceof Reading.Given<String> given
                ? given.value()
                : null;
    }

    /** The result of validating a row of microdata by itself. */
    public sealed interface MicrodataRowResult {

        /**
         * The row has no fault of its own. It may still be a duplicate, or refer to a row that is not loaded.
         *
         * @param values in the order of the columns of its table; null for a missing value
         * @param warnings apply only if the row remains loaded
         */
        @SuppressWarnings("ArrayRecordComponent") // Millions of these are created, and they are never compared.
        record Passed(@Nullable Object[] values, List<Finding> warnings) implements MicrodataRowResult {}

        /** The row is rejected for a single fault. */
        record Rejected(Finding fault) implements MicrodataRowResult {}
    }

    /**
     * A fault that can only be found among all loaded rows of a delivery.
     *
     * @param row number of the row with the fault
     * @param firstRow for a repeated row, the number of the row that counts; null for other reasons
     * @param becauseOfRejected whether the row refers to a row that was delivered but rejected; the fault then does not count
     * against its file
     */
    public record CrossRowFault(
            long row, Reason reason, @Nullable Long firstRow, boolean becauseOfRejected) {

        /** The reason why a copied row is rejected later, in the order in which the reasons are checked. */
        public enum Reason {
            /** An earlier row has the same key and the same values. */
            REPEATED,
            /** Another row has the same key but other values. */
            CONTRADICTING,
            /** The municipality does not exist, or was split. */
            MUNICIPALITY,
            /** The person or the employment that the row refers to is not loaded. */
            REFERENCE
        }
    }
}
