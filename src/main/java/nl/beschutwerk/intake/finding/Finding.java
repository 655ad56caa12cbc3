package nl.beschutwerk.intake.finding;

import org.jspecify.annotations.Nullable;

/**
 * One departure from the contract.
 *
 * @param file name within the delivery; null when the delivery as a whole is meant
 * @param row as a person sees it in a spreadsheet, the header being 1; null when no single row is meant
 * @param column as the contract names it; null when no single column is meant
 * @param value as delivered, made visible and cut; null where none applies or it could identify a person
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

    /** Longer values are cut: enough to recognise one, too little to fill a screen or a file. */
    public static final int MAX_VALUE_LENGTH = 120;

    /** Room for a sentence that names many columns. */
    public static final int MAX_SENTENCE_LENGTH = 1000;

    public Finding {
        file = file == null ? null : PlainText.visible(file, MAX_VALUE_LENGTH);
        column = column == null ? null : PlainText.visible(column, MAX_VALUE_LENGTH);
        value = value == null ? null : PlainText.visible(value, MAX_VALUE_LENGTH);
        sentence = PlainText.visible(sentence, MAX_SENTENCE_LENGTH);
    }

    /** The same, with its value kept back. */
    public Finding withoutValue() {
        return new Finding(code, severity, file, row, column, null, sentence);
    }

    public boolean refuses() {
        return severity == Severity.WEIGERING;
    }
}
