package nl.beschutwerk.intake.finding;

import org.jspecify.annotations.Nullable;

/**
 * One violation of the contract.
 *
 * @param file name in the delivery; null if the finding is about the delivery as a whole
 * @param row as shown by a spreadsheet, the header being row 1; null if the finding is not about a single row
 * @param column name in the contract; null if the finding is not about a single column
 * @param value as delivered, with invisible characters escaped, and truncated; null if there is none or it could identify a
 * person
 * @param sentence plain Dutch: what is wrong and what to do
 */
public record Finding(
        FindingCode code,
        Severity severity,
        @Nullable String file,
        @Nullable Long row,
        @Nullable String column,
        @Nullable String value,
        String sentence) {

    /** Longer values are truncated: this is enough to recognise a value, and too little to fill a screen or a file. */
    public static final int MAX_VALUE_LENGTH = 120;

    /** Enough for a sentence that names many columns. */
    public static final int MAX_SENTENCE_LENGTH = 1000;

    public Finding {
        file = file == null ? null : PlainText.visible(file, MAX_VALUE_LENGTH);
        column = column == null ? null : PlainText.visible(column, MAX_VALUE_LENGTH);
        value = value == null ? null : PlainText.visible(value, MAX_VALUE_LENGTH);
        sentence = PlainText.visible(sentence, MAX_SENTENCE_LENGTH);
    }

    /** Returns the same finding without its value. */
    public Finding withoutValue() {
        return new Finding(code, severity, file, row, column, null, sentence);
    }

    public boolean refuses() {
        return severity == Severity.WEIGERING;
    }
}
