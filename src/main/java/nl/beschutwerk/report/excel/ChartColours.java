package nl.beschutwerk.report.excel;

import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;

/** The palette of charts: dark and light tones, which stay distinct in greyscale and for colour-blind readers. */
final class ChartColours {

    static final double LINE_POINTS = 2.25;
    static final double THICK_POINTS = 4;
    private static final double GRID_POINTS = 0.75;

    static final byte[] BLUE = {0x15, 0x42, 0x73};
    static final byte[] ORANGE = {(byte) 0xB8, 0x4A, 0x00};
    static final byte[] LIGHT_ORANGE = {(byte) 0xF6, (byte) 0xC4, (byte) 0x8F};
    static final byte[] LIGHT_BLUE = {(byte) 0xC9, (byte) 0xD9, (byte) 0xEA};
    static final byte[] BLACK = {0x1A, 0x1A, 0x1A};
    static final byte[] WHITE = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF};
    private static final byte[] GREY = {(byte) 0xD0, (byte) 0xD0, (byte) 0xD0};

    private ChartColours() {}

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
