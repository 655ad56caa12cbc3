package nl.beschutwerk.audit.consistency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;

/**
 * A cell of a file as it was read back, in any format.
 *
 * @param row from 0
 * @param column from 0
 * @param text of the cell; empty if it holds no text
 * @param number of the cell, if it holds a number
 * @param date of the cell, if it holds a day
 * @param form how the number is shown; empty if the format code shows no number
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

    /** The type of content of a cell. */
    enum Type {
        TEXT,
        NUMBER,
        /** A number of which only what readers see can be read back. */
        ROUNDED_NUMBER,
        DATE,
        FORMULA
    }

    /** The form in which a number is shown. */
    record Form(int decimals, boolean percentage) {}

    /** For example {@code C14}; both indices count from 0. */
    static String address(int row, int column) {
        return new CellReference(row, column).formatAsString();
    }

    static ReadCell ofText(int row, int column, String address, String text) {
        return new ReadCell(
                row, column, address, Type.TEXT, text, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static ReadCell ofNumber(int row, int column, String address, BigDecimal number, Optional<Form> form) {
        return new ReadCell(row, column, address, Type.NUMBER, "", Optional.of(number), Optional.empty(), form);
    }

    static ReadCell ofRoundedNumber(int row, int column, String address, BigDecimal number, Optional<Form> form) {
        return new ReadCell(row, column, address, Type.ROUNDED_NUMBER, "", Optional.of(number), Optional.empty(), form);
    }

    static ReadCell ofDate(int row, int column, String address, LocalDate date) {
        return new ReadCell(row, column, address, Type.DATE, "", Optional.empty(), Optional.of(date), Optional.empty());
    }

    static ReadCell ofFormula(int row, int column, String address) {
        return new ReadCell(
                row, column, address, Type.FORMULA, "", Optional.empty(), Optional.empty(), Optional.empty());
    }
}
