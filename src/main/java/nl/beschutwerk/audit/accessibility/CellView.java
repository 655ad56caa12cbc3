package nl.beschutwerk.audit.accessibility;

import java.util.Optional;
import org.apache.poi.ss.util.CellReference;

/**
 * A cell as the checks see it.
 *
 * @param row from 0
 * @param column from 0
 * @param text of the cell; empty if it holds no text
 */
record CellView(int row, int column, Kind kind, String text, Look look) {

    /** The kind of content of a cell. */
    enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        FORMULA
    }

    /**
     * The formatting of a cell.
     *
     * @param points font size
     * @param ground background colour, if the cell is filled
     * @param notation the number format, if it is not the Dutch one
     * @param wrapped whether a long text goes on on the next line within the cell
     */
    record Look(
            boolean bold,
            boolean underlined,
            int points,
            Rgb letters,
            Optional<Rgb> ground,
            Optional<String> notation,
            boolean wrapped) {

        static final Look NONE = new Look(false, false, 0, Rgb.BLACK, Optional.empty(), Optional.empty(), false);
    }

    /** An empty cell, for an address at which the file has no cell. */
    static CellView none(int row, int column) {
        return new CellView(row, column, Kind.EMPTY, "", Look.NONE);
    }

    boolean isEmpty() {
        return kind == Kind.EMPTY || (kind == Kind.TEXT && text.isBlank());
    }

    /** For example {@code C14}. */
    String reference() {
        return new CellReference(row, column).formatAsString();
    }

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
}
