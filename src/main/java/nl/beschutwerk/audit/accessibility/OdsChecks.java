package nl.beschutwerk.audit.accessibility;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.beschutwerk.audit.Failure;
import nl.beschutwerk.audit.OdsFile;
import org.w3c.dom.Element;

/** The points of the checklist that an OpenDocument spreadsheet is held to: what it is made from, the workbook, has met the rest. */
public final class OdsChecks {

    private static final Pattern NOTE = Pattern.compile("\\bnoot \\d+");

    private final String file;
    private final List<Failure> failures = new ArrayList<>();

    private OdsChecks(String file) {
        this.file = file;
    }

    /** The points that are not met. */
    public static List<Failure> failures(String file, OdsFile read) {
        OdsChecks checks = new OdsChecks(file);
        Element meta = read.meta().getDocumentElement();
        checks.require(!text(meta, "dc:title").isBlank(), "documenttitel", "geen titel");
        checks.require(text(meta, "dc:language").equals("nl-NL"), "taal", "taal: " + text(meta, "dc:language"));
        OdsFile.elements(read.content().getDocumentElement(), "table:table").forEach(checks::sheet);
        return checks.failures;
    }

    private void sheet(Element sheet) {
        String name = sheet.getAttribute("table:name") + ": ";
        List<Element> rows = OdsFile.elements(sheet, "table:table-row");
        List<Element> headers = OdsFile.elements(sheet, "table:table-header-rows");
        require(!rows.isEmpty() && !cells(rows.get(0)).get(0).isBlank(), "titel-in-a1", name + "geen titel in A1");
        require(headers.size() == 1, "een-kopregel", name + headers.size() + " kopregels");
        boolean below = false;
        for (Element row : rows) {
            List<String> cells = cells(row);
            require(cells.stream().noneMatch(String::isBlank), "geen-lege-cellen", name + "een lege cel");
            boolean symbol = cells.stream().anyMatch(cell -> cell.equals("-") || cell.equals("x"));
            boolean explained = NOTE.matcher(cells.get(cells.size() - 1)).find() || name.startsWith("Toelichting");
            require(!below || !symbol || explained, "reden-bij-teken", name + "geen reden bij " + cells.get(0));
            below = below || row.getParentNode().getNodeName().equals("table:table-header-rows");
        }
    }

    private void require(boolean met, String point, String problem) {
        if (!met) {
            failures.add(new Failure(file, point, problem));
        }
    }

    private static List<String> cells(Element row) {
        return OdsFile.elements(row, "table:table-cell").stream()
                .map(Element::getTextContent)
                .toList();
    }

    private static String text(Element below, String name) {
        return OdsFile.elements(below, name).stream()
                .map(Element::getTextContent)
                .collect(Collectors.joining());
    }
}
