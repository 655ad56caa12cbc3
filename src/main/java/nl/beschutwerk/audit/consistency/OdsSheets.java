package nl.beschutwerk.audit.consistency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nl.beschutwerk.audit.OdsFile;
import nl.beschutwerk.audit.consistency.ReadCell.Form;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads the sheets of an OpenDocument spreadsheet back. */
final class OdsSheets {

    private final Map<String, Form> forms = new HashMap<>();

    private OdsSheets() {}

    static List<ReadSheet> of(OdsFile file) {
        OdsSheets sheets = new OdsSheets();
        sheets.learnForms(file.content().getDocumentElement());
        return OdsFile.elements(file.content().getDocumentElement(), "table:table").stream()
                .map(sheets::sheet)
                .toList();
    }

    /** Reads the styles of cells that show numbers, by name. */
    private void learnForms(Element content) {
        Map<String, Form> written = new HashMap<>();
        for (Element style : OdsFile.elements(content, "number:number-style")) {
            Element number = OdsFile.elements(style, "number:number").get(0);
            boolean percentage = OdsFile.elements(style, "number:text").stream()
                    .anyMatch(text -> text.getTextContent().contains("%"));
            written.put(
                    style.getAttribute("style:name"),
                    new Form(Integer.parseInt(number.getAttribute("number:decimal-places")), percentage));
        }
        for (Element style : OdsFile.elements(content, "style:style")) {
            Form form = written.get(style.getAttribute("style:data-style-name"));
            if (form != null) {
                forms.put(style.getAttribute("style:name"), form);
            }
        }
    }

    private ReadSheet sheet(Element table) {
        List<ReadCell> cells = new ArrayList<>();
        List<Element> rows = OdsFile.elements(table, "table:table-row");
        for (int row = 0; row < rows.size(); row++) {
            NodeList children = rows.get(row).getElementsByTagName("table:table-cell");
            for (int column = 0; column < children.getLength(); column++) {
                cells.add(cell((Element) children.item(column), row, column));
            }
        }
        List<Integer> headers = IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).getParentNode().getNodeName().equals("table:table-header-rows"))
                .boxed()
                .toList();
        return new ReadSheet(
                table.getAttribute("table:name"),
                cells,
                headers.size() == 1 ? OptionalInt.of(headers.get(0)) : OptionalInt.empty());
    }

    private ReadCell cell(Element cell, int row, int column) {
        String address = ReadCell.address(row, column);
        if (cell.hasAttribute("table:formula")) {
            return ReadCell.ofFormula(row, column, address);
        }
        return switch (cell.getAttribute("office:value-type")) {
            case "float" ->
                ReadCell.ofNumber(
                        row,
                        column,
                        address,
                        new BigDecimal(cell.getAttribute("office:value")),
                        Optional.ofNullable(forms.get(cell.getAttribute("table:style-name"))));
            case "date" ->
                ReadCell.ofDate(row, column, address, LocalDate.parse(cell.getAttribute("office:date-value")));
            case "string" -> ReadCell.ofText(row, column, address, cell.getTextContent());
            case "" -> ReadCell.ofText(row, column, address, cell.getTextContent());
            // Percentage, currency and other types: no cell of these files is meant to have one.
            default -> ReadCell.ofFormula(row, column, address);
        };
    }
}
