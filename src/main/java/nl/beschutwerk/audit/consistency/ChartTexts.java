package nl.beschutwerk.audit.consistency;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What the charts of a sheet say to who cannot see them, in the order of reading. */
final class ChartTexts {

    private ChartTexts() {}

    static List<String> of(XSSFSheet sheet) {
        if (sheet.getDrawingPatriarch() == null) {
            return List.of();
        }
        return sheet.getDrawingPatriarch().getCTDrawing().getTwoCellAnchorList().stream()
                .filter(anchor -> anchor.isSetGraphicFrame())
                .map(anchor -> anchor.getGraphicFrame()
                        .getNvGraphicFramePr()
                        .getCNvPr()
                        .getDescr())
                .toList();
    }

    /** Where the ledger says that such a text stands; the first chart is number 1. */
    static String place(int number) {
        return "grafiek " + number;
    }
}
