package nl.beschutwerk.audit.consistency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A cell of a file as it was read back, whatever the format of the file.
 *
 * @param row from 0
 * @param column from 0
 * @param text what it holds where it holds text, else empty
 * @param number what it holds where it holds a number
 * @param date what it holds where it holds a day
 * @param form how a number is shown; empty where it is shown as something that is no number
 */
record ReadCell(
        int row,
        int column,
        String address,
        Type type,
        String text,
        Optional<BigDecimal> number,
        Optional<LocalDate> date,
        Optional<Form> form) {

    /** What a cell holds. */
    enum Type {
        TEXT,
        NUMBER,
        DATE,
        FORMULA
    }

    /** How a number is shown. */
    record Form(int decimals, boolean percentage) {}

    static ReadCell ofText(int row, int column, String address, String text) {
        return new ReadCell(
                row, column, address, Type.TEXT, text, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static ReadCell ofNumber(int row, int column, String address, BigDecimal number, Optional<Form> form) {
        return new ReadCell(row, column, address, Type.NUMBER, "", Optional.of(number), Optional.empty(), form);
    }

    static ReadCell ofDate(int row, int column, String address, LocalDate date) {
        return new ReadCell(row, column, address, Type.DATE, "", Optional.empty(), Optional.of(date), Optional.empty());
    }

    static ReadCell ofFormula(int row, int column, String address) {
        return new ReadCell(
                row, column, address, Type.FORMULA, "", Optional.empty(), Optional.empty(), Optional.empty());
    }
}
