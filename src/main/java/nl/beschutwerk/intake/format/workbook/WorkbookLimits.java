package nl.beschutwerk.intake.format.workbook;

/**
 * The maximum sizes of a workbook. The numbers of rows and columns are Excel's own; the other limits are far above any real
 * workbook.
 */
final class WorkbookLimits {

    static final int MAX_ROW = 1_048_576;
    static final int MAX_COLUMN = 16_384;

    /** Unpacked bytes of all parts that are read; a full sheet in the widest layout of the contract takes a third of this. */
    static final long MAX_UNPACKED = 2L << 30;

    /** Number of parts; a real workbook has about ten, plus a few for each sheet. */
    static final int MAX_PARTS = 2_000;

    /** Bytes of the zip file's directory, which is read into memory as a whole. */
    static final int MAX_DIRECTORY = 1 << 20;

    /** Characters between two angle brackets, text or markup: four times the longest text of a cell. */
    static final int MAX_TOKEN = 4 * 32_767;

    /** Different names of elements, attributes and namespaces in a part; the parser keeps all of them. */
    static final int MAX_NAMES = 1_000;

    static final int MAX_DEPTH = 64;

    /** Bytes of all shared texts, which stay in memory while the sheet is read. */
    static final int MAX_SHARED_BYTES = 96 << 20;

    static final int MAX_SHARED_TEXTS = 3_000_000;

    /** Number of cell styles; Excel allows 65,490. */
    static final int MAX_STYLES = 65_536;

    static final int MAX_SHEETS = 10_000;

    /** Number of sheets that are searched for the column names if the first sheet does not have them. */
    static final int MAX_SHEETS_SEARCHED = 10;

    /** Number of range formulas that reach the same row; a real sheet has at most one for each column. */
    static final int MAX_FORMULA_RANGES = 100;

    private WorkbookLimits() {}
}
