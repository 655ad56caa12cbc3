package nl.beschutwerk.oracle;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A delivered row on its way through the rules: its values in one form, and its fault once it has one. */
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

    /** Rejected for being like an earlier row. */
    void rejectAsRepeated(String code) {
        repeated = fault == null;
        reject(code);
    }

    /** Rejected, and no other row says the same. */
    boolean losesSomething() {
        return !loaded() && !repeated;
    }

    boolean loaded() {
        return fault == null;
    }

    Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    /** Rejected for a fault of its own. */
    boolean countsAgainstFile() {
        return !loaded() && !rejectedBecauseOfAnother;
    }

    /** As delivered, trimmed; empty for a column that the row or the file does not have. */
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
