package nl.beschutwerk.report.excel;

import nl.beschutwerk.report.table.Palette;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;

/** The palette, and the lines, of charts. */
final class ChartColours {

    static final double LINE_POINTS = 2.25;
    static final double THICK_POINTS = 4;
    private static final double GRID_POINTS = 0.75;

    static final byte[] BLUE = bytes(Palette.BLUE);
    static final byte[] ORANGE = bytes(Palette.ORANGE);
    static final byte[] LIGHT_ORANGE = bytes(Palette.LIGHT_ORANGE);
    static final byte[] LIGHT_BLUE = bytes(Palette.LIGHT_BLUE);
    static final byte[] BLACK = bytes(Palette.BLACK);
    static final byte[] WHITE = bytes(Palette.WHITE);
    private static final byte[] GREY = bytes(Palette.LIGHT_GREY);

    private ChartColours() {}

    /** Red, green and blue. */
    static byte[] bytes(int rgb) {
        return new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    }

    static XDDFSolidFillProperties fill(byte[] color) {
        return new XDDFSolidFillProperties(XDDFColor.from(color));
    }

    static XDDFLineProperties line(byte[] color, PresetLineDash dash, double points) {
        XDDFLineProperties line = new XDDFLineProperties(fill(color));
        line.setWidth(points);
        line.setPresetDash(new XDDFPresetLineDash(dash));
        return line;
    }

    /** A light line of the grid. */
    static XDDFLineProperties grid() {
        XDDFLineProperties line = new XDDFLineProperties(fill(GREY));
        line.setWidth(GRID_POINTS);
        return line;
    }
}
