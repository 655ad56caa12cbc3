package nl.beschutwerk.intake.returnfile;

import java.util.List;
import nl.beschutwerk.intake.finding.Finding;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** The sheet that tells what a return file is, and what was found in the delivery or the file as a whole. */
final class FindingsSheet {

    private static final int CHARACTER = 256;

    private final Sheet sheet;
    private final ReturnStyles styles;
    private int next;

    FindingsSheet(Workbook book, ReturnStyles styles) {
        this.sheet = book.createSheet("Bevindingen");
        this.styles = styles;
        sheet.setColumnWidth(0, 16 * CHARACTER);
        sheet.setColumnWidth(1, 28 * CHARACTER);
        sheet.setColumnWidth(2, 28 * CHARACTER);
        sheet.setColumnWidth(3, 110 * CHARACTER);
    }

    /** Writes the explanation, line by line, and the findings below it. */
    void write(String file, List<String> explanation, List<Finding> findings, long more) {
        CellWriting.write(row(), 0, "Bevindingen bij " + file, styles.title);
        explanation.forEach(line -> CellWriting.write(row(), 0, line, styles.value));
        row();
        if (findings.isEmpty()) {
            CellWriting.write(
                    row(), 0, "Er zijn geen bevindingen over het bestand of de levering als geheel.", styles.value);
            return;
        }
        Row names = row();
        CellWriting.write(names, 0, "Ernst", styles.name);
        CellWriting.write(names, 1, "Code", styles.name);
        CellWriting.write(names, 2, "Kolom", styles.name);
        CellWriting.write(names, 3, "Wat er is en wat u doet", styles.name);
        for (Finding finding : findings) {
            Row row = row();
            CellWriting.write(row, 0, finding.severity().code(), styles.finding);
            CellWriting.write(row, 1, finding.code().code(), styles.finding);
            String column = finding.column();
            CellWriting.write(row, 2, column == null ? "" : column, styles.finding);
            CellWriting.write(row, 3, finding.sentence(), styles.finding);
        }
        if (more > 0) {
            CellWriting.write(row(), 0, "En nog " + more + " andere; zie bevindingen.json.", styles.value);
        }
    }

    private Row row() {
        return sheet.createRow(next++);
    }
}
