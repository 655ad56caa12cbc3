package nl.beschutwerk.audit.accessibility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.beschutwerk.audit.OdsFile;
import nl.beschutwerk.audit.accessibility.CellView.Kind;
import nl.beschutwerk.audit.accessibility.SheetView.CellGrid;
import nl.beschutwerk.audit.accessibility.SheetView.ChartView;
import nl.beschutwerk.audit.accessibility.SheetView.TableView;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.w3c.dom.Element;

/** Reads an OpenDocument spreadsheet into the form that the checks use. */
final class OdsReader {

    /**
     * An address in a sheet, such as {@code 'Niet werkend'.A9} or {@code $Samenvatting.A1}, preceded by a hash if it is a link.
     */
    private static final Pattern PLACE =
            Pattern.compile("#?\\$?(?:'((?:[^']|'')*)'|([^'.]*))\\.\\$?([A-Z]+)\\$?(\\d+)");

    private final OdsFile file;
    private final OdsLooks looks;

    private OdsReader(OdsFile file) {
        this.file = file;
        this.looks = new OdsLooks(file);
    }

    static BookView read(OdsFile file) {
        OdsReader reader = new OdsReader(file);
        Element meta = file.meta().getDocumentElement();
        // Without settings of its own, the document opens at its beginning.
        return new BookView(
                text(meta, "dc:title"),
                reader.looks.language(text(meta, "dc:language")),
                !file.hasSettings(),
                OdsFile.elements(file.content().getDocumentElement(), "table:table").stream()
                        .map(reader::sheet)
                        .toList());
    }

    private SheetView sheet(Element sheet) {
        String name = sheet.getAttribute("table:name");
        List<Element> rows = OdsFile.elements(sheet, "table:table-row");
        CellGrid grid = new CellGrid(cells(rows));
        return new SheetView(
                name,
                grid,
                OdsFile.elements(sheet, "table:table-column").stream()
                        .map(column -> looks.width(column.getAttribute("table:style-name")))
                        .toList(),
                tables(sheet, name, grid),
                merged(rows),
                hidden(sheet, rows),
                links(rows),
                OdsFile.elements(sheet, "draw:frame").stream()
                        .map(frame -> new ChartView("", 0, "", "", false, false, true))
                        .toList(),
                !file.hasSettings(),
                looks.print(!OdsFile.elements(sheet, "table:table-header-rows").isEmpty()));
    }

    private List<CellView> cells(List<Element> rows) {
        List<CellView> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<Element> children = OdsFile.elements(rows.get(row), "table:table-cell");
            for (int column = 0; column < children.size(); column++) {
                cells.add(cell(children.get(column), row, column));
            }
        }
        return cells;
    }

    private CellView cell(Element cell, int row, int column) {
        Kind kind = switch (cell.getAttribute("office:value-type")) {
            case "" -> Kind.EMPTY;
            case "string" -> Kind.TEXT;
            default -> Kind.NUMBER;
        };
        return new CellView(
                row,
                column,
                cell.hasAttribute("table:formula") ? Kind.FORMULA : kind,
                kind == Kind.TEXT ? cell.getTextContent() : "",
                looks.of(cell.getAttribute("table:style-name")));
    }

    /** Named ranges, which programs offer as tables. The rows that are repeated on each printed page are their headers. */
    private List<TableView> tables(Element sheet, String name, CellGrid grid) {
        int headers = OdsFile.elements(sheet, "table:table-header-rows").stream()
                .mapToInt(group -> OdsFile.elements(group, "table:table-row").size())
                .sum();
        List<TableView> tables = new ArrayList<>();
        for (Element range : OdsFile.elements(file.content().getDocumentElement(), "table:database-range")) {
            Matcher place = PLACE.matcher(range.getAttribute("table:target-range-address"));
            if (place.find() && sheetOf(place).equals(name)) {
                CellReference first = new CellReference(place.group(3) + place.group(4));
                CellReference last = place.find() ? new CellReference(place.group(3) + place.group(4)) : first;
                tables.add(table(range, first, last, headers, grid));
            }
        }
        return tables;
    }

    private static TableView table(Element range, CellReference first, CellReference last, int headers, CellGrid grid) {
        List<String> names = new ArrayList<>();
        for (int column = first.getCol(); column <= last.getCol(); column++) {
            names.add(grid.at(first.getRow(), column).text());
        }
        boolean marked = range.getAttribute("table:contains-header").equals("true");
        boolean filtered = !range.getAttribute("table:display-filter-buttons").equals("false")
                || !OdsFile.elements(range, "table:filter").isEmpty();
        return new TableView(
                range.getAttribute("table:name"),
                first.getRow(),
                last.getRow(),
                first.getCol(),
                last.getCol(),
                marked ? headers : 0,
                names,
                filtered);
    }

    private static List<String> merged(List<Element> rows) {
        List<String> merged = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<Element> cells = OdsFile.elements(rows.get(row), "table:table-cell");
            for (int column = 0; column < cells.size(); column++) {
                int wide = spanned(cells.get(column), "table:number-columns-spanned");
                int high = spanned(cells.get(column), "table:number-rows-spanned");
                if (wide > 1 || high > 1) {
                    merged.add(new CellRangeAddress(row, row + high - 1, column, column + wide - 1).formatAsString());
                }
            }
        }
        return merged;
    }

    private static int spanned(Element cell, String attribute) {
        return cell.hasAttribute(attribute) ? Integer.parseInt(cell.getAttribute(attribute)) : 1;
    }

    private List<String> hidden(Element sheet, List<Element> rows) {
        List<String> hidden = new ArrayList<>();
        if (looks.hides(sheet.getAttribute("table:style-name"))) {
            hidden.add("het blad is verborgen");
        }
        addHidden(rows, "rij ", hidden);
        addHidden(OdsFile.elements(sheet, "table:table-column"), "kolom ", hidden);
        return hidden;
    }

    private static void addHidden(List<Element> elements, String what, List<String> hidden) {
        for (int i = 0; i < elements.size(); i++) {
            String visibility = elements.get(i).getAttribute("table:visibility");
            if (!visibility.isEmpty() && !visibility.equals("visible")) {
                hidden.add(what + (i + 1) + " is verborgen");
            }
        }
    }

    private static Map<String, String> links(List<Element> rows) {
        Map<String, String> links = new LinkedHashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            for (Element link : OdsFile.elements(rows.get(row), "text:a")) {
                String target = link.getAttribute("xlink:href");
                Matcher place = PLACE.matcher(target);
                if (target.startsWith("#")) {
                    links.put("rij " + (row + 1), place.matches() ? sheetOf(place) : target);
                }
            }
        }
        return links;
    }

    private static String sheetOf(Matcher place) {
        return place.group(1) == null ? place.group(2) : place.group(1).replace("''", "'");
    }

    private static String text(Element below, String name) {
        return OdsFile.elements(below, name).stream()
                .map(Element::getTextContent)
                .collect(Collectors.joining());
    }
}
