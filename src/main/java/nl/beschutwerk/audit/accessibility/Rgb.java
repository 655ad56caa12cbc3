package nl.beschutwerk.audit.accessibility;

/** A colour, each part from 0 to 255. */
record Rgb(int red, int green, int blue) {

    static final Rgb BLACK = new Rgb(0, 0, 0);
    static final Rgb WHITE = new Rgb(255, 255, 255);

    static Rgb of(byte[] rgb) {
        return new Rgb(rgb[0] & 0xFF, rgb[1] & 0xFF, rgb[2] & 0xFF);
    }

    /** Reads {@code #154273}. */
    static Rgb ofHex(String text) {
        int all = Integer.parseInt(text.substring(1), 16);
        return new Rgb(all >> 16, (all >> 8) & 0xFF, all & 0xFF);
    }

    boolean isGrey() {
        return red == green && green == blue;
    }
}
