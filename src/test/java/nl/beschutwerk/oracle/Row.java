package nl.beschutwerk.oracle;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A delivered row while the rules are applied: its values in one form, and its fault if it has one. */
final class Row {

    private final Map<String, String> delivered;
    final Map<String, String> values = new TreeMap<>();
    private @Nullable String fault;
    private boolean rejectedBecauseOfAnother;
    private boolean repeated;

    Row(Map<String, String> delivered) {
        this.delivered = delivered;
    }

    /** Keeps the first fault only. */
    void reject(String code) {
        if (fault == null) {
            fault = code;
        }
    }

    void rejectBecauseOfAnother(String code) {
        rejectedBecauseOfAnother = fault == null;
        reject(code);
    }

    /** Rejects the row as a repetition of an earlier one. */
    void rejectAsRepeated(String code) {
        repeated = fault == null;
        reject(code);
    }

    /** Whether the row is rejected and no other row says the same. */
    boolean losesSomething() {
        return !loaded() && !repeated;
    }

    boolean loaded() {
        return fault == null;
    }

    Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    /** Whether the row is rejected for a fault of its own. */
    boolean countsAgainstFile() {
        return !loaded() && !rejectedBecauseOfAnother;
    }

    /** The value as delivered, trimmed; empty if the row or the file does not have the column. */
    String delivered(String column) {
        return delivered.getOrDefault(column, "");
    }

    Optional<String> value(String column) {
        return Optional.ofNullable(values.get(column));
    }

    String required(String column) {
        return value(column).orElseThrow();
    }

    LocalDate requiredDate(String column) {
        return LocalDate.parse(required(column));
    }

    Optional<LocalDate> date(String column) {
        return value(column).map(LocalDate::parse);
    }

    boolean endsBeforeItBegins(String begin, String end) {
        return date(begin).isPresent()
                && date(end).isPresent()
                && date(end).get().isBefore(date(begin).get());
    }
}
