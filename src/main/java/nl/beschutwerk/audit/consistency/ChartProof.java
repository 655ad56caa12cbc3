package nl.beschutwerk.audit.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTAxDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrVal;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Checks that a chart draws only cells, that all of them hold numbers or say that theirs is hidden, and that the chart's cached
 * copy of each equals the cell.
 */
final class ChartProof {

    private final XSSFWorkbook workbook;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> drawn = new TreeSet<>();
    private int points;

    private ChartProof(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    static ChartProof of(XSSFWorkbook workbook, XSSFSheet sheet) {
        ChartProof proof = new ChartProof(workbook);
        if (sheet.getDrawingPatriarch() != null) {
            for (XSSFChart chart : sheet.getDrawingPatriarch().getCharts()) {
                proof.prove(chart.getCTChart().getPlotArea());
            }
        }
        return proof;
    }

    List<String> problems() {
        return problems;
    }

    /** The addresses of the cells of its own sheet whose numbers are drawn. */
    Set<String> drawn() {
        return drawn;
    }

    int points() {
        return points;
    }

    private void prove(CTPlotArea plot) {
        plot.getScatterChartList()
                .forEach(drawn -> drawn.getSerList().forEach(series -> {
                    nameOnly(series);
                    prove(series.getXVal(), series.getYVal(), Set.of());
                }));
        plot.getBarChartList()
                .forEach(drawn -> drawn.getSerList()
                        .forEach(series -> prove(series.getCat(), series.getVal(), labelled(series))));
        plot.getLineChartList()
                .forEach(drawn ->
                        drawn.getSerList().forEach(series -> prove(series.getCat(), series.getVal(), Set.of())));
    }

    /** A label of a line shows the name of its series, and has no words of its own. */
    private void nameOnly(CTScatterSer series) {
        NodeList labels = ((Element) series.getDomNode()).getElementsByTagNameNS("*", "dLbls");
        for (int i = 0; i < labels.getLength(); i++) {
            if (!words(labels.item(i)).isBlank()) {
                problems.add("de grafiek heeft bij een lijn de tekst " + words(labels.item(i)));
            }
        }
    }

    /** The places of bars with a label of their own, which may only say that the amount is hidden. */
    private Set<Integer> labelled(CTBarSer series) {
        Set<Integer> places = new TreeSet<>();
        NodeList labels = ((Element) series.getDomNode()).getElementsByTagNameNS("*", "dLbl");
        for (int i = 0; i < labels.getLength(); i++) {
            Element label = (Element) labels.item(i);
            Element place = (Element) label.getElementsByTagNameNS("*", "idx").item(0);
            places.add(Integer.parseInt(place.getAttribute("val")));
            String words = words(label).strip();
            if (!words.equals(Published.HIDDEN)) {
                problems.add("de grafiek heeft bij een staaf de tekst " + words);
            }
        }
        return places;
    }

    /** All text below a node, which the parser of POI does not give by itself. */
    private static String words(Node node) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            return node.getNodeValue();
        }
        StringBuilder words = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            words.append(words(child));
        }
        return words.toString();
    }

    /** @param hidden the places where the chart says that the amount is hidden */
    private void prove(CTAxDataSource places, CTNumDataSource amounts, Set<Integer> hidden) {
        if (!amounts.isSetNumRef() || !(places.isSetNumRef() || places.isSetStrRef())) {
            problems.add("de grafiek tekent getallen die in geen cel staan");
            return;
        }
        cells(amounts.getNumRef().getF()).forEach(cell -> drawn.add(ReadCell.address(cell.getRow(), cell.getCol())));
        int bars = prove(amounts.getNumRef(), hidden);
        points += Math.max(0, bars - hidden.size());
        int named = places.isSetNumRef() ? prove(places.getNumRef(), Set.of()) : prove(places.getStrRef());
        if (bars != named) {
            problems.add("de grafiek tekent " + bars + " getallen op " + named + " plaatsen");
        }
    }

    private int prove(CTNumRef reference, Set<Integer> hidden) {
        List<CellReference> cells = cells(reference.getF());
        List<CTNumVal> remembered = reference.getNumCache().getPtList();
        Set<Integer> words = new TreeSet<>();
        IntStream.range(0, cells.size())
                .filter(place -> isHidden(cells.get(place)))
                .forEach(words::add);
        if (!words.equals(hidden)) {
            problems.add("de grafiek noemt andere cijfers geheim dan de cellen van " + reference.getF());
        }
        if (!areAll(remembered.size() + words.size(), cells, reference.getF())) {
            return 0;
        }
        for (CTNumVal point : remembered) {
            CellReference at = cells.get((int) point.getIdx());
            XSSFCell cell = cell(at);
            boolean same = cell != null
                    && cell.getCellType() == CellType.NUMERIC
                    && new BigDecimal(cell.getRawValue()).compareTo(new BigDecimal(point.getV())) == 0;
            if (!same) {
                problems.add("de grafiek tekent " + point.getV() + " voor " + at.formatAsString());
            }
        }
        return cells.size();
    }

    private int prove(CTStrRef reference) {
        List<CellReference> cells = cells(reference.getF());
        List<CTStrVal> remembered = reference.getStrCache().getPtList();
        if (!areAll(remembered.size(), cells, reference.getF())) {
            return 0;
        }
        for (CTStrVal point : remembered) {
            CellReference at = cells.get((int) point.getIdx());
            XSSFCell cell = cell(at);
            boolean same = cell != null
                    && cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals(point.getV());
            if (!same) {
                problems.add("de grafiek noemt " + point.getV() + " voor " + at.formatAsString());
            }
        }
        return cells.size();
    }

    /** Whether a cell says that its amount is hidden: it has a place in the chart, and no point. */
    private boolean isHidden(CellReference at) {
        XSSFCell cell = cell(at);
        return cell != null
                && cell.getCellType() == CellType.STRING
                && cell.getStringCellValue().equals(Published.HIDDEN);
    }

    private boolean areAll(int remembered, List<CellReference> cells, String formula) {
        if (remembered != cells.size()) {
            problems.add("de grafiek onthoudt " + remembered + " van de " + cells.size() + " cellen van " + formula);
            return false;
        }
        return true;
    }

    /** The cells of a reference, which may be a union in brackets. No sheet with a chart has a comma in its name. */
    private static List<CellReference> cells(String formula) {
        String inside = formula.startsWith("(") ? formula.substring(1, formula.length() - 1) : formula;
        List<CellReference> cells = new ArrayList<>();
        for (String part : inside.split(",", -1)) {
            cells.addAll(List.of(new AreaReference(part, SpreadsheetVersion.EXCEL2007).getAllReferencedCells()));
        }
        return cells;
    }

    @Nullable
    private XSSFCell cell(CellReference at) {
        XSSFRow row = workbook.getSheet(at.getSheetName()).getRow(at.getRow());
        return row == null ? null : row.getCell(at.getCol());
    }
}
