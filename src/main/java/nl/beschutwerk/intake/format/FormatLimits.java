package nl.beschutwerk.intake.format;

/** How large a delivered file may be in each of its dimensions. Far above any honest delivery, far below what hurts. */
public final class FormatLimits {

    /** Text of a file after unpacking, in bytes: some fifty times all pay periods of the whole field in a quarter. */
    public static final long MAX_TEXT_BYTES = 4L << 30;

    /** Up to here, in bytes, a file may be packed as tightly as it likes: unpacking this much takes a moment only. */
    public static final long ALWAYS_UNPACKED = 64L << 20;

    /** Beyond {@link #ALWAYS_UNPACKED}: real rows shrink by a factor of 5 to 50, a gzip bomb by up to 1,032. */
    public static final int MAX_PACKING_FACTOR = 250;

    /** Characters of one row: four times the longest text a spreadsheet cell can hold. Bounds an endless line or lone quote. */
    public static final int MAX_ROW_LENGTH = 4 * 32_767;

    /** Columns of a file: the contract's largest layout has eleven, and each column is watched at a cost of some 160 kB. */
    public static final int MAX_COLUMNS = 250;

    private FormatLimits() {}
}
