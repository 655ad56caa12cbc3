package nl.beschutwerk.intake.format;

import java.util.List;

/**
 * One row of a delivered file.
 *
 * @param number as shown by a spreadsheet; the header is row 1. A quoted line break does not start a new row; an empty line
 * has a number but is not a row
 * @param fields as delivered, in the order of the file
 * @param raw the text of the whole row as delivered
 */
public record Row(long number, List<String> fields, String raw) {

    public Row {
        fields = List.copyOf(fields);
    }
}
