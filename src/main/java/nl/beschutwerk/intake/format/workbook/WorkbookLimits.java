package nl.beschutwerk.intake.format.workbook;

/** How large a workbook may be in each of its dimensions. The grid is Excel's own; the rest is far above any honest workbook. */
final class WorkbookLimits {

    static final int MAX_ROW = 1_048_576;
    static final int MAX_COLUMN = 16_384;

    /** Bytes of all parts that are read, unpacked: a full sheet of the contract's widest layout takes a third of this. */
    static final long MAX_UNPACKED = 2L << 30;

    /** Parts; an honest workbook has some ten, and a few for each sheet. */
    static final int MAX_PARTS = 2_000;

    /** Bytes of the zip file's directory, which is held whole. */
    static final int MAX_DIRECTORY = 1 << 20;

    /** Characters between two angle brackets, be they text or markup: the longest text of a cell, four times over. */
    static final int MAX_TOKEN = 4 * 32_767;

    /** Different names of elements, attributes and namespaces in a part; the parser keeps each. */
    static final int MAX_NAMES = 1_000;

    static final int MAX_DEPTH = 64;

    /** Bytes of all shared texts, which are held for as long as the sheet is read. */
    static final int MAX_SHARED_BYTES = 96 << 20;

    static final int MAX_SHARED_TEXTS = 3_000_000;

    /** Excel allows 65,490 styles of a cell. */
    static final int MAX_STYLES = 65_536;

    static final int MAX_SHEETS = 10_000;

    /** Sheets in which the names of columns are looked for when the first does not have them. */
    static final int MAX_SHEETS_SEARCHED = 10;

    /** Formulas that fill a range, of those that reach the same row: an honest sheet has one for each column at most. */
    static final int MAX_FORMULA_RANGES = 100;

    private WorkbookLimits() {}
}
