package nl.beschutwerk.audit.accessibility;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;

/** The document as a whole: its description, its charts and links, how it opens and prints. */
final class DocumentChecks {

    private static final String LANGUAGE = "nl-NL";

    /** Shorter descriptions say that there is a chart, not what it shows. */
    private static final int MINIMUM_DESCRIPTION = 40;

    private DocumentChecks() {}

    static List<String> title(XSSFWorkbook workbook) {
        String title = workbook.getProperties().getCoreProperties().getTitle();
        return title == null || title.isBlank() ? List.of("geen titel") : List.of();
    }

    static List<String> language(XSSFWorkbook workbook) {
        String language = workbook.getProperties()
                .getCoreProperties()
                .getUnderlyingProperties()
                .getLanguageProperty()
                .orElse("geen");
        return language.equals(LANGUAGE) ? List.of() : List.of("taal: " + language);
    }

    static List<String> alternativeText(XSSFWorkbook workbook) {
        return SheetView.each(workbook, (view, found) -> {
            XSSFDrawing drawing = view.sheet().getDrawingPatriarch();
            if (drawing == null) {
                return;
            }
            Set<Long> ids = new HashSet<>();
            for (CTTwoCellAnchor anchor : drawing.getCTDrawing().getTwoCellAnchorList()) {
                if (!anchor.isSetGraphicFrame()) {
                    found.accept("een afbeelding die geen grafiek is");
                    continue;
                }
                CTNonVisualDrawingProps properties =
                        anchor.getGraphicFrame().getNvGraphicFramePr().getCNvPr();
                if (properties.getDescr() == null || properties.getDescr().length() < MINIMUM_DESCRIPTION) {
                    found.accept("grafiek " + properties.getName() + " heeft geen beschrijving");
                }
                if (properties.getId() < 1 || !ids.add(properties.getId())) {
                    found.accept("grafiek " + properties.getName() + " heeft geen eigen nummer");
                }
            }
        });
    }

    static List<String> linksLead(XSSFWorkbook workbook) {
        return SheetView.each(workbook, (view, found) -> {
            for (XSSFHyperlink link : view.sheet().getHyperlinkList()) {
                if (link.getType() == HyperlinkType.DOCUMENT
                        && workbook.getSheet(new CellReference(link.getLocation()).getSheetName()) == null) {
                    found.accept("link in " + link.getCellRef() + " leidt nergens heen");
                }
            }
        });
    }

    static List<String> cursorInA1(XSSFWorkbook workbook) {
        return SheetView.each(workbook, (view, found) -> {
            if (workbook.getActiveSheetIndex() != 0) {
                found.accept("het bestand opent niet op het eerste blad");
            }
            if (!CellAddress.A1.equals(view.sheet().getActiveCell())
                    || view.sheet().getTopRow() != 0
                    || view.sheet().getLeftCol() != 0) {
                found.accept("de cursor staat niet in A1");
            }
        });
    }

    static List<String> printSetup(XSSFWorkbook workbook) {
        return SheetView.each(workbook, (view, found) -> {
            XSSFSheet sheet = view.sheet();
            XSSFPrintSetup print = sheet.getPrintSetup();
            if (!print.getLandscape()) {
                found.accept("niet liggend");
            }
            if (!sheet.getFitToPage() || print.getFitWidth() != 1 || print.getFitHeight() != 0) {
                found.accept("past niet in de breedte");
            }
            if (view.table()
                    .filter(table -> sheet.getRepeatingRows() == null
                            || sheet.getRepeatingRows().getFirstRow() != table.getStartRowIndex())
                    .isPresent()) {
                found.accept("herhaalt de kopregel niet");
            }
            if (!sheet.getFooter().getRight().contains("&P")) {
                found.accept("geen paginanummer");
            }
        });
    }
}
