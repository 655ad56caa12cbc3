package nl.beschutwerk.report.table;

/** The colours of all formats, as RGB: dark and light tones, which stay distinct in greyscale and for colour-blind readers. */
public final class Palette {

    public static final int BLUE = 0x154273;
    public static final int ORANGE = 0xB84A00;
    public static final int LIGHT_ORANGE = 0xF6C48F;
    public static final int LIGHT_BLUE = 0xC9D9EA;
    public static final int RED = 0x8A1010;

    /** Of lines between rows. */
    public static final int GREY = 0xA6A6A6;

    /** Of lines behind bars and points. */
    public static final int LIGHT_GREY = 0xD0D0D0;

    public static final int BLACK = 0x1A1A1A;
    public static final int WHITE = 0xFFFFFF;

    private Palette() {}

    /**
     * The look of a bar that has a meaning of its own. Every bar has a dark edge.
     *
     * @param inside its colour
     * @param edge colour of its edge
     * @param dashed whether its edge is a broken line
     */
    public record KeyBar(int inside, int edge, boolean dashed) {

        /** The look of a bar with this meaning, the same in every format. */
        public static KeyBar of(Chart.Look look) {
            return switch (look) {
                case JOBS -> new KeyBar(ORANGE, ORANGE, false);
                case SHARE, NOT_WORKING -> new KeyBar(BLUE, BLACK, false);
                case PERSONS, BOUND, SHARE_OF_COUNTRY -> new KeyBar(LIGHT_BLUE, BLACK, false);
                case TARGET -> new KeyBar(WHITE, BLACK, true);
            };
        }
    }
}
