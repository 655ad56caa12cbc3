package nl.beschutwerk.report.excel;

import java.util.List;
import nl.beschutwerk.report.table.Chart.KeyBarsChart;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFShapeGroup;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTransform2D;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTGraphicalObjectFrame;

/**
 * Draws the panels of a picture beside each other, as charts in one group: to programs, and so to readers who cannot see it, a
 * group is one picture with one alternative text.
 */
final class PanelGroup {

    private final XSSFDrawing drawing;
    private final KeyBarsRenderer renderer;

    PanelGroup(XSSFDrawing drawing, KeyBarsRenderer renderer) {
        this.drawing = drawing;
        this.renderer = renderer;
    }

    /**
     * Draws a picture.
     *
     * @param firstId the first of the numbers of its shapes, which are consecutive
     * @param size of the picture, of which programs need no more than the shape
     */
    void render(KeyBarsChart chart, XSSFClientAnchor place, int firstId, Size size) {
        XSSFShapeGroup group = drawing.createGroup(place);
        group.setCoordinates(0, 0, size.width(), size.height());
        CTNonVisualDrawingProps properties =
                group.getCTGroupShape().getNvGrpSpPr().getCNvPr();
        ChartLook.name(properties, firstId, chart.title());
        properties.setDescr(chart.description().text());
        List<KeyBarsChart.Panel> panels = chart.panels();
        int width = size.width() / panels.size();
        for (int i = 0; i < panels.size(); i++) {
            XSSFChart target = drawing.createChart(copy(place));
            ChartLook.title(target, panels.get(i).title());
            renderer.render(panels.get(i), target);
            ChartLook.finish(target);
            CTGraphicalObjectFrame frame = intoGroup(group);
            ChartLook.name(
                    frame.getNvGraphicFramePr().getCNvPr(),
                    firstId + 1 + i,
                    panels.get(i).title());
            CTTransform2D within = frame.getXfrm();
            within.getOff().setX(i * width);
            within.getOff().setY(0);
            within.getExt().setCx(width);
            within.getExt().setCy(size.height());
        }
    }

    /** A chart keeps the anchor that it is made with. */
    private XSSFClientAnchor copy(XSSFClientAnchor place) {
        return drawing.createAnchor(
                place.getDx1(),
                place.getDy1(),
                place.getDx2(),
                place.getDy2(),
                place.getCol1(),
                place.getRow1(),
                place.getCol2(),
                place.getRow2());
    }

    /** Moves the frame of the newest chart, which has an anchor of its own, into the group. */
    private CTGraphicalObjectFrame intoGroup(XSSFShapeGroup group) {
        int newest = drawing.getCTDrawing().sizeOfTwoCellAnchorArray() - 1;
        CTGraphicalObjectFrame frame = (CTGraphicalObjectFrame) group.getCTGroupShape()
                .addNewGraphicFrame()
                .set(drawing.getCTDrawing().getTwoCellAnchorArray(newest).getGraphicFrame());
        drawing.getCTDrawing().removeTwoCellAnchor(newest);
        return frame;
    }

    /** Width and height in EMU, the unit of drawings. */
    record Size(int width, int height) {}
}
