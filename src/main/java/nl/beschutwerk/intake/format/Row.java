package nl.beschutwerk.intake.format;

import java.util.List;

/**
 * One row of a delivered file.
 *
 * @param number as a spreadsheet shows it, the header being 1: a quoted line break stays within its row, an empty line takes a
 *     number without being a row
 * @param fields as delivered, in the order of the file
 * @param raw the text of the whole row as delivered
 */
public record Row(long number, List<String> fields, String raw) {

    public Row {
        fields = List.copyOf(fields);
    }
}
