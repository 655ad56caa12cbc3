package nl.beschutwerk.intake.format;

/** The maximum sizes of a delivered file. They are far above any real delivery and far below what would harm the process. */
public final class FormatLimits {

    /** Text of a file after decompression, in bytes: about fifty times all pay periods of all sheltered work in a quarter. */
    public static final long MAX_TEXT_BYTES = 4L << 30;

    /** Up to this size, in bytes, the compression factor of a file is not limited, because decompressing this much is fast. */
    public static final long ALWAYS_UNPACKED = 64L << 20;

    /**
     * Maximum compression factor beyond {@link #ALWAYS_UNPACKED}. Real rows compress by a factor of 5 to 50, a gzip bomb by
     * up to 1,032.
     */
    public static final int MAX_PACKING_FACTOR = 250;

    /**
     * Characters of one row: four times the longest text of a spreadsheet cell. Limits a line without end and an unclosed
     * quotation mark.
     */
    public static final int MAX_ROW_LENGTH = 4 * 32_767;

    /** Columns of a file. The largest layout of the contract has eleven, and watching a column takes about 160 kB of memory. */
    public static final int MAX_COLUMNS = 250;

    private FormatLimits() {}
}
